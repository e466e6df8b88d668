import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, daysBetween } from '../../../data/model/date.ts'

describe('days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-10-25', 0, '2026-10-25'],
  ])('%s and %i days is %s', (day, days, result) => {
    expect(addDays(day, days)).toBe(result)
  })

  test('are counted as they are added', () => {
    const days = fc.integer({ min: -40_000, max: 40_000 })
    fc.assert(
      fc.property(days, days, (first, more) => {
        const day = addDays('2026-01-01', first)
        expect(daysBetween(day, addDays(day, more))).toBe(more)
      }),
    )
  })

  test('are those of this computer, whatever the time of day', () => {
    expect(dayOf(new Date(2026, 10, 5, 23, 59).toISOString())).toBe('2026-11-05')
    expect(dayOf(new Date(2026, 10, 5, 0, 0).toISOString())).toBe('2026-11-05')
  })
})
