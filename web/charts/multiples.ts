import type { Break } from '../../data/model/break.ts'
import { type MetricId, metricOf } from '../../data/model/metric.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { type AreaRow, placeOf } from './area-row.ts'
import { text, tooltip } from './axis.ts'
import type { ChartColumn, ChartModel } from './chart-model.ts'
import type { CompareText } from './compare-text.ts'
import { accent, faint, grid, highlight, ink } from './palette.ts'
import { figureText, oldCommunesText, rangeText, shortFigure, spoken } from './two-years.ts'

/** The same function for every drawing: another one would begin the chart anew. */
const parts = () => import('./multiples-runtime.ts')

export type TrendRow = QueryRow<'compare/multiples'>

export interface MultiplesOptions {
  metric: MetricId
  year: number
  /** The area that the page is filtered to. */
  chosen: string
  breaks: readonly Break[]
}

const cell = { least: 106, leastOnPhone: 92, height: 64, head: 33, gap: 10 }

/** The scale that all small charts share: from five points below the least to 100 %, of counts from 0. */
export function sharedScale(rows: readonly TrendRow[], isRate: boolean): [number, number] {
  const values = rows.flatMap(({ value_from, value_to }) =>
    value_from === null || value_to === null ? [] : [value_from, value_to],
  )
  const high = Math.max(...values, 1)
  if (!isRate) return [0, high]
  const low = Math.max(0, Math.floor((Math.min(...values, 100) - 1) / 5) * 5)
  return high < 50 ? [0, Math.ceil(high / 5) * 5] : [low, 100]
}

/** One small trend an area, in the order of the list, all on one scale; each area is one point for the keyboard. */
export function multiplesChart(
  rows: readonly TrendRow[],
  areas: readonly AreaRow[],
  { metric, year, chosen, breaks }: MultiplesOptions,
  chartText: CompareText,
): ChartModel {
  const { t, words, format } = chartText
  const isRate = metricOf(metric).kind === 'rate'
  const byArea = new Map<string, TrendRow[]>()
  for (const row of rows) byArea.set(row.area_id, [...(byArea.get(row.area_id) ?? []), row])
  const reported = rows.filter((row) => row.k_from !== null)
  const years = [...new Set(reported.map((row) => row.year))].sort((one, other) => one - other)
  const cells = areas.flatMap((area) => {
    const trend = byArea.get(area.area_id)
    return trend ? [{ area, trend: trend.filter((row) => years.includes(row.year)) }] : []
  })
  const [first, last] = [years[0] ?? year, years.at(-1) ?? year]
  const [low, high] = sharedScale(rows, isRate)
  const figure = figureText(metric, chartText)
  const range = rangeText(metric, chartText)
  const short = shortFigure(metric, chartText)

  const lineOf = (row: TrendRow) =>
    row.old
      ? oldCommunesText(chartText, [row.k_from, row.k_to], row.n_to)
      : row.open
        ? range([row.value_from, row.value_to], [row.k_from, row.k_to], [row.n_from, row.n_to])
        : figure(row.value, row.k, row.n)
  const say = ({ area, trend }: (typeof cells)[number]) => [
    placeOf(area),
    ...trend.map((row) => `${row.year}${row.provisional ? '*' : ''}: ${lineOf(row)}`),
    ...(trend.some((row) => row.small) ? [t('note.small')] : []),
    ...(trend.some((row) => row.open) ? [t('note.open')] : []),
  ]
  const headline = (trend: readonly TrendRow[]) => {
    const row = trend.find((one) => one.year === year)
    if (!row || row.k_from === null) return t('state.notReported')
    const said = row.old
      ? oldCommunesText(chartText, [row.k_from, row.k_to], row.n_to)
      : row.open
        ? isRate
          ? format.percentRange(row.value_from, row.value_to)
          : format.countRange(row.value_from, row.value_to)
        : `${short(row.value)} ${format.ratio(row.k, row.n)}`
    return row.small ? `${said} †` : said
  }
  const shownBreaks = [...new Set(breaks.map((gap) => gap.year))].filter(
    (since) => first < since && since <= last,
  )
  const columnsOf = (width: number) => {
    const least = width < 420 ? cell.leastOnPhone : cell.least
    return Math.max(2, Math.floor((width + cell.gap) / (least + cell.gap)))
  }
  const placeAt = (width: number, index: number) => {
    const columns = columnsOf(width)
    const each = (width - cell.gap * (columns - 1)) / columns
    return {
      left: (index % columns) * (each + cell.gap),
      top: Math.floor(index / columns) * (cell.height + cell.gap),
      width: each,
    }
  }

  const option = (width: number) => ({
    tooltip: tooltip({
      trigger: 'item',
      formatter: ({ seriesIndex }: { seriesIndex: number }) => {
        const hovered = cells[seriesIndex]
        return hovered ? say(hovered).join('\n') : ''
      },
    }),
    title: cells.map(({ area, trend }, index) => {
      const at = placeAt(width, index)
      return {
        ...{ left: at.left, top: at.top, padding: 0, itemGap: 2 },
        text: area.full_name,
        subtext: headline(trend),
        textStyle: {
          ...text(11, area.area_id === chosen ? highlight : ink),
          ...{ fontWeight: 600, width: at.width, overflow: 'truncate', lineHeight: 13 },
        },
        subtextStyle: { ...text(11, faint), width: at.width, overflow: 'truncate', lineHeight: 13 },
      }
    }),
    grid: cells.map((_, index) => {
      const at = placeAt(width, index)
      return { left: at.left, width: at.width, top: at.top + cell.head, height: cell.height - cell.head }
    }),
    xAxis: cells.flatMap((_, index) => [
      {
        ...{ type: 'value', gridIndex: index, min: first - 0.5, max: last + 0.5 },
        ...{ axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: false } },
        axisLine: { show: true, onZero: false, lineStyle: { color: grid } },
      },
      // A place for the bar that is the whole cell: on the axis of years it would widen them.
      { type: 'category', gridIndex: index, data: [''], show: false },
    ]),
    yAxis: cells.map((_, index) => ({
      ...{ type: 'value', gridIndex: index, min: low, max: high },
      ...{ axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: false } },
      axisLine: { show: false },
    })),
    series: [
      // The whole cell answers mouse and keyboard: its dots are too small for that.
      ...cells.map((_, index) => ({
        ...{ type: 'bar', xAxisIndex: index * 2 + 1, yAxisIndex: index, barWidth: '100%' },
        data: [high],
        itemStyle: { color: 'rgba(255,255,255,0)' },
        emphasis: { itemStyle: { color: 'rgba(11,110,127,0.08)' } },
      })),
      ...cells.map(({ area, trend }, index) => {
        const color = area.area_id === chosen ? highlight : accent
        return {
          ...{
            type: 'line',
            xAxisIndex: index * 2,
            yAxisIndex: index,
            silent: true,
            symbol: 'circle',
            color,
          },
          ...{ connectNulls: false, symbolSize: 5, showAllSymbol: true, lineStyle: { width: 1.6 } },
          data: trend.map((row) => ({
            value: [row.year, row.value],
            itemStyle: row.provisional
              ? { color: '#ffffff', borderColor: color, borderWidth: 1.5 }
              : undefined,
          })),
          markLine: {
            ...{ symbol: 'none', silent: true, label: { show: false } },
            lineStyle: { color: faint, type: [2, 3], width: 1 },
            data: shownBreaks.map((since) => ({ xAxis: since - 0.5 })),
          },
        }
      }),
      ...cells.map(({ trend }, index) => ({
        ...{ type: 'line', xAxisIndex: index * 2, yAxisIndex: index, silent: true, symbol: 'none' },
        connectNulls: false,
        lineStyle: { color: accent, width: 6, opacity: 0.45, cap: 'butt' },
        data: trend
          .filter((row) => row.open)
          .flatMap((row) => [
            [row.year, row.value_from],
            [row.year, row.value_to],
            [row.year, '-'],
          ]),
      })),
    ],
  })

  return {
    option,
    parts,
    height: (width) => Math.ceil(cells.length / columnsOf(width)) * (cell.height + cell.gap),
    points: () =>
      cells.map((one, index) => ({
        text: spoken(say(one)),
        ...{ seriesIndex: index, dataIndex: 0, area: one.area.area_id },
      })),
    table: {
      columns: [
        { heading: t('field.area'), kind: 'text' },
        { heading: t('field.district'), kind: 'text' },
        ...years.flatMap((one): ChartColumn[] => [
          { heading: `k ${one}`, kind: 'count', adds: true },
          { heading: `n ${one}`, kind: 'count', adds: true },
          { heading: `% ${one}`, kind: 'percent', share: [-2, -1] },
        ]),
      ],
      rows: cells.map(({ area, trend }) => [
        area.full_name,
        area.parent_name,
        ...years.flatMap((one) => {
          const row = trend.find((found) => found.year === one)
          return [row?.k ?? null, row?.n ?? null, isRate ? (row?.value ?? null) : null]
        }),
      ]),
    },
    alt: words('multiples.alt', { areas: cells.length, from: first, to: last }),
  }
}
