import type { TFunction } from 'i18next'
import { gridFor, type TileGrid, tileOf } from '../../data/areas/tiles/province-tiles.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { type AreaRow, areaText } from './area-row.ts'
import { tooltip } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { colourBins } from './colour-bins.ts'
import { classOf, mapFigures } from './map-figures.ts'
import { planTiles } from './tile-boxes.ts'
import { fillOf, legendShapes, namesAlone, tileShape } from './tile-shapes.ts'
import { type Compared, spoken, yearCells, yearColumns } from './two-years.ts'

export type PlaceRow = QueryRow<'compare/tiles'>

/** Words and formats of the map. */
export interface MapText extends ChartText {
  words: TFunction<'map'>
}

export interface TileMapOptions extends Compared {
  chosen: string
}

/** The areas with the tile that each is drawn on. */
export interface OnTiles {
  grid: TileGrid
  /** The place in the grid by the id of the area; an area that is not in it has none. */
  places: ReadonlyMap<string, PlaceRow>
}

/** The first place of each area that has a tile; undefined where no area has any. */
export function onTiles(rows: readonly PlaceRow[]): OnTiles | undefined {
  const grid = gridFor(new Set(rows.map(({ place_id }) => place_id)))
  if (!grid) return undefined
  const places = new Map<string, PlaceRow>()
  for (const row of rows)
    if (tileOf(grid, row.place_id) && !places.has(row.area_id)) places.set(row.area_id, row)
  return { grid, places }
}

// The same for every model: a chart is made anew where it needs other parts.
const parts = () => import('./tile-map-runtime.ts')

/**
 * One metric by area, each area an equal tile near where it lies, coloured by the class of its figure. Areas come in
 * any order; they are read tile by tile from the north-west.
 */
export function tileMap(
  areas: readonly AreaRow[],
  { grid, places }: OnTiles,
  options: TileMapOptions,
  mapText: MapText,
): ChartModel {
  const { t, words } = mapText
  const { metric, chosen } = options
  const bins = colourBins(metric, areas)
  // Areas that share a tile stand in it by name, not by rank: at every metric in the same place.
  const order = new Map([...places.keys()].map((id, index) => [id, index]))
  const placeIn = ({ area_id }: AreaRow) => order.get(area_id) ?? order.size
  const named = [...areas].sort((a, b) => placeIn(a) - placeIn(b))
  const plan = planTiles(
    grid,
    named.map(({ area_id }) => places.get(area_id)?.place_id ?? null),
  )
  const read = plan.order.flatMap((index) => named[index] ?? [])

  const figures = mapFigures(metric, mapText)
  const placeText = ({ area_id }: AreaRow) => {
    const place = places.get(area_id)
    if (!place) return [words('nowhere')]
    if (place.place_id === area_id) return []
    return [words(place.whole ? 'inTile' : 'inTilePart', { name: place.place_name })]
  }
  const say = (row: AreaRow) => [...areaText(row, options, mapText), ...placeText(row)]

  const entries = [
    ...bins.map((bin) => ({ fill: fillOf(bin), label: bin.label })),
    { fill: fillOf(undefined), label: words('noClass') },
  ]
  const legend = (width: number, leastText?: number) => {
    // Large texts need all the height there is: their legend stands in a corner that the map leaves free.
    for (const corner of leastText ? plan.corners(width) : []) {
      const { shapes, ...size } = legendShapes(entries, corner.width, leastText)
      if (size.width <= corner.width && size.height <= corner.height)
        return { shapes: shapes.map((shape) => ({ ...shape, x: corner.x, y: corner.y })), height: 0 }
    }
    return legendShapes(entries, width, leastText)
  }

  const option = (width: number, leastText?: number) => {
    const { shapes, height: head } = legend(width, leastText)
    const { boxes } = plan.boxes(width)
    const alone = namesAlone(boxes, leastText)
    const tiles = read.flatMap((row, index) => {
      const box = boxes[index]
      if (!box) return []
      const look = {
        fill: fillOf(classOf(bins, row)),
        chosen: row.area_id === chosen,
        name: row.name,
        figures: figures(row),
      }
      return [tileShape({ ...box, y: box.y + head }, look, leastText, alone)]
    })
    const drawing = { type: 'custom', coordinateSystem: 'none' }
    return {
      tooltip: tooltip({
        trigger: 'item',
        formatter: ({ data }: { data?: { say?: string[] } }) => data?.say?.join('\n') ?? '',
      }),
      series: [
        {
          ...drawing,
          renderItem: ({ dataIndex }: { dataIndex: number }) => tiles[dataIndex],
          data: read.map((row, index) => ({ value: index, say: say(row) })),
        },
        {
          ...drawing,
          silent: true,
          renderItem: ({ dataIndex }: { dataIndex: number }) => shapes[dataIndex],
          data: shapes.map((_, index) => index),
        },
      ],
    }
  }

  return {
    option,
    parts,
    whole: true,
    height: (width, leastText) => legend(width, leastText).height + plan.boxes(width).height,
    points: () =>
      read.map((row, dataIndex) => ({
        text: spoken(say(row)),
        seriesIndex: 0,
        dataIndex,
        area: row.area_id,
      })),
    table: {
      columns: [
        { heading: t('field.area'), kind: 'text' },
        { heading: t('field.district'), kind: 'text' },
        { heading: words('tile'), kind: 'text' },
        ...yearColumns(options, t),
      ],
      rows: read.map((row) => [
        row.full_name,
        row.parent_name,
        places.get(row.area_id)?.place_name ?? null,
        ...yearCells(row, options, mapText),
      ]),
    },
    alt: words('alt', { areas: read.length, columns: grid.columns, rows: grid.rows }),
  }
}
