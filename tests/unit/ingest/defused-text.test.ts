import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defuseText, restoreText } from '../../../data/ingest/defused-text.ts'

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', "'=", "''-", "'", '', ' ']
const text = fc
  .tuple(fc.constantFrom(...starts), fc.string({ unit: 'grapheme' }))
  .map(([start, rest]) => start + rest)

test('every text comes back as it was', () => {
  fc.assert(fc.property(text, (one) => restoreText(defuseText(one)) === one))
})

test('no text begins as a formula would', () => {
  fc.assert(fc.property(text, (one) => !/^[=+\-@\t\r\n＝＋－＠]/.test(defuseText(one))))
})

test('text that no spreadsheet would run is left alone both ways', () => {
  for (const one of ['Xã An', '', 'a=b', "'xã", "Ea H'leo", ' =1', '1-2']) {
    expect(defuseText(one)).toBe(one)
    expect(restoreText(one)).toBe(one)
  }
})

test('a formula is kept, behind an apostrophe', () => {
  expect(defuseText('=HYPERLINK("https://example.org")')).toBe('\'=HYPERLINK("https://example.org")')
  expect(restoreText("'=1+1")).toBe('=1+1')
  expect(restoreText("''=1+1")).toBe("'=1+1")
})
