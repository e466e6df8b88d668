import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FirstResult, packFirstResults, unpackFirstResults } from '../../../web/store/first-results.ts'

const answer: FirstResult = {
  key: ['answer', 'a'.repeat(64), 'overview/headline', { year: 2025, compare_year: null, area: '33' }],
  rows: [
    { metric: 'safe_rate', k: 2871, n: 3012, percent: 95.31872509960159, small: false },
    { metric: 'điển hình “*”', k: null, n: null, percent: null, small: true },
  ],
}

const encode = (content: unknown) => new TextEncoder().encode(JSON.stringify(content))

describe('what is packed is unpacked', () => {
  test('answers with their keys, nulls, fractions and Vietnamese text', () => {
    expect(unpackFirstResults(packFirstResults([answer, { ...answer, rows: [] }]))).toEqual([
      answer,
      { ...answer, rows: [] },
    ])
    expect(unpackFirstResults(packFirstResults([]))).toEqual([])
  })

  test('any values', () => {
    const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), figure, fc.boolean(), fc.constant(null))
    const row = fc.record({ name: value, k: value, percent: value })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(unpackFirstResults(packFirstResults([{ ...answer, rows }]))).toEqual([{ ...answer, rows }])
      }),
    )
  })
})

describe('bytes that are no such file are refused', () => {
  const whole = packFirstResults([answer])

  test.each([1, 10, 200])('the last %i bytes are missing', (bytes) => {
    expect(() => unpackFirstResults(whole.slice(0, -bytes))).toThrow()
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['other bytes', Uint8Array.of(0x1f, 0x8b, 0x08, 0x00)],
    ['a page', new TextEncoder().encode('<!doctype html>')],
    ['one answer and no list', encode(answer)],
    ['a key of another kind', encode([{ ...answer, key: ['area', 'a', 'b', {}] }])],
    ['a key without parameters', encode([{ ...answer, key: ['answer', 'a', 'b'] }])],
    ['an answer without rows', encode([{ key: answer.key }])],
    ['a value that no query gives', encode([{ ...answer, rows: [{ k: [1] }] }])],
    ['a part that is not known', encode([{ ...answer, query: 'SELECT 1' }])],
  ])('%s', (_, bytes) => {
    expect(() => unpackFirstResults(bytes)).toThrow()
  })
})
