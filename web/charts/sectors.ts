import { metricOf } from '../../data/model/metric.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { categoryAxis, text, tooltip, valueAxis } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { accent, before } from './palette.ts'
import { sectorName } from './sector-name.ts'
import {
  type Compared,
  nativeYears,
  oldCommunesText,
  shortFigure,
  spoken,
  yearCells,
  yearColumns,
  yearLines,
} from './two-years.ts'

type Row = QueryRow<'overview/sectors'>
type Bounds = readonly [number | null, number | null]

/** One metric by sector, this year's bar over the bar of the year compared with. */
export function sectorsChart(rows: readonly Row[], compared: Compared, chartText: ChartText): ChartModel {
  const { t, format } = chartText
  const { metric, year, compare } = compared
  const isRate = metricOf(metric).kind === 'rate'
  const show = shortFigure(metric, chartText)
  const name = (row: Row) => `${sectorName(row.sector, t)}${row.small ? ' †' : ''}`
  const topFirst = [...rows].reverse()
  const say = (row: Row) => [
    sectorName(row.sector, t),
    ...yearLines(row, compared, chartText),
    ...(row.small ? [t('note.small')] : []),
    ...(row.open || row.open_before ? [t('note.open')] : []),
  ]
  const range = ([from, to]: Bounds) => (isRate ? format.percentRange(from, to) : format.countRange(from, to))

  const bar = (of: number, color: string, data: (number | null)[], labelled: boolean) => ({
    type: 'bar',
    name: String(of),
    stack: String(of),
    color,
    barGap: '10%',
    barCategoryGap: '32%',
    data,
    label: {
      show: labelled,
      position: 'right',
      ...text(11),
      formatter: ({ value: shown, dataIndex }: { value: number | null; dataIndex: number }) => {
        const row = topFirst[dataIndex]
        if (!row || openNow(row)) return ''
        return row.old ? oldCommunesText(chartText, [row.k_from, row.k_to], row.n_to) : show(shown)
      },
    },
  })
  // What a split leaves possible: a pale bar between its bounds, behind a solid one up to the least.
  const openBar = (of: number, color: string, boundsOf: (row: Row) => Bounds | null, labelled: boolean) => ({
    ...bar(of, color, [], false),
    silent: true,
    itemStyle: { opacity: 0.35 },
    data: topFirst.map((row) => {
      const [from, to] = boundsOf(row) ?? [null, null]
      return from === null || to === null ? null : to - from
    }),
    label: {
      show: labelled,
      position: 'right',
      ...text(11),
      // The bar alone is pale.
      opacity: 1,
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const row = topFirst[dataIndex]
        if (!row || !openNow(row)) return ''
        return row.old
          ? oldCommunesText(chartText, [row.k_from, row.k_to], row.n_to)
          : range([row.value_from, row.value_to])
      },
    },
  })
  const openNow = (row: Row): Bounds | null => (row.open ? [row.value_from, row.value_to] : null)
  const openBefore = (row: Row): Bounds | null =>
    row.open_before ? [row.value_before_from, row.value_before_to] : null
  const option = () => ({
    grid: {
      left: 8,
      right: rows.some(({ old }) => old) ? 66 : rows.some(({ open }) => open) ? 84 : 48,
      top: 26,
      bottom: 2,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      top: 0,
      left: 0,
      itemHeight: 9,
      textStyle: text(11),
      data: [year, ...(compare === null ? [] : [compare])].map(String),
    },
    tooltip: tooltip({
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (hovered: { dataIndex: number }[]) => {
        const row = topFirst[hovered[0]?.dataIndex ?? 0]
        return row ? say(row).join('\n') : ''
      },
    }),
    xAxis: valueAxis((tick) => (isRate ? format.percent(tick, 0) : format.count(tick)), {
      splitNumber: 4,
      ...(isRate ? { max: 100 } : {}),
    }),
    yAxis: categoryAxis(topFirst.map(name), { axisLabel: { ...text(12), width: 118, overflow: 'break' } }),
    series: [
      ...(compare === null
        ? []
        : [
            bar(
              compare,
              before,
              topFirst.map((row) => row.value_before ?? openBefore(row)?.[0] ?? null),
              false,
            ),
          ]),
      bar(
        year,
        accent,
        topFirst.map((row) => row.value ?? openNow(row)?.[0] ?? null),
        true,
      ),
      ...(rows.some(openBefore) && compare !== null ? [openBar(compare, before, openBefore, false)] : []),
      ...(rows.some(openNow) ? [openBar(year, accent, openNow, true)] : []),
    ],
  })

  return {
    option,
    height: () => Math.max(194, 30 + rows.length * 32),
    points: () =>
      topFirst
        .map((row, dataIndex) => ({
          text: spoken(say(row)),
          seriesIndex: compare === null ? 0 : 1,
          dataIndex,
        }))
        .reverse(),
    table: {
      columns: [{ heading: t('field.sector'), kind: 'text' }, ...yearColumns(compared, t)],
      rows: rows.map((row) => [sectorName(row.sector, t), ...yearCells(row, compared, chartText)]),
    },
    alt: rows.map((row) => say(row).join(', ')).join('. '),
    native: {
      kind: 'bars',
      unit: isRate ? 'percent' : 'count',
      categories: rows.map(name),
      series: nativeYears(rows, compared, chartText, { now: accent, before }),
    },
  }
}
