import { contracts } from '../../../data/contracts/index.ts'
import { type ColumnData, tableColumns } from '../../../data/ingest/columns.ts'
import { toArrow } from '../../../data/ingest/to-arrow.ts'
import { type ContractId, contractIds, type Dataset } from '../../../data/model/dataset.ts'
import type { Warehouse } from '../warehouse.ts'

/** The rows of one contract that a package holds. */
export interface PackageRows {
  contract: ContractId
  arrow: Uint8Array<ArrayBuffer>
  /** How many of them each import brought, by its id. */
  byImport: ReadonlyMap<number, number>
}

/**
 * The rows of a dataset that hold after all replacements, of some years, as one Arrow stream a contract with
 * the columns and types that ingest gives them; all of areas. Contracts without rows are left out.
 */
export async function packageRows(
  ask: Warehouse['ask'],
  dataset: Dataset,
  years: ReadonlySet<number>,
): Promise<PackageRows[]> {
  const tables: PackageRows[] = []
  for (const contract of contractIds) {
    const all = await ask(dataset, `publish/${contract}`, {})
    // Areas are of days: figures of any year stand on all of them.
    const rows = all.filter((row) => !('year' in row) || years.has(row.year))
    if (rows.length === 0) continue
    const types = tableColumns(contracts[contract])
    const data: ColumnData = Object.fromEntries(Object.keys(types).map((name) => [name, []]))
    const byImport = new Map<number, number>()
    for (const row of rows) {
      byImport.set(row.import_id, (byImport.get(row.import_id) ?? 0) + 1)
      for (const [name, value] of Object.entries(row)) data[name]?.push(value)
    }
    tables.push({ contract, arrow: Uint8Array.from(toArrow(types, data)), byImport })
  }
  return tables
}
