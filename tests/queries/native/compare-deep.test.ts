import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../queries/ask.ts'
import { buildDatabase } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { comparedProvince } from '../../fixtures/compared-province.ts'
import {
  a,
  b,
  c,
  contractTable,
  e,
  province,
  type Row,
  referenceTables,
  tableOf,
  x,
  y,
  z,
} from '../../fixtures/small-province.ts'

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
  await buildDatabase(engine, comparedProvince)
})
afterAll(() => engine.close())

/** The limits in whole numbers: how many of (pN)^n ways have at most, or at least, k units counted. */
function exactLimits(pK: bigint, pN: bigint, n: number, oneIn: bigint): [number, number] {
  let choose = 1n
  const ways: bigint[] = []
  for (let k = 0; k <= n; k += 1) {
    ways.push(choose * pK ** BigInt(k) * (pN - pK) ** BigInt(n - k))
    choose = (choose * BigInt(n - k)) / BigInt(k + 1)
  }
  const all = pN ** BigInt(n)
  const beyond = (tail: readonly bigint[]) => {
    let sum = 0n
    return tail.findIndex((way) => {
      sum += way
      return sum * oneIn > all
    })
  }
  return [beyond(ways), n - beyond([...ways].reverse())]
}

async function limitsOf(pK: number, pN: number, sizes: readonly number[]) {
  const answer = await engine.query(
    `SELECT * FROM binomial_limits(${pK}, ${pN}, [${sizes.join(', ')}]) ORDER BY n`,
    [],
  )
  return answer.toArray().map(({ n, low_95, high_95, low_998, high_998 }) => ({
    n: Number(n),
    of95: [Number(low_95), Number(high_95)],
    of998: [Number(low_998), Number(high_998)],
  }))
}

test('limits are those of exact fractions', async () => {
  const rate = fc
    .integer({ min: 1, max: 400 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(rate, sizes, async ([pK, pN], some) => {
      for (const { n, of95, of998 } of await limitsOf(pK, pN, some)) {
        expect(of95).toEqual(exactLimits(BigInt(pK), BigInt(pN), n, 40n))
        expect(of998).toEqual(exactLimits(BigInt(pK), BigInt(pN), n, 1000n))
      }
    }),
    { numRuns: 120 },
  )
}, 60_000)

test('a tail of exactly 2.5 % or 0.1 % is outside, and large areas are exact, too', async () => {
  // One unit of one, at 1 in 40: P(1) is 0.025 itself; at 1 in 1000 it is 0.001.
  expect(await limitsOf(1, 40, [1])).toEqual([{ n: 1, of95: [0, 0], of998: [0, 1] }])
  expect(await limitsOf(1, 1000, [1])).toEqual([{ n: 1, of95: [0, 0], of998: [0, 0] }])
  const [large] = await limitsOf(2871, 3012, [3000])
  expect(large?.of95).toEqual(exactLimits(2871n, 3012n, 3000, 40n))
  expect(large?.of998).toEqual(exactLimits(2871n, 3012n, 3000, 1000n))
}, 60_000)

const years = tableOf(
  'dataset_year',
  { year: 'int', as_of: 'text', provisional: 'bool' },
  [2024, 2025].map((year) => ({ year, as_of: null, provisional: false })),
)
const sectors = ['residential', 'commune', 'agency', 'enterprise', 'school']
const counts = fc.option(
  fc.integer({ min: 0, max: 300 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
)
/** Counts of each sector in some areas; null where there is nothing. */
const yearOf = (areas: readonly string[]) =>
  fc.tuple(
    ...areas.flatMap((area) =>
      sectors.map((sector) => fc.tuple(fc.constant(area), fc.constant(sector), counts)),
    ),
  )

test.each(['sector', 'area'])(
  'the parts of a change by %s add up to it, and turn their sign with the years',
  async (by) => {
    await fc.assert(
      fc.asyncProperty(yearOf([a, b, c, e]), yearOf([x, y, z]), async (old, now) => {
        const rows = [
          ...old.map((one) => [2024, ...one] as const),
          ...now.map((one) => [2025, ...one] as const),
        ].flatMap(([year, area_id, sector, count]): Row[] =>
          count ? [{ year, area_id, sector, units: count[1], safe: count[0] }] : [],
        )
        await buildDatabase(engine, [...referenceTables, years, contractTable('summary', rows)])
        const asked = (year: number, compare_year: number) =>
          ask(engine, 'compare/decomposition', {
            ...{ metric: 'safe_rate', denominator: 'assessed', year, compare_year, basis: 'today' },
            ...{ area: province, by_what: by, group_level: 'commune', sector: null, level: null },
          })
        const forth = await asked(2025, 2024)
        const back = await asked(2024, 2025)
        const pooled = (year: number) => {
          const of = rows.filter((row) => row.year === year)
          const sum = (column: string) => of.reduce((total, row) => total + Number(row[column]), 0)
          return sum('units') > 0 ? (100 * sum('safe')) / sum('units') : null
        }
        const [p, pBefore] = [pooled(2025), pooled(2024)]
        for (const [index, row] of forth.entries()) {
          if (p === null || pBefore === null) {
            expect(row.change).toBeNull()
            expect(row.whole_within).toBeNull()
            continue
          }
          expect(row.change).toBeCloseTo(p - pBefore, 9)
          expect((row.whole_within ?? Number.NaN) + (row.whole_mix ?? Number.NaN)).toBeCloseTo(p - pBefore, 9)
          expect(forth.reduce((sum, one) => sum + (one.part ?? Number.NaN), 0)).toBeCloseTo(p - pBefore, 9)
          expect(back[index]?.group_id).toBe(row.group_id)
          expect(back[index]?.within).toBeCloseTo(-(row.within ?? Number.NaN), 9)
          expect(back[index]?.mix).toBeCloseTo(-(row.mix ?? Number.NaN), 9)
          if (!row.in_both) expect(row.within).toBe(0)
        }
      }),
      { numRuns: 25 },
    )
  },
  60_000,
)
