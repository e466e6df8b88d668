import type { TFunction } from 'i18next'
import type { Dataset, ImportEntry } from '../../data/model/dataset.ts'
import type { Format } from '../i18n/format.ts'
import { plainText } from '../ui/plain-text.ts'

/** Words and formats of a trace. */
export interface TraceText {
  t: TFunction
  words: TFunction<'trace'>
  format: Format
}

/** The import that a row names; undefined where the dataset has none such. */
export const importOf = ({ imports }: Dataset, id: number, contract: string): ImportEntry | undefined =>
  imports.find((entry) => entry.id === id && entry.contract === contract)

/** A file's name as a reader sees it. */
export const fileName = (entry: ImportEntry | undefined, { words }: TraceText): string =>
  entry ? plainText(entry.file) : words('files.unknown')

/** A place in a file: "recognition-2025.csv, dòng 18", of a workbook with its sheet. */
export function placeOf(entry: ImportEntry | undefined, line: number, text: TraceText): string {
  const at = { file: fileName(entry, text), line: text.format.count(line) }
  return entry?.sheet === undefined
    ? text.words('at.line', at)
    : text.words('at.sheet', { ...at, sheet: plainText(entry.sheet) })
}

/**
 * Columns that a file lacks while an earlier import of its years has told them: rows of the same units keep those
 * values (see `queries/replace.sql`).
 */
export function columnsKept({ imports }: Dataset, entry: ImportEntry): readonly string[] {
  if (entry.mode !== 'rows') return []
  const before = imports.filter(
    ({ id, contract, years }) =>
      id < entry.id && contract === entry.contract && years.some((year) => entry.years.includes(year)),
  )
  return entry.absent.filter((column) => before.some(({ absent }) => !absent.includes(column)))
}
