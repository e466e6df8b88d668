import { describe, expect, test } from 'vitest'
import { type Basis, bases } from '../../../data/model/basis.ts'
import { area, built, byId, today } from './built.ts'

const hungYen = '33-2025-07-01'
const rows = (basis: Basis, areaId: string) =>
  built.members
    .filter((row) => row.basis === basis && row.area_id === areaId)
    .map(({ group_id, exact }) => `${byId.get(group_id)?.full_name}${exact ? '' : ' (inexact)'}`)
    .sort()
const membersOf = (basis: Basis, groupId: string) =>
  built.members
    .filter((row) => row.basis === basis && row.group_id === groupId)
    .map(({ area_id }) => byId.get(area_id))

describe('basis reported', () => {
  test('an old commune is in itself, its district, its province and what that was merged into', () => {
    const { id } = area('Xã Phương Chiểu', '2024-01-01', 'Thành phố Hưng Yên')
    const groups = built.members.filter((row) => row.basis === 'reported' && row.area_id === id)
    expect(groups.map(({ group_id }) => group_id)).toEqual([id, '323-2022-01-01', '33-2022-01-01', hungYen])
    expect(groups.map(({ group_level }) => group_level)).toEqual([
      'commune',
      'district',
      'province',
      'province',
    ])
  })

  test('a commune of today is in itself and its province', () => {
    expect(rows('reported', today('Phường Sơn Nam', 'Hưng Yên').id)).toEqual([
      'Phường Sơn Nam',
      'Tỉnh Hưng Yên',
    ])
  })
})

describe('basis district', () => {
  test('communes of all days are in their district, one of today that crosses a line inexactly', () => {
    const sonNam = today('Phường Sơn Nam', 'Hưng Yên')
    expect(rows('district', sonNam.id)).toEqual([
      'Thành phố Hưng Yên (inexact)',
      'Tỉnh Hưng Yên',
      'Tỉnh Hưng Yên',
    ])
    expect(rows('district', today('Xã Đại Đồng', 'Hưng Yên').id)).toContain('Huyện Văn Lâm')
  })

  test('a district has the communes it ever had, those of today included', () => {
    const inTienLu = membersOf('district', area('Huyện Tiên Lữ', '2024-01-01', 'Tỉnh Hưng Yên').id)
    const names = inTienLu.map((one) => `${one?.full_name} ${one?.valid_from.slice(0, 4)}`)
    expect(names).toEqual(
      expect.arrayContaining(['Thị trấn Vương 2022', 'Thị trấn Vương 2024', 'Xã Hoàng Hoa Thám 2025']),
    )
    expect(names).not.toContain('Xã Tân Hưng 2025')
  })

  test('an old province has its districts and their communes of today', () => {
    const inOld = membersOf('district', '34-2022-01-01').map((one) => one?.full_name)
    expect(inOld).toEqual(expect.arrayContaining(['Huyện Vũ Thư', 'Xã Liên An Đô', 'Phường Vũ Phúc']))
    expect(inOld).not.toContain('Phường Sơn Nam')
  })
})

describe('basis today', () => {
  test('old communes of all days are in the commune they lead to', () => {
    const names = membersOf('today', today('Xã Tân Hưng', 'Hưng Yên').id).map((one) => one?.id)
    expect(names.sort()).toEqual(
      [
        today('Xã Tân Hưng', 'Hưng Yên').id,
        area('Xã Tân Hưng', '2024-01-01', 'Thành phố Hưng Yên').id,
        area('Xã Phương Nam', '2025-01-01', 'Thành phố Hưng Yên').id,
        area('Xã Phương Chiểu', '2024-01-01', 'Thành phố Hưng Yên').id,
        area('Xã Hồng Nam', '2024-01-01', 'Thành phố Hưng Yên').id,
        area('Xã Thủ Sỹ', '2024-01-01', 'Huyện Tiên Lữ').id,
      ].sort(),
    )
  })

  test('a split commune is in each commune that got a part, inexactly', () => {
    const { id } = area('Xã Ngọc Thanh', '2024-01-01', 'Huyện Kim Động')
    expect(rows('today', id)).toEqual([
      'Phường Sơn Nam (inexact)',
      'Tỉnh Hưng Yên',
      'Xã Hiệp Cường (inexact)',
    ])
  })

  test('a district is in its province only, but Cồn Cỏ, which became a commune whole', () => {
    expect(rows('today', area('Huyện Tiên Lữ', '2024-01-01', 'Tỉnh Hưng Yên').id)).toEqual(['Tỉnh Hưng Yên'])
    expect(rows('today', area('Huyện Cồn Cỏ', '2024-01-01', 'Tỉnh Quảng Trị').id)).toEqual([
      'Tỉnh Quảng Trị',
      'Đặc khu Cồn Cỏ',
    ])
  })
})

describe('on every basis', () => {
  test.each(bases)(
    '%s: today’s province has all 421 old communes, all 104 new ones and the 18 districts',
    (basis) => {
      const found = membersOf(basis, hungYen)
      const count = (level: string, from: (day: string) => boolean) =>
        found.filter((one) => one?.level === level && from(one.valid_from)).length
      expect(count('commune', (day) => day === '2022-01-01')).toBe(421)
      expect(count('commune', (day) => day === '2025-07-01')).toBe(104)
      expect(count('district', () => true)).toBe(18)
    },
  )

  test.each(bases)('%s: no area is twice in a group, and every area is in at least one', (basis) => {
    const pairs = built.members
      .filter((row) => row.basis === basis)
      .map(({ group_id, area_id }) => `${group_id} ${area_id}`)
    expect(new Set(pairs).size).toBe(pairs.length)
    const inSome = new Set(built.members.filter((row) => row.basis === basis).map(({ area_id }) => area_id))
    expect(inSome).toEqual(new Set(built.areas.map(({ id }) => id)))
  })

  test.each(bases)(
    '%s: every commune is in one group of a level, split ones and old provinces apart',
    (basis) => {
      const groups = new Map<string, { exact: boolean; id: string }[]>()
      for (const row of built.members.filter((one) => one.basis === basis)) {
        if (byId.get(row.area_id)?.level !== 'commune') continue
        const key = `${row.area_id} ${row.group_level}`
        groups.set(key, [...(groups.get(key) ?? []), { exact: row.exact, id: row.group_id }])
      }
      const several = [...groups].filter(([, found]) => found.length > 1)
      const wrong = several.filter(([key, found]) =>
        key.endsWith('province')
          ? found.filter(({ id }) => id.endsWith('2025-07-01')).length !== 1 || found.length !== 2
          : found.some(({ exact }) => exact),
      )
      expect(wrong).toEqual([])
      const split = several.filter(([key]) => key.endsWith(' commune'))
      expect(split).toHaveLength(basis === 'today' ? 11 : 0)
    },
  )

  test('areas of a province outside the covered ones are its own group on each', () => {
    const { id } = area('Huyện Chợ Đồn', '2024-01-01', 'Tỉnh Bắc Kạn')
    expect(rows('today', id)).toEqual(['Tỉnh Bắc Kạn'])
    expect(rows('district', id)).toEqual(['Huyện Chợ Đồn', 'Tỉnh Bắc Kạn'])
    expect(rows('reported', id)).toEqual(['Huyện Chợ Đồn', 'Tỉnh Bắc Kạn'])
  })
})
