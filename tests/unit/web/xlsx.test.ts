import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { XlsxCell, XlsxColumn, XlsxSheet } from '../../../web/export/xlsx.ts'
import { partOf, rowsOf, xlsxBytes } from './xlsx-parts.ts'

const columns: XlsxColumn[] = [
  { heading: 'Năm', width: 8, format: 'general', required: true },
  { heading: 'Mã', width: 12, format: 'text' },
  {
    heading: 'Loại hình',
    width: 20,
    format: 'general',
    choices: { formula: "'A & B'!$A$2:$A$3", closed: true, title: 'Sai', message: 'Chọn "một" <giá trị>' },
  },
  { heading: 'Ngày', width: 12, format: 'day' },
]
const sheetOf = (rows: XlsxCell[][], titles: string[] = []): XlsxSheet => ({
  name: 'Số liệu',
  titles,
  columns,
  rows,
})
const sheet1 = 'xl/worksheets/sheet1.xml'

test('cells come back as what they were', async () => {
  const bytes = await xlsxBytes([
    sheetOf(
      [
        [2025, '00012', 'Khu dân cư', { day: '2025-11-05' }],
        [76.5, '3/52', null, { day: '1899-12-31' }],
      ],
      ['Tiêu đề'],
    ),
  ])
  expect(await rowsOf(bytes, 'Số liệu')).toEqual([
    ['Tiêu đề', '', '', ''],
    ['Năm', 'Mã', 'Loại hình', 'Ngày'],
    ['2025', '00012', 'Khu dân cư', '05/11/2025'],
    ['76,5', '3/52', '', '31/12/1899'],
  ])
})

test('no text is ever a formula', async () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '=HYPERLINK("https://example.org")', '=1+1')
  const text = fc.tuple(start, fc.string({ unit: 'grapheme-ascii' })).map(([a, b]) => a + b)
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
      const bytes = await xlsxBytes([
        sheetOf(
          texts.map((one) => [1, one]),
          [texts[0] ?? ''],
        ),
      ])
      const xml = partOf(bytes, sheet1)
      expect(xml).not.toMatch(/<f[ >]/)
      expect(xml.match(/<c r="B\d+"[^>]* t="s"/g)).toHaveLength(texts.length + 1)
    }),
    { numRuns: 30 },
  )
})

test('the headings stay in sight under the titles', async () => {
  const bytes = await xlsxBytes([sheetOf([], ['một', 'hai'])])
  expect(partOf(bytes, sheet1)).toMatch(/<pane ySplit="3"[^>]* topLeftCell="A4"[^>]* state="frozen"\/>/)
})

test('a drop-down list stands where Excel expects it and refuses other values', async () => {
  const xml = partOf(await xlsxBytes([sheetOf([])]), sheet1)
  expect(xml).toContain(
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" ' +
      'errorStyle="stop" errorTitle="Sai" error="Chọn &quot;một&quot; &lt;giá trị&gt;" sqref="C2:C20000">' +
      "<formula1>'A &amp; B'!$A$2:$A$3</formula1></dataValidation></dataValidations>",
  )
  expect(xml.indexOf('<dataValidations')).toBeGreaterThan(xml.indexOf('</sheetData>'))
})

test('columns of text and days have their format down to the last row', async () => {
  const bytes = await xlsxBytes([sheetOf([])])
  const styleOf = (column: number) =>
    Number(new RegExp(`<col [^>]*style="(\\d+)"[^>]*min="${column}"`).exec(partOf(bytes, sheet1))?.[1])
  const styles = partOf(bytes, 'xl/styles.xml')
  const formats = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf ([^>]*)>/g)].map(
    ([, attributes]) => /numFmtId="(\d+)"/.exec(attributes ?? '')?.[1],
  )
  const codeOf = (column: number) =>
    new RegExp(`numFmtId="${formats[styleOf(column)]}" formatCode="([^"]*)"`).exec(styles)?.[1]
  expect(codeOf(2)).toBe('@')
  expect(codeOf(4)).toBe('dd/mm/yyyy')
  expect(styleOf(1)).toBeNaN()
})

test('every cell of a text column has the format of its column, so that it stays text when it is edited', async () => {
  const rows = [
    [1, null, null, null],
    [2, '007', 'Cơ quan', null],
    [3, '008', null, { day: '2025-01-02' }],
  ]
  const xml = partOf(await xlsxBytes([sheetOf(rows)]), sheet1)
  const styleAt = (address: string) => new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`).exec(xml)?.[1]
  expect(styleAt('B2')).toBeDefined()
  expect([styleAt('B3'), styleAt('B4')]).toEqual([styleAt('B2'), styleAt('B2')])
  expect(styleAt('D4')).toBe(styleAt('D2'))
  expect(styleAt('C3')).toBeUndefined()
})

test('a cell holds no more than Excel takes', async () => {
  const rows = await rowsOf(await xlsxBytes([sheetOf([[1, 'ă'.repeat(100_000)]])]), 'Số liệu')
  expect(rows[1]?.[1]).toBe('ă'.repeat(32_767))
})

test('a sheet name that Excel refuses is refused', async () => {
  await expect(xlsxBytes([{ ...sheetOf([]), name: 'a/b' }])).rejects.toThrow('illegal')
})

test('what a font is made of stands in the order of the format', async () => {
  const styles = partOf(await xlsxBytes([sheetOf([[1]], ['Tiêu đề'])]), 'xl/styles.xml')
  const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/g)].map(([, parts = '']) =>
    [...parts.matchAll(/<(\w+)/g)].map(([, name]) => name),
  )
  expect(fonts).toEqual([
    ['sz', 'color', 'name', 'family'],
    ['b', 'sz', 'color', 'name', 'family'],
  ])
})
