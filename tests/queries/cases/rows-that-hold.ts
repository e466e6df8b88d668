import { contracts } from '../../../data/contracts/index.ts'
import { tableColumns } from '../../../data/ingest/columns.ts'
import type { ContractId } from '../../../data/model/dataset.ts'
import type { ImportMode } from '../../../data/model/import-log.ts'
import type { Engine } from '../../../queries/engine/engine.ts'
import replaceSql from '../../../queries/replace.sql?raw'
import rowsThereSql from '../../../queries/rows-there.sql?raw'
import schemaSql from '../../../queries/schema.sql?raw'
import { importColumns } from '../../fixtures/import-columns.ts'
import { type Row, referenceTables, tableOf } from '../../fixtures/small-province.ts'

/** One import of one contract: what it takes the place of, the columns its file lacks, and its rows. */
export interface Replacing {
  id: number
  mode: ImportMode
  area_id?: string
  absent?: string[]
  rows: Row[]
}

/** The values of `columns` in the rows that hold after imports of one contract, by import and line. */
export async function rowsThatHold(
  engine: Engine,
  contract: ContractId,
  imports: readonly Replacing[],
  columns: readonly string[],
): Promise<unknown[][]> {
  const rows = imports.flatMap(({ id, rows }) =>
    rows.map((row, index) => ({ import_id: id, line: index + 2, ...row })),
  )
  const entries = imports.map(({ id, mode, area_id = null, absent = [] }) => {
    return { id, contract, mode, area_id, absent: absent.join(',') }
  })
  await engine.execute(schemaSql)
  for (const { table, arrow } of [
    ...referenceTables.filter((one) => one.table === 'area_member'),
    tableOf('import', importColumns, entries),
    tableOf(contract, tableColumns(contracts[contract]), rows),
  ]) {
    for (const part of arrow) await engine.insert(table, part)
  }
  const found = await engine.query(rowsThereSql, [])
  if (found.getChild('contested')?.get(0)) await engine.execute(replaceSql)
  const answer = await engine.query(`SELECT * FROM ${contract} ORDER BY import_id, line`, [])
  return Array.from({ length: answer.numRows }, (_, row) =>
    columns.map((column) => answer.getChild(column)?.get(row) ?? null),
  )
}
