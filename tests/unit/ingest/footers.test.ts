import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { rowRoles } from '../../../data/ingest/row-roles.ts'
import { understand } from '../../../data/ingest/understand.ts'
import type { ContractId } from '../../../data/model/dataset.ts'
import { fakeFile, rowsOf } from './fake-file.ts'
import { fewAreas } from './few-areas.ts'
import { plainRecipe } from './prepare-rows.ts'

/** Headings in row 1, the names in the first column, and the rest from constants. */
const sheet = (ids: ContractId[], headings: string, constants: Record<string, string>) => ({
  ...plainRecipe(ids, headings.split('|')),
  constants,
  groups: true,
})
const names = sheet(['classification'], 'Tên đơn vị|Xếp loại', {
  year: '2025',
  sector: 'Doanh nghiệp',
  commune: 'Xã Lương Bằng',
})
const results = sheet(
  ['recognition'],
  'Tên đơn vị|Xã, phường|Đăng ký An toàn về ANTT|Đạt chuẩn|Số quyết định',
  {
    year: '2025',
    sector: 'Cơ quan',
  },
)
const counts = sheet(['summary'], 'Địa bàn|Tổng số đơn vị|Xuất sắc|Khá', {
  year: '2025',
  sector: 'Khu dân cư',
})
const whole = sheet(['recognition'], 'Tên đơn vị|Năm|Loại hình|Xã, phường|Đạt chuẩn', {})

const rolesIn = (of: typeof names, text: string) => {
  const roleOf = rowRoles(of)
  return rowsOf(text).map((cells, index) => roleOf(cells, index + 9))
}

const layouts = {
  'a commune signs': `
    Hưng Yên, ngày 15 tháng 11 năm 2025
    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    (Ký tên, đóng dấu)

    Nguyễn Văn An`,
  'who made it, and its head': `
    NGƯỜI LẬP BIỂU
    (Ký, ghi rõ họ tên)

    Trần Thị Bình
    THỦ TRƯỞNG ĐƠN VỊ
    Lê Văn Cường`,
  'to whom it goes': `
    Nơi nhận:
    - Như trên;
    - Công an tỉnh (để báo cáo);
    - Lưu: VT, NC.`,
  'for another': `
    KT. CHỦ TỊCH
    PHÓ CHỦ TỊCH
    Đỗ Thị Dung`,
  'without dots': `
    Phố Hiến, ngày … tháng … năm 2025
    TM UBND PHƯỜNG
    P. CHỦ TỊCH
    Hoàng Văn Em`,
  'a day in figures': `
    Hưng Yên, ngày 15/11/2025
    Người lập
    Phạm Văn Giang`,
  'a day without the word': `
    Hưng Yên, 15/11/2025
    GIÁM ĐỐC
    Vũ Thị Hà`,
  'a school signs': `
    HIỆU TRƯỞNG
    (đã ký)
    Bùi Văn Inh`,
  'the police sign': `
    TRƯỞNG CÔNG AN XÃ
    Trung tá Ngô Văn Khánh`,
  'a steering committee signs': `
    T/M BAN CHỈ ĐẠO
    TRƯỞNG BAN
    Đặng Văn Long`,
  notes: `
    Ghi chú: số liệu tạm tính
    Lưu ý: chưa có số liệu của 2 đơn vị
    Trang 3`,
  'a place of today signs': `
    Lương Bằng, ngày 15 tháng 11 năm 2025
    CÁN BỘ LẬP BIỂU
    Mai Văn Minh`,
} as const

const across = {
  'two signers side by side': `
    NGƯỜI LẬP BIỂU | CHỦ TỊCH
    (Ký, ghi rõ họ tên) | (Ký tên, đóng dấu)

    Nguyễn Văn An | Trần Văn Bình`,
  'with the day on the right': `
     | Hưng Yên, ngày 15 tháng 11 năm 2025
    Người lập biểu | TM. ỦY BAN NHÂN DÂN
     | CHỦ TỊCH
    Lê Thị Cúc | Đại tá Phạm Văn Dũng`,
  'whom it goes to beside the signer': `
    Nơi nhận: | TM. ỦY BAN NHÂN DÂN
    - Như trên; | CHỦ TỊCH
    - Lưu: VT. |
     | Nguyễn Văn An`,
} as const

describe.each(Object.entries({ names, results, counts, whole }))('under a sheet of %s', (_, of) => {
  test.each(Object.entries({ ...layouts, ...across }))('%s', (_name, text) => {
    expect(rolesIn(of, text).filter((role) => role !== 'blank' && role !== 'footer')).toEqual([])
  })
})

/** Names that begin like what stands under a table. */
const traps = [
  'Người lập biểu',
  'TM. Ủy ban nhân dân',
  'TM Dịch vụ An Khang',
  'Nơi nhận',
  'Ghi chú',
  'Chủ tịch',
  'Trang 3',
  'Hưng Yên, ngày 15 tháng 11 năm 2025',
  'Trưởng ban',
  'Nguyễn Văn An',
  'Đào Xá',
  'Trường tiểu học Lê Lợi',
  'Công ty TNHH Hà Lâm',
  'Lương Hội',
]
const footerLines = Object.values(layouts)
  .flatMap((text) => rowsOf(text))
  .filter(([cell]) => cell !== '')

describe('a row with more than its name is data, whatever stands above it', () => {
  const name = fc.oneof(
    fc.constantFrom(...traps),
    fc.string({ minLength: 1 }).filter((s) => s.trim() !== ''),
  )
  const above = fc.array(fc.constantFrom(...footerLines), { maxLength: 3 })
  const isData = (of: typeof names, above: readonly string[][], cells: string[]) => {
    const roleOf = rowRoles(of)
    for (const [index, line] of above.entries()) roleOf(line, index + 9)
    expect(roleOf(cells, above.length + 9)).toBe('data')
  }

  test('a unit with its class', () => {
    fc.assert(
      fc.property(
        above,
        name,
        fc.constantFrom('Xuất sắc', 'Khá', 'Trung Bình', 'TB', 'Yếu'),
        (lines, unit, value) => isData(names, lines, [unit, value]),
      ),
    )
  })

  test('a unit with its place and a verdict', () => {
    const verdict = fc.constantFrom('Đạt', 'x', 'Có', 'Chưa đạt', 'Không')
    fc.assert(
      fc.property(
        above,
        name,
        fc.constantFrom('Xã Lương Bằng', 'Lương Bằng', 'P. Phố Hiến'),
        verdict,
        (lines, unit, commune, said) => isData(results, lines, [unit, commune, said, '', '']),
      ),
    )
  })

  test('an area with its counts', () => {
    fc.assert(
      fc.property(
        above,
        fc.constantFrom('Xã Lương Bằng', 'Phường Phố Hiến', 'Lương Bằng'),
        fc.nat(500),
        (lines, area, units) => isData(counts, lines, [area, String(units), '', '']),
      ),
    )
  })

  test('and all that the contract requires', () => {
    fc.assert(
      fc.property(above, name, name, (lines, unit, commune) =>
        isData(whole, lines, [unit, '2025', 'Cơ quan', commune, '']),
      ),
    )
  })
})

test('a unit of which nothing but the name is said is data as long as no table has ended', () => {
  expect(rolesIn(names, 'Trường A\nNguyễn Văn An\nCông ty B')).toEqual(['data', 'data', 'data'])
})

test('a place under the signature heads no group: the commune is still that of the title', () => {
  const text = `
    ỦY BAN NHÂN DÂN PHƯỜNG HỒNG CHÂU
    DANH SÁCH DOANH NGHIỆP NĂM 2025

    STT | Tên doanh nghiệp | Phân loại
    1 | Công ty An Khang | Khá
    2 | Công ty Bình Minh | Xuất sắc
     | TM. ỦY BAN NHÂN DÂN |
     | PHƯỜNG HỒNG CHÂU |
     | CHỦ TỊCH |`
  const context = { areas: new AreaIndex(fewAreas), remembered: nothingRemembered, importId: 0 }
  const { recipe, preview } = understand(fakeFile(rowsOf(text), 'ds.csv'), {}, context)
  expect(recipe.constants).toMatchObject({
    commune: 'Phường Hồng Châu',
    year: '2025',
    sector: 'Doanh nghiệp',
  })
  expect(preview.filter(({ role }) => role === 'data').map(({ cells }) => cells[1])).toEqual([
    'Công ty An Khang',
    'Công ty Bình Minh',
  ])
})
