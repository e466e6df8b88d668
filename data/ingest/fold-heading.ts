import { placeTones, repairMarks } from '../areas/tone-marks.ts'

/** Headings and words of cells recur; folding one takes as long as reading ten cells. */
const known = new Map<string, string>()
const mostKnown = 4096
const longestKnown = 120

const asY: Record<string, string> = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' }

/**
 * What a heading, a title or a word of a cell is compared by: NFC, marks in order, one place of tones, Đ for
 * its look-alikes, lower case, "ký" for "kí" and "tỷ" for "tỉ", and one space for all that is neither letter,
 * digit nor "%". Folds to itself; a text without any of these folds to nothing.
 */
export function foldHeading(text: string): string {
  let folded = known.get(text)
  if (folded === undefined) {
    folded = fold(text)
    if (known.size >= mostKnown) known.clear()
    if (text.length <= longestKnown) known.set(text, folded)
  }
  return folded
}

function fold(text: string): string {
  return placeTones(repairMarks(repairMarks(text).toLowerCase()))
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}%]+/gu, ' ')
    .replace(/(?<![\p{L}\p{M}])([hklmst])([iìíỉĩị])(?![\p{L}\p{M}])/gu, (_, first, i) => first + asY[i])
    .trim()
}

/** Folded text with every diacritic dropped. Only for suggestions that a person sees. */
export function withoutMarks(folded: string): string {
  return folded.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}
