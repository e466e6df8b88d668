import type { TFunction } from 'i18next'
import type { QueryRow } from '../../queries/catalog.ts'
import type { ChartText } from './chart-text.ts'

/** The steps of the road to "typical", as `queries/typical.sql` has them. */
export const typicalSteps = [
  'units',
  'safe_before',
  'class_before',
  'eligible',
  'registered',
  'undecided',
  'typical',
  'held',
  'maintained',
  'lost',
  'gone',
  'new',
  'registered_not_eligible',
  'typical_not_eligible',
  'typical_not_registered',
  'eligible_not_registered',
] as const
export type TypicalStep = (typeof typicalSteps)[number]

export const stepOf = (id: string): TypicalStep | undefined => typicalSteps.find((step) => step === id)

/** Words and formats of the charts about typical units. */
export interface TypicalText extends ChartText {
  words: TFunction<'typical'>
}

type Row = QueryRow<'typical/pipeline'>

/** How many are at a step, of whom, and of how many it is not known: "2.679/3.063 (87,5%) đơn vị …", "chưa rõ 44". */
export function stepLines(row: Row, before: number, { t, words, format }: TypicalText): string[] {
  const step = stepOf(row.step)
  if (!step) return []
  const unknown = row.unknown > 0 ? [words('unknown', { number: format.count(row.unknown) })] : []
  if (row.k === null) return unknown.length > 0 ? unknown : [t('state.notReported')]
  if (step === 'units') return [`${format.count(row.k)} ${words('of.units')}`]
  const share = row.percent === null ? '' : ` (${format.percent(row.percent, 2)})`
  return [`${format.ratio(row.k, row.n)}${share} ${words(`of.${step}`, { before })}`, ...unknown]
}
