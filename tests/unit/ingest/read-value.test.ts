import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readValue, unreadable } from '../../../data/ingest/read-value.ts'

describe('numbers are read as Vietnam writes them', () => {
  test.each([
    ['1.234.567,89', 1234567.89],
    ['1.554', 1554],
    ['0,64', 0.64],
    ['88,73%', 88.73],
    ['88,73 %', 88.73],
    ['100', 100],
    ['1 554,5', 1554.5],
    ['1\u00a0234\u00a0567', 1234567],
  ])('%j is %d', (cell, value) => {
    expect(readValue('percent', cell)).toBe(value)
  })

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
  ])('%j is unreadable', (cell) => {
    expect(readValue('percent', cell)).toBe(unreadable)
  })

  test.each(['1 2', '15 54', '1 554 0'])('%j is not joined to one number', (cell) => {
    expect(readValue('percent', cell)).toBe(unreadable)
  })

  test.each([
    ['3.012', 3012],
    ['0', 0],
    [' 79 ', 79],
  ])('the count %j is %d', (cell, value) => {
    expect(readValue('count', cell)).toBe(value)
  })

  test.each(['-3', '12,5', '12.34', '5%', 'x', '0x10'])('%j is no count', (cell) => {
    expect(readValue('count', cell)).toBe(unreadable)
  })

  test('every count written with points as thousands marks is read back', () => {
    const written = new Intl.NumberFormat('vi-VN')
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(readValue('count', written.format(count))).toBe(count)
        expect(readValue('count', String(count))).toBe(count)
      }),
    )
  })

  test('a score lies between 0 and 100', () => {
    expect(['0', '95,5', '100'].map((cell) => readValue('score', cell))).toEqual([0, 95.5, 100])
    for (const cell of ['100,01', '-1', '955']) expect(readValue('score', cell)).toBe(unreadable)
  })
})

describe('years', () => {
  test.each([
    ['2012', 2012],
    ['2025', 2025],
    ['2100', 2100],
  ])('%s', (cell, year) => expect(readValue('year', cell)).toBe(year))

  test.each(['2011', '2101', '25', '2.025', '2025,5', 'năm 2025', '2024-2025'])('%j is unreadable', (cell) =>
    expect(readValue('year', cell)).toBe(unreadable),
  )

  test.each(['0x7E9', '2.025e3'])('%j is no way to write a year', (cell) =>
    expect(readValue('year', cell)).toBe(unreadable),
  )
})

describe('days', () => {
  test.each([
    ['5/9/2025', '2025-09-05'],
    ['05/12/2025', '2025-12-05'],
    ['29/02/2024', '2024-02-29'],
    ['2025-09-05', '2025-09-05'],
  ])('%s is %s', (cell, day) => expect(readValue('day', cell)).toBe(day))

  test.each([
    '31/02/2025',
    '29/02/2025',
    '31/4/2025',
    '0/1/2025',
    '12/13/2025',
    '5/9/25',
    '5.9.2025',
    '45905',
  ])('%s is unreadable', (cell) => expect(readValue('day', cell)).toBe(unreadable))
})

test.each([
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
] as const)('an empty cell of type %s is not reported', (type) => {
  for (const cell of ['', '  ', '\t', '\u00a0']) expect(readValue(type, cell)).toBeNull()
})
