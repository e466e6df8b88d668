import { describe, expect, test } from 'vitest'
import { readValue, unreadable } from '../../../data/ingest/read-value.ts'

describe('words in any case, form and spacing', () => {
  const write = (word: string) => [
    word,
    word.toLocaleUpperCase('vi'),
    word.normalize('NFD'),
    ` ${word.replaceAll(' ', '\u00a0 ')} `,
  ]
  test.each([
    ['yes_no', true, ['Có', 'Đạt', 'x', '1']],
    ['yes_no', false, ['Không', 'Chưa đạt', 'Không đạt', '0']],
    ['class', 'excellent', ['Xuất sắc', 'XS', 'Loại xuất sắc']],
    ['class', 'good', ['Khá', 'Loại khá']],
    ['class', 'average', ['Trung bình', 'TB']],
    ['class', 'weak', ['Yếu', 'Loại yếu']],
    ['sector', 'residential', ['Khu dân cư']],
    ['sector', 'commune', ['Xã', 'Xã, phường', 'Xã, phường, thị trấn', 'Xã, phường, đặc khu']],
    ['sector', 'agency', ['Cơ quan']],
    ['sector', 'enterprise', ['Doanh nghiệp']],
    ['sector', 'school', ['Cơ sở giáo dục', 'Nhà trường', 'Trường học']],
    ['level', 'province', ['Tỉnh', 'Cấp tỉnh']],
    ['level', 'district', ['Huyện', 'Cấp huyện']],
    ['level', 'commune', ['Xã', 'Cấp xã']],
  ] as const)('%s %s', (type, value, words) => {
    for (const cell of words.flatMap(write)) expect(readValue(type, cell), cell).toBe(value)
  })

  test('another word is never guessed at', () => {
    for (const cell of ['Giỏi', 'Xuât sắc', '1', 'Xuất sắc/Khá']) {
      expect(readValue('class', cell)).toBe(unreadable)
    }
    for (const cell of ['có lẽ', '2', 'đang xét', '-']) expect(readValue('yes_no', cell)).toBe(unreadable)
    for (const cell of ['Cấp huyện', 'Cơ quan+Doanh nghiệp']) {
      expect(readValue('sector', cell)).toBe(unreadable)
    }
  })

  test.each(['sector', 'sectors', 'level', 'class', 'yes_no'] as const)(
    'names of object members are no %s',
    (type) => {
      for (const cell of ['constructor', '__proto__']) expect(readValue(type, cell), cell).toBe(unreadable)
    },
  )
})

describe('sectors that were counted together', () => {
  test.each([
    ['Cơ quan+Doanh nghiệp', 'agency+enterprise'],
    ['doanh nghiệp + CƠ QUAN', 'agency+enterprise'],
    ['Cơ sở giáo dục+Doanh nghiệp+Cơ quan', 'agency+enterprise+school'],
    ['Cơ quan', 'agency'],
    ['Cấp huyện', 'district'],
  ])('%s is %s, in the order of the model', (cell, value) => {
    expect(readValue('sectors', cell)).toBe(value)
  })

  test.each(['Cơ quan+', 'Cơ quan+Hợp tác xã', 'Cấp huyện+Cơ quan'])('%s is unreadable', (cell) => {
    expect(readValue('sectors', cell)).toBe(unreadable)
  })
})
