import type { Feature } from 'write-excel-file/universal'
import * as xml from 'write-excel-file/utility'
import { brokenLines } from './broken-lines.ts'
import type { XlsxSheet } from './xlsx.ts'

/** Columns together wider than this, in characters, are printed across the page. */
const widestUpright = 90

export const isWide = ({ columns }: Pick<XlsxSheet, 'columns'>): boolean =>
  columns.reduce((all, { width }) => all + width, 0) > widestUpright

/** What the library leaves to the program that opens the file, which decides otherwise each time. */
const font = '<sz val="12"/><name val="Times New Roman"/>'
const lineHeight = 15.75
const rowHeight = `<sheetFormatPr defaultRowHeight="${lineHeight}"/>`

/** How high the row of headings is, in points; none where each has room on one line. */
export function headingHeight(columns: XlsxSheet['columns']): number | undefined {
  const lines = columns.map(
    ({ heading, width }) => brokenLines(heading, (line) => line.length <= width - 1).length,
  )
  const most = Math.max(1, ...lines)
  return most > 1 ? most * lineHeight + 4 : undefined
}

/** How sheets look on paper: the type of official papers, all columns on one page, the headings on every page. */
export function printFeature(sheets: readonly XlsxSheet[]): Feature<Blob> {
  const titles = sheets.map(({ name, titles: above }, at) => {
    const row = above.length + 1
    const place = xml.sanitizeTextContent(`'${name.replaceAll("'", "''")}'!$${row}:$${row}`)
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${place}</definedName>`
  })
  return {
    files: {
      transform: {
        'xl/styles.xml': {
          transform: (markup) =>
            markup
              .replaceAll('<scheme val="minor"/>', font)
              .replace(/<xf (?![^>]*fontId)/g, '<xf fontId="0" applyFont="1" '),
        },
        'xl/workbook.xml': {
          transform: (markup) =>
            markup.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (markup) => {
            const tall = markup.replace(/(<cols>|<sheetData>)/, `${rowHeight}$1`)
            if (!markup.includes('<pageSetup ')) return tall
            return tall
              .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
          },
        },
      },
    },
  }
}
