import { describe, expect, test } from 'vitest'
import { type AreaSources, buildAreasFrom, readAreaSources } from '../../../data/areas/build-areas.ts'
import { checkAreas } from '../../../data/areas/check-areas.ts'
import { Corrections } from '../../../data/areas/corrections.ts'
import type { MappingRow } from '../../../data/areas/today-list.ts'
import { built } from './built.ts'

const sources = readAreaSources()
const withRows = (mappings: MappingRow[]): AreaSources => ({
  ...sources,
  today: { ...sources.today, mappings },
})
const useless = (changed: AreaSources) =>
  buildAreasFrom(changed)
    .corrections.filter((one) => one.changed === 0)
    .map(({ kind, what }) => `${kind}: ${what}`)

describe('the file', () => {
  test('every correction is needed and names a resolution with a page', () => {
    expect(built.corrections).toHaveLength(sources.corrections.entries.length)
    for (const { changed, resolution, source, why } of built.corrections) {
      expect(changed).toBeGreaterThan(0)
      expect(resolution).toMatch(/^\d+\/(NQ-UBTVQH1[45]|2025\/QH15)$/)
      expect(source.url).toMatch(/^https?:\/\//)
      expect(why).not.toBe('')
    }
  })

  test('changes are those of eight resolutions, and end 55 communes more than they begin', () => {
    const changes = sources.corrections.entries.filter((entry) => entry.kind === 'change')
    const days = changes.map(({ source }) => `${source} ${sources.corrections.sources[source]?.in_force}`)
    expect([...new Set(days)].sort()).toEqual([
      '1106/NQ-UBTVQH15 2024-09-01',
      '1201/NQ-UBTVQH15 2024-11-01',
      '1242/NQ-UBTVQH15 2024-12-01',
      '1247/NQ-UBTVQH15 2024-12-01',
      '1248/NQ-UBTVQH15 2024-12-01',
      '1281/NQ-UBTVQH15 2025-01-01',
      '1285/NQ-UBTVQH15 2025-01-01',
      '721/NQ-UBTVQH15 2023-04-10',
    ])
    expect(changes.reduce((sum, { from }) => sum + Object.keys(from).length - 1, 0)).toBe(55)
  })

  test('an entry without a source or a reason is refused', () => {
    const [first] = sources.corrections.entries
    const { why, ...bare } = { ...first, why: '' }
    expect(why).toBe('')
    expect(Corrections.safeParse({ sources: {}, entries: [bare] }).success).toBe(false)
    expect(Corrections.safeParse({ sources: {}, entries: [{ ...first, source: '' }] }).success).toBe(false)
    const unknown = { ...sources.corrections, sources: {} }
    expect(() => buildAreasFrom({ ...sources, corrections: unknown })).toThrow('721/NQ-UBTVQH15')
  })
})

describe('a package that is put right makes its correction useless', () => {
  test('a spelling', () => {
    const communes = new Map(sources.old.communes)
    const kimTrung = communes.get('12664')
    if (kimTrung === undefined) throw new Error('no 12664')
    communes.set('12664', { ...kimTrung, name: 'Kim Trung' })
    // The mapping has the same misspelling and would be put right with it.
    const mappings = sources.today.mappings.map((row) =>
      row.old_code === '12664' ? { ...row, old_ward: 'Xã Kim Trung' } : row,
    )
    const changed = { ...withRows(mappings), old: { ...sources.old, communes } }
    expect(useless(changed)).toEqual(['spelling: Kim Chung → Kim Trung'])
    expect(() => checkAreas(buildAreasFrom(changed))).toThrow('Kim Chung → Kim Trung changes nothing')
  })

  test('a missing row', () => {
    const row = sources.today.mappings.find(({ old_code }) => old_code === '12322')
    if (row === undefined) throw new Error('no row of Ngọc Thanh')
    const added = { ...row, new_code: '11983', new_ward: 'Phường Sơn Nam' }
    expect(useless(withRows([...sources.today.mappings, added]))).toEqual([
      'missing-step: Ngọc Thanh → Sơn Nam',
    ])
  })

  test('a wrong row', () => {
    const mappings = sources.today.mappings.map((row) =>
      row.old_code === '30901' ? { ...row, new_code: '30886', new_ward: 'Xã Thạnh Lộc' } : row,
    )
    expect(useless(withRows(mappings))).toEqual(['wrong-step: Thạnh Lộc → Thạnh Lộc'])
  })

  test('an unusable row', () => {
    const mappings = sources.today.mappings.filter(({ old_ward }) => old_ward !== 'Xã Minh Phượng')
    expect(useless(withRows(mappings))).toEqual(['unusable-row: Xã Minh Phượng → Xã Tiên Hoa'])
  })

  test('a change of kind', () => {
    const communes = new Map(sources.old.communes)
    const daPhuoc = communes.get('30373')
    if (daPhuoc === undefined) throw new Error('no 30373')
    communes.set('30373', { ...daPhuoc, kind: 'thi_tran' })
    expect(useless({ ...sources, old: { ...sources.old, communes } })).toEqual([
      'change: Đa Phước → Đa Phước',
    ])
  })
})

describe('what does not fit stops the build', () => {
  const changed = (find: string, replacement: string): AreaSources => ({
    ...sources,
    corrections: Corrections.parse(
      JSON.parse(JSON.stringify(sources.corrections).replace(find, replacement)),
    ),
  })

  test('a code that belongs to another name', () => {
    expect(() => buildAreasFrom(changed('"12379":"Minh Phượng"', '"12352":"Minh Phượng"'))).toThrow(
      /^12352 is Xã .*, not Minh Phượng$/,
    )
  })

  test('a code that is not in force', () => {
    expect(() => buildAreasFrom(changed('"12379":"Minh Phượng"', '"99999":"Minh Phượng"'))).toThrow(
      'no area in force has the code 99999 (Minh Phượng)',
    )
  })

  test('a change across districts', () => {
    expect(() => buildAreasFrom(changed('"12379":"Minh Phượng"', '"12055":"Giai Phạm"'))).toThrow(
      'change into Cương Chính: its communes lie in no or in several districts',
    )
  })

  test('rows without an old code that the lineage contradicts, all of them', () => {
    const row = (old_ward: string): MappingRow => ({
      old_code: null,
      old_ward,
      old_district: 'Huyện Yên Mỹ',
      old_province: 'Tỉnh Hưng Yên',
      new_code: '1',
      new_ward: 'Xã Tân Hưng',
      new_province: 'Hưng Yên',
    })
    const build = () =>
      buildAreasFrom(withRows([...sources.today.mappings, row('Xã Nghĩa Hiệp'), row('Xã Minh Châu')]))
    expect(build).toThrow('Xã Nghĩa Hiệp, Huyện Yên Mỹ → Xã Tân Hưng: the lineage leads elsewhere')
    expect(build).toThrow('Xã Minh Châu, Huyện Yên Mỹ → Xã Tân Hưng: the lineage leads elsewhere')
  })

  test('a row whose old code is of another commune', () => {
    const mappings = sources.today.mappings.map((row) =>
      row.old_code === '12322' ? { ...row, old_ward: 'Xã Ngọc Long' } : row,
    )
    expect(() => buildAreasFrom(withRows(mappings))).toThrow('the mapping has 12322 Xã Ngọc Long')
  })
})
