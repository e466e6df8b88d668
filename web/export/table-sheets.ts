import type { ChartColumn, ChartTable } from '../charts/chart-model.ts'
import type { Language } from '../i18n/language.ts'
import type { Caption } from './caption.ts'
import { captionTitles, notesSheet } from './captioned-sheets.ts'
import { totalOf } from './table-total.ts'
import { columnLetters, type XlsxCell, type XlsxColumn, type XlsxSheet } from './xlsx.ts'

const words = {
  vi: { sheet: 'Số liệu', total: 'Tổng', known: 'Tổng các dòng có số liệu' },
  en: { sheet: 'Figures', total: 'Total', known: 'Total of the rows with figures' },
} as const

const formats = { text: 'general', count: 'count', percent: 'percent', points: 'points' } as const
const narrowest = 8
const widest = 48

/**
 * A table as a workbook: its sheet with title, filters and source above the headings, figures as numbers with their
 * formats, and below them the total as formulas; then the notes on its figures.
 */
export function tableSheets(table: ChartTable, caption: Caption, language: Language): XlsxSheet[] {
  const titles = captionTitles(caption, language)
  const total = totalRow(table, titles.length + 2, language)
  return [
    {
      name: words[language].sheet,
      titles,
      columns: table.columns.map((column, at) => xlsxColumn(column, at, table)),
      rows: table.rows,
      ...(total ? { total } : {}),
    },
    ...notesSheet(caption, language),
  ]
}

function xlsxColumn({ heading, kind }: ChartColumn, at: number, { rows }: ChartTable): XlsxColumn {
  const longest = rows.reduce((most, row) => {
    const cell = row[at] ?? null
    return Math.max(most, typeof cell === 'string' ? cell.length : cell === null ? 0 : 9)
  }, narrowest)
  const word = Math.max(...heading.split(/\s+/).map((part) => part.length))
  return { heading, width: Math.min(widest, Math.max(longest, word) + 2), format: formats[kind] }
}

/** The total below rows that begin at `first`, as Excel counts them; null where nothing adds up. */
function totalRow(table: ChartTable, first: number, language: Language): XlsxCell[] | null {
  const total = totalOf(table)
  if (!total) return null
  const last = first + table.rows.length - 1
  const isKnown = table.rows.every((row) => total.every((cell, at) => cell?.is !== 'sum' || row[at] !== null))
  const label = words[language][isKnown ? 'total' : 'known']
  const name = table.columns.findIndex(({ kind }, at) => kind === 'text' && total[at] === null)
  return total.map((cell, at): XlsxCell => {
    if (cell === null) return at === name ? label : null
    if (cell.is === 'sum') {
      const column = columnLetters(at)
      return { formula: `SUM(${column}${first}:${column}${last})`, value: cell.value }
    }
    const [k, n] = cell.of.map((one) => `${columnLetters(one)}${last + 1}`)
    return { formula: `IF(${n}=0,"",100*${k}/${n})`, value: cell.value }
  })
}
