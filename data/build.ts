import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { areasWithin } from './areas/areas-within.ts'
import { buildAreas } from './areas/build-areas.ts'
import { checkAreas } from './areas/check-areas.ts'
import { contracts } from './contracts/index.ts'
import { demoYears } from './demo/years.ts'
import { AreaIndex } from './ingest/area-index.ts'
import { leftOutWords } from './ingest/check-subject.ts'
import { type ColumnData, type ColumnType, tableColumns } from './ingest/columns.ts'
import { ingest } from './ingest/ingest.ts'
import { nothingRemembered } from './ingest/remembered.ts'
import { fromArrow, toArrow } from './ingest/to-arrow.ts'
import { areaId } from './model/area.ts'
import {
  ContractId,
  Dataset,
  type DatasetKind,
  type ImportEntry,
  Manifest,
  type ShippedFile,
} from './model/dataset.ts'
import { metricRows } from './model/metric.ts'
import { sectors } from './model/sector.ts'
import type { DatasetYear } from './model/year.ts'
import { shippedPlans } from './plans/shipped-plans.ts'
import { targetRows } from './plans/target-rows.ts'
import { referenceColumns } from './reference-columns.ts'

/**
 * Makes what is shipped beside the app: areas, demonstration data and published figures as compressed Arrow
 * files named by their hash, and the manifest that lists them. Fails on the first area check or source row
 * that is not right.
 */

const target = fileURLToPath(new URL('../web/public/data/', import.meta.url))
const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

function ship(name: string, bytes: Uint8Array): ShippedFile {
  const hash = sha256(bytes)
  const packed = gzipSync(bytes, { level: 9 })
  const path = `${name}-${hash.slice(0, 10)}.arrow.gz`
  writeFileSync(`${target}${path}`, packed)
  return { path, bytes: packed.byteLength, sha256: hash }
}

function columnsOf<Row extends Record<string, string | number | boolean | null>>(
  rows: readonly Row[],
  types: Record<keyof Row & string, ColumnType>,
): ColumnData {
  const names = Object.keys(types) as (keyof Row & string)[]
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]))
}

function shipTable<Row extends Record<string, string | number | boolean | null>>(
  name: string,
  rows: readonly Row[],
  types: Record<keyof Row & string, ColumnType>,
): ShippedFile {
  return ship(name, toArrow(types, columnsOf(rows, types)))
}

interface Imported {
  imports: ImportEntry[]
  tables: Dataset['tables']
}

/** Ingests the files of a folder; the rows of all files of a contract go into one table. */
async function importFiles(folder: string, names: readonly string[], areas: AreaIndex): Promise<Imported> {
  const imports: ImportEntry[] = []
  const rows = new Map<ContractId, ColumnData>()
  for (const [index, file] of names.entries()) {
    const bytes = readFileSync(source(`${folder}/${file}`))
    const contract = contractOf(file)
    const context = { areas, remembered: nothingRemembered, importId: index + 1 }
    const done = await ingest(file, bytes, { contracts: [contract] }, context)
    imports.push({
      id: index + 1,
      contract,
      file,
      sha256: sha256(bytes),
      years: done.years.map(({ year }) => year),
      rows: done.rows.taken,
      mode: 'rows',
      area_id: null,
      absent: [],
    })
    for (const { arrow } of done.tables) {
      const data = fromArrow(arrow)
      const before = rows.get(contract)
      if (!before) rows.set(contract, data)
      else for (const [name, values] of Object.entries(data)) before[name]?.push(...values)
    }
  }
  const shipped = [...rows].map(([id, data]) => [
    id,
    ship(`${folder}-${id}`, toArrow(tableColumns(contracts[id]), data)),
  ])
  return { imports, tables: Object.fromEntries(shipped) }
}

/** The contract of a shipped file is the first word of its name; published figures are summaries. */
function contractOf(file: string): ContractId {
  const word = file.split(/[-.]/)[0]
  return word === 'published' ? 'summary' : ContractId.parse(word?.replace(/s$/, ''))
}

function dataset(
  about: { id: string; kind: DatasetKind; home_area: string; scope: string | null; home_year: number },
  years: readonly DatasetYear[],
  imported: Imported,
  reference: Record<string, ShippedFile>,
): Dataset {
  const version = sha256(JSON.stringify([about, years, imported, reference]))
  return Dataset.parse({ ...about, name: null, made_at: null, version, years, ...imported })
}

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })

const built = buildAreas()
checkAreas(built)
for (const { id, area_id } of shippedPlans) {
  if (!built.areas.some((area) => area.id === area_id))
    throw new Error(`plan ${id}: there is no area ${area_id}`)
}

const reference = {
  area: shipTable('area', built.areas, referenceColumns.area),
  area_member: shipTable('area_member', built.members, referenceColumns.area_member),
  lineage: shipTable('lineage', built.lineage, referenceColumns.lineage),
  metric: shipTable('metric', metricRows, referenceColumns.metric),
  target: shipTable('target', targetRows(shippedPlans), referenceColumns.target),
  left_out: shipTable('left_out', leftOutWords, referenceColumns.left_out),
  sector: shipTable(
    'sector',
    sectors.map((id, sort) => ({ id, sort })),
    referenceColumns.sector,
  ),
}

const demoFiles = readdirSync(source('demo'))
  .filter((name) => name.endsWith('.csv'))
  .sort()
const hungYen = areaId('33', '2025-07-01')
const demo = dataset(
  { id: 'demo', kind: 'demonstration', home_area: hungYen, scope: hungYen, home_year: 2025 },
  demoYears,
  await importFiles('demo', demoFiles, new AreaIndex(areasWithin(built, hungYen))),
  reference,
)

const publishedImports = await importFiles('published', ['published-figures.csv'], new AreaIndex(built.areas))
const published = dataset(
  {
    id: 'published',
    kind: 'published',
    home_area: areaId('27', '2022-01-01'),
    scope: null,
    home_year: 2023,
  },
  publishedImports.imports
    .flatMap((entry) => entry.years)
    .map((year) => ({ year, as_of: null, provisional: false })),
  publishedImports,
  reference,
)

const plans = shippedPlans.map(({ id, title, area_id, from_year, to_year }) => {
  const above = built.members.filter(
    ({ basis, area_id: member }) => basis === 'reported' && member === area_id,
  )
  return { id, title, area_id, within: above.map(({ group_id }) => group_id), from_year, to_year }
})
const manifest = Manifest.parse({
  format: 1,
  reference,
  datasets: [demo, published],
  plans,
  first_results: null,
})
writeFileSync(`${target}manifest.json`, JSON.stringify(manifest))

const total = [...Object.values(reference), ...Object.values(demo.tables)]
const kilobytes = Math.round(total.reduce((sum, file) => sum + file.bytes, 0) / 1000)
console.log(
  `data: ${built.areas.length} areas, ${built.corrections.length} corrections, ` +
    `${demo.imports.reduce((sum, entry) => sum + entry.rows, 0)} demonstration rows, ` +
    `${publishedImports.imports[0]?.rows} published rows, ${kilobytes} KB with the demonstration data`,
)
