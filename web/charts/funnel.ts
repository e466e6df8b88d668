import type { QueryRow } from '../../queries/catalog.ts'
import { text, tooltip, valueAxis } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import type { CompareText } from './compare-text.ts'
import { accent, before, faint, highlight, ink } from './palette.ts'
import { oldCommunesText, spoken } from './two-years.ts'

/** The same function for every drawing: another one would begin the chart anew. */
const parts = () => import('./funnel-runtime.ts')

export type FunnelRow = QueryRow<'compare/funnel'>
type LimitRow = QueryRow<'compare/limits'>

/** Where an area lies, the clearest first. */
export const findings = ['above_998', 'above_95', 'below_95', 'below_998', 'inside'] as const
export type Finding = (typeof findings)[number]

export const findingOf = ({ chance }: FunnelRow): Finding | null =>
  findings.find((finding) => finding === chance) ?? null

/** Whether old communes are counted: k of n of those that an area was made of. */
export const areOldUnits = (rows: readonly FunnelRow[]) => rows.some(({ old }) => old)

/** Whether every area is one unit only, as communes by their own results are: there is no rate among them. */
export const areSingle = (rows: readonly FunnelRow[]) =>
  rows.some(({ n }) => n === 1) && rows.every(({ n, old }) => !old && (n === null || n === 1))

/** A figure in words: "95,62% (57/60)", "3/4 xã cũ". */
export const funnelFigureText = (row: FunnelRow, text: CompareText): string =>
  row.old
    ? oldCommunesText(text, [row.k, row.k], row.n)
    : `${text.format.percent(row.percent, 2)} (${text.format.ratio(row.k, row.n)})`

/** Rates by number of units, with what chance leaves likely around the rate of the whole; outside is filled and named. */
export function funnelChart(
  rows: readonly FunnelRow[],
  limits: readonly LimitRow[],
  chosen: string,
  chartText: CompareText,
): ChartModel {
  const { t, words, format } = chartText
  const placed = rows
    .filter((row) => row.percent !== null && findingOf(row) !== null)
    .sort((a, b) => (a.n ?? 0) - (b.n ?? 0) || (a.percent ?? 0) - (b.percent ?? 0))
  const whole = rows[0]
  const isOutside = (row: FunnelRow) => findingOf(row) !== 'inside'
  const say = (row: FunnelRow) => {
    const finding = findingOf(row)
    return [
      row.parent_name ? `${row.full_name}, ${row.parent_name}` : row.full_name,
      funnelFigureText(row, chartText),
      ...(finding ? [words(`funnel.${finding}`)] : []),
      words(row.old ? 'funnel.oldLimits' : 'funnel.limits', {
        n: format.count(row.n),
        low: format.count(row.low_95),
        high: format.count(row.high_95),
      }),
      ...(row.exact ? [] : [t('note.crossing')]),
    ]
  }
  const sizes = placed.map((row) => row.n ?? 0)
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)]
  const seen = [
    ...placed.map((row) => row.percent ?? 0),
    ...limits.flatMap(({ low_998, high_998 }) => [low_998, high_998]),
  ]
  const low = Math.max(0, Math.floor((Math.min(...seen, 100) - 2) / 5) * 5)
  const high = Math.min(100, Math.ceil((Math.max(...seen, 0) + 1) / 5) * 5)

  const line = (name: string, column: 'low_95' | 'high_95' | 'low_998' | 'high_998') => ({
    ...{ type: 'line', silent: true, symbol: 'none', name },
    color: faint,
    lineStyle: { color: faint, width: 1.2, type: column.endsWith('998') ? [5, 4] : 'solid' },
    data: limits.map((row) => [row.n, row[column]]),
  })
  const colorOf = (row: FunnelRow) => (row.area_id === chosen ? highlight : isOutside(row) ? accent : before)

  const option = (width: number) => ({
    grid: { left: 44, right: 16, top: 28, bottom: 40 },
    legend: {
      ...{
        top: 0,
        left: 0,
        itemHeight: 9,
        itemWidth: 22,
        itemGap: width < 500 ? 6 : 14,
        textStyle: text(11),
      },
      data: [words('funnel.limit95'), words('funnel.limit998')],
      selectedMode: false,
      itemStyle: { opacity: 0 },
    },
    tooltip: tooltip({
      trigger: 'item',
      formatter: ({ data }: { data?: { row?: FunnelRow } }) => (data?.row ? say(data.row).join('\n') : ''),
    }),
    xAxis: valueAxis((value) => format.count(value), {
      ...(most > 15 * fewest ? { type: 'log' } : {}),
      ...{ min: Math.max(1, fewest - Math.ceil(fewest / 20)), max: most + Math.ceil(most / 20) },
      axisLabel: {
        ...text(11, faint),
        ...{ hideOverlap: true, showMinLabel: false, showMaxLabel: false },
        formatter: (value: number) => format.count(value),
      },
      ...{
        minInterval: 1,
        name: words(areOldUnits(rows) ? 'funnel.oldAxis' : 'funnel.axis'),
        nameLocation: 'middle',
        nameGap: 24,
        nameTextStyle: text(11, faint),
      },
      axisLine: { show: true, onZero: false, lineStyle: { color: faint } },
      splitLine: { show: false },
    }),
    yAxis: valueAxis((value) => format.percent(value, 0), { min: low, max: high }),
    series: [
      {
        type: 'scatter',
        symbolSize: 8,
        z: 4,
        data: placed.map((row) => ({
          value: [row.n, row.percent],
          row,
          // Hollow is what chance may have made; filled and named is what it hardly has.
          itemStyle: isOutside(row)
            ? { color: colorOf(row) }
            : { color: 'rgba(255,255,255,0.6)', borderColor: colorOf(row), borderWidth: 1.5 },
          label: {
            show: isOutside(row) || row.area_id === chosen,
            formatter: () => row.name,
            ...text(11, ink),
            ...{ position: (row.n ?? 0) > (fewest + most) / 2 ? 'left' : 'right', distance: 6 },
            ...{ textBorderColor: '#ffffff', textBorderWidth: 3 },
          },
        })),
        labelLayout: { hideOverlap: true },
        markLine: {
          ...{ symbol: 'none', silent: true, lineStyle: { color: accent, type: 'solid', width: 1.2 } },
          label: { ...text(11, accent), position: 'insideEndTop', formatter: words('funnel.whole') },
          data: whole?.whole_percent == null ? [] : [{ yAxis: whole.whole_percent }],
        },
      },
      line(words('funnel.limit95'), 'low_95'),
      line(words('funnel.limit95'), 'high_95'),
      line(words('funnel.limit998'), 'low_998'),
      line(words('funnel.limit998'), 'high_998'),
    ],
  })

  const count = (...wanted: Finding[]) =>
    placed.filter((row) => wanted.some((finding) => finding === findingOf(row))).length
  return {
    option,
    parts,
    height: (width) => (width < 500 ? 360 : 430),
    points: () =>
      placed.map((row, dataIndex) => ({
        text: spoken(say(row)),
        ...{ seriesIndex: 0, dataIndex, area: row.area_id },
      })),
    table: {
      columns: [
        { heading: t('field.area'), kind: 'text' },
        { heading: t('field.district'), kind: 'text' },
        { heading: 'k', kind: 'count', adds: true },
        { heading: 'n', kind: 'count', adds: true },
        { heading: '%', kind: 'percent', share: [-2, -1] },
        { heading: words('funnel.chance'), kind: 'text' },
        { heading: words('funnel.low95'), kind: 'count' },
        { heading: words('funnel.high95'), kind: 'count' },
        { heading: words('funnel.low998'), kind: 'count' },
        { heading: words('funnel.high998'), kind: 'count' },
      ],
      rows: rows.map((row) => {
        const finding = findingOf(row)
        return [
          // Three of four old communes are no rate of the commune of today.
          ...[row.full_name, row.parent_name, row.k, row.n, row.old ? null : row.percent],
          finding ? words(`funnel.${finding}`) : row.open ? t('note.openShort') : null,
          ...[row.low_95, row.high_95, row.low_998, row.high_998],
        ]
      }),
    },
    alt: words('funnel.alt', {
      inside: count('inside'),
      above: count('above_95', 'above_998'),
      below: count('below_95', 'below_998'),
    }),
  }
}
