import type { ReadColumn, ReadRows, ReadValue } from '../../../queries/engine/read-rows.ts'
import type { Caption } from '../../export/caption.ts'
import { csvHead, csvRows } from '../../export/csv.ts'
import { keptSeparator } from '../../export/csv-separator.ts'
import type { XlsxCell } from '../../export/xlsx.ts'
import { xlsxFile } from '../../export/xlsx-file.ts'
import type { ExploreText } from './use-explore-text.ts'

/** A value as files have it: numbers and texts as they are, yes and no in words, empty where there is none. */
const written = (value: ReadValue, { words }: ExploreText) =>
  typeof value === 'boolean' ? words(value ? 'result.yes' : 'result.no') : value

const rowsOf = <Cell>({ columns, count }: ReadRows, cell: (value: ReadValue, column: ReadColumn) => Cell) =>
  Array.from({ length: count }, (_, row) => columns.map((column) => cell(column.values[row] ?? null, column)))

/** The loaded rows of an answer as a file, with the statement and the source. */
export async function resultFile(
  kind: 'csv' | 'xlsx',
  rows: ReadRows,
  caption: Caption,
  page: ExploreText,
): Promise<Blob> {
  const columns = rows.columns.map(({ name }) => ({ heading: name }))
  if (kind === 'csv') {
    const cells = rowsOf(rows, (value) => written(value, page))
    const separator = keptSeparator(page.language)
    const parts = [
      csvHead(columns, page.language, separator),
      csvRows(cells, caption, page.language, separator),
    ]
    return new Blob(parts, { type: 'text/csv;charset=utf-8' })
  }
  return xlsxFile([
    {
      name: page.words('save.sheet'),
      titles: [caption.title, caption.subtitle, caption.source],
      columns: rows.columns.map(({ name, kind: of }) => ({
        heading: name,
        width: of === 'text' ? 28 : 14,
        format: of === 'number' ? 'general' : of === 'day' ? 'day' : 'text',
      })),
      rows: rowsOf(
        rows,
        (value, column): XlsxCell =>
          column.kind === 'day' && typeof value === 'string' ? { day: value } : written(value, page),
      ),
    },
  ])
}
