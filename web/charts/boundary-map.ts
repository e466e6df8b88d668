import { type AreaRow, areaText } from './area-row.ts'
import { text, tooltip } from './axis.ts'
import { boxesBelow, labelFor } from './boundary-layout.ts'
import { type BoundaryShapes, mainBox } from './boundary-shapes.ts'
import type { ChartModel, Enlarged } from './chart-model.ts'
import { colourBins } from './colour-bins.ts'
import { classOf, mapFigures } from './map-figures.ts'
import { highlight, ink } from './palette.ts'
import type { MapText, TileMapOptions } from './tile-map.ts'
import { fillOf, legendShapes, tileShape } from './tile-shapes.ts'
import { spoken, yearCells, yearColumns } from './two-years.ts'

/** The tallest that a map is drawn, in pixels: all of it is to be seen on a laptop. */
const tallest = 640

/** Bands from north to south that areas are read in, each from west to east. */
const bands = 12

// One a set of shapes: a chart is made anew where it needs other parts.
const partsOf = new WeakMap<BoundaryShapes, () => Promise<void>>()
function parts(shapes: BoundaryShapes): () => Promise<void> {
  const known = partsOf.get(shapes)
  if (known) return known
  const load = () => import('./boundary-map-runtime.ts').then(({ registerShapes }) => registerShapes(shapes))
  partsOf.set(shapes, load)
  return load
}

/**
 * One metric by area, each area in its boundary, coloured by the class of its figure; areas without a boundary stand as
 * boxes below. They are read from the north-west, the boxes last.
 */
export function boundaryMap(
  areas: readonly AreaRow[],
  shapes: BoundaryShapes,
  options: TileMapOptions,
  mapText: MapText,
): ChartModel {
  const { t, words } = mapText
  const { metric, chosen } = options
  const [west, south, east, north] = shapes.box
  const bins = colourBins(metric, areas)
  const figures = mapFigures(metric, mapText)
  // A degree of longitude is shorter than one of latitude, the more so the farther north.
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const aspect = Math.max(0.2, ((east - west) * narrowing) / Math.max(1e-9, north - south))

  const places = new Map(shapes.features.map((one) => [one.properties.name, mainBox(one)]))
  const middleOf = ({ area_id }: AreaRow): [number, number] => {
    const [left, low, right, high] = places.get(area_id) ?? shapes.box
    return [(left + right) / 2, (low + high) / 2]
  }
  const placeIn = (row: AreaRow): number => {
    const [x, y] = middleOf(row)
    const band = Math.floor(((north - y) / Math.max(1e-9, north - south)) * bands)
    return band * 2 + (x - west) / Math.max(1e-9, east - west)
  }
  const drawn = areas.filter(({ area_id }) => places.has(area_id)).sort((a, b) => placeIn(a) - placeIn(b))
  const below = areas.filter(({ area_id }) => !places.has(area_id))
  const say = (row: AreaRow) => {
    const part = shapes.incomplete.get(row.area_id)
    return [
      ...areaText(row, options, mapText),
      ...(part ? [words('bounds.part', { drawn: part[0], of: part[1] })] : []),
      ...(places.has(row.area_id) ? [] : [words('bounds.none')]),
    ]
  }

  const legend = (width: number, leastText?: number) =>
    legendShapes(
      [
        ...bins.map((bin) => ({ fill: fillOf(bin), label: bin.label })),
        { fill: fillOf(undefined), label: words('noClass') },
      ],
      width,
      leastText,
    )
  const sizeOf = (width: number) => {
    const height = Math.min(tallest, width / aspect)
    return { width: Math.min(width, height * aspect), height }
  }

  const regionsAt = (width: number, zoom: number, leastText?: number) => {
    const size = sizeOf(width)
    return drawn.map((row) => {
      const fill = fillOf(classOf(bins, row))
      const isChosen = row.area_id === chosen
      const border = { borderColor: isChosen ? highlight : fill.dashed ? '#8a8f98' : '#ffffff' }
      const [left, low, right, high] = places.get(row.area_id) ?? shapes.box
      const room = {
        width: ((right - left) / (east - west)) * size.width * zoom,
        height: ((high - low) / (north - south)) * size.height * zoom,
      }
      const label = labelFor(row.name, figures(row), room, leastText)
      return {
        name: row.area_id,
        value: row.value ?? undefined,
        say: say(row),
        itemStyle: {
          areaColor: fill.color,
          ...border,
          borderWidth: isChosen ? 3 : 1,
          ...(fill.dashed && !isChosen ? { borderType: 'dashed' } : {}),
        },
        emphasis: {
          itemStyle: {
            areaColor: fill.color,
            borderColor: isChosen ? highlight : ink,
            borderWidth: isChosen ? 3 : 2,
          },
        },
        label: {
          show: true,
          ...text(Math.max(11, leastText ?? 0), fill.textColor),
          // Legible where it reaches over a border.
          textBorderColor: fill.color,
          textBorderWidth: 2,
          formatter: () => label,
        },
      }
    })
  }
  /** The whole stays where it is: the wheel scrolls the page. */
  const enlarged = (width: number, { zoom, center }: Enlarged) => ({
    series: [{ zoom, center, roam: zoom > 1, data: regionsAt(width, zoom) }],
  })

  const option = (width: number, leastText?: number) => {
    const { shapes: entries, height: head } = legend(width, leastText)
    const size = sizeOf(width)
    const { boxes } = boxesBelow(below.length, width, leastText)
    const drawing = { type: 'custom', coordinateSystem: 'none' }
    return {
      tooltip: tooltip({
        trigger: 'item',
        formatter: ({ data }: { data?: { say?: string[] } }) => data?.say?.join('\n') ?? '',
      }),
      series: [
        {
          type: 'map',
          map: shapes.name,
          aspectScale: narrowing,
          left: (width - size.width) / 2,
          top: head,
          width: size.width,
          height: size.height,
          // What is drawn larger stays within, clear of legend and boxes.
          clip: true,
          scaleLimit: { min: 1, max: 8 },
          selectedMode: false,
          labelLayout: { hideOverlap: true },
          data: regionsAt(width, 1, leastText),
        },
        {
          ...drawing,
          renderItem: ({ dataIndex }: { dataIndex: number }) => {
            const [box, row] = [boxes[dataIndex], below[dataIndex]]
            return box && row
              ? tileShape(
                  { ...box, y: box.y + head + size.height },
                  {
                    fill: fillOf(classOf(bins, row)),
                    chosen: row.area_id === chosen,
                    name: row.name,
                    figures: figures(row),
                  },
                  leastText,
                )
              : undefined
          },
          data: below.map((row, index) => ({ value: index, say: say(row) })),
        },
        {
          ...drawing,
          silent: true,
          renderItem: ({ dataIndex }: { dataIndex: number }) => entries[dataIndex],
          data: entries.map((_, index) => index),
        },
      ],
    }
  }

  const point = (seriesIndex: number) => (row: AreaRow, dataIndex: number) => ({
    text: spoken(say(row)),
    seriesIndex,
    dataIndex,
    area: row.area_id,
  })
  return {
    option,
    parts: parts(shapes),
    whole: true,
    height: (width, leastText) =>
      legend(width, leastText).height +
      sizeOf(width).height +
      boxesBelow(below.length, width, leastText).height,
    enlarged,
    points: () => [
      ...drawn.map((row, index) => ({ ...point(0)(row, index), centre: middleOf(row) })),
      ...below.map(point(1)),
    ],
    table: {
      columns: [
        { heading: t('field.area'), kind: 'text' },
        { heading: t('field.district'), kind: 'text' },
        ...yearColumns(options, t),
      ],
      rows: [...drawn, ...below].map((row) => [
        row.full_name,
        row.parent_name,
        ...yearCells(row, options, mapText),
      ]),
    },
    alt: words('bounds.alt', { areas: drawn.length }),
  }
}
