import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ColumnData, ColumnType } from '../../../data/ingest/columns.ts'
import { toArrow } from '../../../data/ingest/to-arrow.ts'

const types = { name: 'text', count: 'int', score: 'double', safe: 'bool' } as const

/** The columns as another reader of the stream has them. */
function roundTrip(columns: Record<string, ColumnType>, data: ColumnData) {
  const table = tableFromIPC(toArrow(columns, data))
  return Object.fromEntries(
    table.schema.fields.map((field, index) => [field.name, [...(table.getChildAt(index) ?? [])]]),
  )
}

describe('what goes in comes out', () => {
  test('texts, numbers, yes and no, and what was not reported', () => {
    const data = {
      name: ['Đặc khu Cồn Cỏ', null, '', 'Đặc khu Cồn Cỏ', '🏫 “x”'],
      count: [0, 2871, null, -1, 2_147_483_647],
      score: [95.32, null, 0, 0.1, -2.5],
      safe: [true, false, null, true, false],
    }
    expect(roundTrip(types, data)).toEqual(data)
  })

  test('a column of nothing but nulls', () => {
    const data = { name: [null, null], count: [null, null], score: [null, null], safe: [null, null] }
    expect(roundTrip(types, data)).toEqual(data)
  })

  test('more rows than a byte of flags holds', () => {
    const safe = Array.from({ length: 1000 }, (_, row) => (row % 7 === 0 ? null : row % 3 === 0))
    expect(roundTrip({ safe: 'bool' }, { safe })).toEqual({ safe })
  })

  test('a table without rows keeps its columns, in the order of the types', () => {
    const empty = { safe: [], score: [], count: [], name: [] }
    expect(Object.entries(roundTrip(types, empty))).toEqual([
      ['name', []],
      ['count', []],
      ['score', []],
      ['safe', []],
    ])
  })

  test('any columns of any length', () => {
    const column = <T>(value: fc.Arbitrary<T>, length: number) =>
      fc.array(fc.option(value, { nil: null }), { minLength: length, maxLength: length })
    const columns = fc.integer({ min: 0, max: 70 }).chain((length) =>
      fc.record({
        name: column(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('xã', 'phường')), length),
        count: column(fc.integer(), length),
        score: column(fc.double(), length),
        safe: column(fc.boolean(), length),
      }),
    )
    fc.assert(
      fc.property(columns, (data) => {
        expect(roundTrip(types, data)).toEqual(data)
      }),
    )
  })
})

describe('columns that do not fit together', () => {
  test('one is missing', () => {
    expect(() => toArrow(types, { name: [], count: [], score: [] })).toThrow('safe')
  })

  test('one is longer or shorter than the first', () => {
    const pair = { name: 'text', count: 'int' } as const
    expect(() => toArrow(pair, { name: ['a'], count: [1, 2] })).toThrow('count')
    expect(() => toArrow(pair, { name: ['a', 'b'], count: [1] })).toThrow('count')
  })
})
