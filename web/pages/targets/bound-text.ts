import type { TFunction } from 'i18next'
import type { Format } from '../../i18n/format.ts'
import type { PartRow } from './rules.ts'

type Words = TFunction<'targets'>

/** The bound of a rule in short: "≥ 75%", "> 80%", "≥ 10", "không có". */
export function boundText(
  { test, target_percent, target_count }: Pick<PartRow, 'test' | 'target_percent' | 'target_count'>,
  t: Words,
  format: Format,
): string {
  if (test === 'shown') return '—'
  if (target_percent !== null) return t('bound.percent', { test, value: target_percent })
  if (test === '≤' && target_count === 0) return t('bound.none')
  return t('bound.count', { test, value: format.count(target_count) })
}

/** How many units are missing, in words: communes where the rule is about them alone. "—" where nothing is. */
export function missingText(
  { missing, test, sectors, indicator }: Pick<PartRow, 'missing' | 'test' | 'sectors' | 'indicator'>,
  t: Words,
  format: Format,
): string {
  if (missing === null || missing === 0) return '—'
  const values = { count: missing, number: format.count(missing) }
  if (indicator !== null) return t('missing.people', values)
  if (test === '≤') return t('missing.over', values)
  return sectors === 'commune' ? t('missing.communes', values) : t('missing.units', values)
}
