import { distance } from 'fastest-levenshtein'
import type { Name, Spellings } from './heading-names.ts'

/** Real words one letter away from a word of the headings: no slip of the pen. */
const realWords = new Set(['khác', 'trưởng', 'nam', 'cá', 'đặt', 'sở', 'sổ', 'nơi', 'mà'])

const leastSimilarity = 0.85
/** Under this length one letter makes another word. */
const shortestSimilar = 6

/** The name that the text comes closest to, unless names of two columns come as close. */
export function mostSimilar(
  text: string,
  { names, vocabulary }: Spellings,
  plain: boolean,
): { name: Name; similarity: number } | null {
  let best: { name: Name; similarity: number } | null = null
  let rival = 0
  for (const name of names) {
    const similarity = Math.max(likeness(text, name, vocabulary), plainLikeness(text, name, plain))
    if (similarity === 0) continue
    if (!best || similarity > best.similarity) {
      if (best && best.name.column !== name.column) rival = best.similarity
      best = { name, similarity }
    } else if (best.name.column !== name.column) rival = Math.max(rival, similarity)
  }
  return best && best.similarity > rival ? best : null
}

/** How like a name a text is whose words are the name's but for a slip of the pen; else 0. */
function likeness(text: string, name: Name, vocabulary: ReadonlySet<string>): number {
  const longest = Math.max(text.length, name.folded.length)
  if (Math.min(text.length, name.folded.length) < shortestSimilar) return 0
  if (Math.abs(text.length - name.folded.length) > longest * (1 - leastSimilarity)) return 0
  if (text.replaceAll(' ', '') === name.folded.replaceAll(' ', '')) return 0.95
  const words = text.split(' ')
  if (words.length !== name.words.length) return 0
  let slips = 0
  let changed = 0
  for (const [place, word] of words.entries()) {
    const meant = name.words[place] ?? ''
    if (word === meant) continue
    const slip = toneLast(word) === toneLast(meant) ? 1 : distance(word, meant)
    if (slip > (meant.length >= 7 ? 2 : 1) || vocabulary.has(word) || realWords.has(word)) return 0
    changed += 1
    slips += slip
  }
  const similarity = 1 - slips / longest
  return changed <= Math.max(1, Math.floor(words.length / 3)) && similarity >= leastSimilarity
    ? similarity
    : 0
}

/** A word with its tone behind it: "lọai" and "loại" are one. */
function toneLast(word: string): string {
  const letters = word.normalize('NFD')
  const tones = letters.match(/[\u0300\u0301\u0303\u0309\u0323]/gu) ?? []
  return letters.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '') + tones.join('')
}

/** For a heading typed without any diacritic. */
function plainLikeness(text: string, name: Name, wholeHeader: boolean): number {
  if (text !== name.plain || text === name.folded) return 0
  if (!wholeHeader && (text.length < shortestSimilar || name.words.length < 2)) return 0
  return 1 - distance(text, name.folded) / text.length
}
