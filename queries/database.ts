import type { Engine } from './engine/engine.ts'
import metricsSql from './metrics.sql?raw'
import schemaSql from './schema.sql?raw'
import tallySql from './tally.sql?raw'

/** Rows for one table of `schema.sql`, as Arrow IPC streams. */
export interface TableData {
  table: string
  arrow: readonly Uint8Array[]
}

/**
 * Fills an engine: tables, rows, tally, metrics. The database is a projection of the imports: whatever
 * becomes of it, it is rebuilt from them.
 */
export async function buildDatabase(engine: Engine, data: readonly TableData[]): Promise<void> {
  await engine.execute(schemaSql)
  for (const { table, arrow } of data) {
    for (const part of arrow) await engine.insert(table, part)
  }
  await engine.execute(tallySql)
  await engine.execute(metricsSql)
}
