import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personalKind } from '../../../data/ingest/personal-columns.ts'

describe('by heading', () => {
  test.each([
    ['Số CCCD', 'citizen_id'],
    ['CMND/CCCD', 'citizen_id'],
    ['Số căn cước công dân', 'citizen_id'],
    ['Số định danh cá nhân', 'citizen_id'],
    ['SĐT', 'phone'],
    ['SỐ ĐIỆN THOẠI liên hệ', 'phone'],
    ['Người liên hệ / Di động', 'phone'],
    ['Tên đơn vị', null],
    ['Điểm', null],
    ['Số quyết định', null],
    ['Mã đơn vị', null],
  ])('%s: %s', (heading, kind) => {
    expect(personalKind(heading, [])).toBe(kind)
  })
})

describe('by values', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
  const columnOf = (value: fc.Arbitrary<string>) => fc.array(value, { minLength: 2, maxLength: 50 })

  test('twelve digits that begin with 0 are numbers of citizens, also without that zero', () => {
    const number = fc.tuple(fc.constantFrom('0', ''), fc.integer({ min: 1, max: 9 }), digits(10))
    fc.assert(
      fc.property(columnOf(number.map((parts) => parts.join(''))), (values) => {
        expect(personalKind('Ghi chú', values)).toBe('citizen_id')
      }),
    )
  })

  test('telephone numbers, however they are spaced', () => {
    const number = fc.record({
      start: fc.constantFrom('0', '+84', '84'),
      prefix: fc.constantFrom('3', '5', '7', '8', '9'),
      rest: digits(8),
      sign: fc.constantFrom('', ' ', '.', '-'),
    })
    const written = number.map(
      ({ start, prefix, rest, sign }) =>
        `${start}${prefix}${rest.slice(0, 2)}${sign}${rest.slice(2, 5)}${sign}${rest.slice(5)}`,
    )
    fc.assert(
      fc.property(columnOf(written), (values) => {
        expect(personalKind('Mã đơn vị', values)).toBe('phone')
      }),
    )
  })

  test('counts, years, days, codes and a single stray number are not personal', () => {
    for (const values of [
      ['12', '1.554', '0', '233'],
      ['2025', '2024'],
      ['15/11/2025', '01/12/2025'],
      ['KDC00001', '00004', '12001'],
      ['0912345678', 'a', 'b', 'c'],
      ['0912345678'],
      [],
    ]) {
      expect(personalKind('Mã số', values)).toBeNull()
    }
  })

  test('tax codes of enterprises are public', () => {
    expect(personalKind('Mã số thuế', ['0900123456', '0900123457'])).toBeNull()
  })
})
