import { describe, expect, test } from 'vitest'
import { cssText, pageSheet } from '../../../web/print/page-sheet.ts'
import { holdsAt } from '../../../web/print/width-rules.ts'

describe('rules for widths', () => {
  test('hold at the width of the paper, however they are written', () => {
    // 50em of 16 pixels are 800.
    expect(holdsAt('(max-width: 50em)', 800)).toBe(true)
    expect(holdsAt('(width <= 50em)', 801)).toBe(false)
    expect(holdsAt('(width<=62em)', 800)).toBe(true)
    expect(holdsAt('(min-width: 1000px)', 800)).toBe(false)
    expect(holdsAt('(width >= 48em) and (width < 75em)', 800)).toBe(true)
  })

  test('of other things are left alone', () => {
    for (const query of [
      'print',
      '(hover: hover)',
      '(prefers-reduced-motion: reduce)',
      'print and (width > 1em)',
    ])
      expect(holdsAt(query, 800), query).toBeNull()
  })
})

describe('the edges of sheets', () => {
  const edges = { title: 'Tổng quan', label: 'Số liệu minh họa', source: 'Nguồn', page: 'Trang ' }

  test('a text of the user stays a text', () => {
    // Quotation mark, backslash and line end are written by their numbers.
    expect(cssText('a"b\\c\nd')).toBe('"a\\22 b\\5c c\\a d"')
    expect(pageSheet('portrait', { ...edges, title: '"; } body { display: none' })).not.toContain('"; }')
  })

  test('bear the label of demonstration data, and none where there is none', () => {
    expect(pageSheet('landscape', edges)).toContain('content: "Số liệu minh họa"')
    expect(pageSheet('landscape', edges)).toContain('size: A4 landscape')
    expect(pageSheet('portrait', { ...edges, label: '' })).not.toContain('@top-right')
  })
})
