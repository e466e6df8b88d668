import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { contracts } from '../../data/contracts/index.ts'
import { tableColumns } from '../../data/ingest/columns.ts'
import type { ContractId, Dataset, ImportEntry } from '../../data/model/dataset.ts'
import { dayOf } from '../../data/model/date.ts'
import { type ImportRecord, importsInForce, type LogEntry } from '../../data/model/import-log.ts'
import { type DatasetYear, isProvisional } from '../../data/model/year.ts'
import { type WorkspaceGround, workspaceId } from './workspace-ground.ts'

/** The rows of one import for one contract, by the hash under which the log keeps them. */
export interface StoredRows {
  importId: number
  contract: ContractId
  rows: number
  sha256: string
}

/** A state of the log as a dataset, and where its rows are. */
export interface LogDataset {
  dataset: Dataset
  stored: StoredRows[]
}

/** Columns by which a row leads back to its file and is told from others: no file lacks them. */
const given = new Set(['import_id', 'line', 'area_id', 'unit_id', 'year'])

/** Columns of a contract's table of which the file says nothing. */
function absentColumns(contract: ContractId, columns: readonly string[]): string[] {
  const all = Object.keys(tableColumns(contracts[contract]))
  return all.filter((name) => !given.has(name) && !columns.includes(name))
}

function entriesOf({
  id,
  file,
  recipe,
  sha256,
  years,
  mode,
  area_id,
  tables,
  demonstration,
}: ImportRecord): ImportEntry[] {
  return tables.map(({ contract, rows, columns }) => ({
    id,
    contract,
    file,
    ...(recipe.sheet === null ? {} : { sheet: recipe.sheet }),
    sha256,
    years: years.map(({ year }) => year),
    rows,
    mode,
    area_id,
    absent: absentColumns(contract, columns),
    ...(demonstration ? { demonstration } : {}),
  }))
}

/** Every year that has rows, with the day of its last import. */
function yearsOf(records: readonly ImportRecord[], days: ReadonlyMap<number, string>): DatasetYear[] {
  const lastDay = new Map<number, string>()
  for (const { id, years } of records) {
    const day = days.get(id) ?? ''
    for (const { year, rows } of years) {
      if (rows > 0 && day >= (lastDay.get(year) ?? '')) lastDay.set(year, day)
    }
  }
  return [...lastDay]
    .sort(([a], [b]) => a - b)
    .map(([year, as_of]) => ({ year, as_of, provisional: isProvisional(year, as_of) }))
}

/** Whether an import has figures: a list of areas alone says nothing of what the figures are of. */
const hasFigures = ({ tables }: ImportRecord) => tables.some(({ contract }) => contract !== 'areas')

/** The province that holds all figures; null where they are of several, or of none. */
function commonScope(records: readonly ImportRecord[]): string | null {
  const scopes = new Set(records.filter(hasFigures).map(({ scope }) => scope))
  const [only = null] = scopes
  return scopes.size === 1 ? only : null
}

/**
 * The dataset of a log; null when no figures are in force. Its version is the hash of all that answers depend on:
 * the imports in force and their rows, the days they were taken, and the shipped reference tables.
 */
export function datasetOfLog(log: readonly LogEntry[], ground: WorkspaceGround): LogDataset | null {
  const records = importsInForce(log)
  const days = new Map<number, string>()
  for (const entry of log) {
    if (entry.kind === 'import') for (const { id } of entry.imports) days.set(id, dayOf(entry.time))
  }
  const years = yearsOf(records, days)
  const last = years.findLast(({ provisional }) => !provisional) ?? years.at(-1)
  if (!last) return null
  const scope = commonScope(records)
  const stored = records.flatMap(({ id, tables }) =>
    tables.map(({ contract, rows, arrow }) => ({ importId: id, contract, rows, sha256: arrow })),
  )
  const content = {
    home_area:
      scope ??
      records.findLast((record) => hasFigures(record) && record.scope !== null)?.scope ??
      ground.home_area,
    home_year: last.year,
    scope,
    years,
    imports: records.flatMap(entriesOf),
  }
  const reference = Object.entries(ground.reference).map(([table, file]) => [table, file.sha256])
  const version = bytesToHex(sha256(utf8ToBytes(JSON.stringify([content, stored, reference]))))
  return {
    dataset: {
      id: workspaceId,
      kind: 'workspace',
      name: null,
      made_at: null,
      version,
      ...content,
      tables: {},
    },
    stored,
  }
}
