import type { Delimiter, Encoding } from '../model/recipe.ts'
import type { Problem } from './problem.ts'
import type { PieceRows } from './text/piece-rows.ts'

/** The rows of one sheet as text, as Excel counts them: blank rows are rows, the first is 1. */
export interface RowSource {
  /** What is wrong with the sheet as a whole: an unclosed quote, NUL bytes, bytes that are no letters. */
  problems: Problem[]
  /** How many rows there are, without cutting them into cells: for 100 MB of text a fraction of a second. */
  count: () => number
  /** For text: the rows as plain data, parts of which can be read elsewhere. */
  rows?: PieceRows
  /** The first rows, without reading the rest. */
  head: (count: number) => string[][]
  /**
   * Hands over every row in order. Cells are text as Vietnam writes it: numbers of XLSX cells come with a
   * decimal comma and no grouping, shares formatted as percent as "88,73%", days as dd/mm/yyyy, true and
   * false as "x" and "", errors as "#REF!".
   */
  each: (take: (cells: string[], row: number) => void, progress?: (share: number) => void) => void
}

/** A file whose kind is known, before it is decided how to read it. */
export interface OpenedFile {
  file: string
  /** SHA-256 of the bytes, and how many they are. */
  sha256: string
  bytes: number
  kind: 'text' | 'xlsx'
  /** Sheets of the workbook with their numbers of rows, hidden ones last; none for text. */
  sheets: { name: string; rows: number }[]
  /**
   * For text: what its bytes and its first lines look like. For XLSX null, unless its cells look like
   * `legacy` letters: then the encoding is "utf-8" and the delimiter means nothing.
   */
  likely: {
    encoding: Encoding
    delimiter: Delimiter
    /** Letters of a font encoding before Unicode, found by their statistics; never applied unasked. */
    legacy: { encoding: Encoding; likelihood: number; samples: { raw: string; decoded: string }[] } | null
  } | null
  rows: (choice: {
    encoding: Encoding | null
    delimiter: Delimiter | null
    sheet: string | null
  }) => RowSource
}

/** Either the file, or why it cannot be read at all. */
export type Opening = { opened: OpenedFile; problems: [] } | { opened: null; problems: Problem[] }
