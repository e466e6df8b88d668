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

const other = '[^\\p{L}\\p{N}]'

/**
 * Finds any of the words in a text in small letters, as whole words, whatever stands between them. What stands before
 * them is looked at last: begun with it, the search would try each place of a name, at twenty times the time.
 */
function wholeWords(words: readonly string[]): RegExp {
  const any = words.map((one) => one.toLowerCase().replaceAll(' ', `${other}+`)).join('|')
  return new RegExp(`(?:${any})(?=$|${other})(?<=(?:^|${other})(?:${any}))`, 'u')
}

const bySector = new Map(
  Object.keys(named).map((sector) => {
    const own = leftOutWords.filter((row) => row.sector === sector)
    const found = (exceptions: boolean) =>
      wholeWords(own.filter((row) => row.is_exception === exceptions).map((row) => row.words))
    return [sector, { named: found(false), unless: found(true) }]
  }),
)

/** Whether a unit's name says that the rule leaves such units out. */
export function isNotSubject(sector: Value | null, name: Value | null): boolean {
  if (typeof name !== 'string' || typeof sector !== 'string') return false
  const rule = bySector.get(sector)
  if (!rule) return false
  const small = name.toLowerCase()
  return rule.named.test(small) && !rule.unless.test(small)
}
