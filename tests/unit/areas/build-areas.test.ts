import { describe, expect, test } from 'vitest'
import { buildAreas } from '../../../data/areas/build-areas.ts'
import { inForce } from '../../../data/model/area.ts'
import { area, built, byId } from './built.ts'

const on = (day: string, level: string, province: string) =>
  built.areas.filter((one) => {
    if (one.level !== level || !inForce(one, day)) return false
    const parent = byId.get(one.parent_id ?? '')
    return parent?.id === province || parent?.parent_id === province
  })

describe('counts', () => {
  test.each([
    ['33-2022-01-01', 10, 161, 139],
    ['34-2022-01-01', 8, 260, 242],
    ['45-2022-01-01', 10, 125, 119],
    ['44-2022-01-01', 8, 151, 145],
    ['91-2022-01-01', 15, 144, 143],
  ])(
    '%s has %i districts, %i communes before and %i after the mergers of 2024',
    (id, districts, before, after) => {
      expect(on('2024-10-31', 'district', id)).toHaveLength(districts)
      expect(on('2024-10-31', 'commune', id)).toHaveLength(before)
      expect(on('2025-06-30', 'commune', id)).toHaveLength(after)
      expect(on('2025-07-01', 'commune', id)).toHaveLength(0)
    },
  )

  test.each([
    ['33-2025-07-01', 104],
    ['08-2025-07-01', 124],
    ['44-2025-07-01', 78],
    ['91-2025-07-01', 102],
  ])('%s has %i communes and no district', (id, communes) => {
    expect(on('2025-07-01', 'commune', id)).toHaveLength(communes)
    expect(on('2025-07-01', 'district', id)).toHaveLength(0)
    expect(on('2025-06-30', 'commune', id)).toHaveLength(0)
  })

  test('the 421 old communes of Hưng Yên and Thái Bình stood until 31/10/2024', () => {
    const both = ['33-2022-01-01', '34-2022-01-01'].flatMap((id) => on('2024-10-31', 'commune', id))
    expect(both).toHaveLength(421)
  })
})

describe('days', () => {
  test('a commune ends the day before it is merged, under a new name or not', () => {
    expect(area('Xã Phương Chiểu', '2024-11-30', 'Thành phố Hưng Yên').valid_to).toBe('2024-11-30')
    expect(area('Xã Phương Nam', '2024-12-01', 'Thành phố Hưng Yên')).toMatchObject({
      id: '11977-2024-12-01',
      valid_to: '2025-06-30',
    })
    expect(area('Xã Liên An Đô', '2024-11-01', 'Huyện Đông Hưng').id).toBe('12700-2024-11-01')
  })

  test('a commune that absorbs another under its own name and code is a new area', () => {
    expect(area('Thị trấn Vương', '2024-11-30', 'Huyện Tiên Lữ').id).toBe('12337-2022-01-01')
    expect(area('Thị trấn Vương', '2024-12-01', 'Huyện Tiên Lữ').id).toBe('12337-2024-12-01')
  })

  test('a commune raised to a ward is a new area, its district stays one', () => {
    const before = area('Xã Núi Voi', '2023-04-09', 'Thị xã Tịnh Biên')
    const after = area('Phường Núi Voi', '2023-04-10', 'Thị xã Tịnh Biên')
    expect([before.code, after.code]).toEqual(['30508', '30508'])
    expect(before.parent_id).toBe(after.parent_id)
  })

  test('the code of an old province comes again as another area', () => {
    expect(byId.get('44-2022-01-01')).toMatchObject({ full_name: 'Tỉnh Quảng Bình', valid_to: '2025-06-30' })
    expect(byId.get('44-2025-07-01')).toMatchObject({ full_name: 'Tỉnh Quảng Trị', valid_to: null })
  })
})

describe('names', () => {
  test('tones stand as the official list of today mostly puts them, spelling as the resolutions have it', () => {
    expect(area('Xã Thuận Hòa', '2024-01-01', 'Huyện An Minh').name).toBe('Thuận Hòa')
    expect(area('Xã Kim Trung', '2024-01-01', 'Huyện Hưng Hà').code).toBe('12664')
    expect(area('Xã Tiên Tiến', '2024-01-01', 'Huyện Phù Cừ').code).toBe('12418')
    expect(area('Xã Tiên Tiến', '2025-01-01', 'Huyện Phù Cừ').code).toBe('12424')
    expect(area('Phường 1', '2024-01-01', 'Thành phố Đông Hà').name).toBe('1')
  })

  test('all are NFC with single spaces', () => {
    const untidy = built.areas.filter(
      ({ full_name: n }) => n !== n.normalize('NFC').replace(/\s+/g, ' ').trim(),
    )
    expect(untidy).toEqual([])
  })
})

describe('areas outside that published figures name', () => {
  test('provinces merged away end with 30/6/2025, Quảng Ninh goes on and has Vân Đồn', () => {
    expect(area('Huyện Phước Sơn', '2024-01-01', 'Tỉnh Quảng Nam').valid_to).toBe('2025-06-30')
    expect(area('Huyện Chợ Đồn', '2022-06-01', 'Tỉnh Bắc Kạn').code).toBe('064')
    expect(area('Huyện Vân Canh', '2022-06-01', 'Tỉnh Bình Định').code).toBe('551')
    for (const code of ['27', '64', '68', '74'])
      expect(byId.get(`${code}-2022-01-01`)?.valid_to).toBe('2025-06-30')
    expect(byId.get('22-2022-01-01')?.valid_to).toBeNull()
    expect(area('Đặc khu Vân Đồn', '2025-07-01', 'Tỉnh Quảng Ninh').id).toBe('06994-2025-07-01')
  })
})

test('the same sources give the same tables', () => {
  expect(buildAreas()).toEqual(built)
})
