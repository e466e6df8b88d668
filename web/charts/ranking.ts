import { metricOf } from '../../data/model/metric.ts'
import { type AreaRow, areaText, nameAxis, nameRoom, rankedNames } from './area-row.ts'
import { text, tooltip, valueAxis } from './axis.ts'
import { inBlocks } from './blocks.ts'
import type { ChartModel, NativeChart } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { accent, before, faint, grid, highlight } from './palette.ts'
import { boundLine, type TargetBound } from './target-bound.ts'
import {
  type Compared,
  nativeYears,
  oldCommunesText,
  shortFigure,
  spoken,
  yearCells,
  yearColumns,
} from './two-years.ts'

export interface RankingOptions extends Compared {
  /** The figure of the whole, drawn as a line across. */
  whole: number | null
  /** Bounds of targets, drawn as lines across. */
  bounds?: readonly TargetBound[]
  /** The area that the page is filtered to. */
  chosen: string
  /** Fewest rows of a block; fewer than the common 24 where a short list should stand side by side. */
  shortest?: number
}

const commonLayout = { least: 380, shortest: 24, rowHeight: 19, head: 40 }

/** Areas one under the other: this year's dot, the dot of the year compared with, a line between them. */
export function rankingChart(
  rows: readonly AreaRow[],
  options: RankingOptions,
  chartText: ChartText,
): ChartModel {
  const { t, format } = chartText
  const { metric, compare, whole, chosen, bounds = [] } = options
  const layout = { ...commonLayout, ...(options.shortest ? { shortest: options.shortest } : {}) }
  const { kind, better } = metricOf(metric)
  const isRate = kind === 'rate'
  const nameOf = rankedNames(rows)
  const short = shortFigure(metric, chartText)
  const shortRange = ({ value_from, value_to }: AreaRow) =>
    isRate ? format.percentRange(value_from, value_to) : format.countRange(value_from, value_to)
  const values = rows.flatMap((row) => [
    row.value,
    row.value_from,
    compare === null ? null : (row.value_before ?? row.value_before_from),
    whole,
  ])
  const known = [...values, ...bounds.map(({ percent }) => percent)].filter((value) => value !== null)
  const low = isRate ? Math.max(0, Math.floor((Math.min(...known, 100) - 1) / 5) * 5) : 0
  const high = isRate ? 100 : Math.max(...known, 1)

  const option = (width: number) => {
    const { blocks, place } = inBlocks(rows, width, layout)
    return {
      tooltip: tooltip({
        trigger: 'item',
        formatter: ({ data }: { data?: { row?: AreaRow } }) =>
          data?.row ? areaText(data.row, options, chartText).join('\n') : '',
      }),
      grid: blocks.map((_, index) => ({
        left: place(index).left + nameRoom(width),
        width: Math.max(60, place(index).width - nameRoom(width) - 96),
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
          ...nameAxis(block, nameOf, { gridIndex: index, width, chosen }),
          splitLine: { show: true, lineStyle: { color: grid, type: [1, 3] } },
        },
        {
          type: 'category',
          gridIndex: index,
          inverse: true,
          position: 'right',
          data: block.map((row) =>
            row.old
              ? oldCommunesText(chartText, [row.k_from, row.k_to], row.n_to)
              : row.open
                ? shortRange(row)
                : `${short(row.value)}  ${format.ratio(row.k, row.n)}`,
          ),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { ...text(11, faint), interval: 0 },
        },
      ]),
      series: blocks.flatMap((block, index) => blockSeries(block, index)),
    }
  }

  const [now, ...then] = nativeYears(rows, options, chartText, { now: accent, before })
  const native: NativeChart = {
    kind: 'bars',
    unit: isRate ? 'percent' : 'count',
    categories: rows.map(nameOf),
    beside: now?.ratios ?? [],
    series: now ? [now, ...then] : [],
  }

  const isWorse = ({ change }: AreaRow) =>
    change !== null && ((better === 'lower' && change > 0) || (better === 'higher' && change < 0))
  const blockSeries = (block: readonly AreaRow[], index: number) => {
    const axes = { xAxisIndex: index, yAxisIndex: index * 2 }
    const wholeLine = {
      symbol: 'none',
      silent: true,
      lineStyle: { color: accent, type: 'solid', width: 1, opacity: 0.6 },
      label: { show: false },
      data: [
        ...(whole === null ? [] : [{ xAxis: whole }]),
        ...bounds.map(({ percent }) => ({ xAxis: percent, lineStyle: boundLine })),
      ],
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
      // Not a figure but what a split leaves possible: a band, no dot.
      openRanges(block, axes, (row) => (row.open ? [row.value_from, row.value_to] : null), accent),
      openRanges(
        block,
        axes,
        (row) => (compare !== null && row.open_before ? [row.value_before_from, row.value_before_to] : null),
        before,
      ),
    ]
  }

  return {
    option,
    height: (width) => inBlocks(rows, width, layout).height,
    points: (width) =>
      inBlocks(rows, width, layout).blocks.flatMap((block, index) =>
        block.map((row, dataIndex) => ({
          text: spoken(areaText(row, options, chartText)),
          // The fourth series of each block holds this year's dots.
          seriesIndex: index * 6 + 3,
          dataIndex,
          area: row.area_id,
        })),
      ),
    table: {
      columns: [
        { heading: t('field.rank'), kind: 'count' },
        { heading: t('field.area'), kind: 'text' },
        { heading: t('field.district'), kind: 'text' },
        ...yearColumns(options, t),
      ],
      rows: rows.map((row) => [
        row.rank,
        row.full_name,
        row.parent_name,
        ...yearCells(row, options, chartText),
      ]),
    },
    alt: rows
      .filter((row) => row.rank !== null)
      .slice(0, 5)
      .map((row) => `${nameOf(row)} ${short(row.value)}`)
      .join('; '),
    native,
  }
}

interface Axes {
  xAxisIndex: number
  yAxisIndex: number
}

/** Bands from the least to the most that figures can be. */
const openRanges = (
  block: readonly AreaRow[],
  axes: Axes,
  rangeOf: (row: AreaRow) => [number | null, number | null] | null,
  color: string,
) => ({
  type: 'line',
  ...axes,
  silent: true,
  symbol: 'none',
  connectNulls: false,
  lineStyle: { color, width: 6, opacity: 0.45, cap: 'butt' },
  data: block.flatMap((row, at) => {
    const range = rangeOf(row)
    return range
      ? [
          [range[0], at],
          [range[1], at],
          ['-', at],
        ]
      : []
  }),
})

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
