import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ValueType } from '../../../data/contracts/contract.ts'
import { readNumber } from '../../../data/ingest/read-number.ts'
import { readValue } from '../../../data/ingest/read-value.ts'

/** The value, else the code of what is wrong. */
const read = (type: ValueType, cell: string, decimal: ',' | '.' = ',') => {
  const { value, fault } = readValue(type, cell, decimal)
  return fault ?? value
}

describe('numbers are read as Vietnam writes them', () => {
  test.each([
    ['1.234.567,89', 1234567.89],
    ['1.554', 1554],
    ['0,64', 0.64],
    ['100', 100],
    ['1 554,5', 1554.5],
    ['-3', -3],
    ['−3,5', -3.5],
    ['+2', 2],
  ])('%j is %d', (cell, value) => expect(readNumber(cell, ',')).toBe(value))

  test.each([
    '12.34',
    '1.5',
    '1.2345',
    '12.345.6',
    '1,234.5',
    '1,2,3',
    ',5',
    '5,',
    '1e3',
    '%',
    'nhiều',
    '3/4',
    '1 2',
  ])('%j is none', (cell) => expect(readNumber(cell, ',')).toBeNull())

  test.each([
    ['1,234,567.89', 1234567.89],
    ['1,554', 1554],
    ['0.64', 0.64],
    ['1 554.5', 1554.5],
  ])('with a decimal point %j is %d', (cell, value) => expect(readNumber(cell, '.')).toBe(value))

  test.each(['0,64', '1.234,5', '12,34'])('with a decimal point %j is none', (cell) =>
    expect(readNumber(cell, '.')).toBeNull(),
  )

  test('every number written with its thousands marks is read back, under either mark', () => {
    const vi = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 })
    const en = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 })
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (thousandths) => {
        const value = thousandths / 1000
        expect(readNumber(vi.format(value), ',')).toBeCloseTo(value, 6)
        expect(readNumber(en.format(value), '.')).toBeCloseTo(value, 6)
      }),
    )
  })
})

describe('counts', () => {
  test.each([
    ['3.012', 3012],
    ['0', 0],
    [' 79 ', 79],
    ['5,0', 5],
    ['1\u00a0234\u00a0567', 1234567],
    ['-3', 'value_negative'],
    ['12,5', 'value_fraction'],
    ['3.500.000.000', 'value_too_large'],
    ['999999999999999999999', 'value_too_large'],
    ['01/03/1952', 'value_is_date'],
    ['Mar-52', 'value_is_date'],
    ['03-Thg5', 'value_is_date'],
    ['2025-03-01 00:00:00', 'value_is_date'],
    ['3/52', 'value_unreadable'],
    ['5%', 'value_unreadable'],
    ['x', 'value_unreadable'],
    ['0x10', 'value_unreadable'],
    ['15 54', 'value_unreadable'],
    ['-', 'value_unreadable'],
  ])('%j: %s', (cell, outcome) => expect(read('count', cell)).toBe(outcome))
})

test.each([
  ['score', '95,5', 95.5],
  ['score', '0', 0],
  ['score', '100', 100],
  ['score', '100,01', 'value_out_of_range'],
  ['score', '955', 'value_out_of_range'],
  ['score', '-1', 'value_negative'],
  ['score', '05/09/2025', 'value_is_date'],
  ['percent', '88,73%', 88.73],
  ['percent', '88,73 %', 88.73],
  ['percent', '88,73', 88.73],
  ['percent', '120%', 'value_out_of_range'],
  ['percent', '%', 'value_unreadable'],
] as const)('%s %j: %s', (type, cell, outcome) => expect(read(type, cell)).toBe(outcome))

describe('years', () => {
  test.each([
    ['2012', 2012],
    ['2025', 2025],
    ['2100', 2100],
    ['Năm 2025', 2025],
    ['2011', 'year_out_of_range'],
    ['2101', 'year_out_of_range'],
    ['25', 'year_out_of_range'],
    ['-2025', 'year_out_of_range'],
    ['2.025', 'value_unreadable'],
    ['2025,5', 'value_unreadable'],
    ['2024-2025', 'value_unreadable'],
    ['0x7E9', 'value_unreadable'],
    ['2.025e3', 'value_unreadable'],
    ['01/01/2025', 'value_is_date'],
  ])('%j: %s', (cell, outcome) => expect(read('year', cell)).toBe(outcome))
})

describe('days', () => {
  test.each([
    ['5/9/2025', '2025-09-05'],
    ['05/12/2025', '2025-12-05'],
    ['5-9-2025', '2025-09-05'],
    ['5.9.2025', '2025-09-05'],
    ['29/02/2024', '2024-02-29'],
    ['2025-09-05', '2025-09-05'],
    ['2025-09-05 00:00:00', '2025-09-05'],
    ['ngày 5 tháng 9 năm 2025', '2025-09-05'],
  ])('%s is %s', (cell, day) => expect(read('day', cell)).toBe(day))

  test.each([
    '31/02/2025',
    '29/02/2025',
    '31/4/2025',
    '0/1/2025',
    '12/13/2025',
    '5/9/25',
    '5/9-2025',
    '45905',
    '29/02/2100',
  ])('%s is unreadable', (cell) => expect(read('day', cell)).toBe('value_unreadable'))

  test('every day of two centuries is read back', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect(read('day', iso.split('-').reverse().join('/'))).toBe(iso)
        expect(read('day', iso)).toBe(iso)
      }),
    )
  })
})

const types: ValueType[] = [
  'year',
  'text',
  'sector',
  'sectors',
  'level',
  'class',
  'yes_no',
  'count',
  'score',
  'percent',
  'day',
]

test.each(types)('an empty cell of type %s is not reported', (type) => {
  for (const cell of ['', '  ', '\t', '\u00a0', '\u200b\n']) {
    expect(readValue(type, cell)).toEqual({ value: null, fault: null })
  }
})

test.each(types)('what Excel could not work out is no %s', (type) => {
  for (const cell of ['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#########']) {
    expect(read(type, cell)).toBe('value_is_error')
  }
})

test('any text gives a value or a fault, never both, and never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.string({ unit: 'binary' }), (type, cell) => {
      const { value, fault } = readValue(type, cell)
      expect(fault === null || value === null).toBe(true)
    }),
  )
})
