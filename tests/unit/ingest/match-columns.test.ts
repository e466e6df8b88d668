import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf, matchColumns } from '../../../data/ingest/match-columns.ts'
import { matchHeading } from '../../../data/ingest/match-heading.ts'
import type { ContractId } from '../../../data/model/dataset.ts'

const lists = columnsOf(['classification', 'recognition'])
const kinds: ContractId[][] = [['classification', 'recognition'], ['summary'], ['indicator']]

const idsOf = (headings: string[], ids: ContractId[] = ['recognition']) =>
  matchColumns(headings, columnsOf(ids)).matches.map((match) => match?.column.id ?? null)

describe('headings', () => {
  test('are found in any order; columns the contract does not know are passed over', () => {
    expect(idsOf(['STT', 'Xã, phường, thị trấn', 'Loại hình', 'Tên đơn vị', 'Năm', 'Lý do'])).toEqual([
      null,
      'commune',
      'sector',
      'unit_name',
      'year',
      null,
    ])
  })

  test.each([
    ['Tên cơ quan, đơn vị, doanh nghiệp', 'unit_name'],
    ['Thôn, tổ dân phố', 'unit_name'],
    ['Kết quả phân loại', 'class'],
    ['Xếp loại phong trào', 'class'],
    ['Kết quả phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2025', 'class'],
    ['Đạt/Không đạt', 'safe'],
    ['Công nhận đạt tiêu chuẩn ANTT', 'safe'],
    ['Đạt tiêu chuẩn "An toàn về an ninh, trật tự"', 'safe'],
    ['ĐK đạt tiêu chuẩn ATANTT', 'registered'],
    ['Quyết định công nhận', 'decision_number'],
    ['Số QĐ', 'decision_number'],
    ['Ngày QĐ', 'decision_date'],
    ['Điểm (tối đa 100)', 'score'],
  ])('%s is %s', (heading, id) => {
    expect(matchHeading(heading, lists, { similar: false })?.column.id).toBe(id)
  })

  test.each([
    ['Phân loại phong trào / Xuất sắc', 'excellent'],
    ['Phân loại / Khá / Số lượng', 'good'],
    ['Đạt chuẩn / Số lượng', 'safe'],
    ['Đạt chuẩn / Tỷ lệ (%)', 'printed_safe_percent'],
    ['An toàn về ANTT / Đăng ký', 'registered'],
    ['Điển hình / Đăng ký', 'typical_registered'],
    ['Điển hình / Công nhận', 'typical'],
  ])('over several rows: %s is %s', (heading, id) => {
    expect(matchHeading(heading, columnsOf(['summary']), { similar: false })?.column.id).toBe(id)
  })

  test.each([
    'Phân loại / Xuất sắc / Tỷ lệ %',
    'Mô hình / Đăng ký',
    'So với năm trước / Xuất sắc',
    'Đạt chuẩn (năm trước)',
    'Khu dân cư / Đạt',
    'Năm sinh',
    'Năm 2024',
    'Loại khác',
    'Xã cũ',
  ])('%s is nothing that is asked for', (heading) => {
    for (const ids of kinds) expect(matchHeading(heading, columnsOf(ids))).toBeNull()
  })
})

describe('spelling', () => {
  const names = kinds.flatMap((ids) =>
    columnsOf(ids).flatMap((column) =>
      [column.heading, ...column.aliases].map((name) => ({ columns: columnsOf(ids), column, name })),
    ),
  )

  test('no two columns of a sheet share a heading', () => {
    for (const { columns, column, name } of names) {
      expect(`${name} ${matchHeading(name, columns, { similar: false })?.column.id}`).toBe(
        `${name} ${column.id}`,
      )
    }
  })

  test('case, spaces, line ends, punctuation, Unicode form and look-alikes of Đ do not count', () => {
    const spoil = fc.record({
      name: fc.constantFrom(...names),
      form: fc.constantFrom('NFC', 'NFD'),
      upper: fc.boolean(),
      space: fc.constantFrom(' ', '  ', '\n', '\u00a0', ' \t'),
      d: fc.constantFrom('Đ', 'Ð', 'Ɖ'),
    })
    fc.assert(
      fc.property(spoil, ({ name: { columns, column, name }, form, upper, space, d }) => {
        const cased = upper ? name.toLocaleUpperCase('vi') : name
        const typed = cased
          .replaceAll('Đ', d)
          .split(' / ')
          .map((part) => part.replaceAll(' ', space))
        const match = matchHeading(` ${typed.join(' / ').normalize(form)} `, columns, { similar: false })
        expect(match?.column.id).toBe(column.id)
      }),
    )
  })

  test('a slip of the pen is seen through and shown as a guess', () => {
    expect(matchHeading('Tên đơn vj', lists)).toMatchObject({ column: { id: 'unit_name' }, how: 'similar' })
    expect(matchHeading('Phân lọai phong trào', lists)).toMatchObject({
      column: { id: 'class' },
      how: 'similar',
    })
    expect(matchHeading('Tên đơn vj', lists, { similar: false })).toBeNull()
  })

  test('a heading typed without diacritics is a guess, a short one only in a header without any', () => {
    expect(matchHeading('Ten don vi', lists)).toMatchObject({ column: { id: 'unit_name' }, how: 'similar' })
    expect(idsOf(['Nam', 'Nữ', 'Tên đơn vị'])).toEqual([null, null, 'unit_name'])
    expect(idsOf(['Nam', 'Ten don vi', 'Xa'])).toEqual(['year', 'unit_name', 'commune'])
  })

  test('one wrong letter never makes another column of a heading', () => {
    const letters = [...'abcđeêghiklmnoôơpqrstuưvxyáàảãạíìếềểễệ ']
    const slip = fc.record({
      name: fc.constantFrom(...names.filter(({ name }) => name.length >= 6)),
      at: fc.nat(),
      letter: fc.constantFrom(...letters),
      how: fc.constantFrom('replace', 'insert', 'delete'),
    })
    fc.assert(
      fc.property(slip, ({ name: { columns, column, name }, at, letter, how }) => {
        const place = at % name.length
        const kept = how === 'insert' ? place : place + 1
        const typed = name.slice(0, place) + (how === 'delete' ? '' : letter) + name.slice(kept)
        const match = matchHeading(typed, columns)
        if (match?.how === 'similar') expect(`${typed}: ${match.column.id}`).toBe(`${typed}: ${column.id}`)
      }),
      { numRuns: 1000 },
    )
  })

  test('other words of the same length are not similar', () => {
    for (const heading of ['Số mô hình xếp loại tốt trở lên', 'Tên trưởng thôn', 'Tổng thu', 'Ngày sinh']) {
      for (const ids of kinds) expect(matchHeading(heading, columnsOf(ids))).toBeNull()
    }
  })
})

describe('two headings for one column', () => {
  test('are both given', () => {
    const { twice } = matchColumns(['Năm', 'Đạt chuẩn', 'Xã', 'Đạt chuẩn An toàn về ANTT'], lists)
    expect(twice.map(({ column, indexes }) => [column.id, indexes])).toEqual([['safe', [1, 3]]])
  })

  test('a similar one gives way', () => {
    expect(matchColumns(['Tên đơn vị', 'Tên đơn vj'], lists)).toMatchObject({
      matches: [{ column: { id: 'unit_name' } }, null],
      twice: [],
    })
  })

  test('"Tổng số" beside "Đạt" under one top is the number of units', () => {
    const tops = ['An toàn về ANTT / Tổng số', 'An toàn về ANTT / Đăng ký', 'An toàn về ANTT / Đạt']
    expect(idsOf(tops, ['summary'])).toEqual(['units', 'registered', 'safe'])
  })
})
