import type { Wording } from '../../../data/model/wording.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import type { QueryRow } from '../../../queries/catalog.ts'

export type PartRow = QueryRow<'targets/scorecard'>

/** A rule of the chosen plan: its words from the plan's file, its figures part by part from the data. */
export interface Rule {
  id: string
  /** Its place in the plan, from 1: columns and lists refer to it. */
  number: number
  section: string
  wording: Wording
  reading: Wording | null
  /** The parts of a quota; a target is one part without a name. */
  parts: readonly RulePart[]
  /** The first part: what holds for the rule as a whole stands in each. */
  head: PartRow
}

export interface RulePart {
  row: PartRow
  /** Null where the rule is one part and has the wording. */
  wording: Wording | null
}

/** The rules of a plan with their figures, in the plan's order; those the answer does not have are left out. */
export function rulesOf(plan: Plan, rows: readonly PartRow[]): Rule[] {
  return [...plan.targets, ...plan.quotas].flatMap((rule, index): Rule[] => {
    const own = rows.filter(({ rule_id }) => rule_id === rule.id)
    const [head] = own
    if (!head) return []
    const wordingOf = (id: string) =>
      'parts' in rule && rule.parts.length > 1
        ? (rule.parts.find((part) => part.id === id)?.wording ?? null)
        : null
    return [
      {
        id: rule.id,
        number: index + 1,
        section: rule.section,
        wording: rule.wording,
        reading: rule.reading ?? null,
        parts: own.map((row) => ({ row, wording: wordingOf(row.part_id) })),
        head,
      },
    ]
  })
}

/** How a rule stands, for a reader: an aim that is not due yet is on its path or behind it. */
export type Standing =
  | 'met'
  | 'not_met'
  | 'metNow'
  | 'notMetNow'
  | 'onPath'
  | 'offPath'
  | 'onTheWay'
  | 'not_applicable'
  | 'no_data'
  | 'shown'

/** The standing of a rule, or of one part of it, in a year. */
export function standingOf(row: PartRow, year: number, ofPart = false): Standing {
  const state = ofPart ? row.state : row.rule_state
  const met = ofPart ? row.met : row.rule_met
  if (row.test === 'shown' && state !== 'no_data') return 'shown'
  if (row.by_year !== null && year < row.by_year && met !== true && state !== 'no_data') {
    return row.on_path === null ? 'onTheWay' : row.on_path ? 'onPath' : 'offPath'
  }
  if (state === 'provisional') return met ? 'metNow' : 'notMetNow'
  return state === 'met' || state === 'not_met' || state === 'not_applicable' ? state : 'no_data'
}

/** Standings as a leader counts them. */
export const summaryOf: Record<
  Standing,
  'met' | 'not_met' | 'on_path' | 'no_data' | 'not_applicable' | 'shown'
> = {
  met: 'met',
  metNow: 'met',
  not_met: 'not_met',
  notMetNow: 'not_met',
  offPath: 'not_met',
  onPath: 'on_path',
  onTheWay: 'on_path',
  no_data: 'no_data',
  not_applicable: 'not_applicable',
  shown: 'shown',
}

/** The rule that is looked at: the one that the address names, else the first that is not met, else the first. */
export function ruleLookedAt(rules: readonly Rule[], named: string | null, year: number): Rule | null {
  const missed = rules.find(({ head }) => summaryOf[standingOf(head, year)] === 'not_met')
  return rules.find(({ id }) => id === named) ?? missed ?? rules[0] ?? null
}

/** What columns and lists call a part: "3" for a target, "3a", "3b" … for the parts of a quota. */
export function partNumber({ number, parts }: Rule, at: number): string {
  return parts[at]?.wording == null ? String(number) : `${number}${String.fromCharCode(97 + at)}`
}
