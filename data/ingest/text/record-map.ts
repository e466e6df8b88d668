export const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const tab = 0x09

/**
 * Bytes read at once. The letters of a larger piece would get room of their own, taken and given back for each
 * piece: a tenth of the time of reading a large file.
 */
const pieceBytes = 60_000

/** A run of whole records; `isPlain` where quotes are letters, because one before them is never closed. */
export interface Piece {
  start: number
  end: number
  /** The number of its first record; that of the file's first is 1. */
  row: number
  isPlain: boolean
}

/** Where the records of a delimited text are. */
export interface RecordMap {
  pieces: Piece[]
  /** How many records there are. */
  rows: number
  /** The record in which a quote opens that is not closed before the next cell; the first is 1. */
  broken: number | null
}

/** LF, or CR for files of old Macs. */
export const lineEndOf = (head: Uint8Array): '\n' | '\r' =>
  !head.includes(lineFeed) && head.includes(carriageReturn) ? '\r' : '\n'

/** The byte after a quoted cell that begins at `at`; -1 where it is not closed, or text follows the quote. */
export function closingQuote(bytes: Uint8Array, at: number, delimiter: number, lineEnd: number): number {
  let close = bytes.indexOf(quote, at + 1)
  while (close >= 0 && bytes[close + 1] === quote) close = bytes.indexOf(quote, close + 2)
  if (close < 0) return -1
  let next = close + 1
  while (bytes[next] !== delimiter && bytes[next] !== lineEnd) {
    if (next >= bytes.length) return next
    const byte = bytes[next]
    if (byte !== space && byte !== tab && byte !== carriageReturn) return -1
    next += 1
  }
  return next
}

/**
 * Goes over the bytes once, without making text of them: counts records and cuts the file into pieces of
 * whole ones. From a broken quote on every line is a record, so that nothing is swallowed unseen.
 */
export function mapRecords(bytes: Uint8Array, start: number, delimiter: string, end: '\n' | '\r'): RecordMap {
  const map: RecordMap = { pieces: [], rows: 0, broken: null }
  const lineEnd = end.charCodeAt(0)
  const sign = delimiter.charCodeAt(0)
  const quotes = bytes.indexOf(quote, start) >= 0
  let isPlain = !quotes
  let pieceStart = start
  let pieceRow = 1
  let recordStart = start
  let at = start
  const cut = (to: number) => {
    if (to > pieceStart) map.pieces.push({ start: pieceStart, end: to, row: pieceRow, isPlain })
    pieceStart = to
    pieceRow = map.rows + 1
  }
  const closeRecord = () => {
    map.rows += 1
    recordStart = at
    if (at - pieceStart >= pieceBytes) cut(at)
  }
  let isCellStart = true
  while (at < bytes.length) {
    if (isPlain) {
      const next = bytes.indexOf(lineEnd, at)
      at = next < 0 ? bytes.length : next + 1
      if (next >= 0) closeRecord()
      continue
    }
    const byte = bytes[at]
    if (byte === quote && isCellStart) {
      const next = closingQuote(bytes, at, sign, lineEnd)
      if (next < 0) {
        map.broken = map.rows + 1
        cut(recordStart)
        isPlain = true
        at = recordStart
      } else at = next
      isCellStart = false
      continue
    }
    at += 1
    isCellStart = byte === sign || byte === lineEnd
    if (byte === lineEnd) closeRecord()
  }
  if (recordStart < bytes.length) map.rows += 1
  cut(bytes.length)
  return map
}

/** The record in which a byte stands; the first is 1. */
export function recordAt(
  bytes: Uint8Array,
  start: number,
  offset: number,
  signs: [string, '\n' | '\r'],
): number {
  const before = mapRecords(bytes.subarray(0, offset), start, ...signs)
  const isWithin = before.broken !== null || bytes[offset - 1] !== signs[1].charCodeAt(0)
  return Math.max(1, before.broken ?? (isWithin ? before.rows : before.rows + 1))
}
