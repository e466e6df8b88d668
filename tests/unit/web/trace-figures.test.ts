import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../../queries/ask.ts'
import type { QueryName, QueryParams } from '../../../queries/catalog.ts'
import { buildDatabase, buildNeeded, type TableData } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import { createTexts } from '../../../web/i18n/setup.ts'
import { type FigureWords, figureMeant, trailOf } from '../../../web/trace/figure.ts'
import { figuresOf } from '../../../web/trace/figures-of.ts'
import { parameterLine } from '../../../web/trace/parameters.ts'
import { addsUp } from '../../../web/trace/tally.ts'
import { oldCommunes } from '../../fixtures/old-communes.ts'
import { edgePlan, oldProvince, planProvince } from '../../fixtures/plan-province.ts'
import { smallMoves } from '../../fixtures/small-moves.ts'
import { d1, province, smallProvince, x, z } from '../../fixtures/small-province.ts'
import { smallTitles } from '../../fixtures/small-titles.ts'

const words: FigureWords = {
  t: createTexts('vi').getFixedT('vi'),
  format: formatOf('vi'),
  areaName: 'Tỉnh Mới',
  ruleName: (rule, part) => [rule, part].filter(Boolean).join(': '),
  stepName: (step) => step,
  moveName: (before, now) => `${before} → ${now}`,
  turnName: (turn) => turn,
}

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

/** Names of the figures in an answer, once each is found to be the sum of its tallies. */
async function tracedNames<Name extends QueryName>(name: Name, params: QueryParams<Name>): Promise<string[]> {
  const figures = figuresOf(name, params, await ask(engine, name, params), words)
  for (const figure of figures) {
    const [whole] = await ask(engine, 'trace/tallies', figure.trail)
    expect([name, figure.name, figure.k, figure.n, addsUp(figure, whole)]).toEqual([
      ...[name, figure.name, figure.k, figure.n, true],
    ])
  }
  return figures.map((figure) => figure.name)
}

const hold = (data: readonly TableData[]) => async () => {
  await buildDatabase(engine, data)
  await buildNeeded(engine, 'trace')
}

const years = { year: 2025, compare_year: 2024 }
const filters = { sector: null, level: null }
const whole = { basis: 'reported', area: province, ...filters }
const safe = { metric: 'safe_rate', denominator: 'assessed' }
const communes = { scope: province, group_level: 'commune' }

describe('every figure of an answer is the sum of what it is traced to', () => {
  describe('over a small province', () => {
    beforeAll(hold(smallProvince))

    test('of the Overview', async () => {
      const names = await tracedNames('overview/headline', { ...whole, ...years })
      expect(names).toContain('Đạt chuẩn An toàn về ANTT · Tỉnh Mới · 2025')
      expect(names).toContain('Đạt chuẩn An toàn về ANTT · Tỉnh Mới · 2024')
      const trend = await tracedNames('overview/trend', whole)
      expect(trend).toContain('Đạt chuẩn An toàn về ANTT · Tỉnh Mới · 2024')
      expect(await tracedNames('overview/sectors', { ...whole, ...years, ...safe })).toContain(
        'Đạt chuẩn An toàn về ANTT · Doanh nghiệp · 2024',
      )
      expect(await tracedNames('overview/targets', { plan: 'plan', area: province, year: 2025 })).toContain(
        'half · Tỉnh Mới · 2025',
      )
    })

    test.each(['reported', 'today', 'district'])('of areas side by side, %s', async (basis) => {
      const among = {
        ...safe,
        ...filters,
        ...communes,
        basis,
        group_level: basis === 'district' ? 'district' : 'commune',
      }
      expect((await tracedNames('compare/areas', { ...among, ...years })).length).toBeGreaterThan(1)
      expect((await tracedNames('compare/heat', { ...among, year: 2025 })).length).toBeGreaterThan(2)
      expect((await tracedNames('compare/multiples', { ...among, year: 2025 })).length).toBeGreaterThan(1)
      expect((await tracedNames('compare/funnel', { ...among, year: 2025 })).length).toBeGreaterThan(1)
      const grouped = { basis, scope: province, group_level: among.group_level, year: 2025 }
      expect((await tracedNames('compare/class_groups', grouped)).length).toBeGreaterThan(1)
      for (const by_what of ['sector', 'area']) {
        const why = { ...among, ...years, area: province, by_what }
        expect((await tracedNames('compare/decomposition', why)).length).toBeGreaterThan(3)
      }
    })

    test('of one area, and of areas without a province', async () => {
      const among = { area: x, year: 2025, basis: 'today', ...communes, ...filters }
      expect(await tracedNames('area/rank', among)).toContain('Đạt chuẩn An toàn về ANTT · Tỉnh Mới · 2025')
      const alone = { ...safe, ...filters, basis: 'reported', scope: null, group_level: null }
      const ranked = { ...alone, year: 2023, compare_year: null, denominator: 'units' }
      expect(await tracedNames('compare/areas', ranked)).toEqual([
        ...['Đạt chuẩn An toàn về ANTT · Huyện Một · 2023', 'Đạt chuẩn An toàn về ANTT · Huyện Hai · 2023'],
      ])
    })
  })

  describe('over a split commune', () => {
    beforeAll(hold(oldCommunes))

    test('of communes themselves, of an area beside its peers, and of groups by class', async () => {
      const own = await tracedNames('area/own_results', { area: x, basis: 'today' })
      expect(own).toContain('Đạt chuẩn An toàn về ANTT · Tỉnh Mới · 2024')
      const among = { ...safe, ...filters, ...communes, area: x, basis: 'today' }
      expect((await tracedNames('area/peers', among)).length).toBe(5)
      const grouped = { ...communes, basis: 'today', year: 2024 }
      expect(await tracedNames('compare/class_groups', grouped)).toContain('Yếu · Xã Xuân · 2024')
    })
  })

  describe('over communes before and after the merger', () => {
    beforeAll(hold(oldCommunes))

    test('k of n old communes is no rate of the commune of today; its own result of 2025 is one', async () => {
      const params = { area: x, basis: 'today', sector: 'commune', level: null }
      const figures = figuresOf('overview/trend', params, await ask(engine, 'overview/trend', params), words)
      const isRate = (year: number) =>
        figures.find(({ at }) => at.metric === 'safe_rate' && at.year === year)?.isRate
      expect([isRate(2024), isRate(2025)]).toEqual([false, true])
    })
  })

  describe('over two years of classes', () => {
    beforeAll(hold(smallMoves))

    test('of the make-up and of moves', async () => {
      const between = { ...whole, from_year: 2024, to_year: 2025 }
      expect(await tracedNames('classification/moves', between)).toContain('excellent → average')
      expect((await tracedNames('classification/turns', between)).length).toBe(5)
      expect(await tracedNames('overview/classes', whole)).toContain('Yếu · Tỉnh Mới · 2025')
      for (const by_what of ['whole', 'sector', 'level', 'area']) {
        for (const basis of ['reported', 'today']) {
          const made = { ...whole, basis, by_what, group_level: 'commune', year: 2024 }
          expect((await tracedNames('classification/structure', made)).length).toBeGreaterThan(3)
        }
      }
    })

    test('with a split commune the figure is a range, and is traced to both its ends', async () => {
      const params = { ...whole, basis: 'today', area: z, year: 2024, compare_year: null }
      const [figure] = figuresOf(
        'overview/headline',
        params,
        await ask(engine, 'overview/headline', params),
        words,
      ).filter(({ at }) => at.metric === 'good_or_better_rate')
      // 25 of E, and of the two units of B one.
      expect([figure?.k, figure?.k_to, figure?.n]).toEqual([25, 26, undefined])
      await tracedNames('overview/headline', params)
    })
  })

  test('over titles', async () => {
    await hold(smallTitles)()
    const road = {
      basis: 'reported',
      area: province,
      sectors: 'commune+agency+enterprise+school',
      level: null,
    }
    const ofYear = { ...road, year: 2025, classes: 'excellent,good' }
    expect(await tracedNames('typical/pipeline', ofYear)).toContain('eligible · 2025')
    for (const by_what of ['sector', 'level', 'area']) {
      const grouped = { ...ofYear, by_what, group_level: 'commune' }
      expect((await tracedNames('typical/groups', grouped)).length).toBeGreaterThan(3)
    }
  })

  test('over a plan', async () => {
    await hold(planProvince)()
    const plan = edgePlan.id
    const ofPlan = { plan, area: oldProvince }
    const scored = await tracedNames('targets/scorecard', { ...ofPlan, year: 2024, compare_year: 2023 })
    expect(scored).toContain('informed · Tỉnh Mới · 2023')
    expect((await tracedNames('targets/path', ofPlan)).length).toBeGreaterThan(5)
    expect(
      (await tracedNames('targets/areas', { ...ofPlan, year: 2024, group_level: 'district' })).length,
    ).toBeGreaterThan(3)
  })
})

describe('the figure that is meant', () => {
  const figure = (metric: string, year: number, area: string) => ({
    ...{ name: metric, at: { metric, year, area }, k: 1, k_to: null, isRate: true },
    trail: trailOf({ kind: 'measure', what: metric, per: 'units', year, basis: 'reported', area }),
  })
  const all = [figure('safe_rate', 2024, x), figure('safe_rate', 2025, x), figure('weak', 2025, d1)]

  test('agrees most with the view, else is the first', () => {
    expect(figureMeant(all, { metric: 'safe_rate', year: 2025, area: x })).toBe(all[1])
    expect(figureMeant(all, { area: d1 })).toBe(all[2])
    expect(figureMeant(all, { metric: 'unknown' })).toBe(all[0])
    expect(figureMeant([], {})).toBe(null)
  })
})

test('parameters are handed over as SQL would write them', () => {
  expect(parameterLine({ year: 2025, area: "33'x", sector: null, own: false })).toBe(
    "year = 2025; area = '33''x'; sector = NULL; own = false",
  )
})
