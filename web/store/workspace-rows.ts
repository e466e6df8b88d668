import { Table, tableFromIPC, tableToIPC, vectorFromArray } from 'apache-arrow'
import { contracts } from '../../data/contracts/index.ts'
import { tableColumns } from '../../data/ingest/columns.ts'
import type { ContractId } from '../../data/model/dataset.ts'
import { joinColumn } from './join-columns.ts'
import { LogDamagedError } from './log-errors.ts'

/** The rows that one import brought for one contract. */
export interface ImportedRows {
  importId: number
  rows: number
  arrow: Uint8Array
}

/**
 * The rows of many imports of a contract as one Arrow stream: the database takes longer for hundreds of
 * streams than for all their rows. `import_id` becomes the import's place in this log, which may be another
 * where its file was read. Throws {@link LogDamagedError} on a stream that is not the import's.
 */
export function joinRows(contract: ContractId, imported: readonly ImportedRows[]): Uint8Array {
  const types = tableColumns(contracts[contract])
  const tables = imported.map((one) => readRows(one, Object.keys(types)))
  const [only, ...others] = imported
  // A file of a million rows would hold the page up for half a second, only to be put behind nothing.
  if (only && others.length === 0 && tables[0] && isOf(tables[0], only.importId)) return only.arrow
  const joined = Object.entries(types).map(([name, type]) => {
    if (name === 'import_id') return [name, ids(imported)] as const
    const parts = tables.flatMap((table) => table.getChild(name)?.data ?? [])
    return [name, joinColumn[type](parts)] as const
  })
  return tableToIPC(new Table(Object.fromEntries(joined)), 'stream')
}

/** Whether all rows say already which import they came with. */
function isOf(table: Table, importId: number): boolean {
  const parts = table.getChild('import_id')?.data ?? []
  return parts.every(
    ({ values, length, nullCount }) =>
      nullCount === 0 &&
      values instanceof Int32Array &&
      values.subarray(0, length).every((id) => id === importId),
  )
}

function ids(imported: readonly ImportedRows[]) {
  const all = new Int32Array(imported.reduce((sum, { rows }) => sum + rows, 0))
  let at = 0
  for (const { importId, rows } of imported) {
    all.fill(importId, at, at + rows)
    at += rows
  }
  return vectorFromArray(all)
}

/** Throws unless the stream holds as many rows as the import had, in the contract's columns. */
function readRows({ importId, rows, arrow }: ImportedRows, wanted: readonly string[]): Table {
  try {
    const table = tableFromIPC(arrow)
    const columns = table.schema.fields.map(({ name }) => name)
    if (columns.join() !== wanted.join()) throw new TypeError(`columns ${columns}`)
    if (table.numRows !== rows) throw new RangeError(`${table.numRows} of ${rows} rows`)
    return table
  } catch (cause) {
    throw new LogDamagedError([`rows of import ${importId}`], cause)
  }
}
