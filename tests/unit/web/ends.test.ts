import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AreaRow } from '../../../web/charts/area-row.ts'
import { endsChart } from '../../../web/charts/ends.ts'
import { areaRow, areaRows, silentRow } from './area-rows.ts'
import { drawn, pointed, text, widths } from './drawn.ts'

const options = { metric: 'safe_rate', year: 2025, compare: null, whole: null, chosen: '' } as const
const chart = (rows: readonly AreaRow[]) => endsChart(rows, options, text)
const shown = (rows: readonly AreaRow[]) =>
  chart(rows)
    .points(600)
    .map(({ area }) => area)

test('of a long ranking the first five and the last five, with their ranks in the whole', () => {
  const ids = [0, 1, 2, 3, 4, 99, 100, 101, 102, 103].map((index) => `id-${index}`)
  expect(shown(areaRows(104))).toEqual(ids)
  expect(drawn(chart(areaRows(104)), 390).yAxis[0]?.data.at(-1)).toBe('104. Xã 103')
})

test('of a short ranking all areas, none twice', () => {
  for (const count of [0, 1, 5, 9, 10]) {
    expect(shown(areaRows(count))).toEqual(areaRows(count).map(({ area_id }) => area_id))
  }
})

test('the first stand beside the last where there is room', () => {
  const columns = (width: number) => drawn(chart(areaRows(104)), width).yAxis.map(({ data }) => data.length)
  expect(columns(390)).toEqual([10, 10])
  expect(columns(1280)).toEqual([5, 5, 5, 5])
})

describe('areas without a figure', () => {
  const rows = [...areaRows(12), silentRow({ area_id: 'silent' })]

  test('are not last: they have no rank and are not drawn', () => {
    expect(shown(rows).at(-1)).toBe('id-11')
    expect(shown(rows)).not.toContain('silent')
  })

  test('stand in the table, which has all areas', () => {
    expect(chart(rows).table.rows).toHaveLength(13)
  })
})

test('a tie that runs on past the cut shows as a tie', () => {
  const rows = areaRows(20).map((row, index) =>
    areaRow({ ...row, rank: Math.min(index + 1, 5), tied: index >= 4 }),
  )
  expect(drawn(chart(rows), 390).yAxis[0]?.data.slice(4, 6)).toEqual(['5= Xã 4', '5= Xã 15'])
})

test('the points lead to the dots of their areas at every width', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.constantFrom(...widths), (count, width) => {
      const model = chart(areaRows(count))
      const dots = pointed(model, width) as ({ row: AreaRow } | undefined)[]
      expect(dots.map((dot) => dot?.row.area_id)).toEqual(model.points(width).map(({ area }) => area))
    }),
  )
})
