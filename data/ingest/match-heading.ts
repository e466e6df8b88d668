import type { Column } from '../contracts/contract.ts'
import { foldHeading } from './fold-heading.ts'
import { mostSimilar } from './heading-likeness.ts'
import { type Name, otherTopic, readings, spellingsOf } from './heading-names.ts'

export interface HeadingMatch {
  column: Column
  /** `similar` alone is a guess, and shown as one. */
  how: 'heading' | 'alias' | 'similar'
  /** Of a similar heading: 1 for the same text. */
  similarity: number | null
  /** Only what stands over "Tổng số" or "Số lượng" was read: it gives way to a heading that says it all. */
  isTop?: boolean
}

/** Counts under the name of a sector are of that sector alone. */
const oneSector = /khu dân cư|cơ quan|doanh nghiệp|trường|giáo dục|xã phường/u

/** Judging where a header is asks for the same headings again and again. */
const answers = new WeakMap<readonly Column[], Map<string, HeadingMatch | null>>()
const mostAnswers = 2048

/** {@link findHeadingMatch}, remembered for some while. */
export function matchHeading(
  heading: string,
  columns: readonly Column[],
  { similar = true, plain = false } = {},
): HeadingMatch | null {
  const own = answers.get(columns) ?? new Map<string, HeadingMatch | null>()
  answers.set(columns, own)
  const key = `${similar ? 's' : ''}${plain ? 'p' : ''}\n${heading}`
  let answer = own.get(key)
  if (answer === undefined) {
    if (own.size >= mostAnswers) own.clear()
    answer = findHeadingMatch(heading, columns, similar, plain)
    own.set(key, answer)
  }
  return answer
}

/**
 * The column that a heading of a file stands for among those given, or null. `plain`: the whole header is
 * written without diacritics, so that "Nam" may be "Năm".
 */
function findHeadingMatch(
  heading: string,
  columns: readonly Column[],
  similar: boolean,
  plain: boolean,
): HeadingMatch | null {
  const spellings = spellingsOf(columns)
  const { whole, leaf, top } = readings(heading)
  const isRate = /tỷ lệ|%/u.test(foldHeading(heading))
  const fits = (name: Name | undefined, isLeaf: boolean): name is Name => {
    if (!name || isRate !== (name.column.type === 'percent')) return false
    if (!isLeaf) return true
    const counted = ['count', 'class', 'yes_no'].includes(name.column.type)
    return !otherTopic.test(top) && !(counted && oneSector.test(top))
  }
  const isTop = leaf === null && top !== ''
  for (const [place, text] of whole.entries()) {
    const name = spellings.exact.get(text)
    if (fits(name, false)) {
      return { column: name.column, how: name.how, similarity: null, ...(isTop && place > 0 && { isTop }) }
    }
  }
  const name = leaf === null ? undefined : spellings.exact.get(leaf)
  if (fits(name, true)) return { column: name.column, how: name.how, similarity: null }
  if (!similar) return null
  const texts = [
    ...whole.map((text) => ({ text, isLeaf: false })),
    ...(leaf ? [{ text: leaf, isLeaf: true }] : []),
  ]
  for (const { text, isLeaf } of texts) {
    const found = mostSimilar(text, spellings, plain)
    if (found && fits(found.name, isLeaf)) {
      return { column: found.name.column, how: 'similar', similarity: found.similarity }
    }
  }
  return null
}
