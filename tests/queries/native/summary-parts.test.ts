import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDatabase } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import {
  a,
  b,
  c,
  contractTable,
  d1,
  d2,
  e,
  oldProvince,
  type Row,
  referenceTables,
} from '../../fixtures/small-province.ts'

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

const districts = { [d1]: [a, b], [d2]: [c, e] } as const

/** Units and safe ones that the tally has within an area in 2023. */
async function tallied(rows: readonly Row[], area: string): Promise<[number | null, number | null]> {
  const said = rows.map((row, index) => ({
    import_id: 1,
    line: index + 2,
    year: 2023,
    sector: 'school',
    ...row,
  }))
  await buildDatabase(engine, [...referenceTables, contractTable('summary', said)])
  const answer = await engine.query(
    `SELECT sum(units)::INTEGER AS units, sum(safe)::INTEGER AS safe FROM tally t
     JOIN member m ON m.basis = 'reported' AND m.group_id = '${area}' AND m.area_id = t.area_id`,
    [],
  )
  const at = (name: string): number | null => {
    const value: unknown = answer.getChild(name)?.get(0)
    return typeof value === 'number' ? value : null
  }
  return [at('units'), at('safe')]
}

const count = fc.integer({ min: 0, max: 40 })
const figures = fc.tuple(count, count).map(([one, other]) => ({ units: one + other, safe: one }))
type Figures = { units: number; safe: number }
const sum = (all: readonly Figures[]): Figures => ({
  units: all.reduce((total, { units }) => total + units, 0),
  safe: all.reduce((total, { safe }) => total + safe, 0),
})

test('a total beside parts of it counts as what was reported, however deep and however many parts are there', async () => {
  const communes = fc.record({
    [a]: fc.option(figures),
    [b]: fc.option(figures),
    [c]: fc.option(figures),
    [e]: fc.option(figures),
  })
  const extra = fc.record({ [d1]: fc.option(figures), [d2]: fc.option(figures), [oldProvince]: figures })
  await fc.assert(
    fc.asyncProperty(communes, extra, async (parts, rest) => {
      const rows: Row[] = []
      const ofDistricts: Figures[] = []
      for (const district of [d1, d2] as const) {
        const inside = districts[district]
        const reported = inside.flatMap((id) => {
          const figure = parts[id]
          return figure ? [{ area_id: id, ...figure }] : []
        })
        rows.push(...reported)
        const more = rest[district]
        // A district that says nothing itself is the sum of its communes.
        const total = sum(more ? [...reported, more] : reported)
        if (more) rows.push({ area_id: district, ...total })
        ofDistricts.push(total)
      }
      const whole = sum([...ofDistricts, rest[oldProvince]])
      rows.push({ area_id: oldProvince, ...whole })
      expect(await tallied(rows, oldProvince)).toEqual([whole.units, whole.safe])
      const first = rows.find(({ area_id }) => area_id === d1)
      if (first) expect(await tallied(rows, d1)).toEqual([first.units, first.safe])
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('levels of management beside their total count once, with and without areas inside', async () => {
  const levels = [
    { area_id: oldProvince, level: 'province', units: 6, safe: 5 },
    { area_id: oldProvince, level: 'commune', units: 3, safe: 1 },
  ]
  const total = { area_id: oldProvince, level: null, units: 10, safe: 7 }
  expect(await tallied([total, ...levels], oldProvince)).toEqual([10, 7])
  const inside = [
    { area_id: d1, level: null, units: 4, safe: 3 },
    { area_id: d2, level: null, units: 5, safe: 4 },
  ]
  expect(await tallied([total, ...levels, ...inside], oldProvince)).toEqual([10, 7])
})

test('parts that are more than their total stand as they are', async () => {
  const rows = [
    { area_id: oldProvince, units: 5, safe: 5 },
    { area_id: d1, units: 4, safe: 4 },
    { area_id: d2, units: 3, safe: 3 },
  ]
  expect(await tallied(rows, oldProvince)).toEqual([7, 7])
})
