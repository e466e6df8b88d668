import type { Delimiter, Encoding } from '../../model/recipe.ts'
import { likelyLegacy } from '../legacy/likely-legacy.ts'
import type { OpenedFile, RowSource } from '../opened-file.ts'
import { likelyDelimiter, separator } from './delimiter.ts'
import { guessEncoding } from './encoding.ts'
import { type Letters, legacyView, readAs1258, readLetters } from './letters.ts'
import { textRows } from './text-rows.ts'

/** Bytes that the guesses stand on. */
const headBytes = 256_000

/** The first whole lines of a file. */
function firstLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= headBytes) return bytes
  const end = bytes.subarray(0, headBytes).lastIndexOf(0x0a)
  // In UTF-16 the line end is a pair, of which the 0x0a is either half.
  return bytes.subarray(0, end > 0 ? (end + 2) & ~1 : headBytes)
}

/** What a text file looks like, and its rows under any choice; null where it says nothing at all. */
export function openText(file: string, bytes: Uint8Array): Pick<OpenedFile, 'likely' | 'rows'> | null {
  const guess = guessEncoding(bytes)
  const { encoding } = guess
  const head = firstLines(bytes)
  const headLetters = readLetters(head, encoding, guess)
  const headText = headLetters.decode(headLetters.bytes)
  if (head.length === bytes.length && headText.trim() === '') return null
  const delimiter = separator(headText)?.delimiter ?? likelyDelimiter(headText)
  const cells = legacyView(head, guess).split(/[;,\t|\r\n"]+/)
  const legacy = likelyLegacy(cells, encoding === 'windows-1258' ? readAs1258 : undefined)

  // The preview asks anew after each change of a choice, most of which leave the letters as they are.
  let letters: { encoding: Encoding; letters: Letters } | null = null
  let source: { delimiter: Delimiter; rows: RowSource } | null = null
  return {
    likely: { encoding, delimiter, legacy },
    rows: (choice) => {
      const chosen = choice.encoding ?? encoding
      if (letters?.encoding !== chosen) {
        letters = { encoding: chosen, letters: readLetters(bytes, chosen, guess) }
        source = null
      }
      const wanted = choice.delimiter ?? delimiter
      if (source?.delimiter !== wanted) {
        const start = separatorLength(letters.letters)
        source = { delimiter: wanted, rows: textRows(file, letters.letters, start, wanted) }
      }
      return source.rows
    },
  }
}

/** Excel does not show its "sep=;", so the line after it is row 1. The line is ASCII: letters are bytes. */
const separatorLength = ({ bytes, decode }: Letters): number =>
  separator(decode(bytes.subarray(0, 64)))?.length ?? 0
