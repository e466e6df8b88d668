import { describe, expect, test } from 'vitest'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { understand } from '../../../data/ingest/understand.ts'
import { fakeFile, rowsOf } from './fake-file.ts'
import { fewAreas } from './few-areas.ts'

const context = { areas: new AreaIndex(fewAreas), remembered: nothingRemembered, importId: 0 }
const understood = (text: string) => understand(fakeFile(rowsOf(text), 'danh-muc.csv'), {}, context)
const read = ({ recipe }: ReturnType<typeof understood>) => recipe.columns.map(({ column }) => column)

describe('a list of areas is known by its headings', () => {
  test('the official ones', () => {
    const found = understood(`
      Mã đơn vị hành chính | Tên đơn vị hành chính | Loại đơn vị hành chính | Thuộc đơn vị hành chính | Có hiệu lực từ ngày | Hết hiệu lực sau ngày | Đơn vị hành chính kế thừa | Nghị quyết
      12009 | Sông Hồng | Phường | 33 | 01/07/2026 | | |
    `)
    expect(found.recipe.contracts).toEqual(['areas'])
    expect(read(found)).toEqual([
      'code',
      'name',
      'area_kind',
      'parent',
      'valid_from',
      'valid_to',
      'successors',
      'resolution',
    ])
    expect(found.problems).toEqual([])
  })

  test('under titles, with a number in front and shorter ones', () => {
    const found = understood(`
      ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN
      DANH MỤC ĐƠN VỊ HÀNH CHÍNH CẤP XÃ NĂM 2026

      TT | Mã ĐVHC | Tên ĐVHC | Loại ĐVHC | Trực thuộc | Từ ngày | Đến ngày | Nhập vào
      1 | 12009 | Sông Hồng | Phường | Tỉnh Hưng Yên | 01/07/2026 | |
      2 | 12004 | Mới | Xã | | | 30/06/2026 | Phường Sông Hồng
    `)
    expect(found.recipe.contracts).toEqual(['areas'])
    expect(found.recipe.header_row).toBe(4)
    expect(read(found)).toEqual([
      'code',
      'name',
      'area_kind',
      'parent',
      'valid_from',
      'valid_to',
      'successors',
    ])
    expect(found.recipe.constants).toEqual({})
  })

  test('also the plainest', () => {
    const found = understood(`
      Mã | Tên | Loại
      12009 | Sông Hồng | Phường
      12010 | Sông Luộc | Xã
    `)
    expect(found.recipe.contracts).toEqual(['areas'])
  })

  test('which lists of units do not have', () => {
    const found = understood(`
      Năm | Mã | Tên đơn vị | Loại đơn vị | Xã, phường | Đạt chuẩn
      2025 | 1 | Tổ dân phố 1 | Khu dân cư | Xã Mới | Đạt
    `)
    expect(found.recipe.contracts).toEqual(['recognition'])
  })
})
