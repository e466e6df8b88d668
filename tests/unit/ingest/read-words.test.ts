import { describe, expect, test } from 'vitest'
import type { ValueType } from '../../../data/contracts/contract.ts'
import { readValue } from '../../../data/ingest/read-value.ts'
import { indicatorIds, indicatorNames } from '../../../data/model/indicator.ts'

describe('words in any case, form and spacing', () => {
  const write = (word: string) => [
    word,
    word.toLocaleUpperCase('vi'),
    word.normalize('NFD'),
    ` ${word.replaceAll(' ', '\u00a0 ')} `,
    `${word}.`,
  ]
  test.each([
    ['yes_no', true, ['Có', 'Đạt', 'x', 'X', 'v', '✓', '1', 'Được công nhận', 'Đã đăng ký']],
    ['yes_no', false, ['Không', 'Chưa đạt', 'Không đạt', '0', 'Chưa', 'Chưa đăng ký']],
    ['class', 'excellent', ['Xuất sắc', 'XS', 'Loại Xuất sắc', 'Loại XS']],
    ['class', 'good', ['Khá', 'Loại khá', 'K']],
    ['class', 'average', ['Trung bình', 'TB', 'Loại TB', 'T.B']],
    ['class', 'weak', ['Yếu', 'Loại yếu', 'Y']],
    ['class', null, ['Chưa phân loại', 'Không xếp loại']],
    ['sector', 'residential', ['Khu dân cư', 'KDC', 'Thôn', 'Tổ dân phố', 'Thôn, tổ dân phố', 'Khu phố']],
    ['sector', 'commune', ['Xã', 'Phường', 'Thị trấn', 'Đặc khu', 'Xã, phường', 'Xã/phường/đặc khu']],
    ['sector', 'commune', ['Xã, phường, thị trấn', 'Xã, phường, đặc khu']],
    ['sector', 'agency', ['Cơ quan', 'Cơ quan, đơn vị', 'Cơ quan - đơn vị']],
    ['sector', 'enterprise', ['Doanh nghiệp', 'DN']],
    ['sector', 'school', ['Cơ sở giáo dục', 'Nhà trường', 'Trường học', 'CSGD', 'Các trường học']],
    ['level', 'province', ['Tỉnh', 'Cấp tỉnh']],
    ['level', 'district', ['Huyện', 'Cấp huyện']],
    ['level', 'commune', ['Xã', 'Cấp xã']],
    ['indicator', 'people_informed', ['people_informed', 'Tỷ lệ nhân dân được phổ biến', 'People informed']],
    [
      'indicator',
      'people_informed',
      ['Nhân dân được phổ biến', 'Tỉ lệ nhân dân được tuyên truyền, phổ biến'],
    ],
    ['indicator', 'organisations_inspected', ['Số cơ quan, doanh nghiệp, trường học được kiểm tra']],
    ['indicator', 'advanced_examples', ['Số điển hình tiên tiến', 'Điển hình tiên tiến']],
  ] as const)('%s %s: %j', (type, value, words) => {
    for (const cell of words.flatMap(write)) {
      expect(readValue(type, cell), cell).toEqual({ value, fault: null })
    }
  })

  const unknown: [ValueType, string, string[]][] = [
    ['class', 'class_unknown', ['Giỏi', 'Xuât sắc', '1', 'Xuất sắc/Khá', 'A', 'Xuat sac', '-']],
    ['yes_no', 'value_unreadable', ['có lẽ', '2', 'đang xét', '-', 'co', 'không có']],
    ['sector', 'sector_unknown', ['Cấp huyện', 'Cơ quan+Doanh nghiệp', 'Hợp tác xã', 'Xa', 'Công an']],
    ['level', 'value_unreadable', ['Trung ương', 'Thôn']],
    ['indicator', 'indicator_unknown', ['Tỷ lệ nhân dân', 'people', 'Tỷ lệ', 'Điển hình', '1', '-']],
  ]
  test.each(unknown)('another word is never guessed at: %s', (type, fault, words) => {
    for (const cell of words) expect(readValue(type, cell), cell).toEqual({ value: null, fault })
  })

  test.each(['sector', 'sectors', 'level', 'class', 'yes_no', 'indicator'] as const)(
    'names of object members are no %s',
    (type) => {
      for (const cell of ['constructor', '__proto__']) {
        expect(readValue(type, cell).fault, cell).not.toBeNull()
      }
    },
  )
})

test('every indicator is known by its id and by its name in both languages', () => {
  for (const id of indicatorIds) {
    const { vi, en } = indicatorNames[id]
    for (const name of [id, vi, en]) expect(readValue('indicator', name)).toEqual({ value: id, fault: null })
  }
})

describe('sectors that were counted together', () => {
  test.each([
    ['Cơ quan+Doanh nghiệp', 'agency+enterprise'],
    ['doanh nghiệp + CƠ QUAN', 'agency+enterprise'],
    ['Cơ sở giáo dục+Doanh nghiệp+Cơ quan', 'agency+enterprise+school'],
    ['Cơ quan, doanh nghiệp, nhà trường', 'agency+enterprise+school'],
    ['Cơ quan, đơn vị, doanh nghiệp và trường học', 'agency+enterprise+school'],
    ['Khu dân cư; xã, phường, thị trấn', 'residential+commune'],
    ['Cơ quan', 'agency'],
    ['Xã, phường', 'commune'],
    ['Cấp huyện', 'district'],
  ])('%s is %s, in the order of the model', (cell, value) => {
    expect(readValue('sectors', cell)).toEqual({ value, fault: null })
  })

  test.each(['Cơ quan+', 'Cơ quan+Hợp tác xã', 'Cấp huyện+Cơ quan', 'Cơ quan, hợp tác xã'])(
    '%s is unknown',
    (cell) => {
      expect(readValue('sectors', cell)).toEqual({ value: null, fault: 'sector_unknown' })
    },
  )
})
