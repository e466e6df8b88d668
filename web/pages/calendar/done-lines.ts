import type { TFunction } from 'i18next'
import type { CalendarEvent, Evidence } from '../../../data/plans/calendar.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { sectorName } from '../../charts/sector-name.ts'
import { type Done, isStale, type JudgedRule } from './event-state.ts'
import type { EventWords } from './event-text.ts'

interface Shown {
  event: CalendarEvent
  evidence: Evidence
  done: Done
  /** Rules of the plan that say how many have to register. */
  rules: readonly JudgedRule[]
  plan: Plan | null
  asOf: string | null
  today: string
}

function ruleLine(rule: JudgedRule, plan: Plan | null, { t, format, language }: EventWords): string[] {
  const found = [...(plan?.targets ?? []), ...(plan?.quotas ?? [])].find(({ id }) => id === rule.rule_id)
  if (!found) return []
  const name = found.wording[language]
  if (rule.rule_met === null) return [t('rule.unknown', { rule: name })]
  if (rule.rule_met) return [t('rule.met', { rule: name })]
  return [
    // What a quota lacks is told part by part, on the page of targets.
    rule.is_quota || !rule.missing
      ? t('rule.unmet', { rule: name })
      : t('rule.failed', { rule: name, count: rule.missing, units: format.count(rule.missing) }),
  ]
}

/** What the data shows of an event, sentence by sentence, with what it cannot show. */
export function doneLines(
  { event, evidence, done, rules, plan, asOf, today }: Shown,
  words: EventWords,
  shared: TFunction,
): string[] {
  const { t, format } = words
  const { metric } = evidence
  const sectors = sectorName(evidence.sectors.join('+'), shared)
  if (done.k === null) return [t('done.noFigures', { sectors })]
  const figure = t(`done.${metric}`, { ratio: format.ratio(done.k, done.n) })
  const { in_time, late, undated, pending, unreported } = done
  const isDated = in_time !== null && late !== null && undated !== null
  const isRegistration = metric === 'registered_rate' || metric === 'typical_registered'
  const parts = new Map(rules.map((rule) => [rule.rule_id, rule]))
  return [
    t('done.of', { sectors, figure }),
    ...(isDated
      ? [
          t('done.dates', {
            inTime: format.count(in_time),
            late: format.count(late),
            undated: format.count(undated),
          }),
        ]
      : []),
    ...(pending && metric !== 'typical_registered'
      ? [t(`pending.${metric}`, { count: pending, units: format.count(pending) })]
      : []),
    ...(unreported > 0 ? [t('done.unreported', { count: unreported, units: format.count(unreported) })] : []),
    ...[...parts.values()].flatMap((rule) => ruleLine(rule, plan, words)),
    ...(metric === 'typical_registered' && rules.length === 0 ? [t('done.noQuantity')] : []),
    ...(isRegistration ? [t('done.undatedKind')] : []),
    ...(today > event.last && isStale(event.last, asOf) && asOf
      ? [t('done.stale', { day: format.day(asOf) })]
      : []),
  ]
}
