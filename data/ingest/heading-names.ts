import type { Column } from '../contracts/contract.ts'
import { foldHeading, withoutMarks } from './fold-heading.ts'

/** Parts of a heading over several rows that add nothing: "Xuất sắc / Số lượng". */
const neutral = new Set(['số lượng', 'sl', 'số đơn vị', 'tổng số', 'tổng', 'số', 'kết quả'])

/** Tops under which a heading means something else than it does alone. */
export const otherTopic =
  /điển hình|mô hình|năm trước|cùng kỳ|so với|tăng|giảm|chỉ tiêu|kế hoạch|cá nhân|khen thưởng|mục tiêu|dự kiến|đề nghị|tự /u
/** A heading by which a column is known. */
export interface Name {
  folded: string
  plain: string
  words: string[]
  column: Column
  how: 'heading' | 'alias'
}

export interface Spellings {
  exact: ReadonlyMap<string, Name>
  names: readonly Name[]
  vocabulary: ReadonlySet<string>
}

const known = new WeakMap<readonly Column[], Spellings>()

/** All headings of the columns, official ones before aliases. */
export function spellingsOf(columns: readonly Column[]): Spellings {
  const before = known.get(columns)
  if (before) return before
  const exact = new Map<string, Name>()
  const enter = (column: Column, text: string, how: Name['how']) => {
    const folded = foldName(text)
    if (!exact.has(folded)) {
      exact.set(folded, { folded, plain: withoutMarks(folded), words: folded.split(' '), column, how })
    }
  }
  for (const column of columns) enter(column, column.heading, 'heading')
  for (const column of columns) for (const alias of column.aliases) enter(column, alias, 'alias')
  const names = [...exact.values()]
  const made = { exact, names, vocabulary: new Set(names.flatMap(({ words }) => words)) }
  known.set(columns, made)
  return made
}

/** Without years and what stands in brackets, unless that makes another thing of it. */
const withoutRemarks = (text: string) =>
  text
    .replace(/\([^()]*\)/gu, (remark) => (otherTopic.test(foldHeading(remark)) ? remark : ' '))
    .replace(/năm\s*:?\s*(?:19|20)\d\d/giu, ' ')

const abbreviations: readonly [RegExp, string][] = [
  [/an ninh trật tự/gu, 'antt'],
  [/(?<=^| )(?:an toàn antt|at(?: về)? ?antt)(?= |$)/gu, 'an toàn về antt'],
  [
    /(?:pt|phong trào) (?:toàn dân bảo vệ|tdbv|toàn dân bv) ?(?:an ninh tổ quốc|antq)|phong trào tdbvantq/gu,
    'phong trào',
  ],
  [/(?<=^| )đk(?= |$)/gu, 'đăng ký'],
  [/(?<=^| )qđ(?= |$)/gu, 'quyết định'],
  [/(?<=^| )đv(?= |$)/gu, 'đơn vị'],
  [/(?<=^| )bcđ(?= |$)/gu, 'ban chỉ đạo'],
  [/(?<=^| )kdc(?= |$)/gu, 'khu dân cư'],
  [/(?<=^| )dn(?= |$)/gu, 'doanh nghiệp'],
]

/** Folded, with what headings are wont to shorten written out. */
function foldName(text: string): string {
  return abbreviations.reduce((folded, [short, long]) => folded.replace(short, long), foldHeading(text))
}

/** What a heading may be read as, surest first: as a whole, without remarks, without neutral parts, its last part. */
export function readings(heading: string): { whole: string[]; leaf: string | null; top: string } {
  const parts = heading
    .split(' / ')
    .map((part) => foldName(withoutRemarks(part)))
    .filter((part) => part !== '')
  const telling = parts.filter((part) => !neutral.has(part))
  const whole = new Set([foldName(heading), parts.join(' '), telling.join(' ')])
  whole.delete('')
  const leaf = parts.length > 1 ? parts.at(-1) : undefined
  return {
    whole: [...whole],
    leaf: leaf === undefined || neutral.has(leaf) ? null : leaf,
    top: parts.slice(0, -1).join(' '),
  }
}
