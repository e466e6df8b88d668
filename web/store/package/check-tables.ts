import { Bool, DataType, Float64, Int32, type Table, tableFromIPC, Utf8 } from 'apache-arrow'
import { contracts } from '../../../data/contracts/index.ts'
import { type ColumnType, tableColumns } from '../../../data/ingest/columns.ts'
import { contractIds } from '../../../data/model/dataset.ts'
import type { OpenedPackage } from './open-package.ts'
import { PackageError } from './package-error.ts'

const typeIds: Record<ColumnType, string> = {
  text: String(new Utf8()),
  int: String(new Int32()),
  double: String(new Float64()),
  bool: String(new Bool()),
}

const typeName = (type: DataType) => String(DataType.isDictionary(type) ? type.dictionary : type)

/**
 * Throws {@link PackageError} where a table of the package does not have the columns of its contract, in
 * their order: rows go into the database by place.
 */
export function checkTables({ tables }: OpenedPackage, file: string): void {
  for (const { table, arrow } of tables) {
    const contract = contractIds.find((id) => id === table)
    const wanted = Object.entries(contract ? tableColumns(contracts[contract]) : {})
    for (const bytes of arrow) {
      const columns = columnsOf(bytes, file)
      const fits =
        columns.length === wanted.length &&
        wanted.every(([name, type], at) => columns[at]?.name === name && columns[at]?.type === typeIds[type])
      if (!fits) throw new PackageError('damaged', file, new Error(`${table} has other columns`))
    }
  }
}

function columnsOf(bytes: Uint8Array, file: string): { name: string; type: string }[] {
  let table: Table
  try {
    table = tableFromIPC(bytes)
  } catch (cause) {
    throw new PackageError('damaged', file, cause)
  }
  return table.schema.fields.map(({ name, type }) => ({ name, type: typeName(type) }))
}
