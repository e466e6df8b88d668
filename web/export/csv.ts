import Papa from 'papaparse'
import { defuseText } from '../../data/ingest/defused-text.ts'
import type { Cell, ChartTable } from '../charts/chart-model.ts'
import type { Language } from '../i18n/language.ts'
import type { Caption } from './caption.ts'
import { type Separator, usualSeparator } from './csv-separator.ts'

/** The heading of a CSV file, with what makes Excel read it as UTF-8; its rows are those of {@link csvRows}. */
export function csvHead(
  columns: readonly { heading: string }[],
  language: Language,
  separator = usualSeparator(language),
): string {
  const source = language === 'vi' ? 'Nguồn số liệu' : 'Source'
  const headings = [...columns.map((column) => defuseText(column.heading)), source]
  return `\ufeff${Papa.unparse([headings], { delimiter: separator })}`
}

/** Rows of a CSV file, each on a new line: a long table can be written piece by piece. */
export function csvRows(
  rows: readonly (readonly Cell[])[],
  caption: Caption,
  language: Language,
  separator = usualSeparator(language),
): string {
  const decimal = language === 'vi' ? ',' : '.'
  const cell = (value: Cell) => {
    if (typeof value !== 'number') return defuseText(value ?? '')
    const rounded = Number.isInteger(value) ? String(value) : value.toFixed(4)
    return rounded.replace('.', decimal)
  }
  const about = defuseText(`${caption.title}. ${caption.subtitle}. ${caption.source}`)
  const data = rows.map((row) => [...row.map(cell), about])
  return data.length === 0 ? '' : `\r\n${Papa.unparse(data, { delimiter: separator })}`
}

/** What a note is headed in a file; with a number, where the notes are. */
export function noteWord(language: Language, number = 0): string {
  const word = language === 'vi' ? 'Ghi chú' : 'Notes'
  if (number === 0) return word
  return language === 'vi'
    ? `${word}: ${number}, ở trang tính “${word}”`
    : `${word}: ${number}, on the sheet “${word}”`
}

/** The notes on a table as the last rows of its file, one a row, each in the first cell; none where there are none. */
export function csvNotes(
  columns: readonly unknown[],
  caption: Caption,
  language: Language,
  separator = usualSeparator(language),
): string {
  const rows = caption.notes?.map((note) => [
    `${noteWord(language)} ${note}`,
    ...columns.slice(1).map(() => ''),
  ])
  return csvRows(rows ?? [], caption, language, separator)
}

/**
 * A table as CSV that Excel in Vietnam opens right: UTF-8 with BOM, decimal commas (points in English), and between the
 * cells a semicolon (a comma in English) or what was chosen: cells that hold it are quoted. Text that Excel would run as
 * a formula is defused. Each row says where it comes from, so that demonstration data stays labelled; the notes on the
 * figures come last.
 */
export function csvOf(
  table: ChartTable,
  caption: Caption,
  language: Language,
  separator: Separator = usualSeparator(language),
): string {
  const head = csvHead(table.columns, language, separator)
  const rows = csvRows(table.rows, caption, language, separator)
  return head + rows + csvNotes(table.columns, caption, language, separator)
}
