import Papa from 'papaparse'
import type { Delimiter } from '../../model/recipe.ts'
import { pacedProgress } from '../paced-progress.ts'
import { type Coding, decoderOf } from './letters.ts'
import type { Piece } from './record-map.ts'

/** Rows of a delimited text as plain data, which can be read in another worker. */
export interface PieceRows {
  bytes: Uint8Array
  coding: Coding
  delimiter: Delimiter
  lineEnd: '\n' | '\r'
  pieces: readonly Piece[]
}

/** Hands over every row in order, numbered as in the file. `progress` gets the share done, 0 to 1. */
export function readPieces(
  rows: PieceRows,
  take: (cells: string[], row: number) => void,
  progress?: (share: number) => void,
): void {
  const decode = decoderOf(rows.coding)
  const tell = pacedProgress(progress)
  const first = rows.pieces[0]?.start ?? 0
  const last = rows.pieces.at(-1)?.end ?? 0
  for (const piece of rows.pieces) {
    let row = piece.row
    for (const cells of readPiece(rows, piece, decode)) {
      take(cells, row)
      row += 1
    }
    tell((piece.end - first) / (last - first))
  }
  progress?.(1)
}

/** LF without a CR before it; looked for by the LF, which is found four times as fast. */
const lonelyFeed = /\n(?<!\r\n)/

/** The cells of the records of one piece. */
export function readPiece(
  { bytes, delimiter, lineEnd }: PieceRows,
  piece: Piece,
  decode: (bytes: Uint8Array) => string,
): string[][] {
  let text = decode(bytes.subarray(piece.start, piece.end))
  // Where every line ends in CR LF no row has a CR to be taken from it.
  const newline = lineEnd === '\n' && !lonelyFeed.test(text) ? '\r\n' : lineEnd
  if (!text.endsWith(newline)) text += newline
  // Its parser by itself: what stands around it in `Papa.parse` copies the rows of large files again and again.
  const parser = new Papa.Parser({ delimiter, newline, ...(piece.isPlain && { fastMode: true }) })
  const { data }: Papa.ParseResult<string[]> = parser.parse(text, 0, false)
  // Papa makes a row of the nothing after the last line end.
  data.length -= 1
  if (newline === '\n') data.forEach(dropReturn)
  return data
}

function dropReturn(cells: string[]): void {
  const last = cells[cells.length - 1] ?? ''
  if (last.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1)
}

/** What the first part has of the bytes: the one that reads it hands over the other and puts both together. */
const firstShare = 0.48

/** The rows in two parts of about as much work; null where they are one piece. */
export function halved(rows: PieceRows): [PieceRows, PieceRows] | null {
  const { pieces } = rows
  const [first, last] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0]
  const middle = first + (last - first) * firstShare
  const at = pieces.findIndex(({ end }) => end > middle) + 1
  if (at <= 0 || at >= pieces.length) return null
  return [
    { ...rows, pieces: pieces.slice(0, at) },
    { ...rows, pieces: pieces.slice(at) },
  ]
}

/** The same rows with their bytes in a buffer of their own. */
export function detached(rows: PieceRows): PieceRows & { bytes: Uint8Array<ArrayBuffer> } {
  const start = rows.pieces[0]?.start ?? 0
  const bytes = new Uint8Array(rows.bytes.subarray(start, rows.pieces.at(-1)?.end ?? start))
  const pieces = rows.pieces.map((piece) => ({
    ...piece,
    start: piece.start - start,
    end: piece.end - start,
  }))
  return { ...rows, bytes, pieces }
}
