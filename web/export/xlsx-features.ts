import type { Feature } from 'write-excel-file/universal'
import * as xml from 'write-excel-file/utility'
import type { XlsxSheet } from './xlsx.ts'
import { withTakenTexts } from './xlsx-taken-texts.ts'

/** What may be chosen in a column's cells. */
export interface Choices {
  /** A range, or a formula that gives one: `'Danh mục'!$A$2:$A$6`. Our own text, never a user's. */
  formula: string
  /** Whether Excel refuses anything else; otherwise it asks. */
  closed: boolean
  title: string
  message: string
}

/** Rows that get the drop-down lists; more units than this are not typed by hand. */
const lastRow = 20_000

/** What Excel shows no more of. */
const longestTitle = 32
const longestMessage = 255

/**
 * What the library does not do by itself: drop-down lists, texts that it cannot take, the values of formulas, and formats that hold for whole columns (those of
 * the cells in the first row of data), so that codes typed into any of their cells keep their zeros.
 */
export function sheetFeature(sheets: readonly XlsxSheet[]): Feature<Blob> {
  const order = xml.getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []

  const dropDown = (choices: Choices, column: number, firstRow: number) => {
    const attributes = xml.getOpeningTagMarkup('dataValidation', {
      type: 'list',
      allowBlank: 1,
      showErrorMessage: 1,
      errorStyle: choices.closed ? 'stop' : 'warning',
      errorTitle: choices.title.slice(0, longestTitle),
      error: choices.message.slice(0, longestMessage),
      sqref: `${xml.getCellAddress(firstRow, column)}:${xml.getCellAddress(lastRow - 1, column)}`,
    })
    return `${attributes}<formula1>${xml.sanitizeTextContent(choices.formula)}</formula1></dataValidation>`
  }

  const withLists = (markup: string, { columns, titles }: XlsxSheet) => {
    const lists = columns.flatMap(({ choices }, column) =>
      choices ? [dropDown(choices, column, titles.length + 1)] : [],
    )
    if (lists.length === 0) return markup
    const all = `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
    return xml.insertElementMarkupAccordingToOrderOfSiblings(markup, all, order, 'worksheet')
  }

  const withColumnFormats = (markup: string, { columns, titles, lined }: XlsxSheet) => {
    // Every cell of a form bears its format itself; its lines are not those of the titles above.
    if (lined) return markup
    const styles = new Map<string, string>()
    let done = markup
    columns.forEach(({ format }, column) => {
      const address = xml.getCellAddress(titles.length + 1, column)
      const cell = new RegExp(`<c [^>]*\\br="${address}"[^>]*>`).exec(markup)?.[0] ?? ''
      const style = /\bs="(\d+)"/.exec(cell)?.[1]
      if (format === 'general' || style === undefined) return
      styles.set(address.replace(/\d+$/, ''), style)
      done = done.replace(new RegExp(`<col (?=[^>]*\\bmin="${column + 1}")`), `<col style="${style}" `)
    })
    // Cells that the library gave no style of their own; it takes its time over each that it does.
    return done.replace(/<c r="([A-Z]+)\d+"(?![^>]* s=)/g, (cell, letters: string) => {
      const style = styles.get(letters)
      return style === undefined ? cell : `${cell} s="${style}"`
    })
  }

  // What a formula comes to stands in the file beside it: previews and telephones show that and compute nothing.
  const withFormulaValues = (markup: string, { titles, rows, total = [] }: XlsxSheet) => {
    const values = new Map<string, number>()
    ;[...rows, total].forEach((row, down) => {
      row.forEach((content, column) => {
        if (content === null || typeof content !== 'object' || !('formula' in content)) return
        if (content.value === null) return
        values.set(xml.getCellAddress(titles.length + 1 + down, column), content.value)
      })
    })
    if (values.size === 0) return markup
    return markup.replace(/<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>/g, (cell, address: string) => {
      const value = values.get(address)
      return value === undefined ? cell : `${cell}<v>${value}</v>`
    })
  }

  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (markup, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            if (!sheet) return markup
            const listed = withLists(withColumnFormats(markup, sheet), sheet)
            return withTakenTexts(withFormulaValues(listed, sheet), sheet)
          },
        },
      },
    },
  }
}
