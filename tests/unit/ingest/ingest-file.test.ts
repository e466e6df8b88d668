import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewAreas } from './few-areas.ts'
import { readLists } from './read-lists.ts'

const header = 'Năm;Mã đơn vị;Tên đơn vị;Loại hình;Cấp quản lý;Huyện;Xã;Đăng ký;Đạt chuẩn;Ngày ký'
const read = (...lines: string[]) => readLists('recognition', [header, ...lines], fewAreas)

test('a file whose header is not right gives no rows at all', () => {
  const { rows, data, problems } = readLists(
    'recognition',
    ['Năm;Tên đơn vị;Loại hình', '2025;A;Cơ quan'],
    fewAreas,
  )
  expect(problems.map(({ code, column }) => [code, column])).toEqual([
    ['column_missing', 'Xã, phường, thị trấn'],
  ])
  expect(rows).toBe(0)
  expect(Object.values(data).every((values) => values.length === 0)).toBe(true)
})

test('no row is lost: each is in the data or reported, never both', () => {
  const cell = (...cells: string[]) => fc.constantFrom(...cells)
  const row = fc.tuple(
    cell('2024', '2025', 'x'),
    cell('A', 'B', 'C', ''),
    cell('Xã Mới', 'Xã Cũ', ''),
    cell('x', '?'),
  )
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const lines = rows.map(
        ([year, name, commune, safe]) => `${year};;${name};Cơ quan;;;${commune};;${safe};`,
      )
      const { data, problems, rows: taken } = read(...lines)
      const reported = new Set(problems.map(({ line }) => line))
      const seen = [...(data.line ?? []), ...reported].sort((a, b) => Number(a) - Number(b))
      expect(seen).toEqual(rows.map((_, index) => index + 2))
      expect(taken).toBe(data.line?.length)
    }),
  )
})
