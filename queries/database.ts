import beforeSql from './before.sql?raw'
import beforeNoneSql from './before-none.sql?raw'
import beforeTablesSql from './before-tables.sql?raw'
import type { Need } from './catalog.ts'
import classificationSql from './classification.sql?raw'
import comparisonSql from './comparison.sql?raw'
import consistencySql from './consistency.sql?raw'
import type { Engine } from './engine/engine.ts'
import exploreViewsSql from './explore-views.sql?raw'
import importViewsSql from './import-views.sql?raw'
import metricsSql from './metrics.sql?raw'
import referencesSql from './references.sql?raw'
import replaceSql from './replace.sql?raw'
import rowsThereSql from './rows-there.sql?raw'
import schemaSql from './schema.sql?raw'
import tallySql from './tally.sql?raw'
import targetsSql from './targets.sql?raw'
import traceSql from './trace.sql?raw'
import typicalSql from './typical.sql?raw'
import unitListSql from './unit-list.sql?raw'
import unitsClassifiedSql from './units-classified.sql?raw'
import unitsOfBothSql from './units-of-both.sql?raw'
import unitsRecognisedSql from './units-recognised.sql?raw'

/** Rows for one table of `schema.sql`, as Arrow IPC streams. */
export interface TableData {
  table: string
  arrow: readonly Uint8Array[]
}

/** Engines that have the macros of questions, which are bound to tables only where they are used. */
const withMacros = new WeakSet<Engine>()

/**
 * Fills an engine: tables, rows, which of them hold, tally, metrics. The database is a projection of the
 * imports: whatever becomes of it, it is rebuilt from them.
 */
export async function buildDatabase(engine: Engine, data: readonly TableData[]): Promise<void> {
  await engine.execute(schemaSql)
  await engine.execute(beforeTablesSql)
  for (const { table, arrow } of data) {
    for (const part of arrow) await engine.insert(table, part)
  }
  const there = await engine.query(rowsThereSql, [])
  const says = (what: string) => there.getChild(what)?.get(0) === true
  if (says('contested')) await engine.execute(replaceSql)
  await engine.execute(referencesSql)
  if (!says('has_recognised')) await engine.execute(unitsClassifiedSql)
  else await engine.execute(says('has_classified') ? unitsOfBothSql : unitsRecognisedSql)
  await engine.execute(tallySql)
  await engine.execute(metricsSql)
  await engine.execute(importViewsSql)
  if (withMacros.has(engine)) return
  for (const macros of [comparisonSql, targetsSql, typicalSql, classificationSql, consistencySql])
    await engine.execute(macros)
  withMacros.add(engine)
}

const needed: Readonly<Record<Need, string>> = {
  unit_list: unitListSql,
  trace: traceSql,
  explore_views: exploreViewsSql,
}

/** Makes what some questions stand on beside the rest; to be done anew after `buildDatabase`. */
export function buildNeeded(engine: Engine, need: Need): Promise<void> {
  return engine.execute(needed[need])
}

/** Keeps what an engine holds now as the state before, which questions under `import/` compare the next with. */
export function keepAsBefore(engine: Engine): Promise<void> {
  return engine.execute(beforeSql)
}

/** Lets the next state be compared with nothing: all that it has is new. What is held stays as it is. */
export async function keepNothingBefore(engine: Engine): Promise<void> {
  await engine.execute(beforeNoneSql)
  await engine.execute(beforeTablesSql)
}
