import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breaks, breaksBetween } from '../../../data/model/break.ts'
import { metricIds } from '../../../data/model/metric.ts'

const between = (...[metric, one, other]: Parameters<typeof breaksBetween>) =>
  breaksBetween(metric, one, other).map(({ id }) => id)

describe('the breaks that a comparison steps over', () => {
  test.each([
    ['typical_rate', 2024, 2025, ['typical_qd3554', 'merger_2025']],
    ['typical', 2024, 2025, ['typical_qd3554', 'merger_2025']],
    ['eligible', 2024, 2025, ['typical_qd3554', 'merger_2025']],
    ['safe_rate', 2024, 2025, ['merger_2025']],
    ['weak', 2024, 2025, ['merger_2025']],
    ['safe_rate', 2021, 2022, ['safe_tt124']],
    ['registered_rate', 2021, 2025, ['safe_tt124', 'merger_2025']],
    ['good_or_better_rate', 2021, 2024, ['class_qd510']],
    ['typical_rate', 2022, 2023, ['typical_qd9745']],
    ['typical_rate', 2022, 2026, ['typical_qd9745', 'typical_qd3554', 'merger_2025']],
    ['safe_rate', 2022, 2024, []],
    ['typical_rate', 2023, 2024, []],
    ['typical_rate', 2025, 2026, []],
  ] as const)('%s, %i to %i: %j', (metric, from, to, ids) => {
    expect(between(metric, from, to)).toEqual(ids)
  })
})

const anyMetric = fc.constantFrom(...metricIds)
const anyYear = fc.integer({ min: 2012, max: 2030 })

test('a year has no break against itself', () => {
  fc.assert(
    fc.property(anyMetric, anyYear, (metric, year) => {
      expect(between(metric, year, year)).toEqual([])
    }),
  )
})

test('the order of the two years does not matter', () => {
  fc.assert(
    fc.property(anyMetric, anyYear, anyYear, (metric, one, other) => {
      expect(between(metric, one, other)).toEqual(between(metric, other, one))
    }),
  )
})

test('a break falls into the year in whose window its day lies, so the years before stand on the old rule', () => {
  for (const gap of breaks) {
    expect(gap.on > `${gap.year - 1}-11-15`, gap.id).toBe(true)
    expect(gap.on <= `${gap.year}-11-15`, gap.id).toBe(true)
  }
})
