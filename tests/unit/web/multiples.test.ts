import { describe, expect, test } from 'vitest'
import { breaksBetween } from '../../../data/model/break.ts'
import { multiplesChart, sharedScale, type TrendRow } from '../../../web/charts/multiples.ts'
import { cutsOf } from '../../../web/present/chart-fit.ts'
import { rowsOf } from '../../../web/present/readable-option.ts'
import { areaRow, areaRows } from './area-rows.ts'
import { compareText } from './compare-words.ts'
import { drawn, pointed, widths } from './drawn.ts'

const trend = (area_id: string, year: number, k: number | null, n: number | null, given = {}): TrendRow => {
  const value = k === null || !n ? null : (100 * k) / n
  return {
    ...{
      area_id,
      name: area_id,
      full_name: `Xã ${area_id}`,
      parent_name: null,
      year,
      provisional: year === 2026,
    },
    ...{ k, n, value, value_from: value, value_to: value, k_from: k, k_to: k, n_from: n, n_to: n },
    ...{ exact: true, open: false, old: false, small: false },
    ...given,
  }
}
const open = { open: true, value_from: 80, value_to: 85, k_from: 24, k_to: 34, n_from: 30, n_to: 40 }
const an = areaRow({ area_id: 'an', full_name: 'Xã An', parent_name: 'Tỉnh Mới' })
const binh = areaRow({ area_id: 'binh', full_name: 'Xã Bình' })
const rows = [
  trend('an', 2023, null, null),
  trend('an', 2024, null, null, open),
  trend('an', 2025, 36, 40),
  trend('an', 2026, 9, 10, { small: true }),
  trend('binh', 2023, null, null),
  trend('binh', 2024, 8, 10, { small: true }),
  trend('binh', 2025, null, null),
  trend('binh', 2026, null, null),
]
const options = {
  metric: 'safe_rate' as const,
  year: 2025,
  chosen: '',
  breaks: breaksBetween('safe_rate', 2022, 2026),
}
const chart = (areas = [binh, an]) => multiplesChart(rows, areas, options, compareText)

interface Titles {
  title: { text: string; subtext: string }[]
  grid: { left: number; top: number; width: number; height: number }[]
}
const titled = (width: number, model = chart()) => model.option(width) as unknown as Titles

describe('small multiples', () => {
  test('have rows that slides and paper are not to cut: title and trend together', () => {
    const many = Array.from({ length: 9 }, (_, at) => areaRow({ area_id: `a${at}`, full_name: `Xã ${at}` }))
    const trends = many.map(({ area_id }) => trend(area_id, 2025, 9, 10))
    const model = multiplesChart(trends, many, options, compareText)
    const bands = rowsOf(model.option(800))
    // Six side by side at that width.
    expect(bands).toEqual([
      { top: 0, bottom: 64 },
      { top: 74, bottom: 138 },
    ])
    expect(cutsOf(bands, model.height(800), 0, 100)).toEqual([
      { top: 0, bottom: 74 },
      { top: 74, bottom: 148 },
    ])
  })

  test('are in the order of the list, each with its name, its figure of the year and k/n', () => {
    expect(titled(1366).title.map(({ text, subtext }) => [text, subtext])).toEqual([
      ['Xã Bình', 'chưa có số liệu'],
      ['Xã An', '90,0% 36/40'],
    ])
  })

  test('say all years of an area as one point, ranges as ranges; years that nobody reports are not there', () => {
    const [first, second] = chart().points(800)
    expect(first?.text).toBe(
      'Xã Bình. 2024: 80,00% (8/10). 2025: chưa có số liệu. 2026*: chưa có số liệu. Dưới 20 đơn vị: một đơn vị làm tỷ lệ đổi hơn 5 điểm %.',
    )
    expect(second?.text).toContain('Xã An, Tỉnh Mới. 2024: 80,00–85,00% (24–34/30–40). 2025: 90,00% (36/40).')
    expect(second?.text).not.toContain('2023')
    expect(second?.area).toBe('an')
  })

  test('draw a range as a band and no dot, what is provisional hollow, and the break between two years', () => {
    const { series } = drawn(chart(), 800)
    // Two areas: their cells, their lines, their bands.
    expect(series[3]?.data.map((datum) => (datum as { value: number[] }).value)).toEqual([
      [2024, null],
      [2025, 90],
      [2026, 90],
    ])
    expect(series[3]?.data.map((datum) => (datum as { itemStyle?: object }).itemStyle !== undefined)).toEqual(
      [false, false, true],
    )
    expect(series[5]?.data).toEqual([
      [2024, 80],
      [2024, 85],
      [2024, '-'],
    ])
    expect(series[3]?.markLine?.data).toEqual([{ xAxis: 2024.5 }])
  })

  test('stay apart from each other, inside of the width, and all have a point, on any screen', () => {
    const areas = areaRows(104)
    const many = areas.map(({ area_id }) => trend(area_id, 2025, 30, 40))
    const model = multiplesChart(many, areas, options, compareText)
    for (const width of widths) {
      const { grid } = titled(width, model)
      expect(grid.length).toBe(104)
      for (const { left, top, width: each, height } of grid) {
        expect(left + each).toBeLessThanOrEqual(width + 0.01)
        expect(top + height).toBeLessThanOrEqual(model.height(width))
      }
      expect(new Set(grid.map(({ left, top }) => `${left}|${top}`)).size).toBe(104)
      expect(pointed(model, width).every((datum) => datum !== undefined)).toBe(true)
    }
    // All 104 in not much more than one screen of a common laptop.
    expect(model.height(1310)).toBeLessThan(800)
  })

  test('share one scale that has all values, ranges too', () => {
    expect(sharedScale(rows, true)).toEqual([75, 100])
    expect(sharedScale([trend('an', 2025, 1, 50)], true)).toEqual([0, 5])
    expect(sharedScale([trend('an', 2025, 1, 50, { value_from: 3, value_to: 7 })], false)).toEqual([0, 7])
  })
})
