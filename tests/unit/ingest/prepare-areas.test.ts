import { describe, expect, test } from 'vitest'
import { fewAreas, ids } from './few-areas.ts'
import { cut, prepareRows } from './prepare-rows.ts'

const header = 'Năm;Tên đơn vị;Loại hình;Huyện;Xã'
const read = (lines: string[], choices = {}) => prepareRows(['recognition'], cut(header, ...lines), choices)
const areasOf = (done: ReturnType<typeof read>) => done.rowsOf('recognition').map(({ area_id }) => area_id)

test('a commune that stands in two years of one file is the area of each year', () => {
  const done = read(['2024;A;Cơ quan;;Phường Hồng Châu', '2025;A;Cơ quan;;Phường Hồng Châu'])
  expect(areasOf(done)).toEqual([ids.oldHongChau, ids.hongChau])
})

test('an area that is unknown, of another kind or not in force that year is listed once and reported a row', () => {
  const done = read([
    '2025;A;Cơ quan;;Xã Lạ',
    '2025;B;Cơ quan;;Xã Hồng Châu',
    '2025;C;Cơ quan;;Xã Cũ',
    '2025;D;Cơ quan;;Xã  Lạ ',
    '2024;E;Cơ quan;;Xã Lạ',
  ])
  expect(done.lines).toEqual([
    'area_unknown 2 commune Xã Lạ',
    'area_unknown 3 commune Xã Hồng Châu',
    'area_unknown 4 commune Xã Cũ',
    'area_unknown 5 commune Xã Lạ',
    'area_unknown 6 commune Xã Lạ',
  ])
  expect(done.unmatched.map(({ year, written, rows, why }) => [year, written, rows, why])).toEqual([
    [2025, 'Xã Lạ', 2, 'area_unknown'],
    [2025, 'Xã Hồng Châu', 1, 'area_unknown'],
    [2025, 'Xã Cũ', 1, 'area_unknown'],
    [2024, 'Xã Lạ', 1, 'area_unknown'],
  ])
  const [, ward] = done.unmatched
  expect(ward?.candidates[0]?.area_id).toBe(ids.hongChau)
  expect(done.rows.taken).toBe(0)
})

test('a commune that stands in two districts needs its district', () => {
  const done = read(['2024;A;Cơ quan;;Xã Tân Hưng', '2024;B;Cơ quan;Kim Động;Xã Tân Hưng'])
  expect(done.lines).toEqual(['area_ambiguous 2 commune Xã Tân Hưng'])
  expect(done.problems[0]?.hint).toContain('12001')
  expect(done.problems[0]?.hint).toContain('12002')
  expect(done.unmatched).toMatchObject([{ written: 'Xã Tân Hưng', district: null, why: 'area_ambiguous' }])
  expect(areasOf(done)).toEqual([ids.tanHungKimDong])
})

describe('what the analyst chose for a written place', () => {
  const choice = { year: 2024, written: 'Xã Tân Hưng', district: null, area_id: ids.tanHungKimDong }

  test('is applied in that year and under that district only', () => {
    const done = read(['2024;A;Cơ quan;;Xã Tân Hưng', '2024;B;Cơ quan;Ân Thi;Xã Tân Hưng'], {
      areas: [choice],
    })
    expect(done.problems).toEqual([])
    expect(areasOf(done)).toEqual([ids.tanHungKimDong, ids.tanHungAnThi])
  })

  test('is not applied where that area is not in force or no commune', () => {
    for (const area_id of [ids.moi, ids.anThi, '99999-2022-01-01']) {
      const done = read(['2024;A;Cơ quan;;Xã Tân Hưng'], { areas: [{ ...choice, area_id }] })
      expect(done.lines).toEqual(['area_ambiguous 2 commune Xã Tân Hưng'])
    }
  })
})

test('a code that lost its zeros is found, with a warning that shows it in full', () => {
  const moved = fewAreas.map((area) =>
    area.id === ids.oldHongChau ? { ...area, id: '00213-2022-01-01', code: '00213' } : area,
  )
  const rows = cut(
    'Năm;Mã địa bàn;Địa bàn;Mã chỉ số;Tử số',
    '2024;213;Phường Hồng Châu;cadres_informed;1',
    '2024;00213;Phường Hồng Châu;people_informed;1',
  )
  const done = prepareRows(['indicator'], rows, {}, moved)
  expect(done.problems).toMatchObject([
    { code: 'code_padded', severity: 'warning', row: 2, value: '213', hint: '00213' },
  ])
  expect(done.rowsOf('indicator').map(({ area_id }) => area_id)).toEqual([
    '00213-2022-01-01',
    '00213-2022-01-01',
  ])
})
