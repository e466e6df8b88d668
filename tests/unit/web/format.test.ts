import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatOf } from '../../../web/i18n/format.ts'

const vi = formatOf('vi')
const en = formatOf('en')
const share = (k: number, n: number) => (k * 100) / n

describe('in Vietnamese', () => {
  test('percents with a comma: one decimal, two where figures are official', () => {
    expect(vi.percent(95.62)).toBe('95,6%')
    expect(vi.percent(88.73, 2)).toBe('88,73%')
    expect(vi.percent(75, 2)).toBe('75,00%')
    expect(vi.percent(80, 0)).toBe('80%')
  })

  test('counts with points, ratios of two counts', () => {
    expect(vi.count(2871)).toBe('2.871')
    expect(vi.count(1234567)).toBe('1.234.567')
    expect(vi.ratio(2871, 3012)).toBe('2.871/3.012')
  })

  test('differences of rates in percentage points, with their sign', () => {
    expect(vi.points(1.8)).toBe('+1,8 điểm %')
    expect(vi.points(-0.25, 2)).toBe('-0,25 điểm %')
    expect(vi.points(0)).toBe('0,0 điểm %')
  })

  test('a difference that rounds to nothing has no sign', () => {
    expect(vi.points(0.04)).toBe('0,0 điểm %')
    expect(vi.points(-0.04)).toBe('0,0 điểm %')
    expect(vi.points(-0.004, 2)).toBe('0,00 điểm %')
  })

  test('differences of counts with their sign', () => {
    expect(vi.difference(1200)).toBe('+1.200')
    expect(vi.difference(-3)).toBe('-3')
    expect(vi.difference(0)).toBe('0')
  })
})

describe('in English', () => {
  test('points for decimals, commas for thousands', () => {
    expect(en.percent(95.62)).toBe('95.6%')
    expect(en.percent(88.73, 2)).toBe('88.73%')
    expect(en.count(2871)).toBe('2,871')
    expect(en.ratio(2871, 3012)).toBe('2,871/3,012')
    expect(en.points(1.8)).toBe('+1.8 pp')
    expect(en.points(-0.25, 2)).toBe('-0.25 pp')
    expect(en.difference(1200)).toBe('+1,200')
  })
})

test.each([vi, en])('what is not known is a dash, never zero', (format) => {
  expect(format.count(null)).toBe('—')
  expect(format.percent(null)).toBe('—')
  expect(format.percent(null, 2)).toBe('—')
  expect(format.points(null)).toBe('—')
  expect(format.difference(null)).toBe('—')
  expect(format.ratio(null, 3012)).toBe('—')
  expect(format.ratio(null, null)).toBe('—')
})

test('a count without its denominator keeps the count', () => {
  expect(vi.ratio(2871, null)).toBe('2.871/—')
  expect(vi.ratio(0, 12)).toBe('0/12')
})

test('days as Vietnam writes them', () => {
  expect(vi.day('2025-12-05')).toBe('05/12/2025')
})

describe('a rate reads as all or none only where it is', () => {
  test('3.011 of 3.012 and 1 of 3.012', () => {
    expect(vi.percent(share(3011, 3012))).toBe('99,9%')
    expect(vi.percent(share(3011, 3012), 2)).toBe('99,97%')
    expect(vi.percent(share(3011, 3012), 0)).toBe('99%')
    expect(vi.percent(share(1, 3012))).toBe('0,1%')
    expect(vi.percent(share(1, 300_000), 2)).toBe('0,01%')
    expect(vi.percent(share(299_999, 300_000), 2)).toBe('99,99%')
  })

  test('all and none themselves', () => {
    expect(vi.percent(100)).toBe('100,0%')
    expect(vi.percent(0)).toBe('0,0%')
  })

  test('for every k of n and every number of decimals', () => {
    const counts = fc
      .integer({ min: 1, max: 500_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(counts, fc.constantFrom(0, 1, 2), ([k, n], digits) => {
        const shown = Number(en.percent(share(k, n), digits).replace('%', ''))
        expect(shown === 100).toBe(k === n)
        expect(shown === 0).toBe(k === 0)
        expect(Math.abs(shown - share(k, n))).toBeLessThan(10 ** -digits)
      }),
    )
  })
})
