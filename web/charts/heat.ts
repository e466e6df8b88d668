import { type MetricId, metricOf } from '../../data/model/metric.ts'
import { sectors } from '../../data/model/sector.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { type AreaRow, nameAxis, nameRoom, placeOf, rankedNames } from './area-row.ts'
import { text, tooltip } from './axis.ts'
import { inBlocks } from './blocks.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { faint, heatScale, ink } from './palette.ts'
import { sectorName } from './sector-name.ts'
import { figureText, spoken } from './two-years.ts'

type HeatRow = QueryRow<'compare/heat'>

export interface HeatOptions {
  metric: MetricId
  year: number
  chosen: string
}

const layout = { least: 390, shortest: 24, rowHeight: 20, head: 84 }

/** Bounds of the six colours in percent: finer near the top for rates that are high everywhere. */
const highBounds = [70, 80, 90, 95, 99]
const lowBounds = [2, 5, 10, 25, 50]

function boundsOf(metric: MetricId, rows: readonly HeatRow[]): number[] {
  if (metricOf(metric).kind === 'count') {
    const most = Math.max(5, ...rows.map((row) => row.k))
    return [1, 2, 3, 4, 5].map((part) => Math.ceil((most * part) / 6))
  }
  const many = rows.filter((row) => (row.percent ?? 0) >= 60).length > rows.length / 2
  return many ? highBounds : lowBounds
}

/** One metric by area (in the order of the ranking) and sector, as a table of colours and figures. */
export function heatChart(
  rows: readonly HeatRow[],
  areas: readonly AreaRow[],
  { metric, year, chosen }: HeatOptions,
  chartText: ChartText,
): ChartModel {
  const { t, format } = chartText
  const { kind, better } = metricOf(metric)
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
    return isRate ? format.percent(row.percent).replace('%', '') : format.count(row.k)
  }
  const say = (area: AreaRow, sector: string) => {
    const row = cellOf(area, sector)
    const said = figure(row ? (isRate ? row.percent : row.k) : null, row?.k ?? null, row?.n ?? null)
    return [
      placeOf(area),
      `${sectorName(sector, t)}, ${year}: ${said}`,
      ...(row?.small ? [t('note.small')] : []),
    ]
  }
  const bounds = boundsOf(metric, rows)
  const scale = better === 'lower' ? [...heatScale].reverse() : heatScale
  const unit = isRate ? '%' : ''
  const pieces = scale.map((color, index) => {
    const [from, to] = [bounds[index - 1], bounds[index]]
    // Counts are whole: "1–2" would read as if 2 were in it.
    const last = to !== undefined && !isRate ? to - 1 : to
    const label =
      from === undefined ? `< ${to}${unit}` : to === undefined ? `≥ ${from}${unit}` : `${from}–${last}${unit}`
    return {
      ...(from === undefined ? {} : { gte: from }),
      ...(to === undefined ? {} : { lt: to }),
      color,
      label,
    }
  })

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
        pieces,
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
            const dark =
              shown !== null && (better === 'lower' ? shown < (bounds[1] ?? 0) : shown >= (bounds[3] ?? 0))
            return {
              value: [column, at, shown ?? '-'],
              say: say(area, sector),
              label: {
                show: true,
                ...text(11, shown === null ? faint : dark ? '#ffffff' : ink),
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
    parts: () => import('./heat-runtime.ts'),
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
        ...columns.flatMap((sector) => [
          { heading: `${sectorName(sector, t)} k`, kind: 'count' as const },
          { heading: `${sectorName(sector, t)} n`, kind: 'count' as const },
          { heading: `${sectorName(sector, t)} %`, kind: 'percent' as const },
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
