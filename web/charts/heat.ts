import { type MetricId, metricOf } from '../../data/model/metric.ts'
import { sectors } from '../../data/model/sector.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { type AreaRow, nameAxis, nameRoom, placeOf, rankedNames } from './area-row.ts'
import { text, tooltip } from './axis.ts'
import { inBlocks } from './blocks.ts'
import type { ChartColumn, ChartModel } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { binOf, colourBins } from './colour-bins.ts'
import { faint, ink } from './palette.ts'
import { sectorName } from './sector-name.ts'
import { figureText, oldCommunesText, spoken } from './two-years.ts'

/** The same function for every drawing: another one would begin the chart anew. */
const parts = () => import('./heat-runtime.ts')

type HeatRow = QueryRow<'compare/heat'>

export interface HeatOptions {
  metric: MetricId
  year: number
  chosen: string
}

const layout = { least: 390, shortest: 24, rowHeight: 20, head: 84 }

/** One metric by area (in the order of the ranking) and sector, as a table of colours and figures. */
export function heatChart(
  rows: readonly HeatRow[],
  areas: readonly AreaRow[],
  { metric, year, chosen }: HeatOptions,
  chartText: ChartText,
): ChartModel {
  const { t, format } = chartText
  const { kind } = metricOf(metric)
  const isRate = kind === 'rate'
  const nameOf = rankedNames(areas)
  const figure = figureText(metric, chartText)
  const cells = new Map(rows.map((row) => [`${row.area_id}|${row.sector}`, row]))
  const pooled = rows.map((row) => row.sector).filter((sector) => !sectors.some((one) => one === sector))
  const columns = [...sectors, ...new Set(pooled)]
  const cellOf = (area: AreaRow, sector: string) => cells.get(`${area.area_id}|${sector}`)
  const value = (row: HeatRow) => (isRate ? row.percent : row.k)
  const short = (row: HeatRow | undefined) => {
    if (!row) return ''
    if (row.old) return format.ratio(row.k, row.n)
    return isRate ? format.percent(row.percent).replace('%', '') : format.count(row.k)
  }
  const say = (area: AreaRow, sector: string) => {
    const row = cellOf(area, sector)
    const said = row?.old
      ? oldCommunesText(chartText, [row.k, row.k], row.n)
      : figure(row ? (isRate ? row.percent : row.k) : null, row?.k ?? null, row?.n ?? null)
    return [
      placeOf(area),
      `${sectorName(sector, t)}, ${year}: ${said}`,
      ...(row?.small ? [t('note.small')] : []),
    ]
  }
  const bins = colourBins(metric, rows)

  const option = (width: number) => {
    const { blocks, place } = inBlocks(areas, width, layout)
    return {
      tooltip: tooltip({
        trigger: 'item',
        formatter: ({ data }: { data?: { say?: string[] } }) => data?.say?.join('\n') ?? '',
      }),
      visualMap: {
        type: 'piecewise',
        orient: 'horizontal',
        top: 0,
        left: 0,
        itemGap: 8,
        itemWidth: 14,
        itemHeight: 12,
        dimension: 2,
        textStyle: text(11),
        pieces: bins.map(({ textColor: _, ...piece }) => piece),
      },
      grid: blocks.map((_, index) => ({
        left: place(index).left + nameRoom(width),
        width: Math.max(60, place(index).width - nameRoom(width)),
        top: layout.head,
        bottom: 0,
      })),
      xAxis: blocks.map((_, index) => ({
        type: 'category',
        gridIndex: index,
        position: 'top',
        data: columns.map((sector) =>
          sectors.some((one) => one === sector)
            ? t(`sector.${sector as 'agency'}_short`)
            : sectorName(sector, t),
        ),
        axisLabel: { ...text(11), interval: 0, width: 52, overflow: 'break', lineHeight: 13 },
        axisLine: { show: false },
        axisTick: { show: false },
      })),
      yAxis: blocks.map((block, index) => nameAxis(block, nameOf, { gridIndex: index, width, chosen })),
      series: blocks.map((block, index) => ({
        type: 'heatmap',
        xAxisIndex: index,
        yAxisIndex: index,
        itemStyle: { borderColor: '#ffffff', borderWidth: 1 },
        emphasis: { itemStyle: { borderColor: ink } },
        data: block.flatMap((area, at) =>
          columns.map((sector, column) => {
            const row = cellOf(area, sector)
            const shown = row ? value(row) : null
            const bin = shown === null ? undefined : binOf(bins, shown)
            return {
              value: [column, at, shown ?? '-'],
              say: say(area, sector),
              label: {
                show: true,
                ...text(11, bin?.textColor ?? faint),
                formatter: `${short(row)}${row?.small ? '†' : ''}`,
              },
            }
          }),
        ),
      })),
    }
  }

  return {
    option,
    parts,
    height: (width) => inBlocks(areas, width, layout).height,
    points: (width) =>
      inBlocks(areas, width, layout).blocks.flatMap((block, seriesIndex) =>
        block.flatMap((area, at) =>
          columns.map((sector, column) => ({
            text: spoken(say(area, sector)),
            seriesIndex,
            dataIndex: at * columns.length + column,
            area: area.area_id,
          })),
        ),
      ),
    table: {
      columns: [
        { heading: t('field.area'), kind: 'text' },
        { heading: t('field.district'), kind: 'text' },
        ...columns.flatMap((sector): ChartColumn[] => [
          { heading: `${sectorName(sector, t)} k`, kind: 'count', adds: true },
          { heading: `${sectorName(sector, t)} n`, kind: 'count', adds: true },
          { heading: `${sectorName(sector, t)} %`, kind: 'percent', share: [-2, -1] },
        ]),
      ],
      rows: areas.map((area) => [
        area.full_name,
        area.parent_name,
        ...columns.flatMap((sector) => {
          const row = cellOf(area, sector)
          return [row?.k ?? null, row?.n ?? null, row?.percent ?? null]
        }),
      ]),
    },
    alt: t('compare.heatAlt', { areas: areas.length, sectors: columns.length }),
  }
}
