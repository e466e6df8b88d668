import type { Encoding } from '../../model/recipe.ts'

/** Encodings of text that is not of an old font. */
export type PlainEncoding = Exclude<Encoding, 'tcvn3' | 'vni'>

const byteOrderMarks: readonly (readonly [PlainEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The encoding that a byte order mark announces, and how long the mark is. */
export function byteOrderMark(bytes: Uint8Array): { encoding: PlainEncoding; length: number } | null {
  const found = byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  return found ? { encoding: found[0], length: found[1].length } : null
}

/**
 * UTF-16 without a mark: of each two bytes the same one is 0 for plain letters, 0 to 3, 0x1e or 0x20 for all
 * that occurs in Vietnamese text.
 */
function unmarkedUtf16(bytes: Uint8Array): PlainEncoding | null {
  const pairs = Math.min(bytes.length, 8192) >> 1
  if (pairs < 2 || bytes.length % 2 === 1) return null
  const zeros = [0, 0]
  const highs = [0, 0]
  for (let at = 0; at < pairs * 2; at++) {
    const byte = bytes[at] ?? 0
    const side = at % 2
    if (byte === 0) zeros[side] = (zeros[side] ?? 0) + 1
    if (byte <= 3 || byte === 0x1e || byte === 0x20) highs[side] = (highs[side] ?? 0) + 1
  }
  const looks = (high: 0 | 1) =>
    (zeros[high] ?? 0) > pairs * 0.3 &&
    (highs[high] ?? 0) > pairs * 0.97 &&
    (zeros[1 - high] ?? 0) < pairs * 0.02
  if (looks(1)) return 'utf-16le'
  return looks(0) ? 'utf-16be' : null
}

/**
 * Where the first bytes stand that are not UTF-8; null where all are. Goes over the bytes by itself: a decoder makes
 * letters of them to tell, which takes five times as long.
 */
export function utf8Fault(bytes: Uint8Array): number | null {
  let at = 0
  while (at < bytes.length) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return null
}

/** Bytes that say whether a text with faults is UTF-8 for the most part. */
const judgedBytes = 4_000_000

/** Counts the letters of several bytes and the bytes that belong to none, in the first part of a file. */
function sequences(bytes: Uint8Array, end: number) {
  let good = 0
  let bad = 0
  let at = 0
  while (at < Math.min(end, bytes.length)) {
    const length = sequenceLength(bytes, at)
    if (length > 1) good += 1
    if (length === 0) bad += 1
    at += Math.max(1, length)
  }
  return { good, bad }
}

/** How many bytes the UTF-8 letter that begins here has; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  const second = bytes[at + 1] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)
  const isOutside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f)
  return isOverlong || isOutside ? 0 : length
}

/** What the bytes of a text look like. */
export interface Guess {
  encoding: PlainEncoding
  /** For UTF-8, where the first bytes stand that are not; null where all are. */
  fault: number | null
}

/**
 * The encoding a text most likely has: by its mark, by the pattern of UTF-16, UTF-8 where the bytes are (all
 * of them, or nearly: a file cut off within a letter is still UTF-8), else windows-1258.
 */
export function guessEncoding(bytes: Uint8Array): Guess {
  const encoding = byteOrderMark(bytes)?.encoding ?? unmarkedUtf16(bytes)
  if (encoding && encoding !== 'utf-8') return { encoding, fault: null }
  const fault = utf8Fault(bytes)
  if (encoding || fault === null) return { encoding: 'utf-8', fault }
  const { good, bad } = sequences(bytes, Math.max(fault + 64, judgedBytes))
  return good > bad * 10 ? { encoding: 'utf-8', fault } : { encoding: 'windows-1258', fault: null }
}
