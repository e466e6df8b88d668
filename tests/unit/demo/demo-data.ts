import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { areasWithin } from '../../../data/areas/areas-within.ts'
import { buildAreas } from '../../../data/areas/build-areas.ts'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import type { ColumnData } from '../../../data/ingest/columns.ts'
import { ingest } from '../../../data/ingest/ingest.ts'
import type { Prepared } from '../../../data/ingest/prepared.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { fromArrow } from '../../../data/ingest/to-arrow.ts'
import { areaId } from '../../../data/model/area.ts'
import type { ContractId } from '../../../data/model/dataset.ts'
import { Level } from '../../../data/model/level.ts'
import { MovementClass } from '../../../data/model/movement-class.ts'
import { Sector } from '../../../data/model/sector.ts'

const folder = resolve(import.meta.dirname, '../../../data/demo')

export const tables = buildAreas()
export const areaById = new Map(tables.areas.map((area) => [area.id, area]))

const index = new AreaIndex(areasWithin(tables, areaId('33', '2025-07-01')))

/** The committed files by name. */
export const committed = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [name, readFileSync(join(folder, name))]),
)

function contractOf(file: string): ContractId {
  if (file === 'indicators.csv') return 'indicator'
  return file.startsWith('classification') ? 'classification' : 'recognition'
}

/** What ingest makes of each committed file; the rows of its table by column. */
export const ingested = new Map<string, Prepared & { data: ColumnData }>()
for (const [i, [file, bytes]] of [...committed].entries()) {
  const context = { areas: index, remembered: nothingRemembered, importId: i + 1 }
  const done = await ingest(file, bytes, { contracts: [contractOf(file)] }, context)
  const [table] = done.tables
  if (!table) throw new Error(`${file} has no table`)
  ingested.set(file, { ...done, data: fromArrow(table.arrow) })
}

const flag = z.boolean().nullable()
const UnitYear = z.object({
  year: z.int(),
  area_id: z.string(),
  unit_id: z.string(),
  unit_name: z.string(),
  sector: Sector,
  level: Level,
  registered: flag,
  safe: flag,
  typical_registered: flag,
  typical: flag,
  decision_number: z.string().nullable(),
  decision_date: z.iso.date().nullable(),
  score: z.number().nullable(),
  class: z.nullable(MovementClass),
  models_rated_good: z.int().nullable(),
  models_noted: z.int().nullable(),
})
export type UnitYear = z.infer<typeof UnitYear>

function rowsOf(file: string): Record<string, unknown>[] {
  const table = ingested.get(file)
  if (!table) throw new Error(`no file ${file}`)
  const columns = Object.entries(table.data)
  return Array.from({ length: table.rows.taken }, (_, row) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[row] ?? null])),
  )
}

/** Both rows of each unit of a year as one, by the unit's id. Throws where a list lacks a unit. */
function unitsOf(year: number): Map<string, UnitYear> {
  const classes = new Map(rowsOf(`classification-${year}.csv`).map((row) => [row.unit_id, row]))
  const rows = rowsOf(`recognition-${year}.csv`)
  if (rows.length !== classes.size) throw new Error(`the lists of ${year} differ`)
  const units = rows.map((row) => UnitYear.parse({ ...classes.get(row.unit_id), ...row }))
  return new Map(units.map((unit) => [unit.unit_id, unit]))
}

export const years = [2022, 2023, 2024, 2025, 2026] as const
export const finalYears = [2022, 2023, 2024, 2025] as const

const byYear = new Map(years.map((year) => [year as number, unitsOf(year)]))

/** The units of a year by id; none for a year without files. */
export function unitsIn(year: number): ReadonlyMap<string, UnitYear> {
  return byYear.get(year) ?? new Map()
}

/** Units of a year that a test holds for. */
export function pickUnits(year: number, test: (unit: UnitYear) => boolean): UnitYear[] {
  return [...unitsIn(year).values()].filter(test)
}

export const indicatorRows = rowsOf('indicators.csv')

/** Lists by what `key` says of their items. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

/** Percent of `items` that `test` holds for. */
export function percent<T>(items: readonly T[], test: (item: T) => boolean): number {
  return (100 * items.filter(test).length) / items.length
}

export const isGoodOrBetter = (unit: UnitYear) => unit.class === 'excellent' || unit.class === 'good'
