import { describe, expect, test } from 'vitest'
import { areaId, inForce } from '../../../data/model/area.ts'

describe('an area is in force', () => {
  const merged = { valid_from: '2024-11-01', valid_to: '2025-06-30' }

  test.each([
    ['2024-10-31', false],
    ['2024-11-01', true],
    ['2025-06-30', true],
    ['2025-07-01', false],
  ])('from its first day to its last, both included: %s is %s', (day, there) => {
    expect(inForce(merged, day)).toBe(there)
  })

  test('without a last day, for good', () => {
    expect(inForce({ valid_from: '2025-07-01', valid_to: null }, '2099-12-31')).toBe(true)
    expect(inForce({ valid_from: '2025-07-01', valid_to: null }, '2025-06-30')).toBe(false)
  })

  test('before the record begins, if it is in the oldest list', () => {
    const oldest = { valid_from: '2022-01-01', valid_to: '2025-06-30' }
    expect(inForce(oldest, '2016-10-31')).toBe(true)
    expect(inForce(oldest, '2025-07-01')).toBe(false)
    expect(inForce({ valid_from: '2022-01-02', valid_to: null }, '2022-01-01')).toBe(false)
  })
})

test('a code alone is no identity: the id joins it with the first day', () => {
  expect(areaId('12001', '2025-07-01')).toBe('12001-2025-07-01')
  expect(areaId('12001', '2025-07-01')).not.toBe(areaId('12001', '2022-01-01'))
})
