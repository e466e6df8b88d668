import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typicalSectors } from '../../../data/model/sector.ts'
import { ask } from '../../../queries/ask.ts'
import { buildDatabase } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import {
  a,
  c,
  contractTable,
  type Flag,
  province,
  referenceTables,
  tableOf,
  type UnitRow,
  unitRows,
  x,
  y,
} from '../../fixtures/small-province.ts'

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

const flag = fc.constantFrom<Flag>(0, 1, 1, null)
const movementClass = fc.constantFrom('excellent', 'good', 'average', 'weak', null)
const said = fc.tuple(flag, movementClass, flag, flag)
/** A unit with what is said of it in 2024 and in 2025; null where it is in no list. */
const unit = fc.record({
  sector: fc.constantFrom(...typicalSectors),
  level: fc.constantFrom('province', 'commune'),
  place: fc.constantFrom<[string, string]>([a, x], [c, y]),
  before: fc.option(said),
  now: fc.option(said),
})

const whole = { basis: 'reported', area: province, sectors: typicalSectors.join('+'), level: null }
const ofYear = { ...whole, year: 2025, classes: 'excellent,good' }

async function load(units: readonly (typeof unit extends fc.Arbitrary<infer Unit> ? Unit : never)[]) {
  const rowsOf = (year: 2024 | 2025) =>
    unitRows(
      year,
      units.flatMap(({ sector, level, place, before, now }, index): UnitRow[] => {
        const result = year === 2024 ? before : now
        if (!result) return []
        const [safe, kind, registered, typical] = result
        return [[`u${index}`, sector, level, place[year - 2024] ?? x, null, safe, kind, registered, typical]]
      }),
    )
  const rows = [...rowsOf(2024), ...rowsOf(2025)]
  await buildDatabase(engine, [
    ...referenceTables,
    tableOf('dataset_year', { year: 'int', as_of: 'text', provisional: 'bool' }, [
      { year: 2024, as_of: null, provisional: false },
      { year: 2025, as_of: null, provisional: false },
    ]),
    contractTable('classification', rows),
    contractTable('recognition', rows),
  ])
}

test('counts, names, groups and metrics of any units agree, and every title is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 14 }), async (units) => {
      await load(units)
      const rows = await ask(engine, 'typical/pipeline', ofYear)
      const step = (id: string) => rows.find((row) => row.step === id)
      const k = (id: string) => step(id)?.k ?? 0

      for (const row of rows) {
        for (const not_known of [false, true]) {
          const names = await ask(engine, 'typical/names', { ...ofYear, step: row.step, not_known })
          expect(names.length, row.step).toBe(not_known ? row.unknown : (row.k ?? 0))
        }
        expect(row.k ?? 0).toBeLessThanOrEqual(row.n ?? 0)
      }
      // A title of the year before is kept, lost, not decided or in no list any more; one of now is new or not.
      expect(k('held')).toBe(k('maintained') + k('lost') + (step('maintained')?.unknown ?? 0) + k('gone'))
      const isNew = step('new')
      expect((isNew?.n ?? 0) + (isNew?.unknown ?? 0)).toBe(k('typical'))
      expect((isNew?.n ?? 0) - k('new')).toBe(k('maintained'))

      const bySector = await ask(engine, 'typical/groups', {
        ...ofYear,
        by_what: 'sector',
        group_level: null,
      })
      const total = (of: 'units' | 'registered' | 'typical' | 'eligible') =>
        bySector.reduce((sum, row) => sum + (row[of] ?? 0), 0)
      for (const id of ['units', 'registered', 'typical', 'eligible'] as const) expect(total(id)).toBe(k(id))

      const metrics = await ask(engine, 'overview/headline', {
        ...{ year: 2025, compare_year: null, basis: 'reported', area: province, sector: null, level: null },
      })
      const metric = (id: string) => metrics.find((row) => row.metric === id)?.k ?? 0
      expect(metric('typical')).toBe(k('typical'))
      expect(metric('typical_registered')).toBe(k('registered'))
      expect(metric('typical_maintained')).toBe(k('maintained'))
      expect(metric('typical_lost')).toBe(k('lost'))
      expect(metric('typical_new')).toBe(k('new'))
      expect(metric('eligible')).toBe(k('eligible'))
    }),
    { numRuns: 20 },
  )
}, 120_000)
