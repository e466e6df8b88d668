import { describe, expect, test } from 'vitest'
import { indexLineage, predecessors, successors } from '../../../data/areas/lineage.ts'
import type { LineageStep } from '../../../data/model/area.ts'
import { area, built, byId, lineage, parts, today } from './built.ts'

const names = (links: { id: string }[]) => links.map(({ id }) => byId.get(id)?.full_name).sort()

describe('composing steps', () => {
  const step = (from_id: string, to_id: string, part: LineageStep['part']): LineageStep => ({
    from_id,
    to_id,
    part,
    since: '2025-07-01',
    resolution: 'none',
  })
  const steps = [
    step('a', 'b', 'whole'),
    step('b', 'c', 'whole'),
    step('x', 'b', 'part'),
    step('x', 'y', 'part'),
  ]
  const small = indexLineage([...steps, step('c', 'd', 'part'), step('c', 'e', 'part')])

  test('whole after whole is whole', () => {
    expect(predecessors(small, 'c')).toContainEqual({ id: 'a', part: 'whole' })
  })

  test('a part anywhere on the way makes a part', () => {
    expect(predecessors(small, 'c')).toContainEqual({ id: 'x', part: 'part' })
    expect(predecessors(small, 'd')).toContainEqual({ id: 'a', part: 'part' })
  })

  test('successors go all the way, an end has none', () => {
    expect(successors(small, 'a').map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e'])
    expect(successors(small, 'e')).toEqual([])
    expect(predecessors(small, 'nowhere')).toEqual([])
  })
})

describe('communes checked by hand against the resolutions', () => {
  test('Sơn Nam: four communes of the city and what is left of Ngọc Thanh (1666, 1.95)', () => {
    const wanted = ['Phường Lam Sơn', 'Xã Bảo Khê', 'Xã Hùng Cường', 'Xã Ngọc Thanh (part)', 'Xã Phú Cường']
    const sonNam = today('Phường Sơn Nam', 'Hưng Yên')
    expect(parts(sonNam, '2025-06-30')).toEqual(wanted)
    expect(parts(sonNam, '2022-10-31')).toEqual(wanted)
  })

  test('Tân Hưng over both steps (1666, 1.1 and 1248)', () => {
    const tanHung = today('Xã Tân Hưng', 'Hưng Yên')
    expect(parts(tanHung, '2025-06-30')).toEqual(['Xã Phương Nam', 'Xã Thủ Sỹ', 'Xã Tân Hưng'])
    expect(parts(tanHung, '2024-10-31')).toEqual([
      'Xã Hồng Nam',
      'Xã Phương Chiểu',
      'Xã Thủ Sỹ',
      'Xã Tân Hưng',
    ])
  })

  test('Phố Hiến has Quang Trung of 2022 in it, not Phương Chiểu (1666, 1.94 and 1248)', () => {
    const inTwoSteps = parts(today('Phường Phố Hiến', 'Hưng Yên'), '2024-10-31')
    expect(inTwoSteps).toContain('Phường Quang Trung')
    expect(inTwoSteps).not.toContain('Xã Phương Chiểu')
    expect(inTwoSteps).toHaveLength(7)
  })

  test('Việt Yên: three communes from five (1666, 1.24 and 1248)', () => {
    const vietYen = today('Xã Việt Yên', 'Hưng Yên')
    expect(parts(vietYen, '2025-06-30')).toEqual(['Xã Thanh Long', 'Xã Việt Yên', 'Xã Yên Phú'])
    expect(parts(vietYen, '2024-10-31')).toHaveLength(5)
  })

  test('Đại Đồng has the rests of two communes (1666, 1.29)', () => {
    const wanted = ['Xã Lương Tài', 'Xã Lạc Đạo (part)', 'Xã Việt Hưng', 'Xã Đình Dù (part)', 'Xã Đại Đồng']
    expect(parts(today('Xã Đại Đồng', 'Hưng Yên'), '2025-06-30')).toEqual(wanted)
  })

  test('Phước Hưng went into three communes (1654, 1.1, 1.3, 1.5)', () => {
    const old = area('Xã Phước Hưng', '2024-01-01', 'Huyện An Phú')
    expect(names(successors(lineage, old.id))).toEqual(['Xã An Phú', 'Xã Nhơn Hội', 'Xã Phú Hữu'])
    expect(successors(lineage, old.id).every(({ part }) => part === 'part')).toBe(true)
  })

  test('the two Thạnh Lộc of Kiên Giang are not swapped (1654, 1.62, 1.70)', () => {
    const of = (district: string) => area('Xã Thạnh Lộc', '2024-01-01', district).id
    expect(names(successors(lineage, of('Huyện Châu Thành')))).toEqual(['Xã Thạnh Lộc'])
    expect(names(successors(lineage, of('Huyện Giồng Riềng')))).toEqual(['Xã Thạnh Hưng'])
  })

  test('Phú Thịnh of Yên Sơn is in Thái Bình whole, Thái Bình itself in part (1684, 1.28, 1.107)', () => {
    const wanted = ['Xã Phú Thịnh', 'Xã Thái Bình (part)', 'Xã Tiến Bộ']
    expect(parts(today('Xã Thái Bình', 'Tuyên Quang'), '2025-06-30')).toEqual(wanted)
  })

  test('Cồn Cỏ comes from the island district, which had no communes (1680, 1.77)', () => {
    expect(parts(today('Đặc khu Cồn Cỏ', 'Quảng Trị'), '2025-06-30')).toEqual(['Huyện Cồn Cỏ'])
  })

  test('Quán Hàu takes the code of Lương Ninh and leads to Quảng Ninh (1242, 1680, 1.25)', () => {
    const old = area('Thị trấn Quán Hàu', '2024-11-30', 'Huyện Quảng Ninh')
    expect(successors(lineage, old.id)).toEqual([
      { id: '19207-2024-12-01', part: 'whole' },
      { id: today('Xã Quảng Ninh', 'Quảng Trị').id, part: 'whole' },
    ])
  })
})

test('old provinces lead whole to those of today', () => {
  const steps = built.lineage.filter(({ from_id }) => byId.get(from_id)?.level === 'province')
  expect(steps).toHaveLength(8)
  expect(new Set(steps.map(({ part, resolution }) => `${part} ${resolution}`))).toEqual(
    new Set(['whole 202/2025/QH15']),
  )
})

test('each step of today cites the resolution of its province', () => {
  const cited = new Map(
    built.lineage
      .filter(({ to_id }) => byId.get(to_id)?.level === 'commune' && to_id.endsWith('2025-07-01'))
      .map(({ to_id, resolution }) => [byId.get(to_id)?.parent_id, resolution]),
  )
  expect(Object.fromEntries(cited)).toEqual({
    '33-2025-07-01': '1666/NQ-UBTVQH15',
    '08-2025-07-01': '1684/NQ-UBTVQH15',
    '44-2025-07-01': '1680/NQ-UBTVQH15',
    '91-2025-07-01': '1654/NQ-UBTVQH15',
  })
})
