import type { TFunction } from 'i18next'
import type { Problem } from '../../data/ingest/problem.ts'
import { indicatorIds, indicatorNames } from '../../data/model/indicator.ts'
import { plainText } from './plain-text.ts'

/** A problem in the reader's words. */
export interface ProblemText {
  /** The kind of problem, for lists that are grouped by it. */
  title: string
  /** File, sheet, row and column, as far as the problem has them: "a.csv · dòng 12 · cột “Năm”". */
  where: string
  what: string
  advice: string
}

type Texts = TFunction<'problems'>

/** As files name them, whatever the language of the page. */
const indicators = indicatorIds.map((id) => indicatorNames[id].vi).join('; ')

/**
 * What is wrong, where, and what to do. The value and the other row are always named where the problem has
 * them; they are data and stay plain text.
 */
export function problemText(problem: Problem, t: Texts): ProblemText {
  const { code } = problem
  const value = problem.value === undefined ? null : t('part.value', { value: plainText(problem.value) })
  const column = problem.column === undefined ? null : t('part.column', { column: plainText(problem.column) })
  const other = problem.other_row === undefined ? null : t('part.row', { row: problem.other_row })
  const hint = problem.hint ? plainText(problem.hint) : null
  const parts = {
    value: value ?? t('part.this_cell'),
    column: column ?? t('part.this_column'),
    other_row: other ?? t('part.other_row'),
    indicators,
    type: problem.type ? t(`type.${problem.type}`) : t('part.any_type'),
  }
  const sentences = [sentence(t(`${code}.what`, parts))]
  if (value && !sentences[0]?.includes(value)) sentences.push(t('part.also_value', { value }))
  if (other && !sentences[0]?.includes(other)) sentences.push(t('part.other_row_said', { other_row: other }))
  if (hint) sentences.push(t(`hint.${hintOf(code)}`, { hint }))
  return {
    title: t(`${code}.title`),
    where: place(problem, column, t),
    what: sentences.join(' '),
    advice: sentence(t(`${code}.do`, parts)),
  }
}

function place(problem: Problem, column: string | null, t: Texts): string {
  const parts = [
    plainText(problem.file),
    problem.sheet === undefined ? null : t('part.sheet', { sheet: plainText(problem.sheet) }),
    problem.row === undefined ? null : t('part.row', { row: problem.row }),
    column,
  ]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

/** Codes whose hint has a meaning of its own; that of others is a detail. */
const withHint = [
  'file_wrong_kind',
  'column_twice',
  'heading_twice',
  'row_ragged',
  'area_unknown',
  'area_ambiguous',
  'code_padded',
  'area_code_wrong',
  'area_day_missing',
  'area_code_overlap',
  'area_name_taken',
  'area_outlives_parent',
  'registered_over_units',
  'safe_over_registered',
  'safe_over_units',
  'classes_over_units',
  'typical_over_units',
  'printed_rate_differs',
] as const satisfies readonly Problem['code'][]

const hintOf = (code: Problem['code']) => withHint.find((one) => one === code) ?? 'other'

const sentence = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
