import { describe, expect, test } from 'vitest'
import { ids } from './few-areas.ts'
import { cut, prepareRows } from './prepare-rows.ts'

const header = 'Năm;Mã đơn vị;Tên đơn vị;Loại hình;Xã;Đạt chuẩn'
const read = (...lines: string[]) => prepareRows(['recognition'], cut(header, ...lines))
const taken = (done: ReturnType<typeof read>) => done.rowsOf('recognition').map(({ line }) => line)

test('without a code a unit is its sector, name and area; case and the place of tones do not count', () => {
  const done = read('2025;;Trường Hoà  Bình;Nhà trường;Xã Mới;x', '2025;;TRƯỜNG HÒA BÌNH;Nhà trường;Xã Mới;x')
  expect(done.problems).toMatchObject([{ code: 'unit_twice', severity: 'error', row: 3, other_row: 2 }])
  expect(done.rowsOf('recognition').map(({ unit_id }) => unit_id)).toEqual([
    `school|trường hòa bình|${ids.moi}`,
  ])
})

test('units that differ in a word, a mark, the sector, the area or the year are different units', () => {
  const done = read(
    '2024;;Tỉnh đoàn;Cơ quan;Phường Hồng Châu;x',
    '2024;;Huyện đoàn;Cơ quan;Phường Hồng Châu;x',
    '2024;;T. Đông;Khu dân cư;Phường Hồng Châu;',
    '2024;;X. Đông;Khu dân cư;Phường Hồng Châu;',
    '2025;;Việt Hùng;Cơ quan;Xã Mới;x',
    '2025;;Việt Hưng;Cơ quan;Xã Mới;x',
    '2025;;Việt Hưng;Nhà trường;Xã Mới;x',
    '2025;;Việt Hưng;Cơ quan;Phường Hồng Châu;x',
    '2025;;Tỉnh đoàn;Cơ quan;Phường Hồng Châu;x',
  )
  expect(done.problems).toEqual([])
  expect(done.rows.taken).toBe(9)
})

describe('a unit that stands twice in a year', () => {
  test('with the same results: the first row is taken', () => {
    const done = read(
      '2025;A1;Sở A;Cơ quan;Xã Mới;x',
      '2025;A2;Sở B;Cơ quan;Xã Mới;',
      '2025;A1;SỞ A;Cơ quan;Xã Mới;có',
    )
    expect(done.problems).toMatchObject([{ code: 'unit_twice', row: 4, other_row: 2, value: 'SỞ A' }])
    expect(taken(done)).toEqual([2, 3])
  })

  test.each([
    ['another result', '2025;A1;Sở A;Cơ quan;Xã Mới;Không đạt'],
    ['a result beside none', '2025;A1;Sở A;Cơ quan;Xã Mới;'],
    ['another name under the code', '2025;A1;Sở B;Cơ quan;Xã Mới;x'],
    ['another area', '2025;A1;Sở A;Cơ quan;Phường Hồng Châu;x'],
    ['another sector', '2025;A1;Sở A;Nhà trường;Xã Mới;x'],
  ])('with %s: neither row is taken, each names the other', (_, other) => {
    const done = read('2025;A1;Sở A;Cơ quan;Xã Mới;x', '2025;A9;Sở C;Cơ quan;Xã Mới;x', other)
    expect(done.problems).toMatchObject([
      { code: 'unit_contradiction', severity: 'error', row: 2, other_row: 4 },
      { code: 'unit_contradiction', severity: 'error', row: 4, other_row: 2 },
    ])
    expect(taken(done)).toEqual([3])
    expect(done.rows).toEqual({ read: 3, taken: 1, left_out: 2 })
    expect(done.years).toEqual([{ year: 2025, rows: 1 }])
  })

  test('of which one row cannot be read, whichever it is: the other is no winner', () => {
    const rows = ['2025;A1;Sở A;Cơ quan;Xã Mới;x', '2025;A1;Sở A;Cơ quan;Xã Mới;?']
    for (const lines of [rows, rows.toReversed()]) {
      const done = read(...lines)
      const bad = 2 + lines.indexOf(rows[1] ?? '')
      expect(done.problems.map(({ code, row, other_row }) => [code, row, other_row])).toContainEqual([
        'unit_contradiction',
        5 - bad,
        bad,
      ])
      expect(done.problems.length).toBe(2)
      expect(done.rows).toEqual({ read: 2, taken: 0, left_out: 2 })
    }
  })

  test('a third row after two that contradict each other is no winner either', () => {
    const done = read(
      '2025;A1;A;Cơ quan;Xã Mới;x',
      '2025;A1;A;Cơ quan;Xã Mới;0',
      '2025;A1;A;Cơ quan;Xã Mới;x',
    )
    expect(done.problems.map(({ code, row }) => [code, row])).toEqual([
      ['unit_contradiction', 2],
      ['unit_contradiction', 3],
      ['unit_contradiction', 4],
    ])
    expect(done.rows.taken).toBe(0)
  })
})

test('a unit that goes on under another name has the id of the other years', () => {
  const old = `agency|phòng a|${ids.moi}`
  const choices = { units: [{ unit_id: `agency|phòng b|${ids.moi}`, same_as: old }] }
  const rows = cut(header, '2025;;Phòng B;Cơ quan;Xã Mới;x', '2025;;Phòng A;Cơ quan;Xã Mới;x')
  const done = prepareRows(['recognition'], rows.slice(0, 2), choices)
  expect(done.rowsOf('recognition').map(({ unit_id }) => unit_id)).toEqual([old])
  expect(prepareRows(['recognition'], rows, choices).rows.taken).toBe(0)
})

test('counts are known by area, sector, level and kind; figures by area and indicator', () => {
  const counts = prepareRows(
    ['summary'],
    cut(
      'Năm;Địa bàn;Loại hình;Cấp;Gồm;Tổng số;Nguồn',
      '2025;Xã Mới;Cơ quan;;;10;a',
      '2025;Xã Mới;Cơ quan;Tỉnh;;10;',
      '2025;Xã Mới;Cơ quan;;cũ;10;',
      '2025;xã mới;Cơ quan;;;10;b',
      '2025;Xã Mới;Doanh nghiệp;;;10;',
      '2025;Xã Mới;doanh nghiệp;;;11;',
    ),
  )
  expect(counts.problems.map(({ code, row, other_row }) => [code, row, other_row])).toEqual([
    ['unit_twice', 5, 2],
    ['unit_contradiction', 6, 7],
    ['unit_contradiction', 7, 6],
  ])
  const figures = prepareRows(
    ['indicator'],
    cut(
      'Năm;Địa bàn;Mã chỉ số;Tử số',
      '2025;Xã Mới;people_informed;1',
      '2025;Xã Mới;force_trained;1',
      '2025;Xã Mới;Tỷ lệ nhân dân được phổ biến;2',
    ),
  )
  expect(figures.counts).toEqual([{ code: 'unit_contradiction', severity: 'error', count: 2 }])
  expect(figures.rows.taken).toBe(1)
})
