import { describe, expect, test } from 'vitest'
import { type Break, breaks } from '../../../data/model/break.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import { trendChart } from '../../../web/charts/trend.ts'
import { drawn, pointed, text, widths } from './drawn.ts'

type Row = QueryRow<'overview/trend'>
interface Dot {
  value: [number, number | null]
  itemStyle?: { color: string }
}

const row = (metric: string, year: number, k: number | null, n: number | null): Row => {
  const percent = k === null || !n ? null : (k * 100) / n
  const sure = {
    percent_from: percent,
    percent_to: percent,
    old: false,
    k_from: k,
    k_to: k,
    n_from: n,
    n_to: n,
  }
  return { metric, year, provisional: year === 2026, k, n, percent, ...sure }
}

const rows = [
  row('safe_rate', 2024, 2871, 3012),
  row('safe_rate', 2025, null, null),
  row('safe_rate', 2026, 0, 10),
  row('typical_rate', 2024, 7, null),
  row('typical_rate', 2025, 79, 104),
  row('typical_rate', 2026, 62, 104),
]
const chart = (given: readonly Row[] = rows, gaps: readonly Break[] = breaks) =>
  trendChart(given, gaps, 'safe_rate', text)

/** Where lines are drawn across the first panel. */
const lines = (...years: number[]) =>
  drawn(chart(years.map((year) => row('safe_rate', year, 1, 2)))).series[0]?.markLine?.data.map(
    ({ xAxis }) => xAxis,
  )

describe('the series', () => {
  test('tell old communes as k of n, and draw no line from them to the commune of today', () => {
    const old = {
      ...row('safe_rate', 2024, 3, 4),
      percent: null,
      percent_from: null,
      percent_to: null,
      old: true,
    }
    const model = chart([old, row('safe_rate', 2025, 1, 1)])
    const [safe] = drawn(model).series.map(({ data }) => data as Dot[])
    expect(safe?.map(({ value: [, value] }) => value)).toEqual([null, 100])
    expect(model.points(600)[0]?.text).toBe('2024. An toàn về ANTT: 3/4 xã cũ')
  })

  test('draw what was reported; a year without a figure is a gap, not 0', () => {
    const [safe, , typical] = drawn(chart()).series.map(({ data }) => data as Dot[])
    expect(safe?.map(({ value: [year, value] }) => [year, value?.toFixed(2)])).toEqual([
      [2024, '95.32'],
      [2025, undefined],
      [2026, '0.00'],
    ])
    expect(typical?.[0]?.value).toEqual([2024, null])
  })

  test('the points lead to them and say k/n', () => {
    for (const width of widths) {
      expect(pointed(chart(), width)).toEqual(drawn(chart(), width).series.flatMap(({ data }) => data))
    }
    const said = chart()
      .points(600)
      .map((point) => point.text)
    expect(said[0]).toBe('2024. An toàn về ANTT: 95,32% (2.871/3.012)')
    expect(said[1]).toBe('2025. An toàn về ANTT: — (—)')
    expect(said[6]).toBe('2024. Điển hình: — (7/—)')
    expect(said[7]).toBe('2025. Điển hình: 75,96% (79/104)')
  })

  test('the table has a row a year with percent, k and n of each', () => {
    const { columns, rows: table } = chart().table
    expect(columns.map(({ heading }) => heading).slice(0, 4)).toEqual([
      'Năm',
      'An toàn về ANTT',
      'An toàn về ANTT k',
      'An toàn về ANTT n',
    ])
    const none = [null, null, null]
    expect(table[1]).toEqual(['2025', ...none, ...none, rows[4]?.percent, 79, 104, ...none])
    expect(table.map(([year]) => year)).toEqual(['2024', '2025', '2026*'])
  })
})

describe('a year that is not over is marked', () => {
  test('on the axis, in the tooltip, and by a hollow dot', () => {
    const { xAxis, tooltip, series } = drawn(chart())
    expect([2025, 2026].map((year) => xAxis[1]?.axisLabel.formatter(year))).toEqual(['2025', '2026*'])
    expect(tooltip.formatter([{ axisValue: 2026 }])).toMatch(/^2026 \(số liệu tạm tính\)\n/)
    expect(tooltip.formatter([{ axisValue: 2025 }])).toMatch(/^2025\n/)
    const dots = series[0]?.data as Dot[]
    expect(dots.map(({ itemStyle }) => itemStyle?.color)).toEqual([undefined, undefined, '#ffffff'])
  })

  test('for readers without a mouse', () => {
    const said = chart()
      .points(600)
      .map((point) => point.text)
    expect(said[2]).toMatch(/^2026\*|tạm tính/)
    expect(chart().alt).toMatch(/2026\*|tạm tính/)
  })
})

describe('breaks', () => {
  test('are drawn between the last year of the old meaning and the first of the new', () => {
    expect(lines(2024, 2025, 2026)).toEqual([2024.5])
    expect(lines(2021, 2022, 2023)).toEqual([2021.5, 2022.5])
  })

  test('are not drawn before the first year or after the last', () => {
    expect(lines(2025, 2026)).toEqual([])
    expect(lines(2023, 2024)).toEqual([])
  })

  test('are drawn and named also where the very year of the break has no figures', () => {
    const safe = breaks.filter(({ id }) => id === 'safe_tt124')
    const { series, tooltip } = drawn(
      chart(
        [2021, 2023].map((year) => row('safe_rate', year, 1, 2)),
        safe,
      ),
    )
    const [across = 0] = series[0]?.markLine?.data.map(({ xAxis }) => xAxis) ?? []
    expect(across).toBeGreaterThan(2021)
    expect(across).toBeLessThan(2023)
    expect(tooltip.formatter([{ axisValue: 2023 }])).toContain('⁝ Thông tư 124/2021')
  })

  test('are named in the tooltip of the first year after them', () => {
    const said = drawn(chart())
      .tooltip.formatter([{ axisValue: 2025 }])
      .split('\n')
    expect(said.filter((line) => line.startsWith('⁝'))).toEqual([
      '⁝ tiêu chí điển hình mới theo Quyết định 3554 (19/5/2025)',
      '⁝ hợp nhất tỉnh, sắp xếp cấp xã, không còn cấp huyện (1/7/2025)',
    ])
    expect(drawn(chart()).tooltip.formatter([{ axisValue: 2026 }])).not.toContain('⁝')
  })
})

test('the tooltip is plain text', () => {
  const { tooltip } = drawn(chart())
  expect(tooltip.renderMode).toBe('richText')
  expect(
    tooltip
      .formatter([{ axisValue: 2024 }])
      .split('\n')
      .slice(0, 2),
  ).toEqual(['2024', 'An toàn về ANTT: 95,32% (2.871/3.012)'])
  expect(tooltip.formatter([])).toBe('')
})
