import { describe, expect, test } from 'vitest'
import type { QueryRow } from '../../../queries/catalog.ts'
import { sectorsChart } from '../../../web/charts/sectors.ts'
import type { Compared } from '../../../web/charts/two-years.ts'
import { drawn, pointed, text, widths } from './drawn.ts'

type Row = QueryRow<'overview/sectors'>

const nothing = {
  ...{ k: null, n: null, percent: null, value: null, change: null, small: false },
  ...{ k_before: null, n_before: null, percent_before: null, value_before: null },
  ...{ old: false, old_before: false, open: false, open_before: false },
  ...{ value_from: null, value_to: null, value_before_from: null, value_before_to: null },
  ...{ k_from: null, k_to: null, n_from: null, n_to: null },
  ...{ k_before_from: null, k_before_to: null, n_before_from: null, n_before_to: null },
}
const rows: Row[] = [
  {
    ...nothing,
    ...{ sector: 'residential', k: 2871, n: 3012, percent: 95.319, value: 95.319, change: 1.819 },
    ...{ k_before: 2805, n_before: 3000, percent_before: 93.5, value_before: 93.5 },
  },
  { ...nothing, sector: 'agency', k: 0, n: 12, percent: 0, value: 0, small: true },
  { ...nothing, sector: 'school' },
  { ...nothing, sector: 'agency+enterprise', k: 194 },
]
/** The rows of a count metric: the count is the value. */
const counts = rows.map((row) => ({ ...row, value: row.k, value_before: row.k_before, change: 66 }))
const options: Compared = { metric: 'safe_rate', year: 2025, compare: 2024 }
const chart = (given: Partial<Compared> = {}) =>
  sectorsChart(given.metric === 'weak' ? counts : rows, { ...options, ...given }, text)
const said = (given?: Partial<Compared>) =>
  chart(given)
    .points(600)
    .map((point) => point.text)

describe('each point', () => {
  test('says sector, figure and k/n of both years, the change, and whether units are few', () => {
    expect(said()).toEqual([
      'Khu dân cư. 2025: 95,32% (2.871/3.012). 2024: 93,50% (2.805/3.000). Thay đổi: +1,82 điểm %',
      'Cơ quan. 2025: 0,00% (0/12). 2024: chưa có số liệu. Dưới 20 đơn vị: một đơn vị làm tỷ lệ đổi hơn 5 điểm %.',
      'Cơ sở giáo dục. 2025: chưa có số liệu. 2024: chưa có số liệu',
      'Cơ quan + Doanh nghiệp. 2025: — (194/—). 2024: chưa có số liệu',
    ])
  })

  test('of a count says the numbers, and the change in units', () => {
    expect(said({ metric: 'weak' })[0]).toBe(
      'Khu dân cư. 2025: 2.871 (2.871/3.012). 2024: 2.805 (2.805/3.000). Thay đổi: +66',
    )
  })

  test('leads to the bar of this year at every width, with a year to compare with or without', () => {
    for (const width of widths) {
      expect(pointed(chart(), width)).toEqual([95.319, 0, null, null])
      expect(pointed(chart({ compare: null }), width)).toEqual([95.319, 0, null, null])
      expect(pointed(chart({ metric: 'weak' }), width)).toEqual([2871, 0, null, 194])
    }
  })
})

test('the bars stand from the first row down, those of the year before beside them; null is no bar', () => {
  const { series, yAxis } = drawn(chart())
  expect([yAxis].flat()[0]?.data).toEqual([
    'Cơ quan + Doanh nghiệp',
    'Cơ sở giáo dục',
    'Cơ quan †',
    'Khu dân cư',
  ])
  expect(series.map(({ name, data }) => [name, data])).toEqual([
    ['2024', [null, null, null, 93.5]],
    ['2025', [null, null, 0, 95.319]],
  ])
})

test('a bar is labelled with its rate, of old communes with how many of them', () => {
  const own = { k: 3, n: 4, k_from: 3, k_to: 3, n_from: 4, n_to: 4, percent: 75, value: 75 }
  const old = { ...nothing, ...own, sector: 'commune', old: true }
  const [bars] = drawn(sectorsChart([...rows.slice(0, 1), old], { ...options, compare: null }, text)).series
  const labels = bars?.data.map((value, dataIndex) => bars.label.formatter({ value, dataIndex }))
  expect(labels).toEqual(['3/4 xã cũ', '95,3%'])
})

test('what a split leaves open is a pale bar between its bounds, and a range wherever it is told', () => {
  const open = {
    ...{ ...nothing, sector: 'residential', open: true, value_from: 50, value_to: 75 },
    ...{ k_from: 2, k_to: 3, n_from: 3, n_to: 4 },
  }
  const model = sectorsChart([open, { ...nothing, sector: 'agency' }], { ...options, compare: null }, text)
  const [bars, pale] = drawn(model).series
  // The first sector on top, so last.
  expect(bars?.data).toEqual([null, 50])
  expect(pale?.data).toEqual([null, 25])
  expect(pale?.label.formatter({ value: 25, dataIndex: 1 })).toBe('50,0–75,0%')
  expect(bars?.label.formatter({ value: 50, dataIndex: 1 })).toBe('')
  expect(model.points(600)[0]?.text).toBe(
    'Khu dân cư. 2025: 50,00–75,00% (2–3/3–4). Có xã cũ bị chia tách: chưa biết đơn vị nào thuộc về đây, nên con số là khoảng từ ít nhất đến nhiều nhất có thể.',
  )
  expect(model.table.rows[0]).toEqual(['Khu dân cư', '2–3', '3–4', '50,00–75,00%'])
  expect(model.native?.series.map(({ values, ratios }) => [values[0], ratios?.[0]])).toEqual([
    [null, '50,0–75,0%'],
  ])
})

test('the legend names the years that are drawn, and no other', () => {
  expect([...drawn(chart()).legend.data].sort()).toEqual(['2024', '2025'])
  expect(drawn(chart({ compare: null })).legend.data).toEqual(['2025'])
})

test('the table holds the rows as they came', () => {
  expect(chart().table.columns.map(({ heading }) => heading)).toEqual([
    ...['Loại hình', 'k 2025', 'n 2025', '% 2025'],
    ...['k 2024', 'n 2024', '% 2024', 'Thay đổi'],
  ])
  expect(chart().table.rows).toEqual([
    ['Khu dân cư', 2871, 3012, 95.319, 2805, 3000, 93.5, 1.819],
    ['Cơ quan', 0, 12, 0, null, null, null, null],
    ['Cơ sở giáo dục', null, null, null, null, null, null, null],
    ['Cơ quan + Doanh nghiệp', 194, null, null, null, null, null, null],
  ])
  expect(chart({ compare: null }).table.rows[0]).toEqual(['Khu dân cư', 2871, 3012, 95.319])
})

test('the tooltip is plain text', () => {
  const { tooltip } = drawn(chart())
  expect(tooltip.renderMode).toBe('richText')
  expect(tooltip.formatter([{ dataIndex: 3 }]).split('\n')).toEqual([
    'Khu dân cư',
    '2025: 95,32% (2.871/3.012)',
    '2024: 93,50% (2.805/3.000)',
    'Thay đổi: +1,82 điểm %',
  ])
})
