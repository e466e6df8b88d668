import { describe, expect, test } from 'vitest'
import { areasWithin } from '../../../data/areas/areas-within.ts'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { likelyAreas } from '../../../data/ingest/likely-areas.ts'
import { built } from '../areas/built.ts'

/** All that today's Hưng Yên was made of. */
const areas = new AreaIndex(areasWithin(built, '33-2025-07-01'))
const before = '2024-10-31'
const today = '2025-10-31'

const likely = (written: string, day: string, district: string | null = null) =>
  likelyAreas(areas, written, district, day, 'commune').map((area) => area.full_name)

describe('candidates', () => {
  test('Việt Hùng is asked about where only Việt Hưng may be meant, and matched nowhere', () => {
    const found = likelyAreas(areas, 'Xã Việt Hùng', 'Huyện Văn Lâm', before, 'commune')
    expect(found.map(({ full_name, district }) => [full_name, district])).toContainEqual([
      'Xã Việt Hưng',
      'Huyện Văn Lâm',
    ])
    expect(areas.find({ name: 'Xã Việt Hùng', district: 'Huyện Văn Lâm' }, before).area).toBeNull()
  })

  test('a name without diacritics, with a wrong letter, of another kind or inside other words', () => {
    expect(likely('luong bang', today)[0]).toBe('Xã Lương Bằng')
    expect(likely('Xã Lương Bàng', today)[0]).toBe('Xã Lương Bằng')
    expect(likely('Phường Lương Bằng', today)[0]).toBe('Xã Lương Bằng')
    expect(likely('UBND xã Lương Bằng', today)[0]).toBe('Xã Lương Bằng')
    expect(likely('Hiến Phố', today)[0]).toBe('Phường Phố Hiến')
  })

  test('are only those in force on the day', () => {
    expect(likely('Phố Hiến', today)[0]).toBe('Phường Phố Hiến')
    expect(likely('Phố Hiến', before)).not.toContain('Phường Phố Hiến')
  })

  test('twins are both there; the district puts its own first', () => {
    const inTienLu = likelyAreas(areas, 'Xã Minh Tân', 'Kiến Xương', before, 'commune')
    expect(inTienLu[0]).toMatchObject({
      full_name: 'Xã Minh Tân',
      district: 'Huyện Kiến Xương',
      similarity: 1,
    })
    expect(inTienLu.filter(({ full_name }) => full_name === 'Xã Minh Tân').length).toBeGreaterThan(1)
  })

  test('are few, the likeliest first, and none for what is no name', () => {
    const found = likelyAreas(areas, 'Tân', null, before, 'commune')
    const order = found.map(({ similarity }) => similarity)
    expect(order).toEqual([...order].sort((a, b) => b - a))
    expect(found.length).toBeLessThanOrEqual(6)
    for (const written of ['', '???', '123456', 'Bệnh viện Đa khoa tỉnh'])
      expect(likely(written, today)).toEqual([])
  })
})
