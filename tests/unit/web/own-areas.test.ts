import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dataset } from '../../../data/model/dataset.ts'
import type { TableData } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { withOwnAreas } from '../../../web/store/own-areas.ts'
import { Warehouse } from '../../../web/store/warehouse.ts'
import { contractTable, province, referenceTables, unitRows, x, y } from '../../fixtures/small-province.ts'
import { workspace } from './package-ground.ts'

/*
 * The small province, where X and Y become V on 1/1/2027. Of X 1 of 2 residential areas was safe in 2025, of Y 1 of 1;
 * of V 1 of 4 is in 2027.
 */

const v = '90300-2027-01-01'
const merged = {
  valid_from: '2025-07-01',
  valid_to: '2026-12-31',
  successors: '90300',
  area_kind: 'xa',
  import_id: 1,
}
const own = contractTable('areas', [
  { ...merged, area_id: x, code: '90101', name: 'Xuân', line: 2 },
  { ...merged, area_id: y, code: '90201', name: 'Yên', line: 3 },
  {
    import_id: 1,
    line: 4,
    area_id: v,
    code: '90300',
    name: 'Vân',
    area_kind: 'phuong',
    parent: '99',
    valid_from: '2027-01-01',
  },
])
const results = (year: number, areas: readonly string[], safe: number) =>
  unitRows(
    year,
    areas.map((area, index) => [
      `${year}-${index}`,
      'residential',
      'commune',
      area,
      1,
      index < safe ? 1 : 0,
      'good',
      null,
      null,
    ]),
  )
const rows = [...results(2025, [x, y, x], 2), ...results(2027, [v, v, v, v], 1)]
const tables: TableData[] = [contractTable('classification', rows), contractTable('recognition', rows)]

const file = { path: '', bytes: 0, sha256: '0'.repeat(64) }
const reference = Object.fromEntries(referenceTables.map(({ table }) => [table, { ...file, path: table }]))
const dataset = (version: string): Dataset => ({
  ...workspace,
  version: version.repeat(64),
  years: [2025, 2027].map((year) => ({ year, as_of: null, provisional: false })),
  imports: [],
})
const [without, withOwn] = [dataset('a'), dataset('b')]

let engine: DuckDbNode
let warehouse: Warehouse
beforeEach(async () => {
  engine = await startDuckDbNode()
  warehouse = new Warehouse({
    manifest: { format: 1, reference, datasets: [without], plans: [], first_results: null },
    startEngine: async () => engine,
    load: async ({ path }) =>
      referenceTables.find(({ table }) => table === path)?.arrow[0] ?? new Uint8Array(),
    rowsOf: ({ version }) => (version === withOwn.version ? [...tables, own] : tables),
  })
})
afterEach(() => engine.close())

const ranked = async (of: Dataset, year: number, basis: string) => {
  const found = await warehouse.ask(of, 'compare/areas', {
    metric: 'safe_rate',
    denominator: 'assessed',
    year,
    compare_year: 2025,
    basis,
    scope: province,
    group_level: 'commune',
    sector: 'residential',
    level: null,
  })
  return found
    .filter(({ n, n_before }) => (n ?? n_before) !== null)
    .map(({ name, k, n, k_before, n_before }) => `${name} ${k}/${n}, before ${k_before}/${n_before}`)
}

describe('a dataset with areas of its own', () => {
  test('counts figures of before for the areas that came after', async () => {
    expect(await ranked(withOwn, 2027, 'today')).toEqual(['Vân 1/4, before 2/3'])
    expect(await ranked(withOwn, 2027, 'reported')).toEqual(['Vân 1/4, before null/null'])
  })

  test('leaves others as they are, asked before or after it', async () => {
    const others = async () => (await ranked(without, 2025, 'reported')).sort()
    const before = await others()
    expect(before).toEqual(['Xuân 1/2, before 1/2', 'Yên 1/1, before 1/1'])
    await ranked(withOwn, 2027, 'today')
    expect(await others()).toEqual(before)
  })
})

test('figures of areas that nobody knows any more break nothing', async () => {
  expect(await ranked(without, 2027, 'reported')).toEqual(
    expect.arrayContaining(['Xuân null/null, before 1/2', 'Yên null/null, before 1/1']),
  )
  const stranded = await warehouse.ask(without, 'import/stranded', { limit: 10 })
  expect(stranded).toMatchObject([{ area_id: v, full_name: null, year: 2027, rows: 8 }])
})

test('tables that have nothing to do with areas stay the very ones', () => {
  const made = withOwnAreas(referenceTables, own.arrow)
  expect(made.map(({ table }) => table).sort()).toEqual(referenceTables.map(({ table }) => table).sort())
  const metric = (all: readonly TableData[]) => all.find(({ table }) => table === 'metric')
  expect(metric(made)).toBe(metric(referenceTables))
  expect(() => withOwnAreas([], own.arrow)).toThrow('no table area is shipped')
})
