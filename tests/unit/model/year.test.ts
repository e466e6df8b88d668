import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sectors } from '../../../data/model/sector.ts'
import { areasDay, isProvisional, statisticalWindow, Year } from '../../../data/model/year.ts'

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

describe('the days that a statistical year covers (TT 124, Điều 8.2)', () => {
  test('residential areas: 01/11 to 31/10', () => {
    expect(statisticalWindow(2025, 'residential')).toEqual({ from: '2024-11-01', to: '2025-10-31' })
  })

  test.each(['commune', 'agency', 'enterprise', 'school'] as const)('%s: 16/11 to 15/11', (sector) => {
    expect(statisticalWindow(2025, sector)).toEqual({ from: '2024-11-16', to: '2025-11-15' })
  })

  test('no day falls between two years or into both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2012, max: 2099 }), fc.constantFrom(...sectors), (year, sector) => {
        expect(statisticalWindow(year + 1, sector).from).toBe(dayAfter(statisticalWindow(year, sector).to))
      }),
    )
  })
})

describe('figures are provisional until the last window has closed', () => {
  test.each([
    ['2025-10-31', true],
    ['2025-11-01', true],
    ['2025-11-15', true],
    ['2025-11-16', false],
    ['2026-01-01', false],
    ['2024-12-31', true],
  ])('2025, taken on %s: %s', (day, provisional) => {
    expect(isProvisional(2025, day)).toBe(provisional)
  })
})

test('a year stands on the areas of its 31/10: 2025 on those after the merger of 1/7, 2024 on those before', () => {
  expect(areasDay(2025)).toBe('2025-10-31')
  expect(areasDay(2024)).toBe('2024-10-31')
})

test('years from 2012 to 2100', () => {
  const taken = [2011, 2012, 2100, 2101, 2024.5].filter((year) => Year.safeParse(year).success)
  expect(taken).toEqual([2012, 2100])
})
