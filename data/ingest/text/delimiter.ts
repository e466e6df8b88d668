import { type Delimiter, delimiters } from '../../model/recipe.ts'

/** Excel's own first line, which says the delimiter and is no row. */
const separatorLine = /^sep=([;,\t|])[ \t]*(?:\r\n|\n|\r|$)/i

/** The delimiter that the first line names in Excel's way, and the length of that line; null without one. */
export function separator(text: string): { delimiter: Delimiter; length: number } | null {
  const found = separatorLine.exec(text)
  const delimiter = delimiters.find((sign) => sign === found?.[1])
  return found && delimiter ? { delimiter, length: found[0].length } : null
}

/** Quoted cells, in which no delimiter counts; the last may run beyond the text. */
const quoted = /(^|[;,\t|\r\n])[ ]*"(?:[^"]|"")*(?:"|$)/g

const mostLines = 200

/** How often a sign stands in most of the lines that have it, and in which share of all lines it does so. */
function consistency(lines: readonly string[], sign: string): number {
  const linesByCount = new Map<number, number>()
  for (const line of lines) {
    const count = line.split(sign).length - 1
    if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1)
  }
  return Math.max(0, ...linesByCount.values()) / lines.length
}

/**
 * The delimiter by which the first lines have the same number of cells most often. A comma is the last
 * choice: it stands in Vietnamese headings ("Xã, phường, thị trấn") and before decimals, and may do so in
 * every line. ";" for text without any.
 */
export function likelyDelimiter(text: string): Delimiter {
  const lines = text
    .replace(quoted, '$1')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, mostLines)
  const [semicolon, comma, tab, bar] = delimiters
  const scored = [semicolon, tab, bar, comma].map((sign) => ({ sign, score: consistency(lines, sign) }))
  const best = Math.max(...scored.map(({ score }) => score))
  // A stray sign makes a line or two uneven; that must not hand the file to the comma.
  const chosen = scored.find(({ score }) => score > 0 && score >= best * 0.9)
  return chosen?.sign ?? semicolon
}
