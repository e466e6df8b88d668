import { tableFromIPC } from 'apache-arrow'
import type { PreparedTable } from '../../data/ingest/prepared.ts'
import { type ContractId, contractIds } from '../../data/model/dataset.ts'
import type { RepeatedRow } from './import-protocol.ts'

/** Larger files are whole years by themselves: to keep all their keys would cost too much memory. */
const mostRows = 100_000

/** What tells the rows of a year apart, as `queries/replace.sql` has it, and what a row is called by. */
const keys: Record<ContractId, { of: readonly string[]; name: string }> = {
  classification: { of: ['unit_id'], name: 'unit_name' },
  recognition: { of: ['unit_id'], name: 'unit_name' },
  summary: { of: ['area_id', 'sector', 'level', 'kind'], name: 'area_id' },
  indicator: { of: ['area_id', 'indicator'], name: 'indicator' },
  areas: { of: ['area_id'], name: 'name' },
}

/** What the rows of a file are of. */
export type RowKeys = ReadonlyMap<string, Omit<RepeatedRow, 'files'>>

/** The keys of all rows of a file's tables; none for a file of too many rows. */
export function rowKeys(tables: readonly PreparedTable[]): RowKeys {
  const found = new Map<string, Omit<RepeatedRow, 'files'>>()
  for (const { contract, arrow, rows } of tables) {
    if (rows > mostRows) continue
    const table = tableFromIPC(arrow)
    const { of, name } = keys[contract]
    const parts = of.map((column) => table.getChild(column))
    const years = table.getChild('year')
    const names = table.getChild(name)
    for (let row = 0; row < table.numRows; row += 1) {
      const year = years ? Number(years.get(row)) : null
      const key = JSON.stringify([contract, year, ...parts.map((part) => part?.get(row) ?? null)])
      found.set(key, { contract, year, name: String(names?.get(row) ?? '') })
    }
  }
  return found
}

/** Rows that more than one of the files has, in the order of the contracts and of the files. */
export function repeatedRows(files: readonly { id: string; keys: RowKeys }[]): RepeatedRow[] {
  const found = new Map<string, RepeatedRow>()
  for (const { id, keys: own } of files) {
    for (const [key, row] of own) {
      const known = found.get(key)
      if (known) known.files.push(id)
      else found.set(key, { ...row, files: [id] })
    }
  }
  return [...found.values()]
    .filter((row) => row.files.length > 1)
    .sort((a, b) => contractIds.indexOf(a.contract) - contractIds.indexOf(b.contract))
}
