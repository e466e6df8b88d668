import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contracts } from '../../../data/contracts/index.ts'
import { tableColumns } from '../../../data/ingest/columns.ts'
import { metrics } from '../../../data/model/metric.ts'
import { movementClasses } from '../../../data/model/movement-class.ts'
import { type Sector, sectors } from '../../../data/model/sector.ts'
import type { Target } from '../../../data/plans/target.ts'
import { targetRows } from '../../../data/plans/target-rows.ts'
import { referenceColumns } from '../../../data/reference-columns.ts'
import { ask } from '../../../queries/ask.ts'
import { buildDatabase } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { an, ben, cau, dinh, edgePlan, oldProvince, planProvince } from '../../fixtures/plan-province.ts'
import { type Row, tableOf } from '../../fixtures/small-province.ts'

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

const words = { vi: 'x', en: 'x' }
const head = (id: string) => ({ id: id.replaceAll('_', '-'), section: 'I', wording: words })

/** Every metric with each of its denominators, of some sectors. */
const targetsOf = (pooled: Sector[], percent: number): Target[] =>
  metrics.flatMap(({ id, denominators }) =>
    denominators.map((denominator) => ({
      ...head(`${id}-${denominator}`),
      metric: id,
      denominator,
      sectors: pooled,
      test: '≥' as const,
      percent,
    })),
  )

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const result = fc.record({
  registered: maybe(fc.boolean()),
  safe: maybe(fc.boolean()),
  class: maybe(fc.constantFrom(...movementClasses)),
  typical_registered: maybe(fc.boolean()),
  typical: maybe(fc.boolean()),
  models_rated_good: maybe(fc.integer({ min: 0, max: 2 })),
  models_noted: maybe(fc.integer({ min: 0, max: 2 })),
})
const unit = fc.record({
  sector: fc.constantFrom(...sectors),
  level: fc.constantFrom('province', 'district', 'commune'),
  area_id: fc.constantFrom(an, ben, cau, dinh),
  before: maybe(result),
  now: result,
})
type Unit = typeof unit extends fc.Arbitrary<infer T> ? T : never

const rowsOf = (units: readonly Unit[]): Row[] =>
  units.flatMap(({ before, now, ...about }, at) => {
    const named = { ...about, unit_id: `u${at}`, unit_name: `u${at}` }
    return [...(before ? [{ ...named, ...before, year: 2023 }] : []), { ...named, ...now, year: 2024 }]
  })

async function hold(units: readonly Unit[], targets: Target[]): Promise<void> {
  const replaced = new Set(['classification', 'recognition', 'target', 'indicator'])
  const rows = rowsOf(units)
  await buildDatabase(engine, [
    ...planProvince.filter(({ table }) => !replaced.has(table)),
    tableOf('target', referenceColumns.target, targetRows([{ ...edgePlan, targets, quotas: [] }])),
    tableOf('classification', tableColumns(contracts.classification), rows),
    tableOf('recognition', tableColumns(contracts.recognition), rows),
  ])
}

const some = fc.subarray([...sectors], { minLength: 1 })
const scorecard = () =>
  ask(engine, 'targets/scorecard', { plan: 'edges', area: oldProvince, year: 2024, compare_year: null })

test('the units by name are those of the counts: as many in each numerator and denominator', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 25 }), some, async (units, pooled) => {
      await hold(units, targetsOf(pooled, 50))
      const answer = await engine.query(
        `SELECT rule_id, count(*) FILTER (WHERE reached)::INTEGER AS k, count(*) FILTER (WHERE counts)::INTEGER AS n
         FROM target_unit('edges') WHERE year = 2024 GROUP BY rule_id`,
        [],
      )
      const named = new Map(answer.toArray().map((row) => [row.rule_id, [row.k, row.n]]))
      for (const { rule_id, k, n } of await scorecard()) {
        // Where nothing is reported there is no count, and nobody is named as standing in the way.
        if (k !== null) expect([rule_id, ...(named.get(rule_id) ?? [0, 0])]).toEqual([rule_id, k, n])
        else expect([rule_id, named.get(rule_id)?.[1] ?? 0]).toEqual([rule_id, 0])
      }
    }),
    { numRuns: 30 },
  )
}, 60_000)

/** All that a unit can reach: what progress is, reached by one more. */
const best: Unit['now'] = {
  registered: true,
  safe: true,
  class: 'excellent',
  typical_registered: true,
  typical: true,
  models_rated_good: 1,
  models_noted: 1,
}
/** Metrics that a unit with the best of results, and a title kept, adds to. */
const reachedByBest = [
  'registered_rate',
  'safe_rate',
  'excellent_rate',
  'good_or_better_rate',
  'typical_rate',
  'typical',
  'typical_registered',
  'typical_maintained',
  'eligible',
  'model_rate',
  'noted_model_rate',
]

test('one more unit that satisfies it never turns a met "at least" target unmet', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(unit, { minLength: 1, maxLength: 15 }),
      some,
      fc.integer({ min: 0, max: 100 }),
      fc.constantFrom(an, ben, cau, dinh),
      async (units, pooled, percent, area_id) => {
        const targets = targetsOf(pooled, percent)
        // One unit of each sector says everything: a sector that begins to report is another matter than progress.
        const reporting = pooled.map(
          (sector): Unit => ({
            sector,
            level: 'commune',
            area_id: an,
            before: best,
            now: best,
          }),
        )
        const there = [...units, ...reporting]
        await hold(there, targets)
        const before = new Map((await scorecard()).map((row) => [row.rule_id, row.met]))
        const [sector = 'commune'] = pooled
        await hold([...there, { sector, level: 'commune', area_id, before: best, now: best }], targets)
        for (const { rule_id, metric, met } of await scorecard()) {
          if (before.get(rule_id) === true && reachedByBest.includes(metric ?? '')) {
            expect([rule_id, met]).toEqual([rule_id, true])
          }
        }
      },
    ),
    { numRuns: 30 },
  )
}, 60_000)
