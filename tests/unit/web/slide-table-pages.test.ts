import { describe, expect, test } from 'vitest'
import type { ChartTable } from '../../../web/charts/chart-model.ts'
import { columnShares, tablePages } from '../../../web/present/table-pages.ts'

const table = (rows: ChartTable['rows']): ChartTable => ({
  columns: [
    { heading: 'Xã', kind: 'text' },
    { heading: 'k', kind: 'count' },
  ],
  rows,
})
const short = Array.from({ length: 30 }, (_, at) => [`Xã ${at}`, at])
const long = short.map(([name, count]) => [`${name} ${'rất dài '.repeat(6)}`, count ?? null])

describe('a table on slides', () => {
  test('each row is on one page, in order', () => {
    const pages = tablePages(table(short), 780)
    expect(pages.flatMap(({ rows }) => rows)).toEqual(short)
    expect(pages.map(({ from, rows }) => [from, rows.length])).toEqual([
      [1, 12],
      [13, 12],
      [25, 6],
    ])
  })

  test('rows of sentences are higher: fewer on a page, none lost', () => {
    const pages = tablePages(table(long), 780)
    expect(pages.map(({ rows }) => rows.length)).toEqual([6, 6, 6, 6, 6])
    expect(pages.flatMap(({ rows }) => rows)).toEqual(long)
  })

  test('a table without rows has one page', () => {
    expect(tablePages(table([]), 780)).toHaveLength(1)
  })

  test('a column takes its share of the width by its longest text, none takes it all', () => {
    const [page] = tablePages(table(long), 780)
    if (!page) throw new Error('no page')
    const [name = 0, count = 0] = columnShares(page, (cell) => String(cell))
    expect(name + count).toBeCloseTo(100)
    // 48 characters at most and at least 4, with 2 of space each: 50 to 6.
    expect(name).toBeCloseTo((100 * 50) / 56)
  })
})
