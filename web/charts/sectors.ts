import { type MetricId, metricOf } from '../../data/model/metric.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { categoryAxis, text, tooltip, valueAxis } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { accent, before } from './palette.ts'
import { sectorName } from './sector-name.ts'

type Row = QueryRow<'overview/sectors'>

export interface SectorsOptions {
  metric: MetricId
  year: number
  compare: number | null
}

/** One metric by sector, this year's bar over the bar of the year compared with. */
export function sectorsChart(
  rows: readonly Row[],
  { metric, year, compare }: SectorsOptions,
  { t, format }: ChartText,
): ChartModel {
  const isRate = metricOf(metric).kind === 'rate'
  const value = (row: Row) => (isRate ? row.percent : row.k)
  const valueBefore = (row: Row) => (isRate ? row.percent_before : row.k_before)
  const show = (figure: number | null) => (isRate ? format.percent(figure) : format.count(figure))
  const name = (row: Row) => `${sectorName(row.sector, t)}${row.small ? ' †' : ''}`
  const topFirst = [...rows].reverse()
  const figure = (of: number | null, k: number | null, n: number | null) =>
    k === null
      ? t('state.notReported')
      : `${isRate ? format.percent(of, 2) : format.count(of)} (${format.ratio(k, n)})`
  const say = (row: Row) =>
    [
      sectorName(row.sector, t),
      `${year}: ${figure(value(row), row.k, row.n)}`,
      ...(compare === null ? [] : [`${compare}: ${figure(valueBefore(row), row.k_before, row.n_before)}`]),
      ...(isRate && row.points !== null ? [`${t('field.change')}: ${format.points(row.points, 2)}`] : []),
      ...(row.small ? [t('note.small')] : []),
    ].join('\n')

  const bar = (of: number, color: string, data: (number | null)[], labelled: boolean) => ({
    type: 'bar',
    name: String(of),
    color,
    barGap: '10%',
    barCategoryGap: '32%',
    data,
    label: {
      show: labelled,
      position: 'right',
      ...text(11),
      formatter: ({ value: shown }: { value: number | null }) => show(shown),
    },
  })
  const option = () => ({
    grid: {
      left: 8,
      right: 48,
      top: 26,
      bottom: 2,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { top: 0, left: 0, itemHeight: 9, textStyle: text(11), data: [String(year), String(compare)] },
    tooltip: tooltip({
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (hovered: { dataIndex: number }[]) => {
        const row = topFirst[hovered[0]?.dataIndex ?? 0]
        return row ? say(row) : ''
      },
    }),
    xAxis: valueAxis((tick) => (isRate ? format.percent(tick, 0) : format.count(tick)), {
      splitNumber: 4,
      ...(isRate ? { max: 100 } : {}),
    }),
    yAxis: categoryAxis(topFirst.map(name), { axisLabel: { ...text(12), width: 118, overflow: 'break' } }),
    series: [
      ...(compare === null ? [] : [bar(compare, before, topFirst.map(valueBefore), false)]),
      bar(year, accent, topFirst.map(value), true),
    ],
  })

  return {
    option,
    height: () => Math.max(194, 30 + rows.length * 32),
    points: () =>
      topFirst
        .map((row, dataIndex) => ({
          text: say(row).replaceAll('\n', '. '),
          seriesIndex: compare === null ? 0 : 1,
          dataIndex,
        }))
        .reverse(),
    table: {
      columns: [
        { heading: t('field.sector'), kind: 'text' },
        { heading: `k ${year}`, kind: 'count' },
        { heading: `n ${year}`, kind: 'count' },
        { heading: `% ${year}`, kind: 'percent' },
        ...(compare === null
          ? []
          : [
              { heading: `k ${compare}`, kind: 'count' as const },
              { heading: `n ${compare}`, kind: 'count' as const },
              { heading: `% ${compare}`, kind: 'percent' as const },
              { heading: t('field.change'), kind: 'points' as const },
            ]),
      ],
      rows: rows.map((row) => [
        sectorName(row.sector, t),
        row.k,
        row.n,
        row.percent,
        ...(compare === null ? [] : [row.k_before, row.n_before, row.percent_before, row.points]),
      ]),
    },
    alt: rows.map((row) => say(row).replaceAll('\n', ', ')).join('. '),
  }
}
