import { describe, expect, test } from 'vitest'
import { ids } from './few-areas.ts'
import { cut, prepareRows } from './prepare-rows.ts'

const header = 'Năm;Mã đơn vị;Tên đơn vị;Loại hình;Cấp quản lý;Huyện;Xã;Đăng ký;Đạt chuẩn;Ngày ký'
const read = (...lines: string[]) => prepareRows(['recognition'], cut(header, ...lines))

test('a good row becomes a row of the table, with its place in the file and the area it lies in', () => {
  const done = read(
    '2024;KD01;Khu phố 1;Khu dân cư;Xã;Ân Thi;Xã Tân Hưng;x;Không;5/9/2024',
    '2025;KD01;Khu phố 1;Khu dân cư;;;Xã Tân Hưng;;;',
  )
  expect(done.problems).toEqual([])
  expect(done.rows).toEqual({ read: 2, taken: 2, left_out: 0 })
  expect(done.years).toEqual([
    { year: 2024, rows: 1 },
    { year: 2025, rows: 1 },
  ])
  const empty = { typical_registered: null, typical: null, decision_number: null }
  const unit = { import_id: 7, unit_id: 'KD01', unit_name: 'Khu phố 1', sector: 'residential', ...empty }
  expect(done.rowsOf('recognition')).toEqual([
    {
      ...unit,
      line: 2,
      area_id: ids.tanHungAnThi,
      year: 2024,
      level: 'commune',
      registered: true,
      safe: false,
      decision_date: '2024-09-05',
    },
    {
      ...unit,
      line: 3,
      area_id: ids.tanHung,
      year: 2025,
      level: null,
      registered: null,
      safe: null,
      decision_date: null,
    },
  ])
})

describe('a row that is not right is left out whole and reported', () => {
  test('a value that cannot be read: with file, row, heading, column and value; the others come through', () => {
    const done = read(
      '2025;A1;Trường A;Cơ sở giáo dục;;;Phường Hồng Châu;x;x;',
      '2025;A2;Trường B;Cơ sở giáo dục;;;Phường Hồng Châu;x;đang xét;',
      '2025;A3;Trường C;Cơ sở giáo dục;;;Phường Hồng Châu;x;x;',
    )
    expect(done.problems).toEqual([
      {
        code: 'value_unreadable',
        severity: 'error',
        file: 'list.csv',
        row: 3,
        column: 'Đạt chuẩn',
        column_id: 'safe',
        type: 'yes_no',
        value: 'đang xét',
      },
    ])
    expect(done.rowsOf('recognition').map(({ line }) => line)).toEqual([2, 4])
    expect(done.rows).toEqual({ read: 3, taken: 2, left_out: 1 })
  })

  test('every bad cell of a row is named, also a required one that is empty', () => {
    const done = read('1999;;;Tổ hợp;;;Phường Hồng Châu;;;31/02/2025')
    expect(done.lines).toEqual([
      'year_out_of_range 2 year 1999',
      'value_missing 2 unit_name',
      'sector_unknown 2 sector Tổ hợp',
      'value_unreadable 2 decision_date 31/02/2025',
    ])
    expect(done.rows).toEqual({ read: 1, taken: 0, left_out: 1 })
    expect(done.tables.map(({ rows }) => rows)).toEqual([0])
  })

  test('what Excel has damaged', () => {
    const done = read(
      '2025;01/03/1952;A;Cơ quan;;;Xã Mới;;;',
      '2025;;03/02/2025;Cơ quan;;;Xã Mới;;;',
      '2025;;#REF!;Cơ quan;;;#N/A;;#NAME?;',
    )
    expect(done.lines).toEqual([
      'value_is_date 2 unit_code 01/03/1952',
      'value_is_date 3 unit_name 03/02/2025',
      'value_is_error 4 unit_name #REF!',
      'value_is_error 4 commune #N/A',
      'value_is_error 4 safe #NAME?',
    ])
  })

  test('text that is too long; a name of the same beginning is not', () => {
    const name = 'Trường '.repeat(143)
    const done = read(`2025;;${name};Cơ quan;;;Xã Mới;;;`, `2025;;${name}${name};Cơ quan;;;Xã Mới;;;`)
    expect(done.counts).toEqual([{ code: 'value_too_long', severity: 'error', count: 1 }])
    expect(done.problems[0]?.value?.length).toBe(200)
    expect(done.rowsOf('recognition').map(({ unit_name }) => unit_name)).toEqual([name.trim()])
  })
})

describe('rows and headings', () => {
  const short = ['Năm', 'Tên đơn vị', 'Loại hình', 'Xã', 'Đạt chuẩn']
  const good = ['2025', 'A', 'Cơ quan', 'Xã Mới']
  const prepared = (...rows: string[][]) => prepareRows(['recognition'], [short, ...rows])

  test('blanks at the end may be missing or too many, as Excel writes them', () => {
    const done = prepared(good, [...good, 'x', '', '  '], [...good.with(1, 'B'), 'x'])
    expect(done.lines).toEqual(['unit_contradiction 2 A', 'unit_contradiction 3 A'])
    expect(prepared(good, [...good.with(1, 'B'), '', '', '']).problems).toEqual([])
  })

  test('cells that say something beyond the headings, or a row that ends before its required cells', () => {
    const done = prepared([...good, 'x', '', 'thừa'], ['2025', 'B', 'Cơ quan'])
    expect(done.problems).toMatchObject([
      { code: 'row_ragged', severity: 'error', row: 2, hint: '7 ≠ 5' },
      { code: 'row_ragged', severity: 'error', row: 3, hint: '3 ≠ 5' },
    ])
    expect(done.rows).toEqual({ read: 2, taken: 0, left_out: 2 })
  })
})

describe('what a user has typed stays plain text, letter by letter', () => {
  const named = (name: string) =>
    prepareRows(
      ['recognition'],
      [
        ['Năm', 'Tên đơn vị', 'Loại hình', 'Xã'],
        ['2025', name, 'Cơ quan', 'Xã Mới'],
      ],
    )

  test.each([
    '=HYPERLINK("https://example.org","Đạt")',
    '<img src=x onerror=alert(1)>',
    "'; DROP TABLE recognition; --",
    '{{ten}} $t(sector.agency)',
    'Trường THCS “Ân Thi” – khối 6/7 🏫',
    '1/5',
  ])('%s', (name) => {
    const done = named(name)
    expect(done.problems).toEqual([])
    expect(done.rowsOf('recognition').map((row) => row.unit_name)).toEqual([name])
  })

  test.each([
    ['another Unicode form', 'Trường Ân Thi'.normalize('NFD'), 'Trường Ân Thi'],
    ['marks in the order of typing', 'Trươ\u0300ng \u00C2n Thi e\u0301\u0302', 'Trường Ân Thi ế'],
    ['look-alikes of Đ', 'Ðảng ủy Ɖông', 'Đảng ủy Đông'],
    ['line breaks and odd spaces', ' Trường\r\nÂn\u00a0\u00a0Thi\t', 'Trường Ân Thi'],
    ['zero-width signs', 'Trường\u200b Ân\ufeff Thi\u00ad', 'Trường Ân Thi'],
  ])('%s are put right without a word', (_, written, kept) => {
    const done = named(written)
    expect(done.problems).toEqual([])
    expect(done.rowsOf('recognition')[0]?.unit_name).toBe(kept)
  })

  test.each([
    ['turned around', 'Trường \u202eihT nÂ\u2066'],
    ['with a bell', 'Trường \u0007ihT nÂ'],
  ])('text %s is taken with a warning', (_, written) => {
    const done = named(written)
    expect(done.lines).toEqual(['value_control 2 unit_name Trường ihT nÂ'])
    expect(done.problems[0]?.severity).toBe('warning')
    expect(done.rowsOf('recognition')[0]?.unit_name).toBe('Trường ihT nÂ')
  })
})

test('more problems than the limit are counted all the same, errors listed before warnings', () => {
  const bad = Array.from({ length: 10_050 }, () => ['2025', 'A\u0007', '?', 'Xã Mới'])
  const done = prepareRows(['recognition'], [['Năm', 'Tên đơn vị', 'Loại hình', 'Xã'], ...bad])
  expect(done.counts).toEqual([
    { code: 'value_control', severity: 'warning', count: 10_050 },
    { code: 'sector_unknown', severity: 'error', count: 10_050 },
  ])
  expect(done.problems.length).toBe(10_000)
  expect(done.problems.every(({ severity }) => severity === 'error')).toBe(true)
})
