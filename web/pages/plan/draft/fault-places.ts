/** The parts of the editor, in their order. */
export const parts = [
  'document',
  'targets',
  'quotas',
  'deadlines',
  'eligibility',
  'authority',
  'dossier',
] as const
export type Part = (typeof parts)[number]

/** The part of the editor that a field such as `targets[2].percent` is in. */
export function partOf(field: string): Part {
  const first = /^[a-z_]+/.exec(field)?.[0]
  return parts.find((part) => part === first) ?? 'document'
}

/** The number of the rule that a field is in, from 1; null where it is in none. */
export function ruleNumber(field: string): number | null {
  const [, index] = /^[a-z_]+\[(\d+)\]/.exec(field) ?? []
  return index === undefined ? null : Number(index) + 1
}

/** Fields that have a name in the texts, under `fieldName`. */
const named = [
  'id',
  'title',
  'issuer',
  'area_id',
  'from_year',
  'to_year',
  'date',
  'remark',
  'section',
  'wording',
  'reading',
  'metric',
  'denominator',
  'sectors',
  'levels',
  'kinds',
  'typical_in',
  'test',
  'percent',
  'count',
  'years',
  'by',
  'parts',
  'day',
  'from_day',
  'year',
  'classes',
  'proposes',
  'decides',
  'from',
  'until',
  'items',
  'legal_base',
  'carries_out',
  'replaces',
] as const
export type NamedField = (typeof named)[number]

/** The last field in a path that has a name, and the language of the text where it is one; null without a name. */
export function namedField(field: string): { name: NamedField; language: 'vi' | 'en' | null } | null {
  const steps = field.replace(/\[\d+\]/g, '').split('.')
  const last = steps.at(-1)
  const language = last === 'vi' || last === 'en' ? last : null
  const wanted = language ? steps.at(-2) : last
  const name = named.find((one) => one === wanted)
  return name ? { name, language } : null
}
