import { describe, expect, test } from 'vitest'
import { cut, prepareRows } from './prepare-rows.ts'

/** Codes of the warnings; every row has to be taken all the same. */
function warnings(contract: 'recognition' | 'summary', ...lines: string[]) {
  const done = prepareRows([contract], cut(...lines))
  expect(done.rows.left_out).toBe(0)
  expect(done.problems.every(({ severity }) => severity === 'warning')).toBe(true)
  return done.problems.map(({ code, row }) => `${row} ${code}`)
}

test('a unit that is safe or typical though it has not registered; a blank does not say so', () => {
  const header = 'Năm;Tên đơn vị;Loại hình;Xã;Đăng ký;Đạt chuẩn;Đăng ký điển hình;Điển hình'
  expect(
    warnings(
      'recognition',
      header,
      '2025;A;Cơ quan;Xã Mới;Không;Đạt;Không;Có',
      '2025;B;Cơ quan;Xã Mới;;Đạt;;Có',
      '2025;C;Cơ quan;Xã Mới;Không;Không;Không;Không',
      '2025;D;Cơ quan;Xã Mới;Có;Đạt;Có;Có',
    ),
  ).toEqual(['2 safe_not_registered', '2 typical_not_registered'])
})

describe('counts', () => {
  const header = 'Năm;Địa bàn;Loại hình;Tổng số;Đăng ký;Đạt chuẩn;Xuất sắc;Khá;Trung bình;Yếu;Điển hình'
  const read = (counts: string) => warnings('summary', header, `2025;Xã Mới;Cơ quan;${counts}`)

  test.each([
    ['10;10;10;4;3;2;1;10', []],
    [';;;;;;;', []],
    ['10;11;10;;;;;', ['2 registered_over_units']],
    ['10;8;9;;;;;', ['2 safe_over_registered']],
    ['10;;11;;;;;', ['2 safe_over_units']],
    ['10;;;;;;;11', ['2 typical_over_units']],
    ['10;;;5;3;2;1;', ['2 classes_over_units']],
    ['10;;;;11;;;', ['2 classes_over_units']],
    [';5;9;7;;;;', ['2 safe_over_registered']],
  ])('%s', (counts, codes) => expect(read(counts)).toEqual(codes))
})

describe('a printed rate', () => {
  const header = 'Năm;Địa bàn;Loại hình;Tổng số;Đăng ký;Đạt chuẩn;Tỷ lệ đạt chuẩn in trong nguồn'
  const read = (counts: string) => warnings('summary', header, `2025;Xã Mới;Cơ quan;${counts}`)

  test.each([
    '284;;252;88,73%',
    '284;;252;88,7',
    '284;;252;89',
    '300;284;252;88,73%',
    '8;;1;12,5',
    '0;;0;50',
    ';;252;88,73',
  ])('of %s is what the counts give, or they give none', (counts) => expect(read(counts)).toEqual([]))

  test.each(['284;;252;88,74%', '284;;252;88,8', '284;;252;88', '300;290;252;88,73%'])(
    'of %s is not',
    (counts) => expect(read(counts)).toEqual(['2 printed_rate_differs']),
  )
})

describe('units that TT 124, Điều 1 leaves out', () => {
  const read = (sector: string, name: string) =>
    warnings('recognition', 'Năm;Tên đơn vị;Loại hình;Xã', `2025;${name};${sector};Xã Mới`)

  test.each([
    ['Nhà trường', 'Trường Tiểu học Lê Lợi'],
    ['Nhà trường', 'TRƯỜNG MẦM NON HOA SEN'],
    ['Nhà trường', 'Trường MN Hoa Sen'],
    ['Nhà trường', 'Nhà trẻ Bình Minh'],
    ['Cơ quan', 'Ban Chỉ huy Quân sự xã Mới'],
    ['Cơ quan', 'Công an xã Mới'],
    ['Cơ quan', 'Đồn Biên phòng Ba Lạt'],
    ['Doanh nghiệp', 'Doanh nghiệp nhỏ Hải Hà'],
    ['Doanh nghiệp', 'Công ty A (doanh nghiệp siêu nhỏ)'],
  ])('%s: %s', (sector, name) => expect(read(sector, name)).toEqual(['2 unit_not_subject']))

  test.each([
    ['Nhà trường', 'Trường THCS Lê Lợi'],
    ['Nhà trường', 'Trường Tiểu học và THCS Lê Lợi'],
    ['Nhà trường', 'Trường phổ thông liên cấp Hoa Sen'],
    ['Cơ quan', 'Hội Cựu chiến binh xã Mới'],
    ['Cơ quan', 'Công đoàn An Bình'],
    ['Doanh nghiệp', 'Công ty TNHH Nhỏ Xinh'],
    ['Doanh nghiệp', 'Công ty Thiết bị Mầm non'],
    ['Khu dân cư', 'Khu phố Quân Đội'],
  ])('not so %s: %s', (sector, name) => expect(read(sector, name)).toEqual([]))
})
