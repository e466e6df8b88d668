import { describe, expect, test } from 'vitest'
import { fewAreas, ids } from './few-areas.ts'
import { readLists } from './read-lists.ts'

const header = 'Năm;Mã đơn vị;Tên đơn vị;Loại hình;Cấp quản lý;Huyện;Xã;Đăng ký;Đạt chuẩn;Ngày ký'
const read = (...lines: string[]) => readLists('recognition', [header, ...lines], fewAreas)

test('a good row becomes a row of the table, with the line and the area it was matched to', () => {
  const { data, rows, years, problems } = read(
    '2024;KD01;Khu phố 1;Khu dân cư;Xã;Ân Thi;Xã Tân Hưng;x;Không;5/9/2024',
    '2025;KD01;Khu phố 1;Khu dân cư;;;Xã Tân Hưng;;;',
  )
  expect(problems).toEqual([])
  expect(rows).toBe(2)
  expect(years).toEqual([2024, 2025])
  expect(data).toEqual({
    import_id: [7, 7],
    line: [2, 3],
    area_id: [ids.tanHungAnThi, ids.tanHung],
    unit_id: ['KD01', 'KD01'],
    year: [2024, 2025],
    unit_name: ['Khu phố 1', 'Khu phố 1'],
    sector: ['residential', 'residential'],
    level: ['commune', null],
    registered: [true, null],
    safe: [false, null],
    typical_registered: [null, null],
    typical: [null, null],
    decision_number: [null, null],
    decision_date: ['2024-09-05', null],
  })
})

describe('a row that is not right is left out and reported', () => {
  test('a value that cannot be read: with file, line, heading and value; the others come through', () => {
    const { data, problems } = read(
      '2025;A1;Trường A;Cơ sở giáo dục;;;Phường Hồng Châu;x;x;',
      '2025;A2;Trường B;Cơ sở giáo dục;;;Phường Hồng Châu;x;đang xét;',
      '2025;A3;Trường C;Cơ sở giáo dục;;;Phường Hồng Châu;x;x;',
    )
    expect(problems).toEqual([
      {
        code: 'value_unreadable',
        file: 'list.csv',
        line: 3,
        column: 'Đạt chuẩn An toàn về ANTT',
        value: 'đang xét',
      },
    ])
    expect(data.unit_id).toEqual(['A1', 'A3'])
    expect(data.line).toEqual([2, 4])
  })

  test('every bad cell of a row is named, also a required one that is empty', () => {
    const { rows, problems } = read('1999;;;Cơ quan;;;Phường Hồng Châu;;;31/02/2025')
    expect(problems.map(({ code, column, value }) => [code, column, value])).toEqual([
      ['value_unreadable', 'Năm', '1999'],
      ['value_missing', 'Tên đơn vị', undefined],
      ['value_unreadable', 'Ngày quyết định', '31/02/2025'],
    ])
    expect(rows).toBe(0)
  })

  test('an area that is unknown, of another kind, or not in force that year', () => {
    const { rows, problems } = read(
      '2025;A1;A;Cơ quan;;;Xã Lạ;;;',
      '2025;A2;B;Cơ quan;;;Xã Hồng Châu;;;',
      '2025;A3;C;Cơ quan;;;Xã Cũ;;;',
      '2025;A4;D;Cơ quan;;;Ân Thi;;;',
    )
    expect(problems.map(({ code, line, value }) => [code, line, value])).toEqual([
      ['area_unknown', 2, 'Xã Lạ'],
      ['area_unknown', 3, 'Xã Hồng Châu'],
      ['area_unknown', 4, 'Xã Cũ'],
      ['area_unknown', 5, 'Ân Thi'],
    ])
    expect(rows).toBe(0)
  })

  test('a commune that stands in two districts, without its district; the hint names both', () => {
    const { rows, problems } = read('2024;A1;A;Cơ quan;;;Xã Tân Hưng;;;')
    expect(problems).toMatchObject([{ code: 'area_ambiguous', line: 2, value: 'Xã Tân Hưng' }])
    expect(problems[0]?.hint).toContain('12001')
    expect(problems[0]?.hint).toContain('12002')
    expect(rows).toBe(0)
  })

  test('a unit that the file has twice in one year, by code or by sector, name and area', () => {
    const { data, problems } = read(
      '2025;A1;Sở A;Cơ quan;;;Phường Hồng Châu;x;x;',
      '2025;A1;Sở B;Cơ quan;;;Xã Mới;x;;',
      '2025;;Trường C;Nhà trường;;;Xã Mới;x;x;',
      '2025;;TRƯỜNG  C;Nhà trường;;;xã mới;;x;',
      '2025;;Trường C;Nhà trường;;;Phường Hồng Châu;;x;',
      '2024;A1;Sở A;Cơ quan;;;Phường Hồng Châu;;;',
    )
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['unit_twice', 3],
      ['unit_twice', 5],
    ])
    expect(problems[0]?.hint).toMatch(/\b2\b/)
    expect(problems[1]?.hint).toMatch(/\b4\b/)
    expect(data.line).toEqual([2, 4, 6, 7])
  })
})

test('a commune that stands in two years of one file is the area of each year', () => {
  const { data } = read('2024;A1;A;Cơ quan;;;Phường Hồng Châu;;;', '2025;A1;A;Cơ quan;;;Phường Hồng Châu;;;')
  expect(data.area_id).toEqual([ids.oldHongChau, ids.hongChau])
})

test('units whose names differ in their first word only are different units', () => {
  const { rows, problems } = read(
    '2024;;Tỉnh đoàn;Cơ quan;Tỉnh;;Phường Hồng Châu;x;x;',
    '2024;;Huyện đoàn;Cơ quan;Huyện;;Phường Hồng Châu;x;x;',
    '2024;;T. Đông;Khu dân cư;;;Phường Hồng Châu;x;x;',
    '2024;;X. Đông;Khu dân cư;;;Phường Hồng Châu;x;x;',
  )
  expect(problems).toEqual([])
  expect(rows).toBe(4)
})
