import type { TFunction } from 'i18next'
import { movementClasses } from '../../../data/model/movement-class.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import type { ChartText } from '../../charts/chart-text.ts'

export interface QualityText extends ChartText {
  words: TFunction<'quality'>
  problems: TFunction<'problems'>
}

/** Rules with a code of their own, in the order of `consistency_rules`. */
const ownCodes = [
  'safe_not_registered',
  'commune_safe_below_70',
  'commune_not_all_registered',
  'typical_not_eligible',
  'typical_not_registered',
  'unit_not_subject',
  'registered_over_units',
  'safe_over_registered',
  'safe_over_units',
  'classes_over_units',
  'typical_over_units',
  'printed_rate_differs',
] as const
type OwnCode = (typeof ownCodes)[number]
const sumCode = 'parts_differ_from_total'
/** What a total is held against. */
const sums = ['list', 'levels', 'district', 'commune'] as const
type Sum = (typeof sums)[number]

/** All rules: by their code, sums by what a total is held against. */
export const ruleIds = [...ownCodes, ...sums] as const
export type RuleId = (typeof ruleIds)[number]

const isSum = (id: RuleId): id is Sum => sums.some((one) => one === id)
const problemOf = (id: RuleId): OwnCode | typeof sumCode => (isSum(id) ? sumCode : id)

/** Code and `against` of a rule, as questions have them. */
export const ruleOf = (id: RuleId) => ({ code: problemOf(id), against: isSum(id) ? id : null })

/** The rule that a row of an answer speaks of. */
export const ruleIdOf = ({ code, against }: Pick<QueryRow<'quality/rules'>, 'code' | 'against'>) =>
  ruleIds.find((id) => id === (against ?? code))

/** What a broken rule is called, as it is when a file is read. */
export const ruleTitle = (id: RuleId, { words, problems }: QualityText): string =>
  isSum(id) ? words(`sum.${id}`) : problems(`${id}.title`)

/** What to do about it. */
export const ruleAdvice = (id: RuleId, { problems }: QualityText): string => problems(`${problemOf(id)}.do`)

const counts = [
  'units',
  'registered',
  'safe',
  'excellent',
  'good',
  'average',
  'weak',
  'classified',
  'typical_registered',
  'typical',
] as const

/** A count's name; of one that is not known its column. */
export function countName(column: string, { words }: QualityText): string {
  const known = counts.find((one) => one === column)
  return known ? words(`count.${known}`) : column
}

/** What a finding says beyond its rule: the counts or the year before, in words; empty where the rule says all. */
export function findingText(id: RuleId, row: QueryRow<'quality/findings'>, text: QualityText): string {
  const { words, format } = text
  const [k, n] = [format.count(row.k), format.count(row.n)]
  const counted = { ratio: format.ratio(row.k, row.n), percent: format.percent(row.percent, 2) }
  const column = countName(row.column, text)
  const over = (whole: 'units' | 'registered') =>
    words('what.over', { part: column, k, whole: countName(whole, text), n })
  switch (id) {
    case 'safe_not_registered':
    case 'typical_not_registered':
    case 'unit_not_subject':
      return ''
    case 'commune_safe_below_70':
      return words('what.safeUnits', counted)
    case 'commune_not_all_registered':
      return words('what.registeredUnits', counted)
    case 'typical_not_eligible':
      return words('what.before', { year: row.year - 1, ...yearBefore(row, text) })
    case 'safe_over_registered':
      return over('registered')
    case 'registered_over_units':
    case 'safe_over_units':
    case 'classes_over_units':
    case 'typical_over_units':
      return over('units')
    case 'printed_rate_differs':
      return words('what.printed', { ...counted, printed: `${format.score(row.printed)}%` })
    case 'list':
      return words('what.list', { column, k, n })
    case 'levels':
    case 'district':
    case 'commune':
      return words('what.sum', { column, k, n })
  }
}

function yearBefore({ was_safe, was_class }: QueryRow<'quality/findings'>, { t, words }: QualityText) {
  const known = movementClasses.find((one) => one === was_class)
  return {
    safe: words(was_safe === null ? 'what.noSafe' : was_safe ? 'what.safe' : 'what.notSafe'),
    class: known ? t(`class.${known}`) : words('what.noClass'),
  }
}
