import type { View } from '../../app/view.ts'
import type { Caption } from '../../export/caption.ts'
import { captionTitles, notesSheet } from '../../export/captioned-sheets.ts'
import { csvHead, csvNotes, csvRows } from '../../export/csv.ts'
import { keptSeparator } from '../../export/csv-separator.ts'
import type { XlsxCell } from '../../export/xlsx.ts'
import { xlsxFile } from '../../export/xlsx-file.ts'
import type { Language } from '../../i18n/language.ts'
import { scoreText, type UnitsText, unitValue } from './unit-words.ts'
import type { UnitRow, UnitWindow } from './use-unit-windows.ts'

/** Windows of the list that are asked for at once. */
const windowsAtOnce = 20

/** A list of units as it is shown. */
export interface ShownList {
  view: View
  windows: readonly UnitWindow[]
  caption: Caption
  text: UnitsText
  language: Language
  /** The units of these numbers, joined by commas. */
  rowsOf: (numbers: string) => Promise<UnitRow[]>
  onProgress: (rows: number, of: number) => void
}

/** The rows of a list in its order, some thousand at a time: never all of them as objects at once. */
async function* pieces({ windows, rowsOf, onProgress }: ShownList) {
  const last = windows.at(-1)
  const total = last ? last.first + last.numbers.split(',').length : 0
  for (let at = 0; at < windows.length; at += windowsAtOnce) {
    const numbers = windows.slice(at, at + windowsAtOnce).map((one) => one.numbers)
    onProgress(windows[at]?.first ?? 0, total)
    yield await rowsOf(numbers.join(','))
  }
}

/** A list of units as a file: the same filters, columns and order, empty where nothing was reported. */
export async function unitFile(kind: 'csv' | 'xlsx', list: ShownList): Promise<Blob> {
  const { view, caption, text, language } = list
  const columns = view.units.columns.map((id) => ({ id, heading: text.words(`column.${id}`) }))
  const valuesOf = (row: UnitRow) => columns.map(({ id }) => unitValue(row, id, text))
  if (kind === 'csv') {
    const separator = keptSeparator(language)
    const parts = [csvHead(columns, language, separator)]
    for await (const rows of pieces(list)) {
      const cells = rows.map((row) =>
        valuesOf(row).map((value) => (typeof value === 'number' ? scoreText(value, language) : value)),
      )
      parts.push(csvRows(cells, caption, language, separator))
    }
    parts.push(csvNotes(columns, caption, language, separator))
    return new Blob(parts, { type: 'text/csv;charset=utf-8' })
  }
  const cells: XlsxCell[][] = []
  for await (const rows of pieces(list)) cells.push(...rows.map(valuesOf))
  return xlsxFile([
    {
      name: text.words('save.sheet'),
      titles: captionTitles(caption, language),
      columns: columns.map(({ id, heading }) => ({
        heading,
        width: id === 'name' ? 44 : id === 'area' || id === 'decision' ? 30 : 16,
        format: id === 'score' ? 'general' : 'text',
      })),
      rows: cells,
    },
    ...notesSheet(caption, language),
  ])
}
