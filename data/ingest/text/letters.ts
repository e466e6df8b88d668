import type { Encoding } from '../../model/recipe.ts'
import { decodeLegacy, isLegacy, type LegacyEncoding } from '../legacy/decode-legacy.ts'
import { byteOrderMark, type Guess, utf8Fault } from './encoding.ts'

/** How bytes become letters; `legacy` where those are the codes of an old font. */
export interface Coding {
  base: 'utf-8' | 'windows-1258' | 'windows-1252'
  legacy: LegacyEncoding | null
}

/**
 * The bytes of a text without its mark, in an encoding in which delimiters, quotes and line ends are the
 * bytes of ASCII, and how they become letters.
 */
export interface Letters {
  bytes: Uint8Array
  coding: Coding
  decode: (bytes: Uint8Array) => string
  /** Where the first bytes stand that are no letters under the encoding; null where all are. */
  fault: number | null
}

const replaced = Uint8Array.of(0xef, 0xbf, 0xbd)

function utf16AsUtf8(file: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Letters {
  const bytes = new TextEncoder().encode(new TextDecoder(encoding).decode(file))
  if (isUtf16(file, encoding)) return lettersOf(bytes, 'utf-8')
  const first = bytes.findIndex((_, at) => replaced.every((byte, place) => bytes[at + place] === byte))
  return { ...lettersOf(bytes, 'utf-8'), fault: Math.max(0, first) }
}

/** Text of any language has spaces, digits or line ends, so a 0 stands on the high side of some pair. */
function isUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const side = encoding === 'utf-16le' ? 1 : 0
  let hasAscii = bytes.length === 0
  for (let at = side; at < bytes.length && !hasAscii; at += 2) hasAscii = bytes[at] === 0
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return hasAscii
  } catch {
    return false
  }
}

/** Makes letters of the bytes of whole records. */
export function decoderOf({ base, legacy }: Coding): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(base, { ignoreBOM: true })
  if (legacy !== null) return (bytes) => decodeLegacy(decoder.decode(bytes), legacy)
  // Its tones are marks of their own after the letter.
  if (base === 'windows-1258') return (bytes) => decoder.decode(bytes).normalize('NFC')
  return (bytes) => decoder.decode(bytes)
}

function lettersOf(bytes: Uint8Array, base: Coding['base'], legacy: Coding['legacy'] = null): Letters {
  const coding = { base, legacy }
  return { bytes, coding, decode: decoderOf(coding), fault: null }
}

/** Text of an old font comes as the bytes of its codes, or as Unicode with those codes for letters. */
function legacyLetters(bytes: Uint8Array, encoding: LegacyEncoding, guess: Guess): Letters {
  if (guess.encoding === 'windows-1258') return lettersOf(bytes, 'windows-1252', encoding)
  const coded = readLetters(bytes, guess.encoding, guess)
  return { ...lettersOf(coded.bytes, coded.coding.base, encoding), fault: coded.fault }
}

/** A file's letters under an encoding; `guess` is what the file looks like. */
export function readLetters(file: Uint8Array, encoding: Encoding, guess: Guess): Letters {
  if (isLegacy(encoding)) return legacyLetters(file, encoding, guess)
  const mark = byteOrderMark(file)
  const start = mark?.encoding === encoding ? mark.length : 0
  const bytes = file.subarray(start)
  if (encoding === 'windows-1258') return lettersOf(bytes, 'windows-1258')
  if (encoding !== 'utf-8') return utf16AsUtf8(bytes, encoding)
  const fault = guess.encoding === 'utf-8' ? guess.fault : utf8Fault(file)
  return { ...lettersOf(bytes, 'utf-8'), fault: fault === null ? null : Math.max(0, fault - start) }
}

const codes = Uint8Array.from({ length: 128 }, (_, code) => code + 128)
const as1258 = new Map(
  [...new TextDecoder('windows-1252').decode(codes)].map((sign, at) => [
    sign,
    new TextDecoder('windows-1258').decode(codes.subarray(at, at + 1)),
  ]),
)

/** Text read as windows-1252, as windows-1258 reads the same bytes. */
export const readAs1258 = (text: string): string =>
  Array.from(text, (sign) => as1258.get(sign) ?? sign)
    .join('')
    .normalize('NFC')

/** A piece of a file as text whose codes are those of a legacy font, if it is of one. */
export function legacyView(file: Uint8Array, guess: Guess): string {
  if (guess.encoding === 'windows-1258') return lettersOf(file, 'windows-1252').decode(file)
  const { bytes, decode } = readLetters(file, guess.encoding, guess)
  return decode(bytes)
}
