import Papa from 'papaparse'
import type { Cell, ChartTable } from '../charts/chart-model.ts'
import type { Language } from '../i18n/language.ts'
import type { Caption } from './caption.ts'

/**
 * A table as CSV that Excel in Vietnam opens right: UTF-8 with BOM, semicolons, decimal commas (points and
 * commas the other way round in English). Text that Excel would run as a formula is defused. Each row says
 * where it comes from, so that demonstration data stays labelled.
 */
export function csvOf(table: ChartTable, caption: Caption, language: Language): string {
  const sourceHeading = language === 'vi' ? 'Nguồn số liệu' : 'Source'
  const decimal = language === 'vi' ? ',' : '.'
  const defused = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
  const cell = (value: Cell) => {
    if (typeof value !== 'number') return defused(value ?? '')
    const rounded = Number.isInteger(value) ? String(value) : value.toFixed(4)
    return rounded.replace('.', decimal)
  }
  const fields = [...table.columns.map((column) => defused(column.heading)), sourceHeading]
  const about = defused(`${caption.title}. ${caption.subtitle}. ${caption.source}`)
  const data = table.rows.map((row) => [...row.map(cell), about])
  const delimiter = language === 'vi' ? ';' : ','
  return `\ufeff${Papa.unparse({ fields, data }, { delimiter })}`
}
