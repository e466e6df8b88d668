import type { QueryName, QueryParams, QueryRow } from '../../queries/catalog.ts'
import type { ChartText } from '../charts/chart-text.ts'

/** How `queries/trace.sql` names a figure, and what it takes in. */
export type Trail = QueryParams<'trace/tallies'>

/** What a figure is of, as far as it says: by this the one is found that a page means. */
export interface FigureAt {
  metric?: string
  year?: number
  area?: string
  sector?: string
  rule?: string
  part?: string
}

/** One figure of an answer, as the page shows it, and the trail that leads to where it comes from. */
export interface Figure {
  /** What it is, in words: "Đạt chuẩn An toàn về ANTT · Xã Lương Bằng · 2025". */
  name: string
  at: FigureAt
  /** Numerator and denominator on screen; undefined n is not shown there, so not compared. */
  k: number
  n?: number | null
  /** Where a split leaves the figure open: the numerator with all that is in doubt; `k` is then without. */
  k_to: number | null
  /** Whether the page shows percent of n first, or the count. */
  isRate: boolean
  trail: Trail
}

/** What figures are named with. */
export interface FigureWords extends ChartText {
  /** The full name of the view's area. */
  areaName: string
  /** A rule of the plan in its own words; its id where the plan is not there. */
  ruleName: (rule: string, part: string) => string
  /** A step of the road to "typical", seen from a year. */
  stepName: (step: string, year: number) => string
  /** A band between classes of two years, or a turn. */
  moveName: (before: string, now: string) => string
  turnName: (turn: string) => string
}

/** Reads the figures out of the answer to one question. */
export type FigureReader<Name extends QueryName> = (
  rows: readonly QueryRow<Name>[],
  params: QueryParams<Name>,
  words: FigureWords,
) => Figure[]

type Named = Pick<Trail, 'kind' | 'what' | 'per' | 'year' | 'basis' | 'area'>

/** A trail of which only what is said is not as usual. */
export const trailOf = (named: Named & Partial<Trail>): Trail => ({
  ...{ plan: null, from_year: null, within: null, own: false, sectors: null, sector: null, level: null },
  ...named,
})

/** The figure that is meant: the first of those that agree most with what is wanted. */
export function figureMeant(figures: readonly Figure[], wanted: FigureAt): Figure | null {
  const keys = ['rule', 'part', 'area', 'metric', 'year', 'sector'] as const
  const likeness = ({ at }: Figure) =>
    keys.filter((key) => wanted[key] !== undefined && at[key] === wanted[key]).length
  return figures.reduce<Figure | null>(
    (best, one) => (best === null || likeness(one) > likeness(best) ? one : best),
    null,
  )
}
