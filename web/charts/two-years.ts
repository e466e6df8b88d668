import type { TFunction } from 'i18next'
import { type MetricId, metricOf } from '../../data/model/metric.ts'
import type { Cell, ChartColumn, NativeSeries } from './chart-model.ts'
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

/** What a split commune leaves open of an area's figures, in either year; see `is_part` in queries/tally.sql. */
export interface OpenFigures {
  open: boolean
  open_before: boolean
  value_from: number | null
  value_to: number | null
  value_before_from: number | null
  value_before_to: number | null
  k_from: number | null
  k_to: number | null
  n_from: number | null
  n_to: number | null
  k_before_from: number | null
  k_before_to: number | null
  n_before_from: number | null
  n_before_to: number | null
}

/** Whether either year's figures are of the old communes that an area was made of; see `of_old_communes` in queries. */
export interface OldCommunes {
  old: boolean
  old_before: boolean
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

/** A range with its k/n, as {@link figureText} has a figure: "88,13–91,24% (45–52/51–58)". */
export function rangeText(metric: MetricId, { format }: ChartText) {
  const isRate = metricOf(metric).kind === 'rate'
  return (
    value: [number | null, number | null],
    k: [number | null, number | null],
    n: [number | null, number | null],
  ) =>
    `${isRate ? format.percentRange(...value, 2) : format.countRange(...value)} (${format.rangeRatio(...k, ...n)})`
}

/** What old communes that an area was made of come to, each one unit: "3/4 xã cũ", "3–4/4 xã cũ"; never a rate. */
export const oldCommunesText = (
  { t, format }: ChartText,
  [k_from, k_to]: [number | null, number | null],
  n: number | null,
): string =>
  k_from === null ? t('state.notReported') : t('note.oldUnits', { ratio: format.rangeRatio(k_from, k_to, n) })

/** Both years and the change between them, a line each; a range where a split leaves a year open. */
export function yearLines(
  row: TwoYears & Partial<OpenFigures & OldCommunes>,
  { metric, year, compare }: Compared,
  text: ChartText,
): string[] {
  const { t, format } = text
  const figure = figureText(metric, text)
  const isRate = metricOf(metric).kind === 'rate'
  const change = isRate ? format.points(row.change, 2) : format.difference(row.change)
  const range = rangeText(metric, text)
  const { value_from = null, value_to = null, k_from = null, k_to = null, n_from = null, n_to = null } = row
  const now = row.old
    ? oldCommunesText(text, [k_from ?? row.k, k_to ?? row.k], n_to ?? row.n)
    : row.open
      ? range([value_from, value_to], [k_from, k_to], [n_from, n_to])
      : figure(row.value, row.k, row.n)
  const before = row.old_before
    ? oldCommunesText(
        text,
        [row.k_before_from ?? row.k_before, row.k_before_to ?? row.k_before],
        row.n_before_to ?? row.n_before,
      )
    : row.open_before
      ? range(
          [row.value_before_from ?? null, row.value_before_to ?? null],
          [row.k_before_from ?? null, row.k_before_to ?? null],
          [row.n_before_from ?? null, row.n_before_to ?? null],
        )
      : figure(row.value_before, row.k_before, row.n_before)
  return [
    `${year}: ${now}`,
    ...(compare === null ? [] : [`${compare}: ${before}`]),
    ...(row.change === null ? [] : [`${t('field.change')}: ${change}`]),
  ]
}

/** The columns of a table for {@link yearCells}, whose rows are the parts of one whole. */
export function yearColumns({ metric, year, compare }: Compared, t: TFunction): ChartColumn[] {
  const of = (one: number): ChartColumn[] => [
    { heading: `k ${one}`, kind: 'count', adds: true },
    { heading: `n ${one}`, kind: 'count', adds: true },
    { heading: `% ${one}`, kind: 'percent', share: [-2, -1] },
  ]
  if (compare === null) return of(year)
  const kind = metricOf(metric).kind === 'rate' ? 'points' : 'count'
  return [...of(year), ...of(compare), { heading: t('field.change'), kind }]
}

/**
 * The cells of both years: of old communes k may be a range in words, and there is no percent; what a split leaves open
 * is a range in all of them, so that nothing adds it up as if it were not there.
 */
export function yearCells(
  row: TwoYears & Partial<OpenFigures & OldCommunes>,
  { metric, compare }: Compared,
  { format }: ChartText,
): Cell[] {
  type Bounds = [number | null | undefined, number | null | undefined]
  const count = ([from = null, to = null]: Bounds): Cell => (from === to ? from : format.countRange(from, to))
  const percent = ([from = null, to = null]: Bounds): Cell =>
    from === to ? from : format.percentRange(from, to, 2)
  const isRate = metricOf(metric).kind === 'rate'
  const open = (k: Bounds, n: Bounds, value: Bounds): Cell[] => [
    count(k),
    count(n),
    isRate ? percent(value) : null,
  ]
  const now = row.old
    ? [count([row.k_from ?? row.k, row.k_to ?? row.k]), row.n_to ?? row.n, null]
    : row.open
      ? open([row.k_from, row.k_to], [row.n_from, row.n_to], [row.value_from, row.value_to])
      : [row.k, row.n, row.percent]
  if (compare === null) return now
  const before = row.old_before
    ? [
        count([row.k_before_from ?? row.k_before, row.k_before_to ?? row.k_before]),
        row.n_before_to ?? row.n_before,
        null,
      ]
    : row.open_before
      ? open(
          [row.k_before_from, row.k_before_to],
          [row.n_before_from, row.n_before_to],
          [row.value_before_from, row.value_before_to],
        )
      : [row.k_before, row.n_before, row.percent_before]
  return [...now, ...before, row.change]
}

/** Both years as series of charts that office programs draw, the year compared with last. */
export function nativeYears(
  rows: readonly (TwoYears & Partial<OpenFigures & OldCommunes>)[],
  { metric, year, compare }: Compared,
  text: ChartText,
  colors: { now: string; before: string },
): NativeSeries[] {
  const { format } = text
  const isRate = metricOf(metric).kind === 'rate'
  const range = isRate ? format.percentRange : format.countRange
  type Bounds = [number | null, number | null]
  const ratio = (k: number | null, n: number | null, [from, to]: Bounds, open = false) => {
    if (open) return range(from, to)
    return k === null || !isRate ? null : format.ratio(k, n)
  }
  const now: NativeSeries = {
    name: String(year),
    color: colors.now,
    values: rows.map(({ value }) => value),
    ratios: rows.map((row) =>
      row.old
        ? oldCommunesText(text, [row.k_from ?? row.k, row.k_to ?? row.k], row.n_to ?? row.n)
        : ratio(row.k, row.n, [row.value_from ?? null, row.value_to ?? null], row.open),
    ),
    role: 'main',
  }
  if (compare === null) return [now]
  const then: NativeSeries = {
    name: String(compare),
    color: colors.before,
    values: rows.map(({ value_before }) => value_before),
    ratios: rows.map((row) => {
      const { k_before: k, n_before: n } = row
      return row.old_before
        ? oldCommunesText(text, [row.k_before_from ?? k, row.k_before_to ?? k], row.n_before_to ?? n)
        : ratio(k, n, [row.value_before_from ?? null, row.value_before_to ?? null], row.open_before)
    }),
  }
  return [now, then]
}

/** Lines as one sentence after the other, for the ear; notes bring their own full stop along. */
export const spoken = (lines: readonly string[]) => lines.join('. ').replaceAll('.. ', '. ')
