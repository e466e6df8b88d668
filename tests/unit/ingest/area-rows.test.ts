import { describe, expect, test } from 'vitest'
import { type AreaRow, addAreas } from '../../../data/areas/add-areas.ts'
import { fewAreas, ids } from './few-areas.ts'
import { cut, prepareRows } from './prepare-rows.ts'

const headings =
  'Mã đơn vị hành chính;Tên đơn vị hành chính;Loại đơn vị hành chính;Thuộc đơn vị hành chính;' +
  'Có hiệu lực từ ngày;Hết hiệu lực sau ngày;Đơn vị hành chính kế thừa;Nghị quyết'

const prepared = (...lines: string[]) => prepareRows(['areas'], cut(headings, ...lines))
const rowsOf = (...lines: string[]) => prepared(...lines).rowsOf('areas') as unknown as AreaRow[]
const linesOf = (...lines: string[]) => prepared(...lines).lines
const listWith = (...lines: string[]) => addAreas({ areas: fewAreas, lineage: [] }, rowsOf(...lines))

describe('a new area', () => {
  test('has its day, its parent by code, and its place in the file', () => {
    const {
      rowsOf: tableOf,
      rows,
      years,
      unmatched,
    } = prepared('12009;Sông Hồng;Phường;33;01/07/2026;;;9/NQ-UBTVQH16')
    expect(rows).toEqual({ read: 1, taken: 1, left_out: 0 })
    expect([years, unmatched]).toEqual([[], []])
    expect(tableOf('areas')).toEqual([
      {
        import_id: 7,
        line: 2,
        area_id: '12009-2026-07-01',
        code: '12009',
        name: 'Sông Hồng',
        area_kind: 'phuong',
        parent: '33',
        valid_from: '2026-07-01',
        valid_to: null,
        successors: null,
        resolution: '9/NQ-UBTVQH16',
      },
    ])
  })

  test('is in the list from then on, in the province', () => {
    const { areas } = listWith('12009;Phường Sông Hồng;Phường;tỉnh Hưng Yên;01/07/2026')
    expect(areas.find(({ id }) => id === '12009-2026-07-01')).toMatchObject({
      name: 'Sông Hồng',
      full_name: 'Phường Sông Hồng',
      level: 'commune',
      parent_id: ids.province,
    })
  })

  test('without a day came with what it lies in, also where that is in the file', () => {
    const rows = rowsOf('12009;Sông Hồng;Phường;33', '97001;Ví dụ;Xã;97', '97;Ví dụ;Tỉnh')
    expect(rows.map(({ area_id }) => area_id)).toEqual([
      '12009-2025-07-01',
      '97001-2022-01-01',
      '97-2022-01-01',
    ])
  })

  test('of before the record stands from its beginning', () => {
    const rows = rowsOf('99;Cũ kỹ;Tỉnh;;01/01/1997', '98;Cũ hơn;Tỉnh;;01/01/1990;31/12/1996')
    expect(rows.map(({ area_id }) => area_id)).toEqual(['99-2022-01-01', '98-1990-01-01'])
  })

  test('gets the zeros of its code back that Excel took off', () => {
    const both = prepared('5;Ví dụ;Tỉnh;;01/07/2025', '4001;Xa;Xã;5;01/07/2025')
    expect(both.lines).toEqual(['code_padded 2 code 5', 'code_padded 3 code 4001'])
    expect(both.rowsOf('areas').map(({ code, parent }) => [code, parent])).toEqual([
      ['05', null],
      ['04001', '05'],
    ])
  })
})

describe('a known area', () => {
  test('is found without a day by code and name, and ends', () => {
    const [row] = rowsOf('12003;Hồng Châu;P.;;;30/06/2026')
    expect(row).toMatchObject({ area_id: ids.hongChau, parent: null, valid_to: '2026-06-30' })
    const { areas } = listWith('12003;Hồng Châu;P.;;;30/06/2026')
    expect(areas.find(({ id }) => id === ids.hongChau)).toMatchObject({
      parent_id: ids.province,
      valid_to: '2026-06-30',
    })
    expect(areas).toHaveLength(fewAreas.length)
  })

  test('goes into one successor whole, into several in part', () => {
    const { lineage } = listWith(
      '12001;Tân Hưng;Xã;;;30/06/2026;Xã Mới',
      '12003;Hồng Châu;Phường;;;30/06/2026;12004, 12009',
      '12009;Sông Hồng;Phường;33;01/07/2026',
    )
    expect(lineage.map(({ from_id, to_id, part, since }) => [from_id, to_id, part, since])).toEqual([
      [ids.tanHung, ids.moi, 'whole', '2026-07-01'],
      [ids.hongChau, ids.moi, 'part', '2026-07-01'],
      [ids.hongChau, '12009-2026-07-01', 'part', '2026-07-01'],
    ])
  })

  test('may hand its code on to the area that comes after it', () => {
    const lines = ['12004;Mới;Xã;;;31/12/2026;12004', '12004;Mới;Phường;33;01/01/2027']
    expect(linesOf(...lines)).toEqual([])
    expect(listWith(...lines).lineage).toEqual([
      { from_id: ids.moi, to_id: '12004-2027-01-01', part: 'whole', since: '2027-01-01', resolution: null },
    ])
  })

  test('keeps what blank cells say nothing of; later rows win', () => {
    const ended = rowsOf('12003;Hồng Châu;Phường;;;30/06/2026;12004;1/NQ')
    const named = rowsOf('12003;Hồng Châu Mới;Phường;;01/07/2025')
    const { areas, lineage } = addAreas({ areas: fewAreas, lineage: [] }, [...ended, ...named])
    expect(areas.find(({ id }) => id === ids.hongChau)).toMatchObject({
      full_name: 'Phường Hồng Châu Mới',
      valid_to: '2026-06-30',
    })
    expect(lineage).toMatchObject([{ from_id: ids.hongChau, to_id: ids.moi, resolution: '1/NQ' }])
  })
})

describe('what is wrong with a row', () => {
  test.each([
    ['a kind that is none', '12009;A;Ấp;33;01/07/2026', 'area_kind_unknown 2 area_kind Ấp'],
    ['no kind', '12009;A;;33;01/07/2026', 'value_missing 2 area_kind'],
    ['a code of another level', '120099;A;Xã;33;01/07/2026', 'area_code_wrong 2 code 120099'],
    ['a code with letters', 'X12;A;Xã;33;01/07/2026', 'area_code_wrong 2 code X12'],
    ['a day that is none', '12009;A;Xã;33;31/02/2026', 'value_unreadable 2 valid_from 31/02/2026'],
    [
      'an end before the beginning',
      '12009;A;Xã;33;01/07/2026;30/06/2026',
      'area_days_reversed 2 valid_to 30/06/2026',
    ],
    ['a parent that is not there', '12009;A;Xã;44;01/07/2026', 'area_parent_unknown 2 parent 44'],
    ['a parent that had ended', '12009;A;Xã;329;01/07/2026', 'area_parent_unknown 2 parent 329'],
    ['no parent', '12009;A;Xã;;01/07/2026', 'value_missing 2 parent'],
    ['a parent of its own level', '12009;A;Xã;12004;01/07/2026', 'area_parent_level 2 parent 12004'],
    ['itself as parent', '12009;A;Xã;12009;01/07/2026', 'area_cycle 2 parent 12009'],
    ['a parent that ends before it', '12009;A;Xã;329;01/01/2023', 'area_outlives_parent 2 parent 329'],
    ['a code that is taken', '12004;A;Xã;33;01/07/2026', 'area_code_overlap 2 code 12004'],
    ['a code that is taken, without a day', '12004;A;Xã;33', 'area_day_missing 2 valid_from'],
    [
      'a successor that is not there',
      '12004;Mới;Xã;;;31/12/2026;12099',
      'area_successor_unknown 2 successors 12099',
    ],
    [
      'one of several not there',
      '12004;Mới;Xã;;;31/12/2026;12001 + 12099',
      'area_successor_unknown 2 successors 12001 + 12099',
    ],
    ['successors but no end', '12004;Mới;Xã;;;;12001', 'area_successors_without_end 2 successors 12001'],
    ['itself as successor', '12004;Mới;Xã;;;31/12/2026;12004', 'area_cycle 2 successors 12004'],
    ['a name that is a day', '12009;03/02/2025;Xã;33;01/07/2026', 'value_is_date 2 name 03/02/2025'],
  ])('%s', (_, line, problem) => {
    const { lines, rows } = prepared(line)
    expect(lines).toEqual([problem])
    expect(rows).toEqual({ read: 1, taken: 0, left_out: 1 })
  })

  test('an end that leaves areas without what they lie in', () => {
    const { lines, problems, rows } = prepared('33;Hưng Yên;Tỉnh;;;31/12/2026')
    expect(lines).toEqual(['area_outlives_parent 2 valid_to 31/12/2026'])
    expect(problems[0]?.hint).toContain('Xã Tân Hưng 12001 (01/07/2025–)')
    expect(rows.taken).toBe(0)
  })

  test('is not that, where they end as well', () => {
    const lines = ['33;Hưng Yên;Tỉnh', '12001;Tân Hưng;Xã', '12003;Hồng Châu;Phường', '12004;Mới;Xã']
    expect(linesOf(...lines.map((line) => `${line};;;31/12/2026`))).toEqual([])
  })

  test('the same area twice: the first is taken where they agree, none where they do not', () => {
    const same = '12009;A;Xã;33;01/07/2026'
    expect(linesOf(same, same)).toEqual(['area_twice 3 12009'])
    expect(rowsOf(same, same)).toHaveLength(1)
    const other = '12009;B;Xã;33;01/07/2026'
    expect(linesOf(same, other)).toEqual(['area_contradiction 2 12009', 'area_contradiction 3 12009'])
    expect(rowsOf(same, other)).toEqual([])
  })

  test('two areas of one code at one time, both told of', () => {
    expect(linesOf('12009;A;Xã;33;01/07/2026', '12009;B;Xã;33;01/01/2027')).toEqual([
      'area_code_overlap 2 code 12009',
      'area_code_overlap 3 code 12009',
    ])
  })

  test('that it stands on one that is left out', () => {
    const { lines, rows } = prepared(
      '97;Ví dụ;Tỉnh;;01/07/2026;01/07/2025',
      '97001;A;Xã;97;01/07/2026',
      '12004;Mới;Xã;;;30/06/2026;97001',
    )
    expect(lines).toEqual([
      'area_days_reversed 2 valid_to 01/07/2025',
      'area_parent_unknown 3 parent 97',
      'area_successor_unknown 4 successors 97001',
    ])
    expect(rows).toEqual({ read: 3, taken: 0, left_out: 3 })
  })

  test('a twin of its name in one province: a warning, for files will not say which is meant', () => {
    const { lines, rows } = prepared('12009;Tân Hưng;Xã;33;01/07/2026')
    expect(lines).toEqual(['area_name_taken 2 name Tân Hưng'])
    expect(rows.taken).toBe(1)
  })

  test('a name that two areas bear, of which none is picked', () => {
    expect(linesOf('12003;Hồng Châu;Phường;;01/01/2022;31/12/2023;Tân Hưng')).toEqual([
      'area_ambiguous 2 successors Tân Hưng',
    ])
  })
})

test('a cell corrected in place is read instead, and shown where it is wrong', () => {
  const lines = cut(headings, '12009;A;Xã;34;01/07/2026', '12010;B;Xã;34;01/07/2026')
  const corrections = [
    { row: 2, column: 'parent', value: '33' },
    { row: 3, column: 'parent', value: '35' },
  ]
  const { lines: problems, rows } = prepareRows(['areas'], lines, { corrections })
  expect(problems).toEqual(['area_parent_unknown 3 parent 35'])
  expect(rows.taken).toBe(1)
})

test('a list of areas cannot be something else as well', () => {
  expect(() => prepareRows(['areas', 'summary'], cut(headings))).toThrow('rows of two kinds')
})
