import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAreas } from '../../../data/areas/build-areas.ts'
import { metricRows } from '../../../data/model/metric.ts'
import { sectors } from '../../../data/model/sector.ts'
import { referenceColumns } from '../../../data/reference-columns.ts'
import { ask } from '../../../queries/ask.ts'
import { buildDatabase, type TableData } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import {
  a,
  b,
  c,
  contractTable,
  e,
  province,
  type Row,
  referenceTables,
  smallAreas,
  smallMembers,
  tableOf,
  x,
  z,
} from '../../fixtures/small-province.ts'

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

const years = (...all: number[]) =>
  tableOf(
    'dataset_year',
    { year: 'int', as_of: 'text', provisional: 'bool' },
    all.map((year) => ({ year, as_of: null, provisional: false })),
  )

const ranking = (group_level: string, basis: string, scope: string, year: number) =>
  ask(engine, 'compare/areas', {
    ...{ metric: 'safe_rate', denominator: 'assessed', year, compare_year: null, basis, scope, group_level },
    ...{ sector: null, level: null },
  })

describe('the real areas of today’s Hưng Yên', () => {
  const built = buildAreas()
  const hungYen = '33-2025-07-01'
  const inProvince = new Set(
    built.members
      .filter((row) => row.basis === 'reported' && row.group_id === hungYen)
      .map((row) => row.area_id),
  )
  const communesOf2024 = built.areas.filter(
    ({ id, level, valid_from, valid_to }) =>
      inProvince.has(id) &&
      level === 'commune' &&
      valid_from <= '2024-10-31' &&
      (valid_to === null || valid_to >= '2024-10-31'),
  )
  const reference: TableData[] = [
    tableOf(
      'area',
      referenceColumns.area,
      built.areas.map((one) => ({ ...one })),
    ),
    tableOf(
      'area_member',
      referenceColumns.area_member,
      built.members.map((one) => ({ ...one })),
    ),
    tableOf('metric', referenceColumns.metric, metricRows),
    tableOf(
      'sector',
      referenceColumns.sector,
      sectors.map((id, sort) => ({ id, sort })),
    ),
    years(2024),
  ]
  /** Other figures for each commune, so that a wrong one would show. */
  const figures = new Map(
    communesOf2024.map(({ id }, at) => [id, { units: 20 + (at % 37), safe: (at * 7) % 20 }]),
  )
  const rows = [...figures].map(
    ([area_id, given]): Row => ({ year: 2024, area_id, sector: 'residential', ...given }),
  )

  /** Old communes of 2024 in a commune of today, followed step by step here, and whether any is there in part. */
  function predecessorsOf(id: string): { ids: string[]; whole: boolean } {
    const steps = built.lineage.filter(({ to_id }) => to_id === id)
    const found = steps.map(({ from_id, part }) => {
      if (figures.has(from_id)) return { ids: [from_id], whole: part === 'whole' }
      const before = predecessorsOf(from_id)
      return { ids: before.ids, whole: part === 'whole' && before.whole }
    })
    return { ids: [...new Set(found.flatMap(({ ids }) => ids))], whole: found.every(({ whole }) => whole) }
  }

  beforeAll(() => buildDatabase(engine, [...reference, contractTable('summary', rows)]))

  test('421 communes, 104 of today; 99 are whole and are the sum of their predecessors, added up by hand', async () => {
    expect(communesOf2024.length).toBe(421)
    const shown = await ranking('commune', 'today', hungYen, 2024)
    expect(shown.length).toBe(104)
    const whole = shown.filter(({ area_id }) => predecessorsOf(area_id).whole)
    expect(whole.length).toBe(99)
    for (const { area_id, full_name, k, n, open } of whole) {
      const { ids } = predecessorsOf(area_id)
      const safe = ids.reduce((sum, id) => sum + (figures.get(id)?.safe ?? 0), 0)
      const units = ids.reduce((sum, id) => sum + (figures.get(id)?.units ?? 0), 0)
      expect([full_name, k, n, open]).toEqual([full_name, safe, units, false])
    }
  })

  test('the five that got a part of a split commune have a range, and no figure', async () => {
    const open = (await ranking('commune', 'today', hungYen, 2024)).filter((row) => row.open)
    expect(open.length).toBe(5)
    for (const row of open) {
      expect([row.k, row.n, row.percent, row.value, row.rank]).toEqual([null, null, null, null, null])
      expect(row.value_from ?? 0).toBeLessThan(row.value_to ?? 0)
      expect(row.n_from ?? 0).toBeLessThan(row.n_to ?? 0)
    }
  })

  test('the province has the same totals on every basis', async () => {
    const safe = [...figures.values()].reduce((sum, one) => sum + one.safe, 0)
    const units = [...figures.values()].reduce((sum, one) => sum + one.units, 0)
    for (const basis of ['reported', 'today', 'district']) {
      const headline = await ask(engine, 'overview/headline', {
        ...{ year: 2024, compare_year: null, basis, area: hungYen, sector: null, level: null },
      })
      const row = headline.find(({ metric }) => metric === 'safe_rate')
      expect([basis, row?.k, row?.n, row?.open]).toEqual([basis, safe, units, false])
    }
  })
})

const unitOf = (area_id: string, safe: boolean, at: number): Row => ({
  ...{
    year: 2024,
    unit_id: `${area_id}-${at}`,
    unit_name: `${at}`,
    sector: 'school',
    level: 'commune',
    area_id,
    safe,
  },
})

describe('a split commune: B went into X and Z', () => {
  const some = fc.array(fc.boolean(), { maxLength: 8 })

  test('the range holds every way to share its units out, and is no wider than that', async () => {
    await fc.assert(
      fc.asyncProperty(
        some,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
        some,
        async (inA, inB, inE) => {
          const rows = [
            ...inA.map((safe, at) => unitOf(a, safe, at)),
            ...inB.map((safe, at) => unitOf(b, safe, at)),
            ...inE.map((safe, at) => unitOf(e, safe, at)),
          ]
          await buildDatabase(engine, [...referenceTables, years(2024), contractTable('recognition', rows)])
          const shown = await ranking('commune', 'today', province, 2024)
          for (const [id, sure] of [
            [x, inA],
            [z, inE],
          ] as const) {
            const row = shown.find(({ area_id }) => area_id === id)
            const rates: number[] = []
            for (let share = 0; share < 2 ** inB.length; share += 1) {
              const all = [...sure, ...inB.filter((_, at) => (share >> at) & 1)]
              if (all.length > 0) rates.push((all.filter(Boolean).length * 100) / all.length)
            }
            expect(row?.value_from).toBeCloseTo(Math.min(...rates), 9)
            expect(row?.value_to).toBeCloseTo(Math.max(...rates), 9)
          }
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)

  test('renaming areas changes no figure; other ids for them only the ids', async () => {
    const rows = [
      unitOf(a, true, 0),
      unitOf(b, false, 0),
      unitOf(b, true, 1),
      unitOf(c, true, 0),
      unitOf(e, false, 0),
    ]
    const answers = async (tables: readonly TableData[], scope: string) => {
      await buildDatabase(engine, [...tables])
      const found = await Promise.all(
        ['today', 'reported'].map((basis) => ranking('commune', basis, scope, 2024)),
      )
      return found
        .flat()
        .map(({ k, n, value_from, value_to, rank, tied, open }) => [
          k,
          n,
          value_from,
          value_to,
          rank,
          tied,
          open,
        ])
    }
    const others = referenceTables.filter(({ table }) => !table.startsWith('area'))
    const build = (rename: (id: string) => string, name: (text: string) => string) => [
      tableOf(
        'area',
        referenceColumns.area,
        smallAreas.map((row) => ({
          ...row,
          id: rename(String(row.id)),
          parent_id: row.parent_id === null ? null : rename(String(row.parent_id)),
          name: name(String(row.name)),
          full_name: name(String(row.full_name)),
          code: rename(String(row.id)).slice(0, 5),
        })),
      ),
      tableOf(
        'area_member',
        referenceColumns.area_member,
        smallMembers.map((row) => ({
          ...row,
          group_id: rename(String(row.group_id)),
          area_id: rename(String(row.area_id)),
        })),
      ),
      ...others,
      years(2024),
      contractTable(
        'recognition',
        rows.map((row) => ({ ...row, area_id: rename(String(row.area_id)) })),
      ),
    ]
    const before = await answers(
      build(
        (id) => id,
        (text) => text,
      ),
      province,
    )
    // Three communes of today; four old ones as reported.
    expect(before.length).toBe(7)
    expect(
      await answers(
        build(
          (id) => id,
          (text) => `Tên khác ${text}`,
        ),
        province,
      ),
    ).toEqual(before)
    expect(
      await answers(
        build(
          (id) => `7${id}`,
          (text) => text,
        ),
        `7${province}`,
      ),
    ).toEqual(before)
  })
})
