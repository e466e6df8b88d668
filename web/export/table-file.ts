import type { ChartTable } from '../charts/chart-model.ts'
import type { Language } from '../i18n/language.ts'
import type { Caption } from './caption.ts'
import { csvOf } from './csv.ts'
import { keptSeparator } from './csv-separator.ts'
import { tableSheets } from './table-sheets.ts'
import { xlsxFile } from './xlsx-file.ts'

/** The kinds of file that any table can be saved as. */
export type TableFile = 'csv' | 'xlsx'

/** A table as a file, with its title, filters, source and notes in it; CSV with the separator chosen in this browser. */
export async function tableFile(
  kind: TableFile,
  table: ChartTable,
  caption: Caption,
  language: Language,
): Promise<Blob> {
  if (kind === 'xlsx') return xlsxFile(tableSheets(table, caption, language))
  const text = csvOf(table, caption, language, keptSeparator(language))
  return new Blob([text], { type: 'text/csv;charset=utf-8' })
}
