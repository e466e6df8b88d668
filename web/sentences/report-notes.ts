import { breaksBetween, firstYearOfToday } from '../../data/model/break.ts'
import type { MetricId } from '../../data/model/metric.ts'
import { isReported } from './headline-figure.ts'
import type { ReportFacts, ReportText } from './report-parts.ts'
import { isProvisionalYear } from './report-summary.ts'

const said: readonly MetricId[] = ['safe_rate', 'good_or_better_rate', 'typical_rate']

/** What a reader has to know to read the figures right: what rates are of, what is provisional, open or not comparable. */
export function reportNotes(facts: ReportFacts, text: ReportText): string[] {
  const { year, compare, years, whole, basis, sector, plan } = facts
  const { t, words } = text
  const provisional = [year, compare].filter((one) => one !== null && isProvisionalYear(facts, one))
  const isOpen = whole.some((row) => row.open || row.open_before)
  const isFirst = years.every((one) => one.year >= year)
  const hasBefore = whole.some((row) => row.k_before !== null || row.open_before)
  const gaps = new Set(
    compare === null ? [] : said.flatMap((id) => breaksBetween(id, year, compare).map((gap) => gap.id)),
  )
  const breaks = [...gaps].map((id) => t(`break.${id}`)).join('; ')
  const isOfOld = Math.min(year, compare ?? year) < firstYearOfToday
  const hasCommunes = sector === null || sector === 'commune'
  const notes: (string | false)[] = [
    words('note.denominators'),
    ...provisional.map((one) => words('note.provisional', { year: one })),
    compare === null && isFirst && words('note.firstYear', { year }),
    compare !== null && !hasBefore && whole.some(isReported) && words('note.noCompare', { year: compare }),
    hasBefore && breaks !== '' && t('break.between', { breaks }),
    isOpen && t('note.open'),
    basis === 'today' && isOfOld && hasCommunes && t('note.oldCommunes'),
    basis !== 'reported' && plan !== null && plan.rules.length > 0 && words('note.targetBasis'),
  ]
  return notes.filter((note) => note !== false)
}
