import { describe, expect, test } from 'vitest'
import { contracts } from '../../../data/contracts/index.ts'
import { matchColumns } from '../../../data/ingest/match-columns.ts'

const match = (...header: string[]) =>
  matchColumns({ file: 'list.csv', header, rows: [], lineOf: (row) => row + 2 }, contracts.recognition)

const places = (...header: string[]) => {
  const { matched, problems } = match(...header)
  expect(problems).toEqual([])
  return Object.fromEntries(matched.map(({ column, index }) => [column.id, index]))
}

describe('headings', () => {
  test('are found in any order; columns the contract does not know are passed over', () => {
    expect(
      places('STT', 'Xã, phường, thị trấn', 'Loại hình', 'Tên đơn vị', 'Năm', 'Đạt chuẩn An toàn về ANTT'),
    ).toEqual({ commune: 1, sector: 2, unit_name: 3, year: 4, safe: 5 })
  })

  test('may be an alias', () => {
    expect(places('Năm', 'Tên cơ quan, đơn vị', 'Loại hình đơn vị', 'Xã', 'Đạt chuẩn', 'Ngày ký')).toEqual({
      year: 0,
      unit_name: 1,
      sector: 2,
      commune: 3,
      safe: 4,
      decision_date: 5,
    })
  })

  test('match whatever their case, spaces, line ends and Unicode form', () => {
    expect(
      places('NĂM', 'TÊN  ĐƠN\nVỊ', 'loại hình'.normalize('NFD'), ' Xã,\u00a0phường, thị trấn '),
    ).toEqual({ year: 0, unit_name: 1, sector: 2, commune: 3 })
  })

  test('do not match by a part of them or without their marks', () => {
    const { matched } = match('Năm sinh', 'Ten don vi', 'Loại', 'Xã cũ')
    expect(matched).toEqual([])
  })
})

describe('problems', () => {
  test('each required column that is missing is named; an optional one may be', () => {
    expect(match('Năm', 'Tên đơn vị').problems).toEqual([
      { code: 'column_missing', file: 'list.csv', line: 1, column: 'Loại hình' },
      { code: 'column_missing', file: 'list.csv', line: 1, column: 'Xã, phường, thị trấn' },
    ])
  })

  test('two headings for one column', () => {
    expect(
      match('Năm', 'Tên đơn vị', 'Loại hình', 'Xã', 'Đạt chuẩn', 'Đạt chuẩn An toàn về ANTT').problems,
    ).toEqual([{ code: 'column_twice', file: 'list.csv', line: 1, column: 'Đạt chuẩn An toàn về ANTT' }])
    expect(match('Năm', 'Năm', 'Tên đơn vị', 'Loại hình', 'Xã').problems).toEqual([
      { code: 'column_twice', file: 'list.csv', line: 1, column: 'Năm' },
    ])
  })
})
