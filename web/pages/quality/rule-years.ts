import type { QueryRow } from '../../../queries/catalog.ts'
import { type RuleId, ruleIdOf, ruleIds } from './rule-text.ts'

type Row = QueryRow<'quality/rules'>

/** One rule with its counts. */
export interface RuleYears {
  id: RuleId
  /** By year; a year in which nothing could be asked is not in it. */
  years: ReadonlyMap<number, Row>
  whole: Row
}

/** The rules that something could be asked of, in their order, and those that nothing could. */
export function rulesByYear(rows: readonly Row[]): { asked: RuleYears[]; unasked: RuleId[] } {
  const asked: RuleYears[] = []
  const unasked: RuleId[] = []
  for (const id of ruleIds) {
    const own = rows.filter((row) => ruleIdOf(row) === id)
    const whole = own.find(({ year }) => year === null)
    if (!whole || whole.n === 0) {
      unasked.push(id)
      continue
    }
    const years = new Map(own.flatMap((row) => (row.year === null || row.n === 0 ? [] : [[row.year, row]])))
    asked.push({ id, years, whole })
  }
  return { asked, unasked }
}
