import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/universal'
import { type Choices, sheetFeature } from './xlsx-features.ts'
import { freeText } from './xlsx-taken-texts.ts'

/** A cell's content: text is never run, whatever it begins with; `day` is an ISO day. */
export type XlsxCell = string | number | { day: string } | null

/** `text` keeps Excel from reading a code as a number or "3/52" as a day; `prose` breaks its lines. */
export type XlsxFormat = 'general' | 'text' | 'day' | 'prose'

export interface XlsxColumn {
  heading: string
  /** In characters. */
  width: number
  format: XlsxFormat
  /** The heading stands out: the column has to be filled. */
  required?: boolean
  /** The drop-down list of the column's cells. */
  choices?: Choices
}

/** One sheet: lines of title, one row of headings that stays in sight, rows. Nothing but plain data. */
export interface XlsxSheet {
  name: string
  titles: readonly string[]
  columns: readonly XlsxColumn[]
  rows: readonly (readonly XlsxCell[])[]
}

const styles = {
  general: {},
  text: { format: '@' },
  day: { format: 'dd/mm/yyyy' },
  prose: { wrap: true, alignVertical: 'top' },
} as const

/** Excel takes a file for damaged that holds more in one cell. */
const longestCell = 32_767

/** Excel counts days from 1900 and takes that year for a leap year: days before it ended stay text. */
const firstDay = '1900-03-01'

function cellOf(content: XlsxCell, column: XlsxColumn | undefined, first: boolean): Cell {
  const format = column?.format ?? 'general'
  // The first row carries the formats of its columns, filled or not; `sheetFeature` hands them on to the others.
  const style = first ? styles[format] : {}
  if (content === null || content === '') return first && format !== 'general' ? empty(format, style) : null
  if (typeof content === 'number') return { ...style, value: content, type: Number }
  if (typeof content === 'string') {
    return { ...style, value: freeText(content.slice(0, longestCell)), type: String }
  }
  if (content.day < firstDay) return { value: content.day.split('-').reverse().join('/'), type: String }
  return { ...styles.day, value: new Date(`${content.day}T00:00:00Z`), type: Date }
}

const empty = (format: XlsxFormat, style: object): Cell => ({
  ...style,
  type: format === 'day' ? Date : String,
})

function headerCell({ heading, required }: XlsxColumn): Cell {
  return {
    value: freeText(heading),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'center',
    align: 'center',
    backgroundColor: required ? '#cfe2f3' : '#eeeeee',
    borderStyle: 'thin',
    borderColor: '#999999',
  }
}

function sheetOf({ name, titles, columns, rows }: XlsxSheet): Sheet<Blob> {
  const filled = rows.length > 0 ? rows : [columns.map(() => null)]
  const data: Row[] = [
    ...titles.map((title): Row => [{ value: freeText(title), type: String, fontWeight: 'bold' }]),
    columns.map(headerCell),
    ...filled.map((row, index) => row.map((content, at) => cellOf(content, columns[at], index === 0))),
  ]
  return {
    sheet: name,
    data,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: titles.length + 1,
  }
}

/** The sheets as an XLSX workbook; throws on a sheet name that Excel refuses. The page leaves this to a worker. */
export function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Blob> {
  return writeExcelFile(sheets.map(sheetOf), { features: [sheetFeature(sheets)] }).toBlob()
}
