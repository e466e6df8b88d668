import writeExcelFile, { type Cell, type CellObject, type Row, type Sheet } from 'write-excel-file/universal'
import { type Choices, sheetFeature } from './xlsx-features.ts'
import { fontFeature } from './xlsx-fonts.ts'
import { headingHeight, isWide, printFeature } from './xlsx-print.ts'
import { freeText } from './xlsx-taken-texts.ts'

/** A formula of our own, never a user's, and what it comes to, for readers that do not compute. */
export interface XlsxFormula {
  formula: string
  /** Null where it gives no number. */
  value: number | null
}

/** A cell's content: text is never run, whatever it begins with; `day` is an ISO day. */
export type XlsxCell = string | number | { day: string } | XlsxFormula | null

/**
 * `text` keeps Excel from reading a code as a number or "3/52" as a day; `prose` breaks its lines. Percents and points
 * are given in percent: 95.62 shows as 95,62%.
 */
export type XlsxFormat = 'general' | 'text' | 'day' | 'prose' | 'count' | 'percent' | 'points'

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
  /** Below all rows, set off from them. */
  total?: readonly XlsxCell[]
  /** Lines around all cells, as a form on paper has them. */
  lined?: true
}

/** "AB" for the column of index 27. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26)
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (index % 26))
}

const styles = {
  general: {},
  text: { format: '@' },
  day: { format: 'dd/mm/yyyy' },
  prose: { wrap: true, alignVertical: 'top' },
  count: { format: '#,##0' },
  percent: { format: '0.00"%"' },
  points: { format: '+0.00;-0.00;0.00' },
} as const

const lines = { borderStyle: 'thin', borderColor: '#999999' } as const
const ofTotal = { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: '#999999' } as const

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
  if ('formula' in content) return { ...styles[format], value: content.formula, type: 'Formula' }
  if (content.day < firstDay) return { value: content.day.split('-').reverse().join('/'), type: String }
  return { ...styles.day, value: new Date(`${content.day}T00:00:00Z`), type: Date }
}

const empty = (format: XlsxFormat, style: object): Cell => ({
  ...style,
  type: format === 'day' ? Date : format in numeric ? Number : String,
})

const numeric = { count: true, percent: true, points: true }

/** A cell of a form bears its column's format itself, and its lines. */
function linedCell(content: XlsxCell, column: XlsxColumn | undefined): Cell {
  const cell = cellOf(content, column, true)
  return cell !== null && typeof cell === 'object' ? { ...cell, ...lines } : { ...lines, type: String }
}

/** A cell of the total bears its column's format itself, and its line. */
function totalCell(content: XlsxCell, column: XlsxColumn | undefined, lined?: true): Cell {
  const cell = lined ? linedCell(content, column) : cellOf(content, column, true)
  return cell !== null && typeof cell === 'object' ? { ...cell, ...ofTotal } : { ...ofTotal, type: String }
}

function headerCell({ heading, required }: XlsxColumn): CellObject {
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

/** The first of them tells how high their row is. */
function headings(columns: readonly XlsxColumn[]): Row {
  const height = headingHeight(columns)
  return columns.map((column, at) => ({
    ...headerCell(column),
    ...(at === 0 && height !== undefined ? { height } : {}),
  }))
}

function sheetOf({ name, titles, columns, rows, total, lined }: XlsxSheet): Sheet<Blob> {
  const filled = rows.length > 0 ? rows : [columns.map(() => null)]
  const data: Row[] = [
    ...titles.map((title): Row => [{ value: freeText(title), type: String, fontWeight: 'bold' }]),
    headings(columns),
    ...filled.map((row, index) =>
      row.map((content, at) =>
        lined ? linedCell(content, columns[at]) : cellOf(content, columns[at], index === 0),
      ),
    ),
    ...(total ? [total.map((content, at) => totalCell(content, columns[at], lined))] : []),
  ]
  return {
    sheet: name,
    data,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: titles.length + 1,
    ...(isWide({ columns }) ? { orientation: 'landscape' as const } : {}),
  }
}

/** The sheets as an XLSX workbook; throws on a sheet name that Excel refuses. The page leaves this to a worker. */
export function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Blob> {
  return writeExcelFile(sheets.map(sheetOf), {
    features: [sheetFeature(sheets), printFeature(sheets), fontFeature],
  }).toBlob()
}
