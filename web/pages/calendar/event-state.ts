import type { Day } from '../../../data/model/date.ts'
import type { CalendarEvent, Evidence } from '../../../data/plans/calendar.ts'
import type { QueryRow } from '../../../queries/catalog.ts'

/** What the data shows of an event. */
export type Done = QueryRow<'calendar/done'>

/** A rule of the plan, judged, as far as it says whether something due is done. */
export type JudgedRule = Pick<
  QueryRow<'targets/scorecard'>,
  | 'rule_id'
  | 'is_quota'
  | 'per'
  | 'metric'
  | 'sectors'
  | 'in_period'
  | 'is_split'
  | 'missing'
  | 'rule_state'
  | 'rule_met'
>

/**
 * How an event stands. Of windows `ahead`, `open` or `closed`; of all that is due `done`, `underWay` until its last
 * day, then `overdue`; `unknown` where the data has nothing to say of it, or was taken before it was due.
 */
export type EventState = 'ahead' | 'open' | 'closed' | 'done' | 'underWay' | 'overdue' | 'unknown'

const registers = ({ metric }: Evidence) => metric === 'registered_rate' || metric === 'typical_registered'

/**
 * The rules of the plan that say how many have to register: those on the same act and within its sectors that are
 * set for areas of this level, or for areas inside this one.
 */
export function rulesOf(
  evidence: Evidence,
  rules: readonly JudgedRule[],
  areaLevel: string | null,
): JudgedRule[] {
  if (!registers(evidence)) return []
  const isWithin = (sectors: string | null) =>
    sectors?.split('+').every((sector) => evidence.sectors.some((one) => one === sector)) ?? false
  return rules.filter(
    ({ metric, sectors, in_period, is_split, per, rule_state }) =>
      in_period &&
      rule_state !== 'not_applicable' &&
      metric === evidence.metric &&
      isWithin(sectors) &&
      (is_split || per === areaLevel),
  )
}

/**
 * Whether the figures show all that is due as done; null where they cannot say. Registering is done when the
 * plan's rules on it are met, else when every unit has registered; recognising when nobody who registered is
 * without an answer and every decision is dated and in time; results when every unit has one.
 */
export function isComplete(
  { metric }: Evidence,
  { k, unreported, pending, late, undated }: Done,
  rules: readonly JudgedRule[],
): boolean | null {
  if (k === null) return null
  if (rules.some(({ rule_met }) => rule_met === false)) return false
  if (rules.length > 0) return rules.every(({ rule_met }) => rule_met) ? true : null
  if (pending === null) return null
  if (pending > 0) return false
  if (metric === 'typical') {
    if (k === 0 || (late ?? 0) > 0) return false
    if ((undated ?? 0) > 0) return null
  }
  return unreported === 0 ? true : null
}

/** Where the event stands on a day, by figures that were taken on `asOf`; null where that day is not known. */
export function eventState(
  { act, from, last }: Pick<CalendarEvent, 'act' | 'from' | 'last'>,
  { complete, today, asOf }: { complete: boolean | null; today: Day; asOf: Day | null },
): EventState {
  const isAhead = from !== null && today < from
  if (act === 'window') return isAhead ? 'ahead' : today <= last ? 'open' : 'closed'
  if (complete) return 'done'
  if (isAhead) return 'ahead'
  if (today <= last) return 'underWay'
  return complete === null || isStale(last, asOf) ? 'unknown' : 'overdue'
}

/** Whether figures were taken before the last day of an event, and so cannot say that it was missed. */
export const isStale = (last: Day, asOf: Day | null): boolean => asOf !== null && asOf < last
