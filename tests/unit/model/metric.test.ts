import { expect, test } from 'vitest'
import { metricIds, metricOf, metricRows, metrics } from '../../../data/model/metric.ts'

test('each id is one metric, listed once', () => {
  const ids = metrics.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual([...metricIds].sort())
  for (const id of metricIds) expect(metricOf(id).id).toBe(id)
})

test('each metric names what it is divided by, no denominator twice', () => {
  for (const { id, denominators } of metrics) {
    expect(denominators.length, id).toBeGreaterThan(0)
    expect(new Set(denominators).size, id).toBe(denominators.length)
  }
})

test('classes are shares of the classified; "safe" is of units with a result, of all or of the registered', () => {
  for (const id of [
    'excellent_rate',
    'good_rate',
    'average_rate',
    'weak_rate',
    'good_or_better_rate',
  ] as const) {
    expect(metricOf(id).denominators).toEqual(['classified'])
  }
  expect([...metricOf('safe_rate').denominators].sort()).toEqual(['assessed', 'registered', 'units'])
})

test('fewer weak, average and lost is better; of a share of good alone neither is', () => {
  const lower = metrics.filter(({ better }) => better === 'lower').map(({ id }) => id)
  expect(lower.sort()).toEqual(['average_rate', 'typical_lost', 'weak', 'weak_rate'])
  expect(metrics.filter(({ better }) => better === null).map(({ id }) => id)).toEqual(['good_rate'])
})

test('the table of metrics keeps the order of lists and the default denominator', () => {
  expect(metricRows.map(({ sort }) => sort)).toEqual(metricRows.map((_, index) => index))
  expect(metricRows.find(({ id }) => id === 'typical_rate')?.denominator).toBe('units')
  expect(metricRows.find(({ id }) => id === 'weak')).toMatchObject({ kind: 'count', better: 'lower' })
})
