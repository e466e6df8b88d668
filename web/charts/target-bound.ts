import type { QueryRow } from '../../queries/catalog.ts'
import type { NativeSeries } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { ink } from './palette.ts'
import { sectorName } from './sector-name.ts'

type LineRow = QueryRow<'targets/lines'>

/** A target's bound as charts draw it: a line at so many percent, and what it is. */
export interface TargetBound {
  percent: number
  /** "chỉ tiêu ≥ 75% (Xã, phường)": with its sectors where they are not just what is shown. */
  label: string
}

/** The bounds of a plan's targets on the metric shown; `sector` is the one the page is filtered to. */
export function targetBounds(
  rows: readonly LineRow[],
  sector: string | null,
  { t }: ChartText,
): TargetBound[] {
  return rows.map(({ test, target_percent, sectors, by_year }) => {
    const of = sectors === sector ? '' : ` (${sectorName(sectors, t)})`
    const by = by_year === null ? '' : ` ${t('target.by', { year: by_year })}`
    return { percent: target_percent, label: t('target.bound', { test, percent: target_percent }) + by + of }
  })
}

/** Bounds as lines of charts that office programs draw, over so many categories. */
export const boundSeries = (bounds: readonly TargetBound[], categories: number): NativeSeries[] =>
  bounds.map(({ percent, label }) => ({
    name: label,
    color: ink,
    values: Array.from({ length: categories }, () => percent),
    role: 'bound',
  }))

/** The look of a bound in every chart. */
export const boundLine = { color: ink, type: 'solid', width: 1.4 } as const
