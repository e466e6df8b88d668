import { expect } from 'vitest'
import { areasWithin } from '../../../data/areas/areas-within.ts'
import { buildAreas } from '../../../data/areas/build-areas.ts'
import { contracts } from '../../../data/contracts/index.ts'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { tableColumns } from '../../../data/ingest/columns.ts'
import type { IngestContext } from '../../../data/ingest/context.ts'
import { openFile } from '../../../data/ingest/open-file.ts'
import { prepare } from '../../../data/ingest/prepare.ts'
import type { Prepared } from '../../../data/ingest/prepared.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { toArrow } from '../../../data/ingest/to-arrow.ts'
import { understand } from '../../../data/ingest/understand.ts'
import { areaId } from '../../../data/model/area.ts'
import { type ContractId, yearlyContracts } from '../../../data/model/dataset.ts'
import { sectors } from '../../../data/model/sector.ts'
import { referenceColumns } from '../../../data/reference-columns.ts'
import { ask } from '../../../queries/ask.ts'
import { buildDatabase, type TableData } from '../../../queries/database.ts'
import type { Engine } from '../../../queries/engine/engine.ts'
import { type ContractTable, contractCsv, contractSheet } from '../../../web/export/contract-file.ts'
import { writeXlsx } from '../../../web/export/xlsx.ts'

export type FileKind = 'csv' | 'xlsx'
type Row = Record<string, string | number | boolean | null>

const built = buildAreas()
export const hungYen = areaId('33', '2025-07-01')
/** The areas of today's Hưng Yên, of all dates. */
export const areas = areasWithin(built, hungYen)
const context: IngestContext = {
  areas: new AreaIndex(areas),
  list: built,
  remembered: nothingRemembered,
  importId: 1,
}

/** Rows as a table of the database. */
export function arrowOf(types: Parameters<typeof toArrow>[0], rows: readonly Row[]): Uint8Array {
  const columns = Object.keys(types).map((name) => [name, rows.map((row) => row[name] ?? null)])
  return toArrow(types, Object.fromEntries(columns))
}

const reference: TableData[] = [
  { table: 'area', arrow: [arrowOf(referenceColumns.area, areas)] },
  {
    table: 'area_member',
    arrow: [
      arrowOf(
        referenceColumns.area_member,
        built.members.filter(({ group_id }) => group_id === hungYen),
      ),
    ],
  },
  {
    table: 'sector',
    arrow: [
      arrowOf(
        referenceColumns.sector,
        sectors.map((id, sort) => ({ id, sort })),
      ),
    ],
  },
]

/** Rows of a contract's table, whose columns are those of `queries/schema.sql`. */
export function tableOf(contract: ContractId, rows: readonly Row[]): TableData {
  return { table: contract, arrow: [arrowOf(tableColumns(contracts[contract]), rows)] }
}

/** Reads a file as the import does when the analyst changes nothing. */
export async function readBack(file: string, bytes: Uint8Array): Promise<Prepared> {
  const { opened, problems } = await openFile(file, bytes)
  if (!opened) throw new Error(JSON.stringify(problems))
  const { recipe } = understand(opened, {}, context)
  return prepare(opened, recipe, context)
}

export async function bytesOf(table: ContractTable, kind: FileKind): Promise<Uint8Array> {
  if (kind === 'csv') return contractCsv(table)
  const blob = await writeXlsx([contractSheet('Số liệu', table)])
  return new Uint8Array(await blob.arrayBuffer())
}

/** All that the engine holds of a dataset: the tally, and each contract's rows but for where they came from. */
export interface Held {
  tally: unknown[]
  rows: Record<(typeof yearlyContracts)[number], unknown[]>
}

export async function held(engine: Engine): Promise<Held> {
  const all = async (table: string, replaced: string) => {
    const answer = await engine.query(`SELECT ${replaced} FROM ${table} ORDER BY ALL`, [])
    return answer.toArray().map((row) => ({ ...row.toJSON() }))
  }
  const contract = (id: ContractId) => all(id, '* EXCLUDE (import_id, line)')
  const [classification, recognition, summary, indicator] = await Promise.all(yearlyContracts.map(contract))
  return {
    tally: await all(
      'tally',
      '* EXCLUDE (summary_import, summary_line) REPLACE (area_id::VARCHAR AS area_id, sector::VARCHAR AS sector)',
    ),
    rows: {
      classification: classification ?? [],
      recognition: recognition ?? [],
      summary: summary ?? [],
      indicator: indicator ?? [],
    },
  }
}

/**
 * Loads tables, exports every contract that has rows as files of a kind, reads the files back, loads what they
 * hold, and gives what was held before and after.
 */
export async function aroundTrip(
  engine: Engine,
  tables: readonly TableData[],
  kind: FileKind,
  titles: readonly string[],
): Promise<{ before: Held; after: Held }> {
  await buildDatabase(engine, [...reference, ...tables])
  const before = await held(engine)
  const back: TableData[] = []
  for (const id of yearlyContracts) {
    const rows = await ask(engine, `export/${id}`, { year: null, area: hungYen })
    if (rows.length === 0) continue
    const table = { titles, columns: contracts[id].columns, rows }
    const prepared = await readBack(`${id}.${kind}`, await bytesOf(table, kind))
    expect(prepared.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(prepared.tables.map(({ contract }) => contract)).toEqual([id])
    back.push(...prepared.tables.map(({ contract, arrow }) => ({ table: contract, arrow: [arrow] })))
  }
  await buildDatabase(engine, [...reference, ...back])
  return { before, after: await held(engine) }
}
