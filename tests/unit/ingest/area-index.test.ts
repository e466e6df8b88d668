import { describe, expect, test } from 'vitest'
import { AreaIndex, type PlaceNames } from '../../../data/ingest/area-index.ts'
import { fewAreas, ids } from './few-areas.ts'

const index = new AreaIndex(fewAreas)

/** The id found, else why none was. */
function find(place: PlaceNames, day = '2024-10-31') {
  const match = index.find(place, day)
  return match.area ? match.area.id : match.why
}

describe('by name', () => {
  test('a name that stands once is found', () => {
    expect(find({ name: 'Phường Hồng Châu' })).toBe(ids.oldHongChau)
    expect(find({ name: 'P. HỒNG CHÂU' })).toBe(ids.oldHongChau)
    expect(find({ name: 'Hồng Châu' })).toBe(ids.oldHongChau)
  })

  test('another kind of the same name is another place', () => {
    expect(find({ name: 'Xã Hồng Châu' })).toBe('area_unknown')
    expect(find({ name: 'Phường Tân Hưng', district: 'Ân Thi' })).toBe('area_unknown')
  })

  test('a name that is not listed is unknown, also one that differs in a mark', () => {
    expect(find({ name: 'Xã Tân Hùng' })).toBe('area_unknown')
    expect(find({ name: '' })).toBe('area_unknown')
  })
})

describe('a name that stands in two districts', () => {
  test('needs its district', () => {
    const match = index.find({ name: 'Xã Tân Hưng' }, '2024-10-31')
    expect(match).toMatchObject({ area: null, why: 'area_ambiguous' })
    const candidates = match.area === null ? match.candidates : []
    expect(candidates.map(({ id }) => id)).toEqual([ids.tanHungAnThi, ids.tanHungKimDong])
  })

  test('is found with it, however the district is written', () => {
    for (const district of ['Huyện Ân Thi', 'H. Ân Thi', 'ân thi']) {
      expect(find({ name: 'Xã Tân Hưng', district })).toBe(ids.tanHungAnThi)
    }
    expect(find({ name: 'Tân Hưng', district: 'Kim Động' })).toBe(ids.tanHungKimDong)
  })

  test('a district of another kind or name does not do', () => {
    expect(find({ name: 'Xã Tân Hưng', district: 'Thị xã Ân Thi' })).toBe('area_unknown')
    expect(find({ name: 'Phường Hồng Châu', district: 'Kim Động' })).toBe('area_unknown')
  })
})

describe('the list that was in force on the day', () => {
  test('the last day of the old list and the first of the new', () => {
    expect(find({ name: 'Phường Hồng Châu' }, '2025-06-30')).toBe(ids.oldHongChau)
    expect(find({ name: 'Phường Hồng Châu' }, '2025-07-01')).toBe(ids.hongChau)
  })

  test('names come and go', () => {
    expect(find({ name: 'Xã Cũ' }, '2024-10-31')).toBe(ids.cu)
    expect(find({ name: 'Xã Cũ' }, '2025-10-31')).toBe('area_unknown')
    expect(find({ name: 'Xã Mới' }, '2024-10-31')).toBe('area_unknown')
    expect(find({ name: 'Xã Mới' }, '2025-10-31')).toBe(ids.moi)
  })

  test('a name that stood twice may stand once', () => {
    expect(find({ name: 'Xã Tân Hưng' }, '2025-10-31')).toBe(ids.tanHung)
  })

  test('the oldest list stands for the years before it', () => {
    expect(find({ name: 'Xã Cũ' }, '2016-10-31')).toBe(ids.cu)
  })
})

describe('by code', () => {
  test('a code tells twins apart', () => {
    expect(find({ code: '12002', name: 'Xã Tân Hưng' })).toBe(ids.tanHungKimDong)
  })

  test('a code that bears another name is not trusted', () => {
    expect(find({ code: '12003', name: 'Xã Tân Hưng' })).toBe('area_unknown')
    expect(find({ code: '99999', name: 'Phường Hồng Châu' })).toBe('area_unknown')
  })
})

test('only areas of the level that is asked for', () => {
  expect(index.find({ name: 'Ân Thi' }, '2024-10-31', 'commune')).toMatchObject({ area: null })
  expect(index.find({ name: 'Ân Thi' }, '2024-10-31', 'district').area?.id).toBe(ids.anThi)
  expect(find({ name: 'Tỉnh Hưng Yên' }, '2025-10-31')).toBe(ids.province)
})
