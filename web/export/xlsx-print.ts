import type { Feature } from 'write-excel-file/universal'
import * as xml from 'write-excel-file/utility'
import type { XlsxSheet } from './xlsx.ts'

/** Columns together wider than this, in characters, are printed across the page. */
const widestUpright = 90

export const isWide = ({ columns }: Pick<XlsxSheet, 'columns'>): boolean =>
  columns.reduce((all, { width }) => all + width, 0) > widestUpright

/** What the library leaves to the program that opens the file, which decides otherwise each time. */
const font = '<sz val="12"/><name val="Times New Roman"/>'

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
          transform: (markup) => markup.replaceAll('<scheme val="minor"/>', font),
        },
        'xl/workbook.xml': {
          transform: (markup) =>
            markup.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (markup) =>
            markup.includes('<pageSetup ')
              ? markup
                  .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
                  .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
              : markup,
        },
      },
    },
  }
}
