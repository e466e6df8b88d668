import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { metrics } from '../../../data/model/metric.ts'
import { movementClasses } from '../../../data/model/movement-class.ts'
import { sectors, typicalSectors } from '../../../data/model/sector.ts'
import type { Target } from '../../../data/plans/target.ts'
import { targetRows } from '../../../data/plans/target-rows.ts'
import { referenceColumns } from '../../../data/reference-columns.ts'
import { ask } from '../../../queries/ask.ts'
import type { QueryParams } from '../../../queries/catalog.ts'
import { buildDatabase, buildNeeded } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { edgePlan } from '../../fixtures/plan-province.ts'
import * as small from '../../fixtures/small-province.ts'

/*
 * Whatever the data and whatever is chosen: the tallies that a figure is traced to add up to the figure, and so do
 * the rows behind them, each of which leads to a line of a file.
 */

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

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
const levels = ['province', 'district', 'commune'] as const
const unit = fc.record({
  sector: fc.constantFrom(...sectors),
  level: maybe(fc.constantFrom(...levels)),
  before: maybe(fc.tuple(fc.constantFrom(small.a, small.b, small.c, small.e), result)),
  now: maybe(fc.tuple(fc.constantFrom(small.x, small.y, small.z), result)),
})
const counts = fc
  .record({
    parts: fc.tuple(...movementClasses.map(() => maybe(fc.nat({ max: 4 })))),
    units: maybe(fc.nat({ max: 9 })),
    registered: maybe(fc.nat({ max: 9 })),
    safe: maybe(fc.nat({ max: 9 })),
    typical_registered: maybe(fc.nat({ max: 9 })),
    typical: maybe(fc.nat({ max: 9 })),
  })
  .map(({ parts: [excellent = null, good = null, average = null, weak = null], ...rest }) => ({
    ...{ ...rest, excellent, good, average, weak },
  }))
const summary = fc.record({
  year: fc.constantFrom(2023, 2024, 2025),
  area_id: fc.constantFrom(...[small.d1, small.d2, small.a, small.b, small.c, small.e, small.x, small.z]),
  sector: fc.constantFrom(...sectors, 'agency+school'),
  level: maybe(fc.constantFrom(...levels)),
  counts,
})
const data = fc.record({
  units: fc.array(unit, { minLength: 1, maxLength: 20 }),
  // One row a key, as imports have them.
  summaries: fc.uniqueArray(summary, {
    maxLength: 8,
    selector: ({ year, area_id, sector, level }) => [year, area_id, sector, level].join(),
  }),
})
type Data = typeof data extends fc.Arbitrary<infer T> ? T : never

const words = { vi: 'x', en: 'x' }
const targets: Target[] = [
  ...metrics.flatMap(({ id, denominators }) =>
    denominators.map(
      (denominator): Target => ({
        ...{ id: `${id}-${denominator}`.replaceAll('_', '-'), section: 'I', wording: words, metric: id },
        ...{ denominator, sectors: ['agency', 'commune', 'school'], test: '≥', percent: 50 },
      }),
    ),
  ),
  {
    ...{ id: 'kept', section: 'I', wording: words, metric: 'typical', sectors: ['commune', 'school'] },
    ...{ typical_in: 2024, test: '≥', percent: 100 },
  },
]

async function hold({ units, summaries }: Data): Promise<void> {
  const listed = units.flatMap(({ before, now, sector, level }, at): small.Row[] => {
    const named = { unit_id: `u${at}`, unit_name: `u${at}`, sector, level }
    return [
      ...(before ? [{ ...named, year: 2024, area_id: before[0], ...before[1] }] : []),
      ...(now ? [{ ...named, year: 2025, area_id: now[0], ...now[1] }] : []),
    ]
  })
  await buildDatabase(engine, [
    ...small.referenceTables,
    small.tableOf(
      'dataset_year',
      { year: 'int', as_of: 'text', provisional: 'bool' },
      [2023, 2024, 2025].map((year) => ({ year, as_of: null, provisional: false })),
    ),
    small.tableOf('target', referenceColumns.target, targetRows([{ ...edgePlan, targets, quotas: [] }])),
    small.contractTable('classification', listed),
    small.contractTable('recognition', listed),
    small.contractTable(
      'summary',
      summaries.map(({ counts: given, ...row }) => ({ ...row, ...given })),
    ),
  ])
  await buildNeeded(engine, 'trace')
}

type Asked = QueryParams<'trace/tallies'>
type Sums = { k: number | null; n: number | null; k_open: number; n_open: number | null }

/** Sums as figures have them: what is sure, and what a split leaves open. A denominator not known makes none. */
function sumsOf(rows: readonly { k: number | null; n: number | null; is_part: boolean }[]): Sums {
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0)
  const known = rows.every(({ n }) => n !== null)
  const sure = rows.filter(({ is_part }) => !is_part)
  const open = rows.filter(({ is_part }) => is_part)
  return {
    k: sum(sure.map(({ k }) => k)),
    n: known ? sum(sure.map(({ n }) => n)) : null,
    k_open: sum(open.map(({ k }) => k)),
    n_open: known ? sum(open.map(({ n }) => n)) : null,
  }
}

/** The sums of a trace, once its tallies, rows and files are found to agree. */
async function traced(asked: Asked): Promise<{ sums: Sums; some: boolean }> {
  const tallies = await ask(engine, 'trace/tallies', asked)
  const rows = await ask(engine, 'trace/rows', {
    ...{ ...asked, tally_area: null, tally_sector: null, tally_level: null, reached: null, first: 0 },
  })
  expect([asked, sumsOf(rows)]).toEqual([asked, sumsOf(tallies)])
  const lines = rows.flatMap((row) =>
    row.contract === 'units' ? [row.recognition_line ?? row.recognition_line_before] : [row.line],
  )
  expect(lines.every((line) => line !== null)).toBe(true)

  return { sums: sumsOf(tallies), some: tallies.length > 0 }
}

const whole = { plan: null, from_year: null, within: null, own: false, sectors: null }
const scope = fc.record({
  place: fc.constantFrom(
    ...(['reported', 'today', 'district'] as const).map((basis) => ({ basis, area: small.province })),
    ...[small.x, small.z].map((area) => ({ basis: 'today' as const, area })),
    ...[small.d1, small.d2].map((area) => ({ basis: 'district' as const, area })),
    ...[small.d1, small.a, small.x].map((area) => ({ basis: 'reported' as const, area })),
  ),
  sector: maybe(fc.constantFrom(...sectors)),
  level: maybe(fc.constantFrom(...levels)),
  year: fc.constantFrom(2023, 2024, 2025),
})
type Scope = typeof scope extends fc.Arbitrary<infer T> ? T : never

/** Checks some of all figures each time: which ones is drawn with the data. `pick` chooses from a list. */
const run = (
  check: (held: Data, chosen: Scope, pick: <T>(all: readonly T[], most: number) => T[]) => Promise<void>,
) =>
  fc.assert(
    fc.asyncProperty(
      data,
      scope,
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      async (held, chosen, at) => {
        await hold(held)
        await check(held, chosen, (all, most) => {
          const places = new Set(at.slice(0, most).map((one) => one % Math.max(1, all.length)))
          return [...places].flatMap((place) => all.slice(place, place + 1))
        })
      },
    ),
    { numRuns: 6 },
  )

test('every metric of the headline, with its range where a split leaves it open', async () => {
  await run(async (_, { place, sector, level, year }, pick) => {
    const series = { ...place, sector, level }
    const rows = await ask(engine, 'overview/headline', { ...series, year, compare_year: null })
    for (const { metric, denominator, k, n, open, k_from, k_to } of pick(rows, 4)) {
      const { sums, some } = await traced({
        ...whole,
        ...series,
        kind: 'measure',
        what: metric,
        per: denominator,
        year,
      })
      if (open) expect([metric, k_from, k_to]).toEqual([metric, sums.k, (sums.k ?? 0) + sums.k_open])
      else expect([metric, k, n]).toEqual([metric, ...(some ? [sums.k, sums.n] : [null, null])])
    }
  })
}, 300_000)

test('every denominator of a metric, by sector', async () => {
  await run(async (_, { place, level, year }, pick) => {
    const all = metrics.flatMap(({ id, denominators }) =>
      denominators.map((denominator) => ({ id, denominator })),
    )
    for (const { id, denominator } of pick(all, 3)) {
      const rows = await ask(engine, 'overview/sectors', {
        ...{ ...place, level, year, compare_year: null, metric: id, denominator },
      })
      for (const { sector, k, n } of pick(
        rows.filter((row) => row.k !== null),
        2,
      )) {
        const about = { ...whole, ...place, sector, level, year, kind: 'measure', what: id, per: denominator }
        const { sums } = await traced(about)
        expect([id, denominator, sector, k, n]).toEqual([id, denominator, sector, sums.k, sums.n])
      }
    }
  })
}, 300_000)

test('the classes of a year, whole and by area', async () => {
  const classes = [...movementClasses, 'good_or_better'] as const
  await run(async (_, { place, sector, level, year }, pick) => {
    for (const by_what of ['whole', 'area'] as const) {
      const group_level = place.basis === 'district' ? 'district' : 'commune'
      const rows = await ask(engine, 'classification/structure', {
        ...{ ...place, sector, level, year, by_what, group_level },
      })
      for (const row of pick(rows, 2)) {
        const ofGroup = by_what === 'area' ? { area: row.group_id, within: place.area } : {}
        const about = { ...whole, ...place, sector, level, year, kind: 'class', ...ofGroup }
        for (const what of pick(classes, 1)) {
          if (row[what] === null) continue
          const { sums } = await traced({ ...about, what, per: 'classified' })
          expect([what, row.group_id, row[what], row.classified]).toEqual([
            what,
            row.group_id,
            sums.k,
            sums.n,
          ])
        }
        if (row.unclassified === null) continue
        const { sums } = await traced({ ...about, what: 'unclassified', per: 'units' })
        expect([row.group_id, row.unclassified, row.units]).toEqual([row.group_id, sums.k, sums.n])
      }
    }
  })
}, 300_000)

test('the steps of the road to "typical"', async () => {
  await run(async (_, { place, sector, level, year }, pick) => {
    const pooled = (sector && typicalSectors.includes(sector) ? [sector] : typicalSectors).join('+')
    const classes = 'excellent,good'
    const rows = await ask(engine, 'typical/pipeline', { ...place, level, year, sectors: pooled, classes })
    for (const { step, k, n, left_open } of pick(rows, 4)) {
      const { sums, some } = await traced({
        ...{
          ...whole,
          ...place,
          sector: null,
          level,
          year,
          kind: 'step',
          what: step,
          per: classes,
          sectors: pooled,
        },
      })
      if (some && k !== null) expect([step, k, n, left_open]).toEqual([step, sums.k, sums.n, sums.k_open])
    }
  })
}, 300_000)

test('who moved between classes', async () => {
  await run(async (_, { place, sector, level }, pick) => {
    const between = { ...place, sector, level, from_year: 2024 }
    const about = { ...whole, ...between, year: 2025 }
    const moves = await ask(engine, 'classification/moves', { ...between, to_year: 2025 })
    for (const { state_before, state_now, k, units_before } of pick(moves, 3)) {
      const { sums } = await traced({ ...about, kind: 'move', what: state_before, per: state_now })
      expect([state_before, state_now, k, units_before]).toEqual([state_before, state_now, sums.k, sums.n])
    }
    const turns = await ask(engine, 'classification/turns', { ...between, to_year: 2025 })
    for (const { turn, k, n } of pick(turns, 1)) {
      const { sums } = await traced({ ...about, kind: 'turn', what: turn, per: '' })
      expect([turn, k, n]).toEqual([turn, sums.k, sums.n])
    }
  })
}, 300_000)

test('the rules of a plan, titles that are kept among them', async () => {
  await run(async (_, { place, year }, pick) => {
    const { area } = place
    const plan = edgePlan.id
    const rows = await ask(engine, 'targets/scorecard', { plan, area, year, compare_year: null })
    for (const { rule_id, part_id, k, n } of pick(rows, 4)) {
      const { sums, some } = await traced({
        ...{ ...whole, plan, basis: 'reported', area, sector: null, level: null, year },
        ...{ kind: 'target', what: rule_id, per: part_id },
      })
      expect([rule_id, k, n]).toEqual([rule_id, ...(some ? [sums.k, sums.n] : [null, null])])
    }
  })
}, 300_000)
