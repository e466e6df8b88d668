import { Table, tableFromIPC, tableToIPC } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnBuilder } from '../../../data/ingest/column-builder.ts'
import { TextColumnBuilder } from '../../../data/ingest/text-column-builder.ts'
import { TextPool } from '../../../data/ingest/text-pool.ts'

/** The column as another reader of the stream has it. */
function readBack(vector: ReturnType<TextColumnBuilder['vector']>): unknown[] {
  return [...(tableFromIPC(tableToIPC(new Table({ column: vector }), 'stream')).getChildAt(0) ?? [])]
}

const wellFormed = fc.string({ unit: 'grapheme' })

describe('TextPool', () => {
  test('numbers texts as they come, the same for the same text', () => {
    fc.assert(
      fc.property(fc.array(wellFormed), (texts) => {
        const pool = new TextPool()
        const distinct = [...new Set(texts)]
        expect(texts.map((text) => pool.add(text))).toEqual(texts.map((text) => distinct.indexOf(text)))
        expect(distinct.map((_, number) => pool.text(number))).toEqual(distinct)
        expect(pool.size).toBe(distinct.length)
      }),
    )
  })

  test('holds tens of thousands of texts that differ in their end', () => {
    const pool = new TextPool()
    const texts = Array.from({ length: 30_000 }, (_, index) => `KDC${index}`)
    const numbers = texts.map((text) => pool.add(text))
    expect(numbers).toEqual(texts.map((_, index) => index))
    expect(texts.map((text) => pool.add(text))).toEqual(numbers)
    expect(pool.text(29_999)).toBe('KDC29999')
  })

  test('writes half of a pair as the sign for what is no letter', () => {
    const pool = new TextPool()
    pool.add('a\ud83c')
    expect(pool.text(0)).toBe('a\ufffd')
    pool.add('\ufeffa')
    expect(pool.text(1)).toBe('\ufeffa')
  })
})

describe('a text column in which nearly every row differs', () => {
  const rows = 50_000
  const texts = Array.from({ length: rows }, (_, row) =>
    row % 1000 === 7 ? null : row % 100 === 5 ? 'Trường' : `Đơn vị số ${row}`,
  )
  const builder = new TextColumnBuilder()
  for (const text of texts) text === null ? builder.appendNumber(-1) : builder.appendText(text)

  test('is plain text if asked for, a dictionary if not, and the same either way', () => {
    const [plain, dictionary] = [builder.vector(null, 0, true), builder.vector(null, 0)]
    expect([String(plain.type), String(dictionary.type)]).toEqual(['Utf8', 'Dictionary<Int32, Utf8>'])
    expect(readBack(plain)).toEqual(texts)
    expect(readBack(dictionary)).toEqual(texts)
  })

  test('knows which rows say the same, also when it no longer looks for them', () => {
    expect(builder.isSame(5, 105)).toBe(true)
    expect(builder.isSame(49_805, 49_905)).toBe(true)
    expect(builder.isSame(49_805, 49_806)).toBe(false)
    expect(builder.isSame(1007, 49_007)).toBe(true)
    expect(builder.isSame(49_007, 49_005)).toBe(false)
  })
})

test('columns of any type give the rows that are asked for', () => {
  const columns = {
    text: fc.option(wellFormed),
    int: fc.option(fc.integer()),
    double: fc.option(fc.double({ noNaN: true })),
    bool: fc.option(fc.boolean()),
  }
  for (const type of ['text', 'int', 'double', 'bool'] as const) {
    const rows = fc.array(fc.tuple(columns[type], fc.boolean()), { maxLength: 200 })
    fc.assert(
      fc.property(rows, (values) => {
        const builder = columnBuilder(type)
        for (const [value] of values) builder.append(value)
        const listed = values.flatMap(([, isKept], row) => (isKept ? [row] : []))
        expect(readBack(builder.vector(null, 0, true))).toEqual(values.map(([value]) => value))
        expect(readBack(builder.vector(Int32Array.from(listed), 0, true))).toEqual(
          listed.map((row) => values[row]?.[0]),
        )
      }),
    )
  }
})
