import { describe, expect, test } from 'vitest'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { prepare } from '../../../data/ingest/prepare.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { fakeFile } from './fake-file.ts'
import { fewAreas, ids } from './few-areas.ts'
import { cut, plainRecipe, prepareRows } from './prepare-rows.ts'

const both = ['classification', 'recognition'] as const

describe('one sheet under two contracts', () => {
  const rows = cut(
    'Năm;Tên đơn vị;Loại hình;Xã;Phân loại;Đạt chuẩn',
    '2025;A;Cơ quan;Xã Mới;Khá;x',
    '2025;B;Cơ quan;Xã Mới;Giỏi;x',
  )

  test('a row goes to both tables, or to neither', () => {
    const done = prepareRows(both, rows)
    expect(done.lines).toEqual(['class_unknown 3 class Giỏi'])
    expect(done.rowsOf('classification')).toMatchObject([
      { line: 2, unit_name: 'A', class: 'good', score: null },
    ])
    expect(done.rowsOf('recognition')).toMatchObject([{ line: 2, unit_name: 'A', safe: true, typical: null }])
    expect(done.rows).toEqual({ read: 2, taken: 1, left_out: 1 })
  })

  test('each table lists the columns that the file has of it', () => {
    const unit = ['year', 'unit_name', 'sector', 'commune']
    expect(prepareRows(both, rows).tables.map(({ contract, columns }) => [contract, columns])).toEqual([
      ['classification', [...unit, 'class']],
      ['recognition', [...unit, 'safe']],
    ])
  })
})

describe('what the file lacks', () => {
  const rows = cut('Tên đơn vị;Xã', 'A;Xã Mới', 'B;Xã Mới')

  test('is what the constants say', () => {
    const constants = { year: '2025', sector: 'Cơ quan', registered: 'Có' }
    const done = prepareRows(['recognition'], rows, { constants })
    expect(done.problems).toEqual([])
    expect(done.rowsOf('recognition')).toMatchObject([
      { year: 2025, sector: 'agency', registered: true, unit_name: 'A' },
      { year: 2025, sector: 'agency', registered: true, unit_name: 'B' },
    ])
    expect(done.tables[0]?.columns).toEqual(['year', 'unit_name', 'sector', 'commune', 'registered'])
  })

  test('is missing in every row where nothing says it', () => {
    const done = prepareRows(['recognition'], rows)
    expect(done.counts).toEqual([{ code: 'value_missing', severity: 'error', count: 4 }])
    expect(done.rows).toEqual({ read: 2, taken: 0, left_out: 2 })
  })

  test('a constant fills no blank of a column that the file has', () => {
    const own = cut('Tên đơn vị;Xã;Năm;Loại hình', 'A;Xã Mới;;Cơ quan')
    expect(prepareRows(['recognition'], own, { constants: { year: '2025' } }).lines).toEqual([
      'value_missing 2 year',
    ])
  })

  test('a code stands for the name', () => {
    const done = prepareRows(['recognition'], cut('Năm;Mã đơn vị;Loại hình;Xã', '2025;K1;Cơ quan;Xã Mới'))
    expect(done.problems).toEqual([])
    expect(done.rowsOf('recognition')).toMatchObject([{ unit_id: 'K1', unit_name: null }])
  })
})

describe('group rows', () => {
  const read = (lines: string[]) =>
    prepareRows(['recognition'], cut('TT;Tên đơn vị;Loại hình;Xã;Đạt chuẩn', ...lines), {
      groups: true,
      constants: { year: '2025' },
    })

  test('say the sector and the place of the rows below them', () => {
    const done = read([
      'I;Khu dân cư;;;',
      '1;Thôn A;;Xã Mới;x',
      'II;Cơ quan;;;',
      '1;Sở A;;Xã Mới;x',
      '2;Trường B;Nhà trường;Xã Mới;',
    ])
    expect(done.problems).toEqual([])
    expect(done.rowsOf('recognition').map(({ line, sector }) => [line, sector])).toEqual([
      [3, 'residential'],
      [5, 'agency'],
      [6, 'school'],
    ])
    expect(done.skipped.map(({ row, role, text }) => [row, role, text])).toEqual([
      [1, 'header', 'TT Tên đơn vị Loại hình Xã Đạt chuẩn'],
      [2, 'group', 'I Khu dân cư'],
      [4, 'group', 'II Cơ quan'],
    ])
    expect(done.tables[0]?.columns).toContain('sector')
  })

  test('a place begun anew ends the sector inside it, never the other way round', () => {
    const done = read([
      'A;Xã Mới;;;',
      'I;Cơ quan;;;',
      '1;Sở A;;;x',
      'B;Phường Hồng Châu;;;',
      '1;Sở B;;;x',
      'I;Cơ quan;;;',
      '2;Sở C;;;x',
    ])
    expect(done.lines).toEqual(['value_missing 6 sector'])
    expect(done.rowsOf('recognition').map(({ line, area_id }) => [line, area_id])).toEqual([
      [4, ids.moi],
      [8, ids.hongChau],
    ])
  })
})

describe('corrections and choices', () => {
  const rows = cut(
    'Năm;Tên đơn vị;Loại hình;Xã;Đạt chuẩn',
    '2025;A;Khối nhà nước;Xã Mới;x',
    '2025;B;KHỐI NHÀ NƯỚC;Xã Mới;?',
    '2025;C;Cơ quan;Xã Mới;x',
  )
  const values = [{ column: 'sector', written: 'Khối nhà nước', meant: 'Cơ quan' }]

  test('a written value means what the analyst says, everywhere in its column', () => {
    const done = prepareRows(['recognition'], rows, { values })
    expect(done.lines).toEqual(['value_unreadable 3 safe ?'])
    expect(done.rowsOf('recognition').map(({ sector }) => sector)).toEqual(['agency', 'agency'])
  })

  test('a corrected cell is read in place of the written one, also in a column that the file lacks', () => {
    const corrections = [
      { row: 3, column: 'safe', value: 'Không' },
      { row: 3, column: 'decision_number', value: '12/QĐ' },
    ]
    const done = prepareRows(['recognition'], rows, { values, corrections })
    expect(done.problems).toEqual([])
    expect(done.rowsOf('recognition').map(({ safe, decision_number }) => [safe, decision_number])).toEqual([
      [true, null],
      [false, '12/QĐ'],
      [true, null],
    ])
  })

  test('rows left out by hand are listed, not counted as data', () => {
    const done = prepareRows(['recognition'], rows, { values, skip_rows: [3] })
    expect(done.rows).toEqual({ read: 2, taken: 2, left_out: 0 })
    expect(done.skipped).toContainEqual({ row: 3, role: 'skipped', text: '2025 B KHỐI NHÀ NƯỚC Xã Mới ?' })
  })

  test('the decimal mark decides what a number is', () => {
    const cells = cut(
      'Năm;Địa bàn;Mã chỉ số;Tử số',
      '2025;Xã Mới;people_informed;1.554',
      '2025;Xã Mới;force_trained;1,554',
    )
    const numerators = (decimal: ',' | '.') => {
      const done = prepareRows(['indicator'], cells, { decimal })
      return [done.rowsOf('indicator').map(({ numerator }) => numerator), done.lines]
    }
    expect(numerators(',')).toEqual([[1554], ['value_fraction 3 numerator 1,554']])
    expect(numerators('.')).toEqual([[1554], ['value_fraction 2 numerator 1.554']])
  })
})

describe('the sheet as a whole', () => {
  test('says of itself that it is demonstration data, above the header or in a note', () => {
    const titled = prepareRows(
      ['recognition'],
      [
        ['SỐ LIỆU MINH HOẠ, không phải số liệu thật'],
        ['Năm', 'Tên đơn vị', 'Loại hình', 'Xã'],
        ['2025', 'A', 'Cơ quan', 'Xã Mới'],
      ],
      { ...plainRecipe(['recognition'], ['Năm', 'Tên đơn vị', 'Loại hình', 'Xã']), header_row: 2 },
    )
    expect(titled.demonstration).toBe(true)
    expect(titled.lines).toEqual(['demonstration_data 1'])
    const noted = (note: string) =>
      prepareRows(
        ['indicator'],
        cut('Năm;Địa bàn;Mã chỉ số;Tử số;Ghi chú', `2025;Xã Mới;people_informed;1;${note}`),
      ).demonstration
    expect([noted('Số liệu minh họa'), noted('Số liệu thật')]).toEqual([true, false])
  })

  test('with an error of its own gives no row, and counts all', () => {
    const rows = cut('Năm;Tên đơn vị;Loại hình;Xã', '2025;A;Cơ quan;Xã Mới', '2025;B;Cơ quan;Xã Mới')
    const file = fakeFile(rows)
    const broken = {
      ...file,
      rows: (choice: Parameters<typeof file.rows>[0]) => ({
        ...file.rows(choice),
        problems: [{ code: 'quote_unclosed' as const, severity: 'error' as const, file: 'list.csv', row: 3 }],
      }),
    }
    const context = { areas: new AreaIndex(fewAreas), remembered: nothingRemembered, importId: 1 }
    const done = prepare(broken, plainRecipe(['recognition'], rows[0] ?? []), context)
    expect(done.rows).toEqual({ read: 2, taken: 0, left_out: 2 })
    expect(done.tables.map(({ rows }) => rows)).toEqual([0])
    expect(done.problems.map(({ code }) => code)).toEqual(['quote_unclosed'])
    expect(done.years).toEqual([])
  })

  test('tells how far it is, up to the end', () => {
    const shares: number[] = []
    const rows = cut('Năm;Tên đơn vị;Loại hình;Xã', '2025;A;Cơ quan;Xã Mới')
    const context = { areas: new AreaIndex(fewAreas), remembered: nothingRemembered, importId: 1 }
    prepare(fakeFile(rows), plainRecipe(['recognition'], rows[0] ?? []), context, (share) =>
      shares.push(share),
    )
    expect(shares.at(-1)).toBe(1)
  })
})
