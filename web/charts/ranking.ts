import { type MetricId, metricOf } from '../../data/model/metric.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { text, tooltip, valueAxis } from './axis.ts'
import { inBlocks } from './blocks.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { accent, before, faint, grid, highlight, ink } from './palette.ts'

export type AreaRow = QueryRow<'compare/areas'>

export interface RankingOptions {
  metric: MetricId
  year: number
  compare: number | null
  /** The figure of the whole, drawn as a line across. */
  whole: number | null
  /** The area that the page is filtered to. */
  chosen: string
  /** Fewest rows of a block; fewer than the common 24 where a short list should stand side by side. */
  shortest?: number
}

const commonLayout = { least: 380, shortest: 24, rowHeight: 19, head: 40 }

/** Room for the names: less on a phone, where long ones are cut and the tooltip has them whole. */
const names = (width: number) => (width < 420 ? 132 : 168)

/**
 * Names an area in a list: "12. Xã Minh Tân", "12= …" where the rank is shared, "†" where few units stand
 * behind the figure; with its district where the list has another of the name.
 */
export function rankedNames(rows: readonly AreaRow[]): (row: AreaRow) => string {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row.full_name, (counts.get(row.full_name) ?? 0) + 1)
  return (row) => {
    const rank = row.rank === null ? '' : `${row.rank}${row.tied ? '=' : '.'} `
    const twin = (counts.get(row.full_name) ?? 0) > 1 && row.parent_name
    return `${rank}${row.full_name}${twin ? ` (${row.parent_name})` : ''}${row.small ? ' †' : ''}`
  }
}

/** What is said of an area: its figure and k/n of both years, its rank, and what limits the figure. */
export function areaText(
  row: AreaRow,
  { metric, year, compare }: Pick<RankingOptions, 'metric' | 'year' | 'compare'>,
  { t, format }: ChartText,
): string[] {
  const isRate = metricOf(metric).kind === 'rate'
  const figure = (value: number | null, k: number | null, n: number | null) => {
    if (k === null) return t('state.notReported')
    return `${isRate ? format.percent(value, 2) : format.count(value)} (${format.ratio(k, n)})`
  }
  return [
    row.parent_name ? `${row.full_name}, ${row.parent_name}` : row.full_name,
    `${year}: ${figure(row.value, row.k, row.n)}`,
    ...(compare === null ? [] : [`${compare}: ${figure(row.value_before, row.k_before, row.n_before)}`]),
    ...(row.change === null
      ? []
      : [`${t('field.change')}: ${isRate ? format.points(row.change, 2) : format.difference(row.change)}`]),
    ...(row.rank === null
      ? []
      : [t(row.tied ? 'compare.rankTied' : 'compare.rank', { rank: row.rank, of: row.ranked })]),
    ...(row.small ? [t('note.small')] : []),
    ...(row.exact ? [] : [t('note.crossing')]),
  ]
}

/** Areas one under the other: this year's dot, the dot of the year compared with, a line between them. */
export function rankingChart(
  rows: readonly AreaRow[],
  options: RankingOptions,
  { t, format }: ChartText,
): ChartModel {
  const { metric, year, compare, whole, chosen } = options
  const layout = { ...commonLayout, ...(options.shortest ? { shortest: options.shortest } : {}) }
  const { kind, better } = metricOf(metric)
  const isRate = kind === 'rate'
  const nameOf = rankedNames(rows)
  const short = (value: number | null) => (isRate ? format.percent(value) : format.count(value))
  const values = rows.flatMap((row) => [row.value, compare === null ? null : row.value_before, whole])
  const known = values.filter((value) => value !== null)
  const low = isRate ? Math.max(0, Math.floor((Math.min(...known, 100) - 1) / 5) * 5) : 0
  const high = isRate ? 100 : Math.max(...known, 1)

  const option = (width: number) => {
    const { blocks, place } = inBlocks(rows, width, layout)
    return {
      tooltip: tooltip({
        trigger: 'item',
        formatter: ({ data }: { data?: { row?: AreaRow } }) =>
          data?.row ? areaText(data.row, options, { t, format }).join('\n') : '',
      }),
      grid: blocks.map((_, index) => ({
        left: place(index).left + names(width),
        width: Math.max(60, place(index).width - names(width) - 96),
        top: layout.head - 12,
        bottom: 12,
      })),
      xAxis: blocks.map((_, index) =>
        valueAxis((value) => (isRate ? format.percent(value, 0) : format.count(value)), {
          gridIndex: index,
          position: 'top',
          min: low,
          max: high,
          splitNumber: 3,
          axisLabel: {
            ...text(11, faint),
            hideOverlap: true,
            formatter: (value: number) => (isRate ? format.percent(value, 0) : format.count(value)),
          },
        }),
      ),
      yAxis: blocks.flatMap((block, index) => [
        {
          type: 'category',
          gridIndex: index,
          inverse: true,
          data: block.map(nameOf),
          axisLine: { show: false },
          axisTick: { show: false },
          splitLine: { show: true, lineStyle: { color: grid, type: [1, 3] } },
          axisLabel: {
            ...text(12),
            interval: 0,
            width: names(width) - 6,
            overflow: 'truncate',
            color: (_: string, at: number) => (block[at]?.area_id === chosen ? highlight : ink),
          },
        },
        {
          type: 'category',
          gridIndex: index,
          inverse: true,
          position: 'right',
          data: block.map((row) => `${short(row.value)}  ${format.ratio(row.k, row.n)}`),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { ...text(11, faint), interval: 0 },
        },
      ]),
      series: blocks.flatMap((block, index) => blockSeries(block, index)),
    }
  }

  const isWorse = ({ change }: AreaRow) => change !== null && (better === 'lower' ? change > 0 : change < 0)
  const blockSeries = (block: readonly AreaRow[], index: number) => {
    const axes = { xAxisIndex: index, yAxisIndex: index * 2 }
    const wholeLine = {
      symbol: 'none',
      silent: true,
      lineStyle: { color: accent, type: 'solid', width: 1, opacity: 0.6 },
      label: { show: false },
      data: whole === null ? [] : [{ xAxis: whole }],
    }
    return [
      connectors(block, axes, (row) => !isWorse(row), accent),
      connectors(block, axes, isWorse, highlight),
      {
        type: 'scatter',
        ...axes,
        symbolSize: 7,
        color: before,
        data: compare === null ? [] : block.map((row, at) => ({ value: [row.value_before, at], row })),
        itemStyle: { color: '#ffffff', borderColor: before, borderWidth: 1.5 },
      },
      {
        type: 'scatter',
        ...axes,
        symbolSize: 9,
        data: block.map((row, at) => {
          const color = row.area_id === chosen ? highlight : accent
          // Few units: a hollow dot, so that chance does not look like merit.
          const style = row.small ? { color: '#ffffff', borderColor: color, borderWidth: 2 } : { color }
          return { value: [row.value, at], row, itemStyle: style }
        }),
        markLine: wholeLine,
      },
    ]
  }

  return {
    option,
    height: (width) => inBlocks(rows, width, layout).height,
    points: (width) =>
      inBlocks(rows, width, layout).blocks.flatMap((block, index) =>
        block.map((row, dataIndex) => ({
          text: areaText(row, options, { t, format }).join('. '),
          // The fourth series of each block holds this year's dots.
          seriesIndex: index * 4 + 3,
          dataIndex,
          area: row.area_id,
        })),
      ),
    table: {
      columns: [
        { heading: t('field.rank'), kind: 'count' },
        { heading: t('field.area'), kind: 'text' },
        { heading: t('field.district'), kind: 'text' },
        { heading: `k ${year}`, kind: 'count' },
        { heading: `n ${year}`, kind: 'count' },
        { heading: `% ${year}`, kind: 'percent' },
        ...(compare === null
          ? []
          : [
              { heading: `k ${compare}`, kind: 'count' as const },
              { heading: `n ${compare}`, kind: 'count' as const },
              { heading: `% ${compare}`, kind: 'percent' as const },
              { heading: t('field.change'), kind: isRate ? ('points' as const) : ('count' as const) },
            ]),
      ],
      rows: rows.map((row) => [
        row.rank,
        row.full_name,
        row.parent_name,
        row.k,
        row.n,
        row.percent,
        ...(compare === null ? [] : [row.k_before, row.n_before, row.percent_before, row.change]),
      ]),
    },
    alt: rows
      .filter((row) => row.rank !== null)
      .slice(0, 5)
      .map((row) => `${nameOf(row)} ${short(row.value)}`)
      .join('; '),
  }
}

interface Axes {
  xAxisIndex: number
  yAxisIndex: number
}

/** The lines between the dots of two years, for the rows that are picked: one series with gaps between them. */
const connectors = (
  block: readonly AreaRow[],
  axes: Axes,
  picked: (row: AreaRow) => boolean,
  color: string,
) => ({
  type: 'line',
  ...axes,
  silent: true,
  symbol: 'none',
  connectNulls: false,
  lineStyle: { color, width: 2, opacity: 0.55 },
  data: block.flatMap((row, at) =>
    row.value !== null && row.value_before !== null && picked(row)
      ? [
          [row.value_before, at],
          [row.value, at],
          ['-', at],
        ]
      : [],
  ),
})
