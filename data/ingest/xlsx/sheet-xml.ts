import { mostColumns } from '../text/text-rows.ts'
import { attribute, tags } from './xml-tags.ts'

/** Excel's last row. */
const mostRows = 1_048_576

/** The reader fills every row to the widest; more cells than these a tab cannot hold. */
const mostCells = 40_000_000

/** Why a sheet is not read. */
export type SheetFault = { code: 'columns_too_many' | 'file_too_large' | 'file_malformed'; hint: string }

/** A tag may carry the prefix of its namespace. */
const cellTag = '<(?:\\w+:)?c\\b'

const errorCells = new RegExp(`(${cellTag}[^>]*?\\st=)(["'])e\\2`, 'g')

/**
 * The reader takes error cells for empty ones; as the text of a formula it reads them as they are: "#REF!".
 */
export const withErrorsAsText = (xml: string): string =>
  xml.includes('t="e"') || xml.includes("t='e'") ? xml.replace(errorCells, '$1"str"') : xml

/**
 * Adds "%" to the stored numbers whose style shows a percentage: the reader hands over a number without its
 * format, and 0.8873 shown as 88,73% would be read as a rate of 0,89%.
 */
export function withPercentSigns(xml: string, styles: readonly number[]): string {
  if (styles.length === 0) return xml
  const style = `(?=[^>]*\\ss=["'](?:${styles.join('|')})["'])`
  const number = `(?![^>]*\\st=["'](?!n["']))`
  const formula = '(?:<(?:\\w+:)?f\\b[^>]*?(?:/>|>[^<]*</(?:\\w+:)?f>))?'
  const cells = new RegExp(
    `(${cellTag}${style}${number}[^>]*[^/>]>\\s*${formula}\\s*<(?:\\w+:)?v>)([-+.\\deE]+)(?=<)`,
    'g',
  )
  return xml.replace(cells, '$1$2%')
}

const cellFormats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/

/** Excel's own formats "0%" and "0.00%". */
const builtInPercent = ['9', '10']

/** Quoted and escaped characters of a format are text, as in `0" %"`. */
const isPercent = (format: string) =>
  format
    .replaceAll('&quot;', '"')
    .replace(/"[^"]*"|\\./g, '')
    .includes('%')

/** The styles of cells, as sheets number them, that show a percentage. */
export function percentStyles(styles: string): number[] {
  const percent = new Set(builtInPercent)
  for (const tag of tags(styles, 'numFmt')) {
    const id = attribute(tag, 'numFmtId')
    if (id && isPercent(attribute(tag, 'formatCode') ?? '')) percent.add(id)
  }
  const formats = tags(cellFormats.exec(styles)?.[0] ?? '', 'xf')
  return formats.flatMap((tag, style) => (percent.has(attribute(tag, 'numFmtId') ?? '') ? [style] : []))
}

const rowTags = /<(?:\w+:)?row\b[^>]*?\sr=["'](\d+)["']/g
/** A cell whose address begins so, and which has something in it: a format alone takes no room. */
const contentCell = (columns: string, flags?: string) =>
  new RegExp(
    `${cellTag}[^>]*?\\sr=["'](${columns})\\d+["'](?:[^>]*[^/>])?>\\s*<(?:\\w+:)?(?:v|is|f)\\b`,
    flags,
  )

/** Beyond column BXX, the 2000th. */
const farCell = contentCell('[A-Z]{4,}|[C-Z][A-Z]{2}|B[YZ][A-Z]|BX[YZ]')
const anyCell = contentCell('[A-Z]+', 'g')

/** Sheets up to so many rows hold at most `mostCells` whatever their columns. */
const fewRows = mostCells / mostColumns

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** Whether a sheet would take more room than there is; it is looked at before the reader makes its grid. */
export function sheetFault(xml: string): SheetFault | null {
  let rows = 0
  for (const [, number] of xml.matchAll(rowTags)) rows = Math.max(rows, Number(number))
  if (rows > mostRows) return { code: 'file_malformed', hint: `row ${rows}` }
  if (farCell.test(xml)) return { code: 'columns_too_many', hint: `> ${mostColumns}` }
  if (rows <= fewRows) return null
  const seen = new Set<string>()
  for (const [, letters] of xml.matchAll(anyCell)) if (letters) seen.add(letters)
  const columns = Math.max(0, ...[...seen].map(columnNumber))
  return rows * columns > mostCells ? { code: 'file_too_large', hint: `${rows} × ${columns}` } : null
}
