import type { Break } from '../../data/model/break.ts'
import type { MetricId } from '../../data/model/metric.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { text, tooltip, valueAxis } from './axis.ts'
import type { ChartModel, ChartPoint } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { faint, trendSeries } from './palette.ts'
import { boundLine, boundSeries, type TargetBound } from './target-bound.ts'
import { oldCommunesText } from './two-years.ts'

type Row = QueryRow<'overview/trend'>

/** Keeps figures readable where lines run through them. */
const halo = { textBorderColor: '#ffffff', textBorderWidth: 3 }

/**
 * Rates over the years; provisional years hollow, breaks in the series as lines across, and the chosen metric's
 * targets as lines along.
 */
export function trendChart(
  rows: readonly Row[],
  breaks: readonly Break[],
  chosen: MetricId,
  chartText: ChartText,
  targets: readonly TargetBound[] = [],
): ChartModel {
  const { t, format } = chartText
  const years = [...new Set(rows.map((row) => row.year))]
  const provisional = new Set(rows.filter((row) => row.provisional).map((row) => row.year))
  const series = trendSeries.map((one) => {
    const values = years.map((year) => rows.find((row) => row.metric === one.metric && row.year === year))
    return { ...one, name: t(`metric.${one.metric}.short`), values }
  })
  const label = (year: number) => (provisional.has(year) ? `${year}*` : String(year))
  const counts = (row: Row) => format.rangeRatio(row.k_from, row.k_to, row.n_from, row.n_to)
  const old = (row: Row) => oldCommunesText(chartText, [row.k_from, row.k_to], row.n_to)
  const say = (name: string, row: Row | undefined) =>
    row?.old
      ? `${name}: ${old(row)}`
      : row && row.percent === null && row.percent_from !== null
        ? `${name}: ${format.percentRange(row.percent_from, row.percent_to, 2)} (${counts(row)}, ${t('note.openShort')})`
        : `${name}: ${format.percent(row?.percent ?? null, 2)} (${format.ratio(row?.k ?? null, row?.n ?? null)})`

  const points: ChartPoint[] = series.flatMap((one, seriesIndex) =>
    one.values.map((row, dataIndex) => ({
      text: `${label(years[dataIndex] ?? 0)}. ${say(one.name, row)}`,
      seriesIndex,
      dataIndex,
    })),
  )
  /** First year shown of the new meaning. */
  const since = (gap: Break) => years.find((year) => year >= gap.year)
  const shownBreaks = breaks.filter((gap) => (years[0] ?? gap.year) < gap.year && since(gap) !== undefined)
  const breakYears = [...new Set(shownBreaks.map((gap) => gap.year))]

  const typical = series.filter((one) => one.metric === 'typical_rate').flatMap((one) => one.values)
  const years0 = years[0] ?? 0
  const years9 = years.at(-1) ?? 0
  const panel = (index: number) => ({ xAxisIndex: index, yAxisIndex: index })
  const xAxis = (index: number, extra: object) =>
    // A value axis: breaks lie between two years.
    valueAxis((value) => (Number.isInteger(value) ? label(value) : ''), {
      gridIndex: index,
      min: years0 - 0.5,
      max: years9 + 0.5,
      interval: 0.5,
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: faint } },
      ...extra,
    })
  const breakLines = (labelled: boolean) => ({
    symbol: 'none',
    silent: true,
    lineStyle: { color: faint, type: [2, 4], width: 1.5 },
    label: {
      show: labelled,
      ...text(10, faint),
      ...halo,
      formatter: t('break.mark'),
      position: 'start',
      distance: 3,
    },
    data: breakYears.map((year) => ({ xAxis: year - 0.5 })),
  })

  const lines = (gaps: ReturnType<typeof breakLines> | null, bounds: readonly TargetBound[]) => {
    if (!gaps && bounds.length === 0) return undefined
    const target = ({ percent, label: name }: TargetBound) => ({
      yAxis: percent,
      lineStyle: boundLine,
      label: { show: true, ...text(10), ...halo, formatter: name, position: 'insideStartTop' },
    })
    const common = gaps ?? { symbol: 'none', silent: true, label: { show: false }, data: [] }
    return { ...common, data: [...common.data, ...bounds.map(target)] }
  }

  const option = (width: number) => ({
    // Typical units are few by nature: a panel of their own keeps the rates near 100 % apart.
    grid: [
      { left: 40, right: 10, top: 36, height: 88 },
      { left: 40, right: 10, top: 138, height: 34 },
    ],
    legend: {
      top: 0,
      left: 0,
      itemHeight: 9,
      itemWidth: 18,
      itemGap: width < 500 ? 6 : 12,
      textStyle: text(11),
    },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    tooltip: tooltip({
      trigger: 'axis',
      formatter: (hovered: { axisValue: number }[]) => {
        const index = years.indexOf(Math.round(hovered[0]?.axisValue ?? 0))
        const year = years[index]
        if (year === undefined) return ''
        const gaps = shownBreaks
          .filter((gap) => since(gap) === year)
          .map((gap) => `⁝ ${t(`break.${gap.id}`)}`)
        const head = provisional.has(year) ? `${year} (${t('year.provisional')})` : String(year)
        return [head, ...series.map((one) => say(one.name, one.values[index])), ...gaps].join('\n')
      },
    }),
    xAxis: [xAxis(0, { axisLabel: { show: false } }), xAxis(1, {})],
    yAxis: [
      valueAxis((value) => format.percent(value, 0), {
        scale: true,
        max: 100,
        splitNumber: 3,
        minInterval: 1,
      }),
      valueAxis((value) => format.percent(value, 0), {
        gridIndex: 1,
        ...bounds(typical, chosen === 'typical_rate' ? targets : []),
      }),
    ],
    series: series.map((one, index) => ({
      type: 'line',
      ...panel(one.metric === 'typical_rate' ? 1 : 0),
      name: one.name,
      color: one.color,
      symbol: one.symbol,
      symbolSize: 7,
      lineStyle: { width: one.metric === chosen ? 3.5 : 1.8 },
      z: one.metric === chosen ? 4 : 3,
      connectNulls: false,
      data: one.values.map((row, dataIndex) => ({
        value: [years[dataIndex], row?.percent ?? null],
        // A figure that may still move is drawn hollow.
        itemStyle: row?.provisional
          ? { color: '#ffffff', borderColor: one.color, borderWidth: 2 }
          : undefined,
      })),
      label: {
        show: one.metric === chosen,
        position: 'bottom',
        ...text(11, one.color),
        ...halo,
        formatter: ({ dataIndex }: { dataIndex: number }) =>
          format.percent(one.values[dataIndex]?.percent ?? null),
      },
      markLine: lines(
        index === 0 ? breakLines(true) : one.metric === 'typical_rate' ? breakLines(false) : null,
        one.metric === chosen ? targets : [],
      ),
    })),
  })

  const ratio = (row: Row | undefined) =>
    row?.old
      ? old(row)
      : row && row.percent === null && row.percent_from !== null
        ? `${format.percentRange(row.percent_from, row.percent_to)} (${counts(row)})`
        : row?.k == null
          ? null
          : format.ratio(row.k, row.n)
  const first = series.find((one) => one.metric === chosen) ?? series[0]
  const said = first?.values.flatMap((row) =>
    row?.percent == null ? [] : [`${label(row.year)}: ${say('', row).slice(2)}`],
  )
  return {
    option,
    height: () => 194,
    points: () => points,
    table: {
      columns: [
        { heading: t('field.year'), kind: 'text' },
        ...series.flatMap((one) => [
          { heading: one.name, kind: 'percent' as const },
          { heading: `${one.name} k`, kind: 'count' as const },
          { heading: `${one.name} n`, kind: 'count' as const },
        ]),
      ],
      rows: years.map((year, index) => [
        label(year),
        ...series.flatMap((one) => {
          const row = one.values[index]
          return [row?.percent ?? null, row?.k ?? null, row?.n ?? null]
        }),
      ]),
    },
    alt: `${first?.name ?? ''}. ${said?.join('; ') ?? ''}`,
    native: {
      kind: 'line',
      unit: 'percent',
      categories: years.map(label),
      breaks: shownBreaks.flatMap((gap) => years.findIndex((year) => year >= gap.year)),
      series: [
        ...series.map((one) => ({
          name: one.name,
          color: one.color,
          values: one.values.map((row) => row?.percent ?? null),
          ratios: one.values.map(ratio),
          ...(one === first ? { role: 'main' as const } : {}),
          // In a panel of its own, as above.
          apart: one.metric === 'typical_rate',
        })),
        ...boundSeries(targets, years.length).map((bound) => ({
          ...bound,
          apart: chosen === 'typical_rate',
        })),
      ],
    },
  }
}

/** Whole percents around the values, marked at both ends only: the panel is too low for more. */
function bounds(
  rows: readonly (Row | undefined)[],
  targets: readonly TargetBound[],
): { min: number; max: number; interval: number } {
  const known = rows.flatMap((row) => (row?.percent == null ? [] : [row.percent]))
  const values = [...known, ...targets.map(({ percent }) => percent)]
  const min = values.length > 0 ? Math.min(99, Math.floor(Math.min(...values))) : 0
  const max = Math.max(min + 1, Math.ceil(Math.max(...values, 0)))
  return { min, max, interval: max - min }
}
