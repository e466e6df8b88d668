import type { Delimiter } from '../../model/recipe.ts'
import type { RowSource } from '../opened-file.ts'
import type { Problem } from '../problem.ts'
import type { Letters } from './letters.ts'
import { type PieceRows, readPiece, readPieces } from './piece-rows.ts'
import { closingQuote, lineEndOf, mapRecords, quote, recordAt } from './record-map.ts'

/** Most columns that a sheet may have: no form of the contracts comes near it. */
export const mostColumns = 2000

/** Bytes looked at for wide rows and for the kind of line end. */
const headBytes = 1_000_000

/** The first row with more cells than a sheet may have; looks at the beginning of the file only. */
function tooWideRow(bytes: Uint8Array, start: number, delimiter: string, lineEnd: string): number | null {
  const [sign, end] = [delimiter.charCodeAt(0), lineEnd.charCodeAt(0)]
  const stop = Math.min(bytes.length, start + headBytes)
  let row = 1
  let cells = 1
  let isCellStart = true
  for (let at = start; at < stop; at++) {
    if (isCellStart && bytes[at] === quote) at = Math.max(at, closingQuote(bytes, at, sign, end))
    isCellStart = bytes[at] === sign || bytes[at] === end
    if (bytes[at] === sign) cells += 1
    if (cells > mostColumns) return row
    if (bytes[at] === end) {
      row += 1
      cells = 1
    }
  }
  return null
}

/**
 * The rows of a delimited text from the byte `start` on. Problems: bytes that are no letters, NUL bytes, a
 * quote that is not closed, more columns than a sheet may have (then there are no rows).
 */
export function textRows(file: string, letters: Letters, start: number, delimiter: Delimiter): RowSource {
  const { bytes } = letters
  const lineEnd = lineEndOf(bytes.subarray(0, headBytes))
  const wide = tooWideRow(bytes, start, delimiter, lineEnd)
  if (wide !== null) {
    const hint = `> ${mostColumns}`
    const problem: Problem = { code: 'columns_too_many', severity: 'error', file, row: wide, hint }
    return { problems: [problem], count: () => 0, head: () => [], each: () => {} }
  }
  const map = mapRecords(bytes, start, delimiter, lineEnd)
  const problems: Problem[] = []
  const report = (code: Problem['code'], row: number) => problems.push({ code, severity: 'error', file, row })
  const rowAt = (offset: number) => recordAt(bytes, start, offset, [delimiter, lineEnd])
  if (letters.fault !== null) report('file_undecodable', rowAt(letters.fault))
  const nul = bytes.indexOf(0)
  if (nul >= 0) report('file_nul', rowAt(nul))
  if (map.broken !== null) report('quote_unclosed', map.broken)

  const rows: PieceRows = { bytes, coding: letters.coding, delimiter, lineEnd, pieces: map.pieces }

  return {
    problems,
    rows,
    count: () => map.rows,
    head: (count) => {
      const head: string[][] = []
      for (const piece of map.pieces) {
        if (head.length >= count) break
        head.push(...readPiece(rows, piece, letters.decode))
      }
      return head.slice(0, count)
    },
    each: (take, progress) => readPieces(rows, take, progress),
  }
}
