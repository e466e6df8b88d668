import { describe, expect, test } from 'vitest'
import type { QueryRow } from '../../../queries/catalog.ts'
import { classesChart } from '../../../web/charts/classes.ts'
import { drawn, pointed, text, widths } from './drawn.ts'

type Row = QueryRow<'overview/classes'>
type Counts = [excellent: number | null, good: number | null, average: number | null, weak: number | null]

function row(year: number, counts: Counts, classified: number | null, units: number | null): Row {
  const share = (k: number | null) => (k === null || !classified ? null : (k * 100) / classified)
  const [excellent, good, average, weak] = counts
  return {
    ...{ year, provisional: year === 2026, units, classified },
    unclassified: units === null || classified === null ? null : units - classified,
    ...{ excellent, good, average, weak },
    ...{ excellent_percent: share(excellent), good_percent: share(good) },
    ...{ average_percent: share(average), weak_percent: share(weak) },
  }
}

const rows = [
  row(2023, [null, null, null, null], null, 40),
  row(2024, [50, 30, 20, null], 100, null),
  row(2025, [1655, 1000, 335, 0], 2990, 3012),
  row(2026, [1, 2, 1, 0], 4, 5),
]
const chart = (given: readonly Row[] = rows) => classesChart(given, text)

test('a point a class and year says share and k/n; a year that is not over is marked', () => {
  const said = chart()
    .points(600)
    .map((point) => point.text)
  expect(said).toEqual([
    '2024. Xuất sắc: 50,00% (50/100)',
    '2025. Xuất sắc: 55,35% (1.655/2.990)',
    '2026*. Xuất sắc: 25,00% (1/4)',
    '2024. Khá: 30,00% (30/100)',
    '2025. Khá: 33,44% (1.000/2.990)',
    '2026*. Khá: 50,00% (2/4)',
    '2024. Trung bình: 20,00% (20/100)',
    '2025. Trung bình: 11,20% (335/2.990)',
    '2026*. Trung bình: 25,00% (1/4)',
    '2024. Yếu: — (—)',
    '2025. Yếu: 0,00% (0/2.990)',
    '2026*. Yếu: 0,00% (0/4)',
  ])
})

test('the points lead to their own parts of the bars at every width', () => {
  for (const width of widths) {
    expect(pointed(chart(), width)).toEqual(drawn(chart(), width).series.flatMap(({ data }) => data))
  }
})

test('a class that nobody reported is no part of the bar; one of no unit is 0', () => {
  expect(drawn(chart()).series.map(({ name, data }) => [name, ...data])).toEqual([
    ['Xuất sắc', 50, rows[2]?.excellent_percent, 25],
    ['Khá', 30, rows[2]?.good_percent, 50],
    ['Trung bình', 20, rows[2]?.average_percent, 25],
    ['Yếu', null, 0, 0],
  ])
})

test('years without classes have no bar, but their line in the table', () => {
  const { rows: table, columns } = chart().table
  expect(columns.map(({ heading }) => heading)).toEqual([
    ...['Năm', 'Xuất sắc', 'Xuất sắc %', 'Khá', 'Khá %', 'Trung bình', 'Trung bình %', 'Yếu', 'Yếu %'],
    ...['Được phân loại', 'Chưa phân loại'],
  ])
  expect(table).toEqual([
    ['2023', null, null, null, null, null, null, null, null, null, null],
    ['2024', 50, 50, 30, 30, 20, 20, null, null, 100, null],
    [
      '2025',
      1655,
      rows[2]?.excellent_percent,
      1000,
      rows[2]?.good_percent,
      335,
      rows[2]?.average_percent,
      0,
      0,
      2990,
      22,
    ],
    ['2026*', 1, 25, 2, 50, 1, 25, 0, 0, 4, 1],
  ])
})

test('a year in which no unit was classified has no bar', () => {
  const none = row(2022, [0, 0, 0, 0], 0, 40)
  expect(drawn(chart([none, ...rows])).series[0]?.data).toHaveLength(3)
  expect(chart([none]).points(600)).toEqual([])
})

describe('the number in a part of a bar', () => {
  const label = (width: number, value: number | null) =>
    drawn(chart(), width).series[0]?.label.formatter({ value })

  test('is left out where there is no room for it, and where there is no part', () => {
    expect(label(600, 55.35)).toBe('55,4%')
    expect(label(600, 1)).toBe('')
    expect(label(1600, 4)).toBe('4,0%')
    expect(label(600, null)).toBe('')
  })
})

test('the tooltip is plain text: all classes of the year, and the units without one', () => {
  const { tooltip } = drawn(chart())
  expect(tooltip.renderMode).toBe('richText')
  expect(tooltip.formatter([{ dataIndex: 1 }]).split('\n')).toEqual([
    '2025',
    'Xuất sắc: 55,35% (1.655/2.990)',
    'Khá: 33,44% (1.000/2.990)',
    'Trung bình: 11,20% (335/2.990)',
    'Yếu: 0,00% (0/2.990)',
    'Chưa phân loại: 22',
  ])
  expect(tooltip.formatter([{ dataIndex: 0 }])).not.toContain('Chưa phân loại')
})

test('in words: every year that is drawn', () => {
  expect(chart().alt).toContain('2025: Xuất sắc: 55,35% (1.655/2.990); Khá: 33,44% (1.000/2.990)')
  expect(chart().alt).toContain('2026*: ')
  expect(chart().alt).not.toContain('2023')
})
