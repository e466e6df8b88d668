import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameOf } from '../../../web/export/caption.ts'

test.each([
  ['Đạt chuẩn An toàn về ANTT theo địa bàn', 'dat-chuan-an-toan-ve-antt-theo-dia-ban'],
  ['Loại Yếu (tỷ lệ): địa bàn dẫn đầu và cuối bảng', 'loai-yeu-ty-le-dia-ban-dan-dau-va-cuoi-bang'],
  ['Cơ sở giáo dục'.normalize('NFD'), 'co-so-giao-duc'],
  ['  “Điển hình” 2024/2025  ', 'dien-hinh-2024-2025'],
  ['ĐẶC KHU ưỡ', 'dac-khu-uo'],
])('%s is saved as %s', (title, name) => {
  expect(fileNameOf(title)).toBe(name)
})

test('a title without a Latin letter or digit still gives a name', () => {
  expect(fileNameOf('—')).toMatch(/^[a-z0-9-]+$/)
  expect(fileNameOf('')).toMatch(/^[a-z0-9-]+$/)
})

test('every name is short and holds nothing that a file system minds', () => {
  const titles = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constant('Phường ăn '.repeat(40)),
  )
  fc.assert(
    fc.property(titles, (title) => {
      expect(fileNameOf(title)).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/)
    }),
  )
})
