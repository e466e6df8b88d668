import Papa from 'papaparse'
import type { Column } from '../../data/contracts/contract.ts'
import { contracts } from '../../data/contracts/index.ts'
import { defuseText } from '../../data/ingest/defused-text.ts'
import type { Value } from '../../data/ingest/read-value.ts'
import type { ContractId } from '../../data/model/dataset.ts'
import { csvCell, xlsxCell } from './cell-text.ts'
import type { XlsxColumn, XlsxFormat, XlsxSheet } from './xlsx.ts'

/** Values of a row by the contract's columns; what is absent or null is "not reported". */
export type ContractRow = Readonly<Record<string, Value | null | undefined>>

/** A file in the shape of one contract, or of both lists of units side by side. */
export interface ContractTable {
  /** Lines above the headings: what the rows are. */
  titles: readonly string[]
  columns: readonly Column[]
  rows: readonly ContractRow[]
}

/** The columns of the contracts on one sheet: those that name the unit once, then those of each. */
export function columnsOf(ids: readonly ContractId[]): Column[] {
  const columns = new Map<string, Column>()
  for (const id of ids) {
    for (const column of contracts[id].columns) if (!columns.has(column.id)) columns.set(column.id, column)
  }
  return [...columns.values()]
}

/**
 * The table as CSV that Excel in Vietnam opens right: UTF-8 with BOM, semicolons, CRLF, decimal commas. Text
 * that Excel would run is defused; the import undoes it.
 */
export function contractCsv({ titles, columns, rows }: ContractTable): Uint8Array<ArrayBuffer> {
  const blanks = columns.slice(1).map(() => '')
  const lines = [
    ...titles.map((title) => [defuseText(title), ...blanks]),
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((column) => csvCell(column, row[column.id] ?? null))),
  ]
  return new TextEncoder().encode(`\ufeff${Papa.unparse(lines, { delimiter: ';', newline: '\r\n' })}\r\n`)
}

/** The table as a sheet of an XLSX workbook. */
export function contractSheet(name: string, { titles, columns, rows }: ContractTable): XlsxSheet {
  return {
    name,
    titles,
    columns: columns.map(sheetColumn),
    rows: rows.map((row) => columns.map((column) => xlsxCell(column, row[column.id] ?? null))),
  }
}

/** How a column looks in XLSX. */
export function sheetColumn(column: Column): XlsxColumn {
  const { heading, required } = column
  return { heading, required, width: widthOf(column), format: formatOf(column) }
}

const wide = new Set(['unit_name', 'source', 'note', 'kind'])

function widthOf({ id, type }: Column): number {
  if (wide.has(id)) return 36
  if (type === 'year') return 8
  return type === 'text' || type === 'sector' || type === 'sectors' ? 22 : 14
}

function formatOf({ type }: Column): XlsxFormat {
  if (type === 'day') return 'day'
  return type === 'text' ? 'text' : 'general'
}
