import type { TFunction } from 'i18next'
import { type Break, breaksBetween } from '../../data/model/break.ts'
import type { MetricId } from '../../data/model/metric.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { text, tooltip, valueAxis } from './axis.ts'
import type { ChartModel, ChartPoint, NativeChart } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { accent, before, faint, ink } from './palette.ts'
import { boundLine, boundSeries, type TargetBound } from './target-bound.ts'
import { figureText, rangeText } from './two-years.ts'

export type PeerRow = QueryRow<'area/peers'>

/** Words of the Area page beside those of all charts. */
export interface AreaText extends ChartText {
  words: TFunction<'area'>
}

interface PeersOptions {
  metric: MetricId
  /** How the area, the whole and the peers are called. */
  names: { area: string; whole: string; peers: string }
  bounds: readonly TargetBound[]
}

/** One rate of an area over the years beside the whole, its peers and what the plan asks for. */
export function peersChart(
  rows: readonly PeerRow[],
  { metric, names, bounds }: PeersOptions,
  chartText: AreaText,
): ChartModel {
  const { t, words, format } = chartText
  const figure = figureText(metric, chartText)
  const range = rangeText(metric, chartText)
  const label = ({ year, provisional }: PeerRow) => (provisional ? `${year}*` : String(year))
  const kOfN = (k: number | null, n: number | null) => (k === null ? null : format.ratio(k, n))
  const ownText = (row: PeerRow) =>
    row.k === null && row.k_from !== null
      ? `${range([row.percent_from, row.percent_to], [row.k_from, row.k_to], [row.n_from, row.n_to])} (${t('note.openShort')})`
      : figure(row.percent, row.k, row.n)
  const peersText = (row: PeerRow) =>
    [
      figure(row.peers_percent, row.peers_k, row.peers_n),
      row.peers > 0 ? words('peers.count', { count: row.peers }) : null,
      row.left_out > 0 ? words('peers.leftOut', { count: row.left_out }) : null,
    ]
      .filter(Boolean)
      .join('; ')
  const series = [
    {
      ...{ name: names.area, color: accent, symbol: 'circle', width: 3 },
      value: (row: PeerRow) => row.percent,
      say: ownText,
      ratio: (row: PeerRow) =>
        row.k === null && row.k_from !== null
          ? format.percentRange(row.percent_from, row.percent_to)
          : kOfN(row.k, row.n),
    },
    {
      ...{ name: names.whole, color: ink, symbol: 'rect', width: 1.6 },
      value: (row: PeerRow) => row.whole_percent,
      say: (row: PeerRow) => figure(row.whole_percent, row.whole_k, row.whole_n),
      ratio: (row: PeerRow) => kOfN(row.whole_k, row.whole_n),
    },
    {
      ...{ name: names.peers, color: before, symbol: 'diamond', width: 1.6 },
      value: (row: PeerRow) => row.peers_percent,
      say: peersText,
      ratio: (row: PeerRow) => kOfN(row.peers_k, row.peers_n),
    },
  ]
  const years = rows.map(({ year }) => year)
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  const gaps: Break[] = breaksBetween(metric, first, last)
  const gapYears = [...new Set(gaps.map(({ year }) => year))]
  const known = [
    ...rows.flatMap((row) => [row.percent_from, row.whole_percent, row.peers_percent]),
    ...bounds.map(({ percent }) => percent),
  ].filter((value) => value !== null)
  const low = Math.max(0, Math.floor((Math.min(...known, 100) - 1) / 5) * 5)

  const option = (width: number) => ({
    // On a phone the legend has a line for each name.
    grid: { left: 40, right: 12, top: width < 500 ? 66 : 30, bottom: 22 },
    legend: {
      ...{ top: 0, left: 0, itemHeight: 9, itemWidth: 18, textStyle: text(11) },
      data: series.map(({ name }) => name),
    },
    tooltip: tooltip({
      trigger: 'axis',
      formatter: (hovered: { axisValue: number }[]) => {
        const row = rows.find(({ year }) => year === Math.round(hovered[0]?.axisValue ?? 0))
        if (!row) return ''
        return [label(row), ...series.map(({ name, say }) => `${name}: ${say(row)}`)].join('\n')
      },
    }),
    xAxis: valueAxis(
      (value) => {
        const row = rows.find(({ year }) => year === value)
        return row ? label(row) : ''
      },
      {
        ...{ min: first - 0.5, max: last + 0.5, interval: 0.5, splitLine: { show: false } },
        axisLine: { show: true, onZero: false, lineStyle: { color: faint } },
      },
    ),
    yAxis: valueAxis((value) => format.percent(value, 0), { min: low, max: 100, splitNumber: 4 }),
    series: [
      ...series.map(({ name, color, symbol, width, value }, index) => ({
        ...{ type: 'line', name, color, symbol, symbolSize: 7, connectNulls: false },
        lineStyle: { width },
        z: index === 0 ? 4 : 3,
        data: rows.map((row) => ({
          value: [row.year, value(row)],
          // A figure that may still move is drawn hollow.
          itemStyle: row.provisional ? { color: '#ffffff', borderColor: color, borderWidth: 2 } : undefined,
        })),
        markLine:
          index > 0
            ? undefined
            : {
                ...{ symbol: 'none', silent: true, label: { show: false } },
                lineStyle: { color: faint, type: [2, 4], width: 1.5 },
                data: [
                  ...gapYears.map((year) => ({ xAxis: year - 0.5 })),
                  ...bounds.map(({ percent, label: said }) => ({
                    yAxis: percent,
                    lineStyle: boundLine,
                    label: { show: true, ...text(10), formatter: said, position: 'insideStartTop' },
                  })),
                ],
              },
      })),
      // Not a figure but what a split leaves possible: an upright band, no dot.
      {
        ...{ type: 'line', silent: true, symbol: 'none', connectNulls: false, tooltip: { show: false } },
        lineStyle: { color: accent, width: 8, opacity: 0.45, cap: 'butt' },
        data: rows
          .filter((row) => row.percent === null && row.percent_from !== null)
          .flatMap((row) => [
            [row.year, row.percent_from],
            [row.year, row.percent_to],
            [row.year, '-'],
          ]),
      },
    ],
  })

  const native: NativeChart = {
    kind: 'line',
    unit: 'percent',
    categories: rows.map(label),
    breaks: gapYears.flatMap((year) => {
      const at = rows.findIndex((row) => row.year >= year)
      return at > 0 ? [at] : []
    }),
    series: [
      ...series.map(({ name, color, value, ratio }, index) => ({
        ...{ name, color, values: rows.map(value), ratios: rows.map(ratio) },
        ...(index === 0 ? { role: 'main' as const } : {}),
      })),
      ...boundSeries(bounds, rows.length),
    ],
  }

  const points: ChartPoint[] = series.flatMap(({ name, say }, seriesIndex) =>
    rows.map((row, dataIndex) => ({ text: `${label(row)}. ${name}: ${say(row)}`, seriesIndex, dataIndex })),
  )
  return {
    option,
    height: (width) => (width < 500 ? 230 : 194),
    points: () => points,
    table: {
      columns: [
        { heading: t('field.year'), kind: 'text' },
        ...series.flatMap(({ name }) => [
          { heading: name, kind: 'percent' as const },
          { heading: `${name} k`, kind: 'count' as const },
          { heading: `${name} n`, kind: 'count' as const },
        ]),
      ],
      rows: rows.map((row) => [
        label(row),
        ...[row.percent, row.k, row.n],
        ...[row.whole_percent, row.whole_k, row.whole_n],
        ...[row.peers_percent, row.peers_k, row.peers_n],
      ]),
    },
    alt: rows
      .map((row) => `${label(row)}: ${series.map((one) => `${one.name} ${one.say(row)}`).join(', ')}`)
      .join('. '),
    native,
  }
}
