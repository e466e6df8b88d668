import { describe, expect, test } from 'vitest'
import { homeDistricts } from '../../../data/areas/home-districts.ts'
import { built, byId, today } from './built.ts'

const homes = homeDistricts(built.areas, built.lineage)
const home = (fullName: string, province: string) => {
  const { id } = today(fullName, province)
  const found = homes.find(({ area_id }) => area_id === id)
  return { ...found, district: byId.get(found?.district_id ?? '')?.full_name }
}

describe('the district of a commune of today', () => {
  test('is where most of its old communes lay', () => {
    expect(home('Xã Tân Hưng', 'Hưng Yên').district).toBe('Thành phố Hưng Yên')
    expect(home('Phường Vũ Phúc', 'Hưng Yên').district).toBe('Huyện Vũ Thư')
    expect(home('Xã Mễ Sở', 'Hưng Yên').district).toBe('Huyện Văn Giang')
    expect(home('Đặc khu Cồn Cỏ', 'Quảng Trị').district).toBe('Huyện Cồn Cỏ')
  })

  test('all 408 have one', () => {
    expect(homes).toHaveLength(408)
  })

  test('eight of Hưng Yên cross a line', () => {
    const crossing = homes.filter(
      ({ area_id, district_ids }) =>
        district_ids.length > 1 && byId.get(area_id)?.parent_id === '33-2025-07-01',
    )
    expect(crossing.map(({ area_id }) => byId.get(area_id)?.name).sort()).toEqual(
      ['Sơn Nam', 'Trần Lãm', 'Vũ Phúc', 'Trà Lý', 'Thái Bình', 'Tân Hưng', 'Mễ Sở', 'Hoàn Long'].sort(),
    )
  })

  test('two are tied, and go to the smaller code', () => {
    const tied = homes.filter((one) => one.tied)
    expect(tied.map(({ area_id }) => byId.get(area_id)?.full_name).sort()).toEqual([
      'Xã Ngọc Đường',
      'Xã Thông Nguyên',
    ])
    expect(home('Xã Ngọc Đường', 'Tuyên Quang').district).toBe('Thành phố Hà Giang')
    expect(home('Xã Thông Nguyên', 'Tuyên Quang').district).toBe('Huyện Hoàng Su Phì')
  })
})

test('a tie goes to the district that had more of them before the mergers of 2024', () => {
  // Made up: Bảo Khê of the city (323) and Hải Thắng of Tiên Lữ (332), which was two communes in 2024.
  const commune = today('Xã Tân Hưng', 'Hưng Yên').id
  const real = built.lineage.filter(({ to_id }) => to_id !== commune)
  const made = ['11983-2022-01-01', '12364-2024-12-01'].map((from_id) => ({
    from_id,
    to_id: commune,
    part: 'whole' as const,
    since: '2025-07-01',
    resolution: 'none',
  }))
  const found = homeDistricts(built.areas, [...real, ...made]).find(({ area_id }) => area_id === commune)
  expect(found).toMatchObject({ tied: true, district_id: '332-2022-01-01' })
})
