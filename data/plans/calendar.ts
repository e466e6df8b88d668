import { breaks } from '../model/break.ts'
import type { Day } from '../model/date.ts'
import type { Sector } from '../model/sector.ts'
import { type StatisticalWindow, statisticalWindow, type Year } from '../model/year.ts'
import type { Deadline } from './deadline.ts'
import type { Plan } from './plan.ts'

/** What can be counted in the data about an event: an evidence of a deadline, or results as such. */
export const evidenceMetrics = [
  'registered_rate',
  'typical_registered',
  'typical',
  'safe_rate',
  'assessed',
  'classified',
] as const
export type EvidenceMetric = (typeof evidenceMetrics)[number]

export interface Evidence {
  metric: EvidenceMetric
  sectors: readonly Sector[]
}

/** The dates that hold for every province, by the rule that sets them. */
export type LegalDate =
  | 'windowResidential'
  | 'windowOthers'
  | 'classifyResidential'
  | 'classifyOthers'
  | 'classifyDistricts'

/** What sets a date: a deadline of the plan, or a legal text. */
export type DateSource =
  | { of: 'plan'; plan: Plan; deadline: Deadline }
  | { of: 'law'; date: LegalDate; paper: 'TT 124/2021/TT-BCA' | 'QĐ 510/QĐ-BCA-V05'; section: string }

/** Something that is due in a statistical year. */
export interface CalendarEvent {
  /** The same for the same rule and year, whenever it is asked for. */
  id: string
  year: Year
  source: DateSource
  act: Deadline['act'] | 'window' | 'classify'
  /** First day of a period; null where only an end is set. */
  from: Day | null
  /** The last day that is in time. */
  last: Day
  /** `before` where the text names the day after the last one ("trước ngày"). */
  test: Deadline['test']
  /** What the data shows as done; null where it can show nothing. */
  evidence: Evidence | null
}

const isoDay = (time: number): Day => new Date(time).toISOString().slice(0, 10)

/**
 * The last day that is in time: of `before` the day before the one named. 29/02 is the end of February in years
 * that have none.
 */
function lastDayOf({ test, day }: Pick<Deadline, 'test' | 'day'>, year: number): Day {
  const [month = 1, date = 1] = day.split('-').map(Number)
  const last = Date.UTC(year, month - 1, test === 'before' ? date - 1 : date)
  return isoDay(Math.min(last, Date.UTC(year, month, 0)))
}

/** The first day of a period that ends on `last`: the nearest such day of a year that is not after it. */
function firstDayOf(day: string, last: Day): Day {
  const [month = 1, date = 1] = day.split('-').map(Number)
  const inYear = (year: number) => isoDay(Date.UTC(year, month - 1, date))
  const year = Number(last.slice(0, 4))
  return inYear(year) <= last ? inYear(year) : inYear(year - 1)
}

function deadlineEvent(plan: Plan, deadline: Deadline, year: Year): CalendarEvent {
  const last = lastDayOf(deadline, year + (deadline.years_after ?? 0))
  return {
    id: `${plan.id}.${deadline.id}.${year}`,
    year,
    source: { of: 'plan', plan, deadline },
    act: deadline.act,
    from: deadline.from_day === undefined ? null : firstDayOf(deadline.from_day, last),
    last,
    test: deadline.test,
    evidence: deadline.evidence ?? null,
  }
}

/** Whether a plan says anything of a year. */
export const isInForce = ({ from_year, to_year }: Plan, year: Year): boolean =>
  year >= from_year && (to_year === null || year <= to_year)

const others: readonly Sector[] = ['commune', 'agency', 'enterprise', 'school']

function windowEvent(year: Year, date: LegalDate, sectors: readonly Sector[]): CalendarEvent {
  const { from, to }: StatisticalWindow = statisticalWindow(year, sectors[0] ?? 'agency')
  return {
    id: `tt124.${date}.${year}`,
    year,
    source: { of: 'law', date, paper: 'TT 124/2021/TT-BCA', section: 'Điều 8.2' },
    act: 'window',
    from,
    last: to,
    test: 'by',
    evidence: { metric: 'assessed', sectors },
  }
}

function classEvent(
  year: Year,
  date: LegalDate,
  day: string,
  sectors: readonly Sector[] | null,
): CalendarEvent {
  return {
    id: `qd510.${date}.${year}`,
    year,
    source: { of: 'law', date, paper: 'QĐ 510/QĐ-BCA-V05', section: 'Điều 11.3' },
    act: 'classify',
    from: null,
    last: lastDayOf({ test: 'before', day }, year),
    test: 'before',
    evidence: sectors && { metric: 'classified', sectors },
  }
}

const [safeRule, classRule, merger] = (['safe_tt124', 'class_qd510', 'merger_2025'] as const).map((id) =>
  breaks.find((gap) => gap.id === id),
)

/**
 * The dates that hold whatever the plan says: the windows that a year's "safe" results are counted over (TT 124,
 * Điều 8.2) and the days by which the movement's class is decided (QĐ 510, Điều 11.3), each from the first year
 * of its paper. Districts are classified as long as there are any on that day.
 */
function legalEvents(year: Year): CalendarEvent[] {
  const windows = [
    windowEvent(year, 'windowResidential', ['residential']),
    windowEvent(year, 'windowOthers', others),
  ]
  const ofDistricts = classEvent(year, 'classifyDistricts', '12-15', null)
  const classes = [
    classEvent(year, 'classifyResidential', '11-20', ['residential']),
    classEvent(year, 'classifyOthers', '11-30', others),
    ...(merger && ofDistricts.last < merger.on ? [ofDistricts] : []),
  ]
  return [
    ...(safeRule && year >= safeRule.year ? windows : []),
    ...(classRule && year >= classRule.year ? classes : []),
  ]
}

const inOrder = (one: CalendarEvent, other: CalendarEvent) =>
  one.last < other.last ? -1 : one.last > other.last ? 1 : 0

/**
 * What is due in a statistical year, by its last day: the plan's deadlines where it holds in that year, and the
 * legal dates. On the same day the plan comes first, in its own order.
 */
export function calendarOf(plan: Plan | null, year: Year): CalendarEvent[] {
  const deadlines = plan && isInForce(plan, year) ? plan.deadlines : []
  const ofPlan = deadlines.flatMap((deadline) =>
    plan && (deadline.year === undefined || deadline.year === year)
      ? [deadlineEvent(plan, deadline, year)]
      : [],
  )
  return [...ofPlan, ...legalEvents(year)].sort(inOrder)
}
