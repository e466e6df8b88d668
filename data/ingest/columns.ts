import type { Contract } from '../contracts/contract.ts'
import type { ContractId } from '../model/dataset.ts'
import type { Value } from './read-value.ts'

/** Type of a column in Arrow and, by `queries/schema.sql`, in DuckDB. Days are ISO text. */
export type ColumnType = 'text' | 'int' | 'double' | 'bool'

/** Values of one table by column, all of the same length; null is "not reported". */
export type ColumnData = Record<string, (Value | null)[]>

/** Where a validated row came from, and the ids that its names were matched to. */
const trace: Record<string, ColumnType> = { import_id: 'int', line: 'int', area_id: 'text' }

const typeOf = {
  year: 'int',
  count: 'int',
  score: 'double',
  percent: 'double',
  yes_no: 'bool',
  text: 'text',
  sector: 'text',
  sectors: 'text',
  level: 'text',
  class: 'text',
  indicator: 'text',
  day: 'text',
  area_kind: 'text',
} as const

/** Cells that only serve to find the area or the unit; the ids take their place in the table. */
const matched = new Set(['unit_code', 'district', 'commune', 'area_code', 'area'])

/** The contracts whose rows are single units. */
export const unitContracts: readonly ContractId[] = ['classification', 'recognition']

/** The columns of a contract's table, in the order of `queries/schema.sql`. */
export function tableColumns(contract: Contract): Record<string, ColumnType> {
  const unit = unitContracts.includes(contract.id) ? { unit_id: 'text' as const } : {}
  const own = contract.columns.filter((column) => !matched.has(column.id))
  return { ...trace, ...unit, ...Object.fromEntries(own.map((column) => [column.id, typeOf[column.type]])) }
}
