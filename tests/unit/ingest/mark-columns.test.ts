import { describe, expect, test } from 'vitest'
import { holdMarks, markColumns, markedCell } from '../../../data/ingest/mark-columns.ts'

const columns = ['Phân loại / Xuất sắc', 'Phân loại / Khá', 'TB'].map((heading, index) => ({
  index: index + 2,
  heading,
  column: 'class',
}))
const marks = markColumns(columns, 'class', 'class') ?? []

describe('marks under several headings', () => {
  test('say what the heading says', () => {
    expect(marks).toEqual([
      { index: 2, value: 'Xuất sắc' },
      { index: 3, value: 'Khá' },
      { index: 4, value: 'TB' },
    ])
    for (const mark of ['x', 'X', '1', '✓', '+'])
      expect(markedCell(['1', 'A', '', mark, ''], marks)).toBe('Khá')
  })

  test('none is nothing reported', () => {
    expect(markedCell(['1', 'A', '', ' '], marks)).toBe('')
  })

  test('two, or other text, are given back for the analyst to see', () => {
    expect(markedCell(['1', 'A', 'x', 'x', ''], marks)).toBe('Xuất sắc: x; Khá: x')
    expect(markedCell(['1', 'A', '', '0', ''], marks)).toBe('Khá: 0')
  })

  test('one column, or headings that name no values, are not of this kind', () => {
    expect(markColumns(columns.slice(0, 1), 'class', 'class')).toBeNull()
    expect(
      markColumns([...columns, { index: 9, heading: 'Ghi chú', column: 'class' }], 'class', 'class'),
    ).toBeNull()
    expect(
      markColumns([...columns, { index: 9, heading: 'Loại khá', column: 'class' }], 'class', 'class'),
    ).toHaveLength(4)
  })
})

describe('whether columns hold marks', () => {
  const rows = (...lines: string[]) => lines.map((line) => line.split('|'))

  test('one a row; totals and a row with two do not change that', () => {
    expect(holdMarks(rows('x||', '|X|', '||x', 'x||x', '12|5|3'), [0, 1, 2])).toBe(true)
    expect(holdMarks(rows('1||', '|1|', '|1|', '|1|', '||1', '||1'), [0, 1, 2])).toBe(true)
  })

  test('figures, words and blanks are none', () => {
    expect(holdMarks(rows('12|5|', '3||1'), [0, 1, 2])).toBe(false)
    expect(holdMarks(rows('1|1|', '1||1', '||1'), [0, 1, 2])).toBe(false)
    expect(holdMarks(rows('Khá||', '|Yếu|'), [0, 1, 2])).toBe(false)
    expect(holdMarks(rows('||', ''), [0, 1, 2])).toBe(false)
  })
})
