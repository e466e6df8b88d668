import type { Sector } from '../model/sector.ts'
import type { Value } from './read-value.ts'

/*
 * TT 124/2021/TT-BCA, Điều 1 leaves out armed forces, small and micro enterprises, and primary schools,
 * kindergartens and nurseries. A name only hints at it, so this is a question, never an answer. The words are data:
 * `queries/consistency.sql` asks the same of all years.
 */

interface LeftOutWords {
  sector: Sector
  /** Whole words, apart by single spaces; capitals say nothing. */
  words: string
  /** Says that the rule does hold for the unit, whatever its other words. */
  is_exception: boolean
  [column: string]: string | boolean
}

const small = ['nhỏ', 'vừa và nhỏ'].flatMap((size) =>
  ['doanh nghiệp', 'DN', 'quy mô'].map((kind) => `${kind} ${size}`),
)

const named: Partial<Record<Sector, readonly string[]>> = {
  school: ['tiểu học', 'mầm non', 'mẫu giáo', 'nhà trẻ', 'nhóm trẻ', 'trường TH', 'trường MN', 'MN', 'MG'],
  agency: [
    'công an',
    'quân sự',
    'quân đội',
    'quân khu',
    'bộ đội',
    'biên phòng',
    'sư đoàn',
    'lữ đoàn',
    'trung đoàn',
    'tiểu đoàn',
    'cảnh sát',
  ],
  enterprise: [...small, 'siêu nhỏ', 'hộ kinh doanh'],
}

const unless: typeof named = {
  school: ['THCS', 'THPT', 'trung học', 'phổ thông', 'PTCS', 'liên cấp', 'cao đẳng', 'đại học'],
  agency: ['cựu', 'hội', 'báo'],
  enterprise: ['hiệp hội', 'quỹ'],
}

const rowsOf = (words: typeof named, is_exception: boolean): LeftOutWords[] =>
  (Object.keys(words) as (keyof typeof words)[]).flatMap((sector) =>
    (words[sector] ?? []).map((one) => ({ sector, words: one, is_exception })),
  )

/** Words in the names of units that the rule leaves out, and those that take it back. */
export const leftOutWords: readonly LeftOutWords[] = [...rowsOf(named, false), ...rowsOf(unless, true)]

/** Letters and digits of a text in small, words apart by single spaces, one at either end. */
const spacedWords = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `

const bySector = new Map(
  Object.keys(named).map((sector) => {
    const own = leftOutWords.filter((row) => row.sector === sector)
    const spaced = (exceptions: boolean) =>
      own.filter((row) => row.is_exception === exceptions).map((row) => spacedWords(row.words))
    return [sector, { named: spaced(false), unless: spaced(true) }]
  }),
)

/** Whether a unit's name says that the rule leaves such units out. */
export function isNotSubject(sector: Value | null, name: Value | null): boolean {
  if (typeof name !== 'string' || typeof sector !== 'string') return false
  const rule = bySector.get(sector)
  if (!rule) return false
  const spaced = spacedWords(name)
  const says = (words: readonly string[]) => words.some((one) => spaced.includes(one))
  return says(rule.named) && !says(rule.unless)
}
