import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RowRole } from '../../../data/ingest/prepared.ts'
import { readGroup, rowRoles } from '../../../data/ingest/row-roles.ts'
import type { Recipe } from '../../../data/model/recipe.ts'
import { rowsOf } from './fake-file.ts'

const headings: Record<string, string> = {
  year: 'Năm',
  unit_name: 'Tên đơn vị',
  sector: 'Loại hình',
  commune: 'Xã, phường',
  class: 'Xếp loại',
}

/** A recipe whose columns stand from the second on, under a header in row 1. */
function recipe(columns: string[], more: Partial<Recipe> = {}): Recipe {
  return {
    contracts: ['classification'],
    encoding: 'utf-8',
    delimiter: ';',
    sheet: null,
    decimal: ',',
    header_row: 1,
    header_rows: 1,
    columns: columns.map((column, index) => ({
      index: index + 1,
      heading: headings[column] ?? column,
      column,
    })),
    constants: {},
    groups: true,
    values: [],
    areas: [],
    units: [],
    corrections: [],
    keep_rows: [],
    skip_rows: [],
    ...more,
  }
}

const whole = recipe(['year', 'unit_name', 'sector', 'commune', 'class'])
/** Sector and place come from groups. */
const grouped = recipe(['unit_name', 'class'], { constants: { year: '2025' } })
/** Only names and classes are in the sheet, and nothing is said by groups. */
const fixed = recipe(['unit_name', 'class'], {
  constants: { year: '2025', sector: 'Doanh nghiệp', commune: 'Xã Lương Bằng' },
  groups: false,
})

/** Roles of rows that stand from row 5 on, past those under a header. */
function roles(of: Recipe, text: string): RowRole[] {
  const roleOf = rowRoles(of)
  return rowsOf(text).map((cells, index) => roleOf(cells, index + 5))
}

const traps = [
  'Tổng công ty May Hưng Yên',
  'Công ty Cộng Hòa',
  'Cộng Hòa',
  'Tổng kho xăng dầu',
  'Xã Lương Bằng',
  'Khu dân cư số 1',
  'I',
  '2',
  'Năm',
  'Ghi chú',
  'Tổng cộng',
  'Người lập biểu',
  'Xã hội hóa',
  'TM Dịch vụ',
]

describe('a row with all that the contract requires is data', () => {
  test('whatever its words', () => {
    const word = fc.oneof(
      fc.constantFrom(...traps),
      fc.string({ minLength: 1 }).filter((s) => s.trim() !== ''),
    )
    const rest = fc.oneof(word, fc.constant(''))
    fc.assert(
      fc.property(
        fc.integer({ min: 2012, max: 2100 }),
        word,
        word,
        word,
        rest,
        rest,
        fc.integer({ min: 2, max: 90 }),
        (year, name, sector, commune, number, last, row) => {
          const cells = [number, String(year), name, sector, commune, last]
          expect(rowRoles(whole)(cells, row)).toBe('data')
        },
      ),
    )
  })

  test('also after what looked like the end of the table', () => {
    const text = `
||Người lập biểu|||
||Nguyễn Văn A|||
7|2025|Trường A|Cơ sở giáo dục|Xã Lương Bằng|Khá`
    expect(roles(whole, text)).toEqual(['footer', 'footer', 'data'])
  })

  test('and one with a hole stays data, so that the hole is seen', () => {
    expect(roles(whole, '1|2025|Trường A|Cơ sở giáo dục||Khá\n2|2025||Cơ quan|Xã Lương Bằng|')).toEqual([
      'data',
      'data',
    ])
    expect(roles(whole, '3|2025|Xã Lương Bằng|||\n||Trường A|||')).toEqual(['data', 'data'])
  })
})

describe('where constants say the rest', () => {
  test('a name and a class are data, whatever the name', () => {
    const name = fc.constantFrom(...traps)
    fc.assert(
      fc.property(
        name,
        fc.constantFrom('Khá', 'XS', 'TB'),
        fc.constantFrom('', '1', '12'),
        (unit, value, number) => {
          expect(rowRoles(fixed)([number, unit, value], 9)).toBe('data')
          expect(rowRoles(grouped)([number, unit, value], 9)).toBe('data')
        },
      ),
    )
  })

  test('a unit that has nothing but its name is data', () => {
    expect(
      roles(fixed, '|Tổng công ty May Hưng Yên|\n|Công ty Cộng Hòa|\n3|Xã Lương Bằng|\n|Xã Lương Bằng|'),
    ).toEqual(['data', 'data', 'data', 'data'])
  })

  test('totals and what stands under the table are not', () => {
    const text = `
|Tổng cộng|
|Cộng: 25 đơn vị|
|Ghi chú: số liệu tạm tính|
||Hưng Yên, ngày 20 tháng 11 năm 2025
|NGƯỜI LẬP BIỂU|CHỦ TỊCH
|(Ký, ghi rõ họ tên)|
|Nguyễn Văn A|`
    expect(roles(fixed, text).slice(0, 4)).toEqual(['totals', 'totals', 'footer', 'footer'])
    expect(roles(fixed, text).at(-1)).toBe('footer')
  })
})

describe('group rows', () => {
  test('are those that say what the rows do not', () => {
    const text = `
I|Khu dân cư|
1|Thôn 1|Khá
II|Xã Lương Bằng|
|Phường Phố Hiến|
2|Trường A|Khá`
    expect(roles(grouped, text)).toEqual(['group', 'data', 'group', 'group', 'data'])
  })

  test('stand in any column, with subtotals of a sector', () => {
    const of = recipe(['unit_name', 'commune', 'class'], { constants: { year: '2025' } })
    expect(roles(of, 'I. Khu dân cư|||\n|II. Cơ quan||12\nA. Phường Phố Hiến|||')).toEqual([
      'group',
      'group',
      'group',
    ])
  })

  test('a commune with figures beside it is a row of counts', () => {
    const of = recipe(['area', 'units'], { contracts: ['summary'], constants: { year: '2025' } })
    expect(roles(of, 'I|Khu dân cư|40\n1|Xã Lương Bằng|20\n|Xã Lương Bằng|20')).toEqual([
      'group',
      'data',
      'data',
    ])
  })

  test.each([
    [['I. Khu dân cư'], { sector: 'Khu dân cư' }],
    [['II', 'Khối doanh nghiệp (12 đơn vị)'], { sector: 'Doanh nghiệp' }],
    [['A. Phường Phố Hiến'], { commune: 'Phường Phố Hiến' }],
    [['', 'Xã Lương Bằng', ''], { commune: 'Xã Lương Bằng' }],
    [['X. Lương Bằng'], { commune: 'X. Lương Bằng' }],
    [['X. Xã Lương Bằng'], { commune: 'Xã Lương Bằng' }],
    [['H. Kim Động'], { district: 'H. Kim Động' }],
    [['B', 'HUYỆN KIM ĐỘNG'], { district: 'HUYỆN KIM ĐỘNG' }],
    [['A', 'Các đơn vị do tỉnh quản lý'], { level: 'Tỉnh' }],
    [['B. CẤP XÃ'], { level: 'Xã', sector: 'Xã, phường' }],
    [['Trường THCS Lê Lợi'], null],
    [['1', 'Trường THCS Lê Lợi', 'Khá'], null],
    [['Xã Lương Bằng', 'Khá'], null],
    [[''], null],
  ])('%j says %j', (cells, group) => {
    expect(readGroup(cells)).toEqual(group)
  })

  test('a numbered heading that nobody knows ends the group before it', () => {
    expect(readGroup(['III', 'Lực lượng khác'])).toEqual({
      sector: 'Lực lượng khác',
      commune: 'Lực lượng khác',
    })
  })
})

describe('the other rows', () => {
  test('before and in the header', () => {
    const roleOf = rowRoles(recipe(['unit_name', 'class'], { header_row: 4, header_rows: 2 }))
    const rows = [['Biểu số 02'], [''], ['STT', 'Tên đơn vị'], ['', '', 'Xếp loại']]
    expect(rows.map((cells, index) => roleOf(cells, index + 1))).toEqual([
      'title',
      'blank',
      'header',
      'header',
    ])
  })

  test('units and numbers of columns, right under the header only', () => {
    const roleOf = rowRoles(whole)
    expect(roleOf(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], 2)).toBe('numbering')
    expect(roleOf(['A', 'B', '1', '2', '3', '4=2+3'], 3)).toBe('numbering')
    expect(roleOf(['', '', '', '', '', '(đơn vị)'], 2)).toBe('units')
    expect(roleOf(['1', '2', '3', '4', '5', '6'], 40)).toBe('data')
  })

  test('a header that a printout repeats', () => {
    expect(roles(whole, 'STT|Năm|Tên đơn vị|Loại hình|Xã, phường|Xếp loại')).toEqual(['header'])
  })

  test('totals that lack what is required', () => {
    expect(roles(whole, 'Tổng cộng|||||25\n||Cộng khối doanh nghiệp|||\n||Toàn tỉnh|||12')).toEqual([
      'totals',
      'totals',
      'totals',
    ])
  })

  test('blank ones, whatever the blanks', () => {
    const roleOf = rowRoles(whole)
    for (const cells of [[], [''], ['', '  ', '\u00a0', '\t']]) expect(roleOf(cells, 9)).toBe('blank')
  })

  test('rows chosen by hand', () => {
    const roleOf = rowRoles({ ...whole, keep_rows: [1, 7], skip_rows: [8] })
    expect(roleOf(['Tổng cộng'], 7)).toBe('data')
    expect(roleOf(['', '2025', 'A', 'Cơ quan', 'Xã B', ''], 8)).toBe('skipped')
    expect(roleOf(['STT', 'Năm'], 1)).toBe('data')
  })
})
