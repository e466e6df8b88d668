import { expect, test } from 'vitest'
import type { ChartColumn, ChartTable } from '../../../web/charts/chart-model.ts'
import { tableSheets } from '../../../web/export/table-sheets.ts'
import { partOf, rowsOf, xlsxBytes } from './xlsx-parts.ts'

const caption = { title: 'An toàn theo địa bàn', subtitle: '% · Tỉnh Bắc · 2025', source: 'Nguồn: thử' }
const columns: ChartColumn[] = [
  { heading: 'Hạng', kind: 'count' },
  { heading: 'Địa bàn', kind: 'text' },
  { heading: 'k', kind: 'count', adds: true },
  { heading: 'n', kind: 'count', adds: true },
  { heading: '%', kind: 'percent', share: [-2, -1] },
  { heading: 'Thay đổi', kind: 'points' },
]
const table: ChartTable = {
  columns,
  rows: [
    [1, 'Xã An', 1500, 1600, 93.75, 1.5],
    [2, 'Xã Bình', 10, 40, 25, -2],
  ],
}
const totalOf = (rows: ChartTable['rows']) => tableSheets({ columns, rows }, caption, 'vi')[0]?.total

test('counts are summed and rates are of the sums, by formulas; ranks, percents and points are not added up', () => {
  // Three lines of title, one of headings: the rows are 5 and 6.
  expect(totalOf(table.rows)).toEqual([
    null,
    'Tổng',
    { formula: 'SUM(C5:C6)', value: 1510 },
    { formula: 'SUM(D5:D6)', value: 1640 },
    { formula: 'IF(D7=0,"",100*C7/D7)', value: (1510 / 1640) * 100 },
    null,
  ])
})

test('rows without figures are told apart in the name of the total', () => {
  expect(totalOf([...table.rows, [null, 'Xã Chính', null, null, null, null]])?.[1]).toBe(
    'Tổng các dòng có số liệu',
  )
})

test.each([
  ['a range in words', [3, 'Xã Chính', '3–4', 5, null, null]],
  ['a count whose denominator is not known', [3, 'Xã Chính', 4, null, null, null]],
  ['counts of old communes, which have no rate', [3, 'Xã Chính', 3, 4, null, null]],
  ['a denominator whose count is not known', [3, 'Xã Chính', null, 4, null, null]],
] as const)('%s is never part of a total', (_, row) => {
  expect(totalOf([...table.rows, row])).toBeUndefined()
})

test('0 of 0 has no rate in the total, and one row needs none', () => {
  const none = totalOf([
    [null, 'Xã An', 0, 0, null, null],
    [null, 'Xã Bình', 0, 0, null, null],
  ])
  expect(none?.[4]).toEqual({ formula: 'IF(D7=0,"",100*C7/D7)', value: null })
  expect(totalOf(table.rows.slice(0, 1))).toBeUndefined()
})

test('the file has its numbers as numbers with formats, its formulas with what they come to, its notes apart', async () => {
  const noted = { ...caption, title: '=1+1', notes: ['¹ 2025: @chờ số liệu'] }
  const bytes = await xlsxBytes(tableSheets(table, noted, 'vi'))
  expect(await rowsOf(bytes, 'Số liệu')).toEqual([
    ['=1+1', '', '', '', '', ''],
    ['% · Tỉnh Bắc · 2025', '', '', '', '', ''],
    ['Nguồn: thử', '', '', '', '', ''],
    ['Ghi chú: 1, ở trang tính “Ghi chú”', '', '', '', '', ''],
    ['Hạng', 'Địa bàn', 'k', 'n', '%', 'Thay đổi'],
    ['1', 'Xã An', '1500', '1600', '93,75', '1,5'],
    ['2', 'Xã Bình', '10', '40', '25', '-2'],
    ['', 'Tổng', '1510', '1640', expect.stringMatching(/^92,07/), ''],
  ])
  expect((await rowsOf(bytes, 'Ghi chú')).at(-1)).toEqual(['¹ 2025: @chờ số liệu'])
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet.match(/<f>/g)).toHaveLength(3)
  expect(sheet).toMatch(/<c r="C8"[^>]*><f>SUM\(C6:C7\)<\/f><v>1510<\/v><\/c>/)
  const styles = partOf(bytes, 'xl/styles.xml')
  for (const format of ['#,##0', '0.00&quot;%&quot;', '+0.00;-0.00;0.00']) expect(styles).toContain(format)
  expect(sheet).toMatch(/<pane ySplit="5"[^>]* state="frozen"\/>/)
  expect(partOf(bytes, 'xl/workbook.xml')).toContain("'Số liệu'!$5:$5")
})
