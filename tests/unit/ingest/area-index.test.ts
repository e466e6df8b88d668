import { describe, expect, test } from 'vitest'
import { AreaIndex, type PlaceNames } from '../../../data/ingest/area-index.ts'
import type { Area } from '../../../data/model/area.ts'
import { fewAreas, ids } from './few-areas.ts'

const index = new AreaIndex(fewAreas)

/** An area of today under no other. */
const area = (code: string, full_name: string, name: string, kind: Area['kind']): Area => ({
  id: `${code}-2025-07-01`,
  code,
  name,
  kind,
  full_name,
  level: 'commune',
  parent_id: null,
  valid_from: '2025-07-01',
  valid_to: null,
  sort: 0,
})

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

describe('a name with what it lies in', () => {
  test.each([
    'Xã Tân Hưng, huyện Ân Thi',
    'Xã Tân Hưng, H. Ân Thi, tỉnh Hưng Yên',
    'Tân Hưng (Ân Thi)',
    'Tân Hưng - Ân Thi',
    'TÂN HƯNG – ÂN THI – HƯNG YÊN',
    'xã Tân Hưng/Ân Thi',
  ])('%s', (name) => {
    expect(find({ name })).toBe(ids.tanHungAnThi)
  })

  test('another district, or one of another kind, does not do', () => {
    for (const name of ['Tân Hưng - Kim Bôi', 'Tân Hưng (Thị xã Ân Thi)', 'Hồng Châu - Kim Động']) {
      expect(find({ name })).toBe('area_unknown')
    }
    expect(find({ name: 'Tân Hưng - Ân Thi', district: 'Kim Động' })).toBe('area_unknown')
  })

  test('a province alone does not tell twins apart', () => {
    expect(find({ name: 'Tân Hưng, tỉnh Hưng Yên' })).toBe('area_ambiguous')
    expect(find({ name: 'Xã Tân Hưng, tỉnh Hưng Yên' }, '2025-10-31')).toBe(ids.tanHung)
  })
})

describe('codes that lost their zeros', () => {
  const noZeros = new AreaIndex([
    ...fewAreas,
    {
      ...area('00004', 'Phường Trúc Bạch', 'Trúc Bạch', 'phuong'),
      parent_id: ids.province,
    },
    { ...area('033', 'Huyện Ba', 'Ba', 'huyen'), level: 'district' as const },
  ])

  test.each(['4', '4.0', '4,0', '0004'])('%s is 00004, and said to be padded', (code) => {
    const match = noZeros.find({ code, name: 'Phường Trúc Bạch' }, '2025-10-31')
    expect(match).toMatchObject({ area: { code: '00004' }, padded: true })
    expect(noZeros.find({ code, name: '' }, '2025-10-31', 'commune')).toMatchObject({ padded: true })
  })

  test('a whole code is not padded', () => {
    expect(noZeros.find({ code: '00004', name: '' }, '2025-10-31')).toMatchObject({
      area: { code: '00004' },
      padded: false,
    })
    expect(noZeros.find({ code: '33', name: 'Hưng Yên' }, '2025-10-31')).toMatchObject({
      area: { id: ids.province },
      padded: false,
    })
  })

  test('a code that may have lost a zero or not needs a name or a level', () => {
    expect(noZeros.find({ code: '33', name: '' }, '2025-10-31')).toMatchObject({ why: 'area_ambiguous' })
    expect(noZeros.find({ code: '33', name: '' }, '2025-10-31', 'province')).toMatchObject({ padded: false })
    expect(noZeros.find({ code: '33', name: 'Ba' }, '2025-10-31')).toMatchObject({
      area: { code: '033' },
      padded: true,
    })
  })

  test('a name must still fit', () => {
    expect(noZeros.find({ code: '4', name: 'Phường Hồng Châu' }, '2025-10-31')).toMatchObject({
      why: 'area_unknown',
    })
  })
})

test('a code without a name, or in its place', () => {
  expect(find({ code: '12002', name: '' })).toBe(ids.tanHungKimDong)
  expect(find({ name: '12002' })).toBe(ids.tanHungKimDong)
  expect(find({ code: 'abc', name: '' })).toBe('area_unknown')
})
