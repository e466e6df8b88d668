import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dataset } from '../../../data/model/dataset.ts'
import { levels } from '../../../data/model/level.ts'
import { metricIds, metricOf } from '../../../data/model/metric.ts'
import { sectors } from '../../../data/model/sector.ts'
import { orders } from '../../../web/app/order.ts'
import { type QualityChoice, reports } from '../../../web/app/quality-choice.ts'
import { drawings, shows } from '../../../web/app/show.ts'
import {
  classStates,
  safeStates,
  typicalStates,
  type UnitList,
  unitColumns,
  unitSorts,
} from '../../../web/app/unit-list.ts'
import { changeView, resolveView, searchOf, shownBases, type View } from '../../../web/app/view.ts'
import { languages } from '../../../web/i18n/language.ts'
import { manifest, plans } from './small-manifest.ts'

const yearOf = (dataset: Dataset) => fc.constantFrom(...dataset.years.map(({ year }) => year))
const parts = fc.record({
  dataset: fc.constantFrom(...manifest.datasets),
  metric: fc.constantFrom(...metricIds),
})

const lists: fc.Arbitrary<UnitList> = fc.record({
  find: fc.string(),
  safe: fc.constantFrom(null, ...safeStates),
  class: fc.constantFrom(null, ...classStates),
  typical: fc.constantFrom(null, ...typicalStates),
  sort: fc.constantFrom(...unitSorts),
  descending: fc.boolean(),
  // In their order, with the name.
  columns: fc
    .subarray([...unitColumns])
    .map((some) => unitColumns.filter((column) => column === 'name' || some.includes(column))),
  unit: fc.option(fc.string({ minLength: 1 }), { nil: null }),
})

const qualityOf = (dataset: Dataset): fc.Arbitrary<QualityChoice> =>
  fc.record({
    report: fc.constantFrom(...reports),
    reportYear: fc.option(yearOf(dataset), { nil: null }),
    onlyGaps: fc.boolean(),
    broken: fc.option(fc.string({ minLength: 1 }), { nil: null }),
    brokenYear: fc.option(yearOf(dataset), { nil: null }),
  })

/** Every view that there is over the small manifest. */
const views: fc.Arbitrary<View> = parts.chain(({ dataset, metric }) =>
  fc
    .record({
      dataset: fc.constant(dataset),
      year: yearOf(dataset),
      compare: fc.option(yearOf(dataset), { nil: null }),
      basis: fc.constantFrom(...shownBases),
      area: fc.oneof(fc.constant(dataset.home_area), fc.string()),
      sector: fc.constantFrom(null, ...sectors),
      level: fc.constantFrom(null, ...levels),
      metric: fc.constant(metric),
      denominator: fc.constantFrom(...metricOf(metric).denominators),
      order: fc.constantFrom(...orders),
      draw: fc.constantFrom(...drawings),
      show: fc.constantFrom(...shows),
      rule: fc.option(fc.string({ minLength: 1 }), { nil: null }),
      plan: fc.constantFrom(null, ...plans.map(({ id }) => id)),
      units: lists,
      quality: qualityOf(dataset),
      language: fc.constantFrom(...languages),
    })
    .filter(({ year, compare }) => year !== compare),
)

/** What a click can change: one part, or a part with what belongs to it. */
const changes = fc.tuple(views, views).chain(([view, other]) =>
  fc.record({
    view: fc.constant(view),
    change: fc.constantFrom<Partial<View>>(
      { dataset: other.dataset },
      { dataset: other.dataset, year: other.year },
      { basis: other.basis },
      { metric: other.metric },
      { metric: other.metric, denominator: other.denominator },
      { sector: other.sector, level: other.level },
      { units: other.units },
      ...view.dataset.years.flatMap(({ year }) => [{ year }, { compare: year }]),
      { compare: null },
    ),
  }),
)

test('a link opens the view that it was made from', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(resolveView(searchOf(view), manifest)).toEqual({ view, problems: [] })
    }),
  )
})

test('a link says dataset, years and plan, though they be the defaults, and no other default', () => {
  const home = resolveView({}, manifest).view
  expect(searchOf(home)).toEqual({ dataset: 'demo', year: '2025', compare: '2024', plan: 'home' })
  expect(searchOf({ ...home, compare: null, plan: null })).toEqual({
    dataset: 'demo',
    year: '2025',
    compare: 'none',
    plan: 'none',
  })
})

test('whatever is changed, the view that comes of it can be linked to', () => {
  fc.assert(
    fc.property(changes, ({ view, change }) => {
      const next = changeView(view, change)
      expect(resolveView(searchOf(next), manifest)).toEqual({ view: next, problems: [] })
    }),
  )
})

test('whatever is changed, a year is never compared with itself', () => {
  fc.assert(
    fc.property(changes, ({ view, change }) => {
      const { year, compare } = changeView(view, change)
      expect(compare).not.toBe(year)
    }),
  )
})
