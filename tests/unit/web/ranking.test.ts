import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AreaRow, areaText, rankedNames } from '../../../web/charts/area-row.ts'
import { type RankingOptions, rankingChart } from '../../../web/charts/ranking.ts'
import { areaRow, areaRows, silentRow } from './area-rows.ts'
import { drawn, pointed, text, widths } from './drawn.ts'

const options: RankingOptions = { metric: 'safe_rate', year: 2025, compare: 2024, whole: null, chosen: '' }
const chart = (rows: readonly AreaRow[], given: Partial<RankingOptions> = {}) =>
  rankingChart(rows, { ...options, ...given }, text)
const say = (row: AreaRow, given: Partial<RankingOptions> = {}) =>
  areaText(row, { ...options, ...given }, text)

describe('what is said of an area', () => {
  test('figure and k/n of both years, the change, the rank', () => {
    const row = areaRow({ parent_name: 'Huyện Ân Thi', k: 2871, n: 3012, percent: 95.319, value: 95.319 })
    expect(say(row)).toEqual([
      'Xã Tân Hưng, Huyện Ân Thi',
      '2025: 95,32% (2.871/3.012)',
      '2024: 90,00% (54/60)',
      'Thay đổi: +5,00 điểm %',
      'Hạng 3 trên 104 địa bàn',
    ])
  })

  test('of a count, numbers and their difference', () => {
    const row = areaRow({ k: 7, n: 60, value: 7, k_before: 9, value_before: 9, change: -2 })
    expect(say(row, { metric: 'weak' }).slice(1, 4)).toEqual([
      '2025: 7 (7/60)',
      '2024: 9 (9/60)',
      'Thay đổi: -2',
    ])
  })

  test('a tie, few units, and a district that communes cross', () => {
    expect(say(areaRow({ tied: true, small: true, exact: false })).slice(-3)).toEqual([
      'Đồng hạng 3 trên 104 địa bàn',
      'Dưới 20 đơn vị: một đơn vị làm tỷ lệ đổi hơn 5 điểm %.',
      'Có xã nằm trên nhiều huyện cũ.',
    ])
  })

  test('what nobody reported is not zero and has no rank', () => {
    expect(say(silentRow())).toEqual(['Xã Tân Hưng', '2025: chưa có số liệu', '2024: chưa có số liệu'])
    expect(say(silentRow(), { compare: null })).toEqual(['Xã Tân Hưng', '2025: chưa có số liệu'])
    expect(say(areaRow({ n: null, percent: null, value: null }))[1]).toBe('2025: — (57/—)')
  })
})

test('names carry the rank, "=" for ties, "†" for few units, and the district of a twin', () => {
  const rows = [
    areaRow({ rank: 1, full_name: 'Xã An' }),
    areaRow({ rank: 2, tied: true, parent_name: 'Huyện Ân Thi' }),
    areaRow({ rank: 2, tied: true, small: true, parent_name: 'Huyện Kim Động' }),
    silentRow({ full_name: 'Xã Bình', parent_name: 'Huyện Ân Thi' }),
  ]
  const names = ['1. Xã An', '2= Xã Tân Hưng (Huyện Ân Thi)', '2= Xã Tân Hưng (Huyện Kim Động) †', 'Xã Bình']
  expect(rows.map(rankedNames(rows))).toEqual(names)
  expect(drawn(chart(rows)).yAxis[0]?.data).toEqual(names)
})

test('the points lead to the dots of their areas, in order, at every width', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.constantFrom(...widths), (count, width) => {
      const rows = areaRows(count)
      const model = chart(rows)
      const dots = pointed(model, width) as ({ row: AreaRow } | undefined)[]
      expect(dots.map((dot) => dot?.row)).toEqual(rows)
      expect(model.points(width).map(({ area }) => area)).toEqual(rows.map((row) => row.area_id))
      expect(model.points(width).every((point) => point.text.includes('(57/60)'))).toBe(true)
    }),
  )
})

test('a figure that is not known is not drawn, not even as 0', () => {
  const model = chart([silentRow(), areaRow({ k: 0, percent: 0, value: 0, change: -90 })])
  const [, , before, now] = drawn(model).series
  expect(now?.data).toMatchObject([{ value: [null, 0] }, { value: [0, 1] }])
  expect(before?.data).toMatchObject([{ value: [null, 0] }, { value: [90, 1] }])
})

describe('the line between two years', () => {
  /** Whether it is drawn as progress or as a step back. */
  function lines(change: number, metric: RankingOptions['metric']) {
    const [forth, back] = drawn(chart([areaRow({ value: 90 + change, change })], { metric })).series
    return { forth: forth?.data.length, back: back?.data.length }
  }
  const none = { forth: 3, back: 0 }
  const back = { forth: 0, back: 3 }

  test.each([
    ['safe_rate', 5, none],
    ['safe_rate', -5, back],
    ['weak_rate', 5, back],
    ['weak_rate', -5, none],
    ['good_rate', 5, none],
    ['good_rate', -5, none],
  ] as const)('%s, change %i', (metric, change, expected) => {
    expect(lines(change, metric)).toEqual(expected)
  })

  test('needs both years', () => {
    const { series } = drawn(chart([silentRow({ value: 90, k: 54 }), silentRow({ value_before: 90 })]))
    expect([series[0]?.data, series[1]?.data]).toEqual([[], []])
  })
})

test('the table holds the rows as they came; without a year to compare with, that year has no columns', () => {
  const rows = [areaRow({ parent_name: 'Huyện Ân Thi' }), silentRow({ full_name: 'Xã An' })]
  expect(chart(rows).table.rows).toEqual([
    [3, 'Xã Tân Hưng', 'Huyện Ân Thi', 57, 60, 95, 54, 60, 90, 5],
    [null, 'Xã An', null, null, null, null, null, null, null, null],
  ])
  const alone = chart(rows, { compare: null })
  expect(alone.table.rows[0]).toEqual([3, 'Xã Tân Hưng', 'Huyện Ân Thi', 57, 60, 95])
  expect(alone.table.columns).toHaveLength(6)
  expect(drawn(alone).series[2]?.data).toEqual([])
})

test('the tooltip is plain text, whatever an area is called', () => {
  const row = areaRow({ full_name: '<img src=x onerror=alert(1)>' })
  const { tooltip } = drawn(chart([row]))
  expect(tooltip.renderMode).toBe('richText')
  expect(tooltip.formatter({ data: { row } }).split('\n')).toEqual(say(row))
  expect(tooltip.formatter({})).toBe('')
})
