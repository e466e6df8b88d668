import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dataset } from '../../../data/model/dataset.ts'
import { levels } from '../../../data/model/level.ts'
import { metricIds, metricOf } from '../../../data/model/metric.ts'
import { sectors } from '../../../data/model/sector.ts'
import { orders } from '../../../web/app/order.ts'
import { changeView, resolveView, searchOf, shownBases, type View } from '../../../web/app/view.ts'
import { languages } from '../../../web/i18n/language.ts'
import { manifest } from './small-manifest.ts'

const yearOf = (dataset: Dataset) => fc.constantFrom(...dataset.years.map(({ year }) => year))
const parts = fc.record({
  dataset: fc.constantFrom(...manifest.datasets),
  metric: fc.constantFrom(...metricIds),
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

test('a link says dataset, year and year compared with, though they be the defaults, and no other default', () => {
  const home = resolveView({}, manifest).view
  expect(searchOf(home)).toEqual({ dataset: 'demo', year: '2025', compare: '2024' })
  expect(searchOf({ ...home, compare: null })).toEqual({ dataset: 'demo', year: '2025', compare: 'none' })
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
