import type { TFunction } from 'i18next'
import { type MetricId, metricOf } from '../../data/model/metric.ts'
import type { Cell, ChartColumn } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'

/** A metric in a year and in the year it is compared with, as queries answer it. */
export interface TwoYears {
  k: number | null
  n: number | null
  percent: number | null
  /** The percent of a rate, the count of a count. */
  value: number | null
  k_before: number | null
  n_before: number | null
  percent_before: number | null
  value_before: number | null
  /** Points of a rate, units of a count. */
  change: number | null
}

export interface Compared {
  metric: MetricId
  year: number
  compare: number | null
}

/** A figure as charts print it beside a bar or a dot: "95,6%", "1.554". */
export function shortFigure(metric: MetricId, { format }: ChartText): (value: number | null) => string {
  return metricOf(metric).kind === 'rate' ? format.percent : format.count
}

/** A figure with its k/n: "95,62% (57/60)"; not reported where there is no count. */
export function figureText(
  metric: MetricId,
  { t, format }: ChartText,
): (value: number | null, k: number | null, n: number | null) => string {
  const isRate = metricOf(metric).kind === 'rate'
  return (value, k, n) => {
    if (k === null) return t('state.notReported')
    return `${isRate ? format.percent(value, 2) : format.count(value)} (${format.ratio(k, n)})`
  }
}

/** Both years and the change between them, a line each. */
export function yearLines(row: TwoYears, { metric, year, compare }: Compared, text: ChartText): string[] {
  const { t, format } = text
  const figure = figureText(metric, text)
  const isRate = metricOf(metric).kind === 'rate'
  const change = isRate ? format.points(row.change, 2) : format.difference(row.change)
  return [
    `${year}: ${figure(row.value, row.k, row.n)}`,
    ...(compare === null ? [] : [`${compare}: ${figure(row.value_before, row.k_before, row.n_before)}`]),
    ...(row.change === null ? [] : [`${t('field.change')}: ${change}`]),
  ]
}

/** The columns of a table for {@link yearCells}. */
export function yearColumns({ metric, year, compare }: Compared, t: TFunction): ChartColumn[] {
  const of = (one: number): ChartColumn[] => [
    { heading: `k ${one}`, kind: 'count' },
    { heading: `n ${one}`, kind: 'count' },
    { heading: `% ${one}`, kind: 'percent' },
  ]
  if (compare === null) return of(year)
  const kind = metricOf(metric).kind === 'rate' ? 'points' : 'count'
  return [...of(year), ...of(compare), { heading: t('field.change'), kind }]
}

export function yearCells(row: TwoYears, { compare }: Compared): Cell[] {
  const now = [row.k, row.n, row.percent]
  return compare === null ? now : [...now, row.k_before, row.n_before, row.percent_before, row.change]
}

/** Lines as one sentence after the other, for the ear; notes bring their own full stop along. */
export const spoken = (lines: readonly string[]) => lines.join('. ').replaceAll('.. ', '. ')
