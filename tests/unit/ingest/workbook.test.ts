import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { openFile } from '../../../data/ingest/open-file.ts'
import type { OpenedFile } from '../../../data/ingest/opened-file.ts'
import { numberText, storedNumberText } from '../../../data/ingest/xlsx/cell-text.ts'
import { writeTcvn3, writeVni } from './legacy-encoder.ts'
import { vietnamese } from './plain-texts.ts'
import { sheetXml, workbookFiles, workbookOf, zip } from './workbook-xml.ts'

async function open(bytes: Uint8Array): Promise<OpenedFile> {
  const { opened, problems } = await openFile('list.xlsx', bytes)
  expect(problems).toEqual([])
  if (!opened) throw new Error('not opened')
  return opened
}

const choice = { encoding: null, delimiter: null, sheet: null }

async function rowsOf(bytes: Uint8Array, sheet: string | null = null) {
  const rows = (await open(bytes)).rows({ ...choice, sheet })
  expect(rows.problems).toEqual([])
  const all: string[][] = []
  rows.each((cells, row) => {
    expect(row).toBe(all.length + 1)
    all.push(cells)
  })
  expect(rows.count()).toBe(all.length)
  expect(rows.head(2)).toEqual(all.slice(0, 2))
  return all
}

/** The cells of row 1, written as XML from A1 on. */
const cellsOf = async (cells: string, more = {}) =>
  (await rowsOf(workbookOf(`<row r="1">${cells}</row>`, more)))[0]

describe('numbers', () => {
  test.each([
    ['1.554', '1,554'],
    ['1554', '1554'],
    ['-12.5', '-12,5'],
    ['0', '0'],
    ['-0', '0'],
    ['0.30000000000000004', '0,3'],
    ['88.729999999999990', '88,73'],
    ['76.900000000000006', '76,9'],
    ['1E+21', '1000000000000000000000'],
    ['1.2345E-7', '0,00000012345'],
    ['1E-3', '0,001'],
    ['123456789012345678', '123456789012346000'],
    ['99999999.125', '99999999,125'],
    ['0.1234567890123456', '0,123456789012346'],
    ['0.8873%', '88,73%'],
    ['1%', '100%'],
    ['0.07%', '7%'],
  ])('%s is written %s', (stored, text) => {
    expect(storedNumberText(stored)).toBe(text)
  })

  test('every number keeps its value to 15 digits', () => {
    for (const value of [1 / 3, Math.PI * 1e10, 2 ** 53, 1e-300, 1.5e300, -123.456, 5e-324]) {
      expect(Number(numberText(value).replace(',', '.'))).toBe(Number(value.toPrecision(15)))
      expect(numberText(value)).toMatch(/^-?\d+(?:,\d*[1-9])?$/)
    }
  })
})

describe('a workbook of another program', () => {
  const sheets = [
    {
      sheet: 'Phân loại',
      data: [
        [{ value: 'ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN', columnSpan: 4 }, null, null, null],
        [],
        ['Năm', 'Tên đơn vị', 'Điểm', 'Ngày'],
        [
          { type: Number, value: 2024 },
          ' Tổ dân phố số 1\nphường Hiến Nam ',
          { type: Number, value: 76.5 },
          { type: Date, value: new Date(Date.UTC(2024, 11, 5)), format: 'dd/mm/yyyy' },
        ],
        [null, 'Tổ 2', { type: Boolean, value: true }, { type: Boolean, value: false }],
      ],
    },
    { sheet: 'Ghi chú & "khác"', data: [['x']] },
  ]

  test('sheets with names and rows, cells as text, rows as Excel counts them', async () => {
    const bytes = new Uint8Array(await writeWorkbook(sheets).toBuffer())
    const opened = await open(bytes)
    expect(opened).toMatchObject({ kind: 'xlsx', likely: null })
    expect(opened.sheets).toEqual([
      { name: 'Phân loại', rows: 5 },
      { name: 'Ghi chú & "khác"', rows: 1 },
    ])
    expect(await rowsOf(bytes)).toEqual([
      ['ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN', '', '', ''],
      ['', '', '', ''],
      ['Năm', 'Tên đơn vị', 'Điểm', 'Ngày'],
      ['2024', ' Tổ dân phố số 1\nphường Hiến Nam ', '76,5', '05/12/2024'],
      ['', 'Tổ 2', 'x', ''],
    ])
    expect(await rowsOf(bytes, 'Ghi chú & "khác"')).toEqual([['x']])
  })
})

describe('cells', () => {
  test('errors are never lost', async () => {
    const errors = ['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!']
    const cells = errors.map((error, at) => {
      const address = `${String.fromCharCode(65 + at)}1`
      const tag = at % 2 === 0 ? `<c r="${address}" t="e">` : `<c t='e' s="0" r="${address}">`
      return `${tag}${at % 3 === 0 ? '<f>A2/0</f>' : ''}<v>${error}</v></c>`
    })
    const styles = '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'
    expect(await cellsOf(cells.join(''), { styles })).toEqual(errors)
  })

  test('text that looks like the mark of an error cell stays text', async () => {
    const cells = '<c r="A1" t="inlineStr"><is><t>&lt;c t="e"&gt;</t></is></c><c r="B1" t="e"><v>#N/A</v></c>'
    expect(await cellsOf(cells)).toEqual(['<c t="e">', '#N/A'])
  })

  test('shared, rich and inline strings, and what formulas give', async () => {
    const sharedStrings =
      '<si><t xml:space="preserve"> Thôn A </t></si><si><r><t>Xuất </t></r><r><rPr><b/></rPr><t>sắc</t></r></si><si><t>_x0041_</t></si>'
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="C1" t="inlineStr"><is><t>Đạt &amp; chưa đạt</t></is></c>',
      '<c r="D1" t="str"><f>A1&amp;B1</f><v>Khá</v></c>',
      '<c r="E1"><f>1+1</f><v>2</v></c>',
      '<c r="F1"><f>B9</f></c>',
      '<c r="G1" t="s"><v>2</v></c>',
      '<c r="H1" t="b"><v>1</v></c>',
      '<c r="I1" t="b"><v>0</v></c>',
      '<c r="J1" t="str"><v>cuối</v></c>',
    ]
    expect(await cellsOf(cells.join(''), { sharedStrings })).toEqual([
      ' Thôn A ',
      'Xuất sắc',
      'Đạt & chưa đạt',
      'Khá',
      '2',
      '',
      'A',
      'x',
      '',
      'cuối',
    ])
  })

  const styles = `<numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>
    <numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="0&quot; %&quot;"/>
    <numFmt numFmtId="167" formatCode="[&gt;1]0;[>=0]0.00\\ %"/></numFmts>
    <cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs count="8"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/>
    <xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="20"/></cellXfs>`

  test('days', async () => {
    const cells =
      '<c r="A1" s="1"><v>45631</v></c><c r="B1" s="2"><v>45631.75</v></c><c r="C1" s="1"><v>19054</v></c><c r="D1" s="7"><v>0.354166666666667</v></c><c r="E1" t="d"><v>2024-12-05</v></c><c r="F1" s="1" t="n"><v>45631</v></c>'
    const text = ['05/12/2024', '05/12/2024', '01/03/1952', '08:30', '05/12/2024', '05/12/2024']
    expect(await cellsOf(cells, { styles })).toEqual(text)
  })

  test('days of a workbook that counts from 1904', async () => {
    const workbookPr = '<workbookPr date1904="1"/>'
    expect(await cellsOf('<c r="A1" s="1"><v>44169</v></c>', { styles, workbookPr })).toEqual(['05/12/2024'])
  })

  test('shares that are shown as percent, and only they', async () => {
    const cells =
      '<c r="A1" s="3"><v>0.8873</v></c><c r="B1" s="4"><f>1/4</f><v>0.25</v></c><c r="C1" s="5"><v>88.73</v></c><c r="D1" s="6"><v>0.5</v></c><c r="E1"><v>0.5</v></c><c r="F1" s="3" t="str"><v>0.5</v></c><c r="G1" s="3"/><c r="H1" s="0"><v>0.5</v></c><c r="I1" t="n" s="3"><f t="shared" si="0"/><v>1</v></c>'
    const text = ['88,73%', '25%', '88,73', '50%', '0,5', '0.5', '', '0,5', '100%']
    expect(await cellsOf(cells, { styles })).toEqual(text)
  })

  test('a text of 100 KB', async () => {
    const long = 'Tổ dân phố; '.repeat(9000)
    expect(
      await cellsOf(`<c r="A1" t="inlineStr"><is><t>${long}</t></is></c><c r="B1"><v>1</v></c>`),
    ).toEqual([long, '1'])
  })

  test('codes and text that Excel would run come as they are', async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>00123</t></is></c><c r="B1" t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c><c r="C1" t="inlineStr"><is><t>&lt;img src=x&gt;</t></is></c>'
    expect(await cellsOf(cells)).toEqual(['00123', '=HYPERLINK("x")', '<img src=x>'])
  })
})

describe('sheets', () => {
  test('rows and columns that are left out are blank; formats alone take no room', async () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c></row><row r="4" ht="20"/><row r="6"><c r="A6"><v>2</v></c><c r="XFD6" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>'
    const styles = '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'
    expect(await rowsOf(workbookOf(rows, { styles }))).toEqual([
      ['', ''],
      ['', ''],
      ['', '1'],
      ['', ''],
      ['', ''],
      ['2', ''],
    ])
  })

  test('tags with the prefix of their namespace', async () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="e"><x:v>#REF!</x:v></x:c><x:c r="B1"><x:v>1.5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await rowsOf(zip(workbookFiles({ sheets: [{ name: 'A', xml }] })))).toEqual([['#REF!', '1,5']])
  })

  test('hidden ones come last and can be read', async () => {
    const row = (text: string) => sheetXml(`<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`)
    const bytes = zip(
      workbookFiles({
        sheets: [
          { name: 'Danh mục', xml: row('ẩn'), state: 'hidden' },
          { name: 'Số liệu', xml: row('hiện') },
          { name: 'Rất ẩn', xml: row('rất ẩn'), state: 'veryHidden' },
          { name: 'Trống', xml: sheetXml('') },
        ],
      }),
    )
    expect((await open(bytes)).sheets.map(({ name, rows }) => `${name}: ${rows}`)).toEqual([
      'Số liệu: 1',
      'Trống: 0',
      'Danh mục: 1',
      'Rất ẩn: 1',
    ])
    expect(await rowsOf(bytes)).toEqual([['hiện']])
    expect(await rowsOf(bytes, 'Danh mục')).toEqual([['ẩn']])
    expect(await rowsOf(bytes, 'Trống')).toEqual([])
  })

  test('one that is not there', async () => {
    const rows = (await open(workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>'))).rows({
      ...choice,
      sheet: 'Khác',
    })
    expect(rows.problems).toMatchObject([{ code: 'sheet_missing', sheet: 'Khác', hint: 'Trang 1' }])
    expect(rows.count()).toBe(0)
  })

  test('one too wide does not keep the others from being read', async () => {
    const bytes = zip(
      workbookFiles({
        sheets: [
          { name: 'Rộng', xml: sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="BXY1"><v>1</v></c></row>') },
          { name: 'Vừa', xml: sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="BXX1"><v>2</v></c></row>') },
        ],
      }),
    )
    const wide = (await open(bytes)).rows({ ...choice, sheet: 'Rộng' })
    expect(wide.problems).toMatchObject([{ code: 'columns_too_many', sheet: 'Rộng', file: 'list.xlsx' }])
    expect((await rowsOf(bytes, 'Vừa'))[0]).toHaveLength(2000)
  })

  test.each([
    [
      'a cell in the last row of a wide sheet',
      '<row r="1"><c r="BXX1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      'file_too_large',
    ],
    [
      'a row that Excel does not have',
      '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>',
      'file_malformed',
    ],
  ])('%s is refused before its grid is made', async (_, rows, code) => {
    expect((await open(workbookOf(rows))).rows(choice).problems).toMatchObject([{ code }])
  })
})

describe('letters of an old font in cells', () => {
  test.each([
    ['tcvn3', writeTcvn3],
    ['vni', writeVni],
  ] as const)('%s is noticed, and decoded when asked for', async (encoding, write) => {
    const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const rows = vietnamese.map(
      (text, at) =>
        `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${inXml(write(text))}</t></is></c></row>`,
    )
    const opened = await open(workbookOf(rows.join('')))
    expect(opened.likely?.legacy).toMatchObject({ encoding })
    expect(opened.rows(choice).head(1)).toEqual([[write(vietnamese[0] ?? '')]])
    const decoded = opened.rows({ ...choice, encoding })
    expect(decoded.head(100)[4]).toEqual(['Tên đơn vị'])
    const all: string[] = []
    decoded.each(([cell = '']) => all.push(cell.toLowerCase()))
    expect(all).toEqual(vietnamese.map((text) => text.toLowerCase()))
  })
})
