import type { ContractId } from '../model/dataset.ts'
import { findSpread } from './find-spread.ts'
import { columnsOf, matchColumns } from './match-columns.ts'

/** The rows of headings: `row` is the last of them as Excel counts, `rows` how many there are. */
export interface Header {
  row: number
  rows: number
  /** By column, over several rows joined by " / "; blank where a column has none. */
  headings: string[]
  /** How many columns of a contract they name. */
  found: number
}

/** Titles above a header rarely take more rows than this. */
const deepestHeader = 40
const mostRows = 4
/** A sheet with fewer known headings than this has no header that can be told from its data. */
const leastFound = 2
/** With as many, no better one comes further down. */
const goodHeader = 3
const mostColumns = 1000

/** The sets of columns that a header may have. Lists with classes and recognition are one set. */
export const headerKinds: readonly (readonly ContractId[])[] = [
  ['classification', 'recognition'],
  ['summary'],
  ['indicator'],
  ['areas'],
]

/** The text of a cell in one line. */
export const oneLine = (cell: string | undefined): string => (cell ?? '').replace(/[\s\u00a0]+/gu, ' ').trim()

const isNumber = (cell: string) => /^[-\d.,\s%]+$/.test(cell) && /\d/.test(cell)

/**
 * The headings of `count` rows that end with row `last`. A merged cell has its text in its first cell only:
 * text over a sub-heading goes on to the right over blank cells that have sub-headings, too.
 */
export function joinHeadings(rows: readonly (readonly string[])[], last: number, count: number): string[] {
  const block = rows
    .slice(Math.max(0, last - count), last)
    .map((row) => row.slice(0, mostColumns).map(oneLine))
  const width = Math.max(0, ...block.map((row) => row.length))
  const below = (depth: number, index: number) => block.slice(depth + 1).some((row) => row[index])
  const filled = block.map((row, depth) => {
    let top = ''
    return Array.from({ length: width }, (_, index) => {
      const own = row[index] ?? ''
      const startsNew = block.slice(0, depth).some((above) => above[index])
      if (own !== '' || startsNew || !below(depth, index)) top = below(depth, index) ? own : ''
      return own === '' ? top : own
    })
  })
  return Array.from({ length: width }, (_, index) => {
    const parts = filled.map((row) => row[index] ?? '').filter((part) => part !== '')
    return parts.filter((part, place) => part !== parts[place - 1]).join(' / ')
  })
}

function judge(
  rows: readonly (readonly string[])[],
  last: number,
  count: number,
  similar: boolean,
): Header & { score: number } {
  const headings = joinHeadings(rows, last, count)
  let found = 0
  for (const kind of headerKinds) {
    const { matches } = matchColumns(headings, columnsOf(kind), { similar })
    found = Math.max(found, new Set(matches.flatMap((match) => (match ? [match.column.id] : []))).size)
  }
  // With the area, and with the sector or the year that the headings say.
  const spread = findSpread(headings, null)
  if (spread) found = Math.max(found, new Set(spread.map(({ column }) => column)).size + 2)
  const cells = rows.slice(last - count, last).flatMap((row) => row.slice(0, mostColumns).map(oneLine))
  const unlike = cells.filter((cell) => isNumber(cell) || cell.length > 150).length
  return { row: last, rows: count, headings, found, score: found - unlike * 0.5 }
}

/**
 * The header of a sheet: the rows whose headings name the most columns of a contract, the fewest and first
 * of such. `choice` fixes the last row and how many there are. Null where no row looks like one.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  choice: { row?: number | undefined; rows?: number | undefined } = {},
): Header | null {
  const filled = rows.map((row) => row.some((cell) => cell.trim() !== ''))
  const lasts = choice.row ? [choice.row] : rows.slice(0, deepestHeader).map((_, index) => index + 1)
  for (const similar of [false, true]) {
    let best: (Header & { score: number }) | null = null
    for (const last of lasts) {
      if (!choice.row && !filled[last - 1]) continue
      // Data comes after its header: what stands far under a good one is not looked at.
      if (best && best.score >= goodHeader && last > best.row + mostRows) break
      for (let count = choice.rows ?? 1; count <= Math.min(choice.rows ?? mostRows, last); count += 1) {
        if (!choice.rows && !filled[last - count]) break
        const header = judge(rows, last, count, similar)
        if (!best || header.score > best.score) best = header
      }
    }
    if (best && (choice.row || best.score >= leastFound)) {
      return choice.row || choice.rows ? best : withSubHeadings(rows, best, similar)
    }
  }
  return choice.row ? { row: choice.row, rows: choice.rows ?? 1, headings: [], found: 0 } : null
}

/** Takes in a row of sub-headings that no contract knows: words only, none under a heading of its own. */
function withSubHeadings(rows: readonly (readonly string[])[], header: Header, similar: boolean): Header {
  const next = rows[header.row]?.map(oneLine) ?? []
  const above = rows[header.row - 1]?.map(oneLine) ?? []
  const places = next.flatMap((cell, index) => (cell === '' ? [] : [index]))
  const underBlank = places.filter((index) => !above[index])
  const words = places.every((index) => /^(?:\p{L}[^\d]*|\(?%\)?)$/u.test(next[index] ?? ''))
  // The first of the sub-headings stands under the text of the merged cell.
  const fits = places.length >= 2 && underBlank.length > 0 && words && (places[0] ?? 0) > 0
  const merged = places.every((index) => !above[index] || (places.includes(index + 1) && !above[index + 1]))
  if (!fits || !merged || header.rows === mostRows) return header
  const longer = judge(rows, header.row + 1, header.rows + 1, similar)
  return longer.found >= header.found ? longer : header
}
