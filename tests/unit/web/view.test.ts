import { describe, expect, test } from 'vitest'
import { qualityAtFirst } from '../../../web/app/quality-choice.ts'
import { wholeList } from '../../../web/app/unit-list.ts'
import { changeView, resolveView, searchOf, type ViewSearch } from '../../../web/app/view.ts'
import { demo, manifest, published } from './small-manifest.ts'

const resolve = (search: ViewSearch) => resolveView(search, manifest)
const defaults = resolve({}).view

describe('what an address does not say takes its default', () => {
  test('an empty address is the last final year of the first dataset against the year before', () => {
    expect(resolve({})).toEqual({
      view: {
        dataset: demo,
        year: 2025,
        compare: 2024,
        basis: 'reported',
        area: '33-2025-07-01',
        sector: null,
        level: null,
        metric: 'safe_rate',
        denominator: 'assessed',
        order: 'rank',
        show: 'ranking',
        draw: 'tiles',
        plan: 'home',
        rule: null,
        units: wholeList,
        quality: qualityAtFirst,
        language: 'vi',
      },
      problems: [],
    })
  })

  test('a dataset brings its own year and area; without the year before nothing is compared', () => {
    expect(resolve({ dataset: 'published' }).view).toMatchObject({
      dataset: published,
      year: 2023,
      compare: null,
      area: '27-2022-01-01',
    })
    expect(resolve({ year: '2022' }).view.compare).toBeNull()
    expect(resolve({ year: '2024' }).view.compare).toBe(2023)
  })

  test('the plan is that of the dataset’s area; where no plan fits there is none', () => {
    expect(resolve({ dataset: 'published' }).view.plan).toBeNull()
    expect(resolve({ dataset: 'published', plan: 'elsewhere' }).view.plan).toBe('elsewhere')
    expect(resolve({ plan: 'none' }).view.plan).toBeNull()
  })

  test('a metric brings its own denominator', () => {
    expect(resolve({ metric: 'weak_rate' }).view.denominator).toBe('classified')
  })
})

describe('what an address says', () => {
  test('counts, each part of it', () => {
    const search = {
      dataset: 'demo',
      year: '2026',
      compare: '2022',
      basis: 'district',
      area: '331-2022-01-01',
      sector: 'school',
      level: 'commune',
      metric: 'typical_rate',
      denominator: 'typical_registered',
      order: 'change',
      show: 'funnel',
      draw: 'bounds',
      plan: 'elsewhere',
      rule: 'commune-typical',
      lang: 'en',
    }
    const { lang: language, dataset: _, ...same } = search
    expect(resolve(search)).toEqual({
      view: {
        ...same,
        dataset: demo,
        year: 2026,
        compare: 2022,
        units: wholeList,
        quality: qualityAtFirst,
        language,
      },
      problems: [],
    })
  })

  test('counts for the list of units, too, whose columns keep their order', () => {
    const search = {
      ...{ unit_find: 'lê lợi', unit_safe: 'no', unit_class: 'none', unit_typical: 'registered' },
      ...{ unit_sort: '-score', unit_columns: 'score,code', unit: 'TH1' },
    }
    expect(resolve(search)).toMatchObject({
      view: {
        units: {
          ...{ find: 'lê lợi', safe: 'no', class: 'none', typical: 'registered' },
          ...{ sort: 'score', descending: true, columns: ['name', 'code', 'score'], unit: 'TH1' },
        },
      },
      problems: [],
    })
    const wrong = { unit_sort: 'colour', unit_safe: 'maybe', unit_class: 'best', unit_columns: 'name,colour' }
    expect(resolve(wrong)).toMatchObject({
      view: { units: wholeList, quality: qualityAtFirst },
      problems: Object.entries(wrong).map(([parameter, value]) => ({ parameter, value })),
    })
  })

  test('"none" compares with no year', () => {
    expect(resolve({ compare: 'none' })).toMatchObject({ view: { compare: null }, problems: [] })
  })

  test.each([
    ['dataset', 'demo2'],
    ['year', '2021'],
    ['year', '2025.0'],
    ['year', ' 2025'],
    ['compare', '2019'],
    ['compare', ''],
    ['basis', 'tomorrow'],
    ['basis', 'Reported'],
    ['sector', 'hospital'],
    ['sector', 'agency+school'],
    ['level', 'ward'],
    ['metric', 'constructor'],
    ['denominator', 'classified'],
    ['order', 'size'],
    ['show', 'pie'],
    ['plan', 'other'],
    ['plan', ''],
    ['lang', 'fr'],
  ] as const)('%s=%j is reported and left to its default', (parameter, value) => {
    expect(resolve({ [parameter]: value })).toEqual({ view: defaults, problems: [{ parameter, value }] })
  })

  test('a year is not compared with itself', () => {
    expect(resolve({ year: '2024', compare: '2024' })).toMatchObject({
      view: { year: 2024, compare: 2023 },
      problems: [{ parameter: 'compare', value: '2024' }],
    })
  })

  test('a year of one dataset is none of another; each wrong part is reported', () => {
    const { view, problems } = resolve({ dataset: 'published', year: '2024', metric: 'x', sector: 'y' })
    expect(view).toMatchObject({ year: 2023, metric: 'safe_rate', sector: null })
    expect(problems.map(({ parameter }) => parameter).sort()).toEqual(['metric', 'sector', 'year'])
  })
})

describe('a plan that is not shipped', () => {
  const withOwn = (key: string) => {
    const [home] = manifest.plans
    if (!home) throw new Error('no plan')
    return { ...manifest, plans: [{ ...home, id: key }, ...manifest.plans] }
  }

  test('stands in the address by its id, whatever its content is now, and in the view by its key', () => {
    const { view, problems } = resolveView({ plan: 'own' }, withOwn('own@0a1b2c3d'))
    expect([view.plan, problems]).toEqual(['own@0a1b2c3d', []])
    expect(searchOf(view).plan).toBe('own')
    expect(resolveView(searchOf(view), withOwn('own@99999999')).view.plan).toBe('own@99999999')
  })

  test('is the default of its area before a shipped one of the same year', () => {
    expect(resolveView({}, withOwn('own@0a1b2c3d')).view.plan).toBe('own@0a1b2c3d')
  })

  test('that is gone is reported, and so is a key in an address', () => {
    expect(resolve({ plan: 'own' }).problems).toEqual([{ parameter: 'plan', value: 'own' }])
    expect(resolveView({ plan: 'own@0a1b2c3d' }, withOwn('own@0a1b2c3d')).problems).toHaveLength(1)
  })

  test('another edition of it has the same rules in the main: the one that is looked at stays', () => {
    const at = { ...defaults, plan: 'own@0a1b2c3d', rule: 'safe' }
    expect(changeView(at, { plan: 'own@99999999' }).rule).toBe('safe')
    expect(changeView(at, { plan: 'home' }).rule).toBeNull()
  })
})

describe('a change of one part', () => {
  test('another dataset keeps the year if it has it, and shows its own area', () => {
    expect(changeView(defaults, { dataset: published })).toMatchObject({ year: 2025, area: '27-2022-01-01' })
    const in2024 = { ...defaults, year: 2024, compare: 2022 }
    expect(changeView(in2024, { dataset: published })).toMatchObject({ year: 2023, compare: null })
    expect(changeView(in2024, { dataset: published, year: 2018, area: '1' })).toMatchObject({
      year: 2018,
      area: '1',
    })
  })

  test('another dataset keeps the year compared with if it has it', () => {
    expect(changeView({ ...defaults, compare: 2023 }, { dataset: published }).compare).toBe(2023)
    expect(changeView({ ...defaults, compare: 2022 }, { dataset: published }).compare).toBeNull()
  })

  test('another metric takes its own denominator, unless one is named', () => {
    const of = { ...defaults, denominator: 'units' as const }
    expect(changeView(of, { metric: 'weak' }).denominator).toBe('classified')
    expect(changeView(of, { metric: 'typical_rate', denominator: 'assessed' }).denominator).toBe('assessed')
  })

  test('another basis shows the whole again, unless an area is named', () => {
    const at = { ...defaults, area: '12001-2025-07-01' }
    expect(changeView(at, { basis: 'district' }).area).toBe('33-2025-07-01')
    expect(changeView(at, { basis: 'district', area: '331-2022-01-01' }).area).toBe('331-2022-01-01')
    expect(changeView(at, { basis: 'reported' }).area).toBe('12001-2025-07-01')
  })

  test('the year compared with becomes the year: the year before takes its place, where there is one', () => {
    expect(changeView(defaults, { year: 2024 })).toMatchObject({ year: 2024, compare: 2023 })
    expect(changeView({ ...defaults, compare: 2022 }, { year: 2022 })).toMatchObject({ compare: null })
    expect(changeView(defaults, { compare: 2025 })).toMatchObject({ year: 2025, compare: 2024 })
  })

  test('leaves the other parts alone', () => {
    const view = { ...defaults, sector: 'school' as const, level: 'commune' as const, order: 'name' as const }
    expect(changeView(view, { language: 'en' })).toEqual({ ...view, language: 'en' })
  })
})
