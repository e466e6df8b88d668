import { expect, test } from 'vitest'
import type { Problem } from '../../../data/ingest/problem.ts'
import { type ListedProblems, problemListName, problemListSheets } from '../../../web/export/problem-list.ts'
import { addDataTexts } from '../../../web/i18n/data-texts.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { partOf, rowsOf, xlsxBytes } from './xlsx-parts.ts'

const texts = createTexts('vi')
addDataTexts(texts)
const t = texts.getFixedT('vi', 'problems')

const at = (row: number, rest: Partial<Problem> & Pick<Problem, 'code'>): Problem => ({
  severity: 'error',
  file: 'Xã A.xlsx',
  sheet: 'Biểu 02',
  row,
  ...rest,
})
const listed: ListedProblems = {
  file: 'Xã A.xlsx',
  columns: [
    { index: 0, heading: 'STT' },
    { index: 1, heading: 'Tên đơn vị' },
    { index: 2, heading: 'Phân loại' },
    { index: 3, heading: '' },
  ],
  problems: [
    { code: 'column_personal', severity: 'warning', file: 'Xã A.xlsx', sheet: 'Biểu 02', column: 'Số CCCD' },
    at(12, { code: 'class_unknown', column: 'Phân loại', value: 'Giỏi' }),
    at(9, { code: 'area_unknown', value: 'Xã Lương Bàng' }),
    at(12, { code: 'safe_not_registered', severity: 'warning' }),
  ],
  counts: [
    { code: 'class_unknown', severity: 'error', count: 1 },
    { code: 'area_unknown', severity: 'error', count: 1 },
    { code: 'safe_not_registered', severity: 'warning', count: 1 },
    { code: 'column_personal', severity: 'warning', count: 1 },
  ],
}
const original = new Map([
  [9, ['1', '=HYPERLINK("https://example.org")', 'Khá']],
  [12, ['2', '0012', 'Giỏi', 'thừa', 'thừa nữa']],
])

test('each row with a problem stands once, whole, in the order of the file, with all its reasons', async () => {
  const rows = await rowsOf(await xlsxBytes(problemListSheets(listed, original, t)), 'Dòng cần sửa')
  expect(rows).toHaveLength(3)
  expect(rows[0]).toEqual(['Dòng (Excel)', 'Lý do', 'STT', 'Tên đơn vị', 'Phân loại', 'Cột 4', 'Cột 5'])
  expect(rows[1]?.[0]).toBe('9')
  expect(rows[1]?.[1]).toContain('Lỗi: Không có địa bàn nào tên là “Xã Lương Bàng”')
  expect(rows[1]?.slice(2)).toEqual(['1', '=HYPERLINK("https://example.org")', 'Khá', '', ''])
  expect(rows[2]?.[0]).toBe('12')
  expect(rows[2]?.slice(2)).toEqual(['2', '0012', 'Giỏi', 'thừa', 'thừa nữa'])
  const reasons = rows[2]?.[1] ?? ''
  expect(reasons).toMatch(/Lỗi: Phân loại “Giỏi”/)
  expect(reasons).toMatch(/Cảnh báo: Đơn vị đạt chuẩn/)
})

test('each problem has its line with place, value, what is wrong and what to do', async () => {
  const rows = await rowsOf(await xlsxBytes(problemListSheets(listed, original, t)), 'Danh sách lỗi')
  expect(rows).toHaveLength(5)
  expect(rows[0]).toEqual([
    'Tệp',
    'Trang tính',
    'Dòng (Excel)',
    'Cột',
    'Giá trị',
    'Mức độ',
    'Vấn đề',
    'Sai ở đâu',
    'Cần làm gì',
  ])
  expect(rows[1]?.slice(0, 7)).toEqual([
    'Xã A.xlsx',
    'Biểu 02',
    '',
    'Số CCCD',
    '',
    'Cảnh báo',
    'Cột có dữ liệu cá nhân',
  ])
  expect(rows[2]?.slice(2, 7)).toEqual(['12', 'Phân loại', 'Giỏi', 'Lỗi', 'Phân loại chưa rõ'])
  expect(rows[2]?.[7]).toContain('“Giỏi”')
  expect(rows[2]?.[8]).toContain('“Giỏi”')
})

test('text of the file is text and no formula', async () => {
  const bytes = await xlsxBytes(problemListSheets(listed, original, t))
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/)
  expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).not.toMatch(/<f[ >]/)
})

test('a list that was cut says how many problems it leaves out', () => {
  const counts = [{ code: 'class_unknown', severity: 'error', count: 12_000 } as const]
  const [, problems] = problemListSheets({ ...listed, counts }, original, t)
  expect(problems?.titles).toEqual([
    'Danh sách chỉ ghi 4 vấn đề đầu tiên; còn 11996 vấn đề nữa chỉ được đếm.',
  ])
})

test('the file is named after the one that is wrong', () => {
  expect(problemListName('Xã Lương Bằng.xlsx', t)).toBe('danh-sach-loi-xa-luong-bang.xlsx')
})
