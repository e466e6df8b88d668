import { tableFromIPC } from 'apache-arrow'
import { describe, expect, test } from 'vitest'
import { areasWithin } from '../../../data/areas/areas-within.ts'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { prepare } from '../../../data/ingest/prepare.ts'
import type { Understood } from '../../../data/ingest/prepared.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { understand } from '../../../data/ingest/understand.ts'
import { Recipe } from '../../../data/model/recipe.ts'
import { built } from '../areas/built.ts'
import { fakeFile, rowsOf } from './fake-file.ts'

const areas = new AreaIndex(areasWithin(built, '33-2025-07-01'))
const context = { areas, remembered: nothingRemembered, importId: 1 }

const read = (text: string, choices: Partial<Recipe> = {}, file = 'list.csv'): Understood =>
  understand(fakeFile(rowsOf(text), file), choices, context)

const meanings = ({ columns }: Understood) => columns.map(({ column }) => column)
const codes = ({ problems }: Understood) => problems.map(({ code }) => code)
const roles = ({ preview }: Understood) => preview.map(({ role }) => role)

/** As communes send it: titles, merged headings, groups, totals, a signature. */
const report = `
ỦY BAN NHÂN DÂN||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ LƯƠNG BẰNG||Độc lập - Tự do - Hạnh phúc

DANH SÁCH PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2025
(Kèm theo Báo cáo số 12/BC-UBND ngày 5 tháng 1 năm 2026)
STT|Tên cơ quan, đơn vị, doanh nghiệp|Kết quả||SĐT
||Điểm|Xếp loại|
(1)|(2)|(3)|(4)|(5)
I|Khu dân cư
1|Thôn Bằng Ngang|88,5|Xuất sắc|0912345678
2|Thôn Đông Hưng|80|Khá|0912345679
II|Doanh nghiệp
1|Công ty Cộng Hòa||TB|
2|Tổng công ty May Hưng Yên|90|XS|
Tổng cộng|4
Ghi chú: số liệu tạm tính
||||Lương Bằng, ngày 20 tháng 11 năm 2025
NGƯỜI LẬP BIỂU||||CHỦ TỊCH
Nguyễn Văn A||||Trần Văn B`

describe('a report as a commune sends it', () => {
  const understood = read(report)

  test('what it is, of which year and place', () => {
    expect(understood.recipe).toMatchObject({
      contracts: ['classification'],
      header_row: 7,
      header_rows: 2,
      decimal: ',',
      groups: true,
      constants: { year: '2025', commune: 'Xã Lương Bằng' },
      columns: [
        { index: 1, heading: 'Tên cơ quan, đơn vị, doanh nghiệp', column: 'unit_name' },
        { index: 2, heading: 'Kết quả / Điểm', column: 'score' },
        { index: 3, heading: 'Kết quả / Xếp loại', column: 'class' },
      ],
    })
    expect(Recipe.safeParse(understood.recipe).success).toBe(true)
    expect(understood.titles).toContain('XÃ LƯƠNG BẰNG')
  })

  test('what each row is', () => {
    expect(roles(understood)).toEqual([
      ...['title', 'title', 'blank', 'title', 'title', 'header', 'header', 'numbering'],
      ...['group', 'data', 'data', 'group', 'data', 'data'],
      ...['totals', 'footer', 'footer', 'footer', 'footer'],
    ])
  })

  test('telephone numbers are named and left out', () => {
    expect(understood.columns[4]).toMatchObject({ heading: 'SĐT', column: null, personal: 'phone' })
    expect(understood.problems).toEqual([
      { code: 'column_personal', severity: 'warning', file: 'list.csv', row: 7, column: 'SĐT' },
    ])
  })
})

describe('contracts', () => {
  test.each([
    ['Năm|Tên đơn vị|Loại hình|Xã|Phân loại\n2025|A|Cơ quan|Xã B|Khá', ['classification']],
    ['Năm|Tên đơn vị|Loại hình|Xã|Đăng ký|Đạt chuẩn\n2025|A|Cơ quan|Xã B|x|x', ['recognition']],
    [
      'Năm|Tên đơn vị|Loại hình|Xã|Phân loại|Đạt chuẩn\n2025|A|Cơ quan|Xã B|Khá|x',
      ['classification', 'recognition'],
    ],
    ['Năm|Tên đơn vị|Loại hình|Đăng ký|Đạt chuẩn\n2025|Xã A|Cơ quan|12|11', ['summary']],
    ['Năm|Xã, phường|Loại hình|Tổng số|Xuất sắc|Khá\n2025|Xã A|Cơ quan|12|7|5', ['summary']],
    ['Năm|Địa bàn|Mã chỉ số|Tử số|Mẫu số\n2025|Xã A|people_informed|12|15', ['indicator']],
  ])('%s', (text, contracts) => {
    const understood = read(text)
    expect(understood.recipe.contracts).toEqual(contracts)
    expect(codes(understood)).toEqual([])
  })

  test('marks under the classes are one column, figures under them are counts', () => {
    const header = 'STT|Tên đơn vị|Loại hình|Xã, phường|Xuất sắc|Khá|TB|Yếu\n'
    const marks = read(`${header}1|A|Cơ quan|Xã B|x|||\n2|C|Cơ quan|Xã B||x||`, {}, '2025.csv')
    expect(marks.recipe.contracts).toEqual(['classification'])
    expect(meanings(marks).slice(4)).toEqual(['class', 'class', 'class', 'class'])
    expect(codes(marks)).toEqual([])
    const counts = read(
      `STT|Tên đơn vị|Loại hình|Xuất sắc|Khá|TB|Yếu\n1|Xã A|Cơ quan|5|2|1|0`,
      {},
      '2025.csv',
    )
    expect(counts.recipe.contracts).toEqual(['summary'])
    expect(meanings(counts).slice(3)).toEqual(['excellent', 'good', 'average', 'weak'])
  })

  test('marks under "Đạt" and "Không đạt" are one column', () => {
    const understood = read(
      'Năm|Tên đơn vị|Loại hình|Xã|Đạt|Không đạt\n2025|A|Cơ quan|Xã B|x|\n2025|C|Cơ quan|Xã B||x',
    )
    expect(meanings(understood).slice(4)).toEqual(['safe', 'safe'])
    expect(codes(understood)).toEqual([])
  })
})

describe('what the columns do not say', () => {
  const list = 'STT|Tên đơn vị|Loại hình|Xã, phường|Phân loại\n1|A|Cơ quan|Phường Phố Hiến|Khá'

  test.each([
    ['Năm 2025', 'a.csv', '2025'],
    ['Kỳ báo cáo: từ ngày 16/11/2024 đến ngày 15/11/2025', 'a.csv', '2025'],
    ['Hưng Yên, ngày 5 tháng 1 năm 2026', 'bao-cao-2025.csv', '2025'],
    ['Báo cáo', 'phan loai 15.1.2026.csv', undefined],
    ['Năm 2025 so với năm 2024', 'a.csv', undefined],
    ['Năm 1999', 'a.csv', undefined],
  ])('the year from "%s", %s', (title, file, year) => {
    const understood = read(`x\n${title}\n${list}`, {}, file)
    expect(understood.recipe.constants.year).toBe(year)
    expect(codes(understood)).toEqual(year ? [] : ['column_missing'])
  })

  test.each([
    ['UBND XÃ LƯƠNG BẰNG', 'a.csv', 'Xã Lương Bằng'],
    ['CÔNG AN PHƯỜNG PHỐ HIẾN', 'a.csv', 'Phường Phố Hiến'],
    ['Báo cáo', '2025_xa-luong-bang.csv', 'Xã Lương Bằng'],
    ['Báo cáo', 'Xã Lương Bằng.csv', 'Xã Lương Bằng'],
    ['Báo cáo', 'luong-bang.csv', undefined],
    ['UBND XÃ LƯƠNG BÀNG', 'a.csv', undefined],
    ['XÃ LƯƠNG BẰNG, PHƯỜNG PHỐ HIẾN', 'a.csv', undefined],
    ['UBND HUYỆN KIM ĐỘNG', 'a.csv', undefined],
  ])('the commune from "%s", %s', (title, file, commune) => {
    const text = `${title}\nNăm 2025\nSTT|Tên đơn vị|Loại hình|Phân loại\n1|A|Cơ quan|Khá`
    expect(read(text, {}, file).recipe.constants.commune).toBe(commune)
  })

  test('letters of two communes in force name neither', () => {
    const text = 'Năm 2024\nSTT|Tên đơn vị|Loại hình|Phân loại\n1|A|Cơ quan|Khá'
    expect(read(text, {}, 'xa-viet-hung.csv').recipe.constants.commune).toBeUndefined()
  })

  test.each([
    ['DANH SÁCH KHU DÂN CƯ', 'Khu dân cư'],
    ['Danh sách doanh nghiệp do tỉnh quản lý', 'Doanh nghiệp'],
    ['Kết quả trong cơ quan, doanh nghiệp, nhà trường', undefined],
    ['Cơ quan thường trực', undefined],
  ])('the sector from "%s"', (title, sector) => {
    const text = `${title}\nNăm 2025\nSTT|Tên đơn vị|Xã, phường|Phân loại\n1|A|Phường Phố Hiến|Khá`
    expect(read(text).recipe.constants.sector).toBe(sector)
  })

  test('the sector from the heading of the names, the level from a title', () => {
    const text =
      'Danh sách đơn vị do tỉnh quản lý năm 2025\nSTT|Tên trường|Xã, phường|Phân loại\n1|A|Phường Phố Hiến|Khá'
    expect(read(text).recipe.constants).toEqual({ year: '2025', sector: 'Cơ sở giáo dục', level: 'Tỉnh' })
  })

  test('communes as units are their own place', () => {
    const rows = '1|Xã Lương Bằng|Khá\n2|Phường Phố Hiến|XS\n3|Xã Ân Thi|Khá'
    for (const name of ['Xã, phường', 'Tên đơn vị']) {
      const understood = read(`Các xã, phường năm 2025\nSTT|${name}|Phân loại\n${rows}`)
      expect(understood.recipe.constants.sector).toBe('Xã, phường')
      expect(
        understood.recipe.columns
          .filter(({ index }) => index === 1)
          .map(({ column }) => column)
          .sort(),
      ).toEqual(['commune', 'unit_name'])
      expect(codes(understood)).toEqual([])
    }
  })

  test('group rows say the rest; nothing of it is missing', () => {
    const understood = read(`
DANH SÁCH KHU DÂN CƯ ĐẠT TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2025
STT|Thôn, tổ dân phố|Đăng ký|Công nhận đạt tiêu chuẩn ANTT
A|Phường Phố Hiến
1|TDP số 1|x|x
B|Xã Lương Bằng
1|Thôn 1|x|`)
    expect(understood.recipe).toMatchObject({
      groups: true,
      constants: { year: '2025', sector: 'Khu dân cư' },
    })
    expect(understood.recipe.constants.commune).toBeUndefined()
    expect(codes(understood)).toEqual([])
    expect(roles(understood).slice(2)).toEqual(['group', 'data', 'group', 'data'])
  })
})

describe('problems', () => {
  test('each required column that nothing says is named', () => {
    expect(read('STT|Tên đơn vị|Phân loại\n1|A|Khá').problems).toMatchObject([
      { code: 'column_missing', severity: 'error', row: 1, column: 'Năm', column_id: 'year' },
      { code: 'column_missing', column: 'Loại hình' },
      { code: 'column_missing', column: 'Xã, phường, thị trấn' },
    ])
  })

  test('two headings for one column: both are named', () => {
    const understood = read('Năm|Tên đơn vị|Loại hình|Xã|Đạt chuẩn|Công nhận ANTT\n2025|A|Cơ quan|Xã B|x|x')
    expect(understood.problems).toMatchObject([
      {
        code: 'column_twice',
        severity: 'error',
        column: 'Đạt chuẩn',
        column_id: 'safe',
        hint: 'Đạt chuẩn (E); Công nhận ANTT (F)',
      },
    ])
  })

  test('two identical headings: an error where they are read, a warning where they are not', () => {
    const understood = read(
      'Năm|Tên đơn vị|Loại hình|Xã|Phân loại|Phân loại|Lý do|Lý do\n2025|A|Cơ quan|Xã B|Khá|Khá||',
    )
    expect(understood.problems).toMatchObject([
      { code: 'heading_twice', severity: 'error', column: 'Phân loại' },
      { code: 'heading_twice', severity: 'warning', column: 'Lý do' },
    ])
    const [, , , , kept, dropped] = understood.recipe.columns
    const columns = understood.recipe.columns.filter((column) => column !== dropped)
    expect(columns).toContain(kept)
    const chosen = read('Năm|Tên đơn vị|Loại hình|Xã|Phân loại|Phân loại\n2025|A|Cơ quan|Xã B|Khá|Khá', {
      columns,
    })
    expect(chosen.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('no header, no data, nothing at all', () => {
    expect(codes(read('2025|Trường A|Khá\n2025|Trường B|Khá'))).toEqual(['header_missing'])
    expect(codes(read('Năm|Tên đơn vị|Loại hình|Xã|Phân loại'))).toEqual(['file_header_only'])
    expect(codes(read(''))).toEqual(['file_empty'])
    expect(codes(understand(fakeFile([]), {}, context))).toEqual(['file_empty'])
  })
})

describe('the decimal mark', () => {
  const scores = (...values: string[]) =>
    read(
      `Năm|Tên đơn vị|Loại hình|Xã|Điểm|Phân loại\n${values.map((value) => `2025|A|Cơ quan|Xã B|${value}|Khá`).join('\n')}`,
    ).recipe.decimal

  test('is the comma unless figures can only be read with a point', () => {
    expect(scores('88,73', '90')).toBe(',')
    expect(scores('1.554', '2.000')).toBe(',')
    expect(scores('88.73', '90')).toBe('.')
    expect(scores('0.640')).toBe('.')
    expect(scores('1.234.567')).toBe(',')
    expect(scores('88.73', '88,73')).toBe(',')
    expect(scores('15', '')).toBe(',')
  })
})

describe('sheets', () => {
  const list = rowsOf('Năm|Tên đơn vị|Loại hình|Xã|Phân loại\n2025|A|Cơ quan|Phường Phố Hiến|Khá')
  const book = fakeFile(
    {
      Bìa: [['BÁO CÁO']],
      'Phân loại': list,
      'Khu dân cư 2025': rowsOf('STT|Tên đơn vị|Xã|Phân loại\n1|A|Phường Phố Hiến|Khá'),
    },
    'a.xlsx',
  )

  test('the one with the fullest header is read, unless another is chosen', () => {
    expect(understand(book, {}, context).recipe).toMatchObject({
      sheet: 'Phân loại',
      encoding: null,
      delimiter: null,
    })
    expect(understand(book, { sheet: 'Bìa' }, context)).toMatchObject({
      recipe: { sheet: 'Bìa' },
      problems: [{ code: 'header_missing', sheet: 'Bìa' }],
    })
  })

  test('its name may say the sector and the year', () => {
    expect(understand(book, { sheet: 'Khu dân cư 2025' }, context).recipe.constants).toEqual({
      year: '2025',
      sector: 'Khu dân cư',
    })
  })
})

describe('choices', () => {
  const text = 'STT|Tên đơn vị|Phân loại\n1|A|Khá\nTT|Tên cơ quan|Xếp loại\n2|B|Yếu'

  test('another header row has its columns matched anew', () => {
    const understood = read(text, { header_row: 3 })
    expect(understood.recipe).toMatchObject({ header_row: 3, header_rows: 1 })
    expect(understood.recipe.columns.map(({ heading }) => heading)).toEqual(['Tên cơ quan', 'Xếp loại'])
    expect(roles(understood)).toEqual(['title', 'title', 'header', 'data'])
  })

  test('win over all that is guessed', () => {
    const choices: Partial<Recipe> = {
      contracts: ['recognition'],
      columns: [{ index: 2, heading: 'Phân loại', column: 'unit_name' }],
      constants: { year: '2024' },
      decimal: '.',
      groups: true,
      skip_rows: [2],
    }
    const understood = read(text, choices)
    expect(understood.recipe).toMatchObject(choices)
    expect(understood.columns[2]).toMatchObject({ column: 'unit_name', how: 'chosen' })
    expect(roles(understood)[1]).toBe('skipped')
    expect(codes(understood)).toEqual(['column_missing', 'column_missing'])
  })

  test('personal data comes in only by choice', () => {
    const list =
      'Năm|Tên đơn vị|Loại hình|Xã|Mã số|Phân loại\n2025|A|Cơ quan|Xã B|0912345678|Khá\n2025|C|Cơ quan|Xã B|0912345679|Khá'
    const before = read(list)
    expect(before.columns[4]).toMatchObject({ column: null, personal: 'phone' })
    const columns = [...before.recipe.columns, { index: 4, heading: 'Mã số', column: 'unit_code' }]
    expect(read(list, { columns }).columns[4]).toMatchObject({ column: 'unit_code', personal: 'phone' })
  })
})

describe('what is remembered', () => {
  const next =
    'Năm 2026\nSTT|Đơn vị công tác|Kết quả phân loại năm 2026|Loại hình|Xã\n1|A|Khá|Cơ quan|Phường Phố Hiến'
  const last = next.replaceAll('2026', '2025')
  const first = read(last)
  const shapes = {
    [first.shape]: {
      contracts: first.recipe.contracts,
      columns: [...first.recipe.columns, { index: 1, heading: 'Đơn vị công tác', column: 'unit_name' }],
      constants: { year: '2025', level: 'Tỉnh' },
      groups: false,
      decimal: ',' as const,
    },
  }
  const again = understand(
    fakeFile(rowsOf(next)),
    {},
    { ...context, remembered: { ...nothingRemembered, shapes } },
  )

  test('holds for files of the same shape, whatever year their headings speak of', () => {
    expect(codes(first)).toContain('column_missing')
    expect(again.shape).toBe(first.shape)
    expect(again.columns[1]).toMatchObject({ column: 'unit_name', how: 'remembered' })
    expect(codes(again)).toEqual([])
  })

  test('but never a year or a place, which differ from file to file', () => {
    expect(again.recipe.constants).toEqual({ year: '2026', level: 'Tỉnh' })
  })

  test('not for files of another shape', () => {
    expect(read(next.replace('Loại hình|Xã', 'Xã|Loại hình')).shape).not.toBe(first.shape)
  })
})

test('a file of 1,000 columns and long cells is shown in part', () => {
  const wide = [
    'Năm',
    'Tên đơn vị',
    'Loại hình',
    'Xã',
    'Phân loại',
    ...Array.from({ length: 3000 }, (_, i) => `Cột ${i}`),
  ]
  const row = ['2025', 'A'.repeat(100_000), 'Cơ quan', 'Xã B', 'Khá']
  const understood = understand(fakeFile([wide, ...Array.from({ length: 300 }, () => row)]), {}, context)
  expect(understood.recipe.columns).toHaveLength(5)
  expect(understood.preview[1]?.cells[1]?.length).toBeLessThanOrEqual(200)
  expect(understood.rows).toBe(301)
})

test('marks of classes and of "Đạt" are read as what they mean, under groups of level and sector', () => {
  const file = fakeFile(
    rowsOf(`
Danh sách năm 2025
TT|Tên đơn vị|Xã, phường|Xuất sắc|Khá|TB|Yếu|Đạt|Không đạt
A|Cấp tỉnh quản lý
I|Cơ quan
1|Sở A|Xã Lương Bằng|x||||x|
2|Sở B|Xã Lương Bằng||x|||x|
B|Cấp xã quản lý
I|Cơ sở giáo dục
3|THCS C|Xã Lương Bằng|||x|||x
4|THCS D|Xã Lương Bằng|x||x||x|
Tổng cộng|||2|1|1|0|3|1`),
  )
  const { recipe, problems } = understand(file, {}, context)
  expect(problems).toEqual([])
  const prepared = prepare(file, recipe, context)
  expect(prepared.rows).toEqual({ read: 4, taken: 3, left_out: 1 })
  expect(prepared.problems).toMatchObject([{ code: 'class_unknown', row: 10, value: 'Xuất sắc: x; TB: x' }])
  const rows = prepared.tables.flatMap(({ arrow }) =>
    tableFromIPC(arrow)
      .toArray()
      .map((row) => row.toJSON()),
  )
  expect(rows).toMatchObject([
    { unit_name: 'Sở A', level: 'province', sector: 'agency', class: 'excellent' },
    { unit_name: 'Sở B', level: 'province', sector: 'agency', class: 'good' },
    { unit_name: 'THCS C', level: 'commune', sector: 'school', class: 'average' },
    { unit_name: 'Sở A', safe: true },
    { unit_name: 'Sở B', safe: true },
    { unit_name: 'THCS C', safe: false },
  ])
})
