import { createHash } from 'node:crypto'
import { contracts } from '../../../data/contracts/index.ts'
import { tableColumns } from '../../../data/ingest/columns.ts'
import { toArrow } from '../../../data/ingest/to-arrow.ts'
import type { ContractId, Dataset, ImportEntry, Manifest } from '../../../data/model/dataset.ts'
import type { TableData } from '../../../queries/database.ts'
import { startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import type { HeldPlan } from '../../../web/store/held-plan.ts'
import type { PackageGround } from '../../../web/store/package/make-package.ts'
import type { OpenedPackage } from '../../../web/store/package/open-package.ts'
import { Warehouse } from '../../../web/store/warehouse.ts'
import { a, province, smallProvince, x, y } from '../../fixtures/small-province.ts'

const hash = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex')

type Row = Record<string, string | number | boolean | null>

function table(contract: ContractId, rows: Row[]): TableData {
  const types = tableColumns(contracts[contract])
  const data = Object.keys(types).map((name) => [name, rows.map((row) => row[name] ?? null)])
  return { table: contract, arrow: [toArrow(types, Object.fromEntries(data))] }
}

const unit = (import_id: number, year: number, unit_id: string, area_id: string, rest: Row): Row => ({
  import_id,
  line: Number(unit_id.slice(1)) + 1,
  year,
  unit_id,
  unit_name: `Trường “${unit_id}”, =1+1`,
  sector: 'school',
  level: 'commune',
  area_id,
  ...rest,
})

/*
 * Four imports: 2024 as a whole; 2025 twice, the later in place of the earlier; and one of single rows of 2025,
 * which lacks the column `registered`. What holds then: u1 and u2 of 2024, u1 and u3 of 2025.
 */
const rows = [
  unit(1, 2024, 'u1', a, { registered: true, safe: true, class: 'good' }),
  unit(1, 2024, 'u2', a, { registered: true, safe: false, class: 'weak' }),
  unit(2, 2025, 'u1', x, { registered: false, safe: false, class: 'weak' }),
  unit(2, 2025, 'u2', x, { registered: false, safe: false, class: 'weak' }),
  unit(3, 2025, 'u1', x, { registered: true, safe: true, class: 'excellent' }),
  unit(3, 2025, 'u3', y, { registered: true, safe: false, class: 'average' }),
  unit(4, 2025, 'u3', y, { registered: null, safe: true, class: 'good' }),
]

const summaries = [
  {
    import_id: 1,
    line: 9,
    year: 2024,
    area_id: a,
    sector: 'residential',
    units: 7,
    safe: 5,
    printed_safe_percent: 71.43,
  },
]

/** An area that the shipped list does not have. */
const ownArea = {
  import_id: 4,
  line: 9,
  area_id: '90300-2025-07-01',
  code: '90300',
  name: 'Vân',
  area_kind: 'phuong',
  parent: '99',
  valid_from: '2025-07-01',
}

export const sources = new Map(
  [1, 2, 3, 4].map((id) => {
    const text = `Tệp số ${id}\n${'x'.repeat(id * 1000)}`
    return [hash(text), new Blob([text])] as const
  }),
)
const hashes = [...sources.keys()]

const entry = (id: number, contract: ContractId, year: number, count: number, rest: object): ImportEntry => ({
  id,
  contract,
  file: `Biểu số ${id}.CSV`,
  sha256: hashes[id - 1] ?? '',
  years: [year],
  rows: count,
  mode: 'year',
  area_id: null,
  absent: [],
  ...rest,
})

const imports = (['classification', 'recognition'] as const).flatMap((contract) => [
  entry(1, contract, 2024, 2, {}),
  entry(2, contract, 2025, 2, {}),
  entry(3, contract, 2025, 2, {}),
  entry(4, contract, 2025, 1, { mode: 'rows', absent: ['registered', 'score'] }),
])

/** The analyst's data before it is published. */
export const workspace: Dataset = {
  id: 'workspace',
  kind: 'workspace',
  name: null,
  made_at: null,
  version: 'a'.repeat(64),
  home_area: province,
  home_year: 2024,
  scope: province,
  years: [
    { year: 2024, as_of: '2024-12-05', provisional: false },
    { year: 2025, as_of: '2025-10-31', provisional: true },
  ],
  imports: [
    ...imports,
    entry(1, 'summary', 2024, 1, {}),
    entry(4, 'areas', 2024, 1, { years: [], mode: 'rows' }),
  ],
  tables: {},
}

const workspaceRows = [
  table('classification', rows),
  table('recognition', rows),
  table('summary', summaries),
  table('areas', [ownArea]),
]

const referenceTables = ['area', 'area_member', 'lineage', 'metric', 'sector', 'target']
const reference: Manifest['reference'] = Object.fromEntries(
  referenceTables.map((name) => [name, { path: name, bytes: 1, sha256: hash(name) }]),
)
export const manifest: Manifest = {
  format: 1,
  reference,
  datasets: [workspace],
  plans: [],
  first_results: null,
}

/** An engine over the workspace and whatever packages are held. Close it after use. */
export async function openGround(plans: readonly HeldPlan[] = []) {
  const engine = await startDuckDbNode()
  const held: OpenedPackage[] = []
  const warehouse = new Warehouse({
    manifest,
    startEngine: async () => engine,
    planOf: (key) => plans.find((held) => held.key === key)?.plan,
    load: async ({ path }) => {
      const bytes = smallProvince.find(({ table }) => table === path)?.arrow[0]
      if (!bytes) throw new Error(`no table ${path}`)
      return bytes
    },
    rowsOf: ({ version }) =>
      version === workspace.version
        ? workspaceRows
        : (held.find(({ dataset }) => dataset.version === version)?.tables ?? null),
  })
  const ground: PackageGround = {
    dataset: workspace,
    manifest,
    ask: warehouse.ask.bind(warehouse),
    hold: (opened) => {
      held.push(opened)
      return () => void held.splice(held.indexOf(opened), 1)
    },
    source: async (sha256) => {
      const found = sources.get(sha256)
      if (!found) throw new Error(`no source ${sha256}`)
      return found
    },
  }
  return { ground, close: () => engine.close() }
}
