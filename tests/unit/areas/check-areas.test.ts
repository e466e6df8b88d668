import { describe, expect, test } from 'vitest'
import type { BuiltAreas } from '../../../data/areas/build-areas.ts'
import { AreaCheckError, checkAreas } from '../../../data/areas/check-areas.ts'
import { area, built, today } from './built.ts'

/** The failures of tables in which something was changed. */
function failures(change: Partial<BuiltAreas>): readonly string[] {
  try {
    checkAreas({ ...built, ...change })
  } catch (error) {
    if (error instanceof AreaCheckError) return error.failures
    throw error
  }
  return []
}

const sonNam = today('Phường Sơn Nam', 'Hưng Yên')
const ngocThanh = area('Xã Ngọc Thanh', '2025-01-01', 'Huyện Kim Động')
const lamSon = area('Phường Lam Sơn', '2025-01-01', 'Thành phố Hưng Yên')
const without = (from: string, to: string) =>
  built.lineage.filter((step) => !(step.from_id === from && step.to_id === to))
const replace = (id: string, change: object) =>
  built.areas.map((one) => (one.id === id ? { ...one, ...change } : one))

test('the tables as shipped pass', () => {
  expect(() => checkAreas(built)).not.toThrow()
})

describe('lineage', () => {
  test('a dropped row leaves an old commune that leads nowhere', () => {
    const found = failures({ lineage: without(lamSon.id, sonNam.id) })
    expect(found).toContain(`${lamSon.id} Phường Lam Sơn leads to no commune of today`)
  })

  test('a dropped second row of a split commune is no longer split', () => {
    const found = failures({ lineage: without(ngocThanh.id, sonNam.id) })
    expect(found).toEqual(
      expect.arrayContaining([
        'split communes of Hưng Yên: missing Xã Ngọc Thanh; not expected none',
        'communes of Hưng Yên across old districts: missing Phường Sơn Nam; not expected none',
        expect.stringMatching(/^step 12322-2022-01-01 → .* is part of 1$/),
      ]),
    )
  })

  test('a row from a province that was not merged into its own', () => {
    const lost = area('Xã Gio An', '2025-01-01', 'Huyện Gio Linh')
    const steps = built.lineage.map((step) =>
      step.from_id === lost.id ? { ...step, to_id: sonNam.id } : step,
    )
    expect(failures({ lineage: steps })).toContain(
      'Phường Sơn Nam comes from Xã Gio An, of a province not merged into its own',
    )
  })

  test('a wrong share', () => {
    const steps = built.lineage.map((step) =>
      step.from_id === lamSon.id ? { ...step, part: 'part' as const } : step,
    )
    const found = failures({ lineage: steps })
    expect(found).toContain(`step ${lamSon.id} → ${sonNam.id} is part of 1`)
  })

  test('a row twice, a row to nowhere, a row of a wrong day', () => {
    const [first] = built.lineage
    if (first === undefined) throw new Error('no steps')
    expect(failures({ lineage: [...built.lineage, first] })).toContain(
      `step ${first.from_id} → ${first.to_id} occurs twice`,
    )
    expect(failures({ lineage: [...built.lineage, { ...first, to_id: 'nowhere' }] })).toContain(
      `step ${first.from_id} → nowhere has no area at an end`,
    )
    const later = built.lineage.map((step) => (step === first ? { ...step, since: '2025-08-01' } : step))
    expect(failures({ lineage: later })).toContain(
      `step ${first.from_id} → ${first.to_id} of 2025-08-01 does not meet the days of its areas`,
    )
  })
})

describe('areas', () => {
  test('a duplicate id', () => {
    const found = failures({ areas: [...built.areas, { ...lamSon, sort: built.areas.length }] })
    expect(found).toContain(`id ${lamSon.id} occurs twice`)
  })

  test('a wrong parent: of another level, missing, or not in force', () => {
    const inProvince = failures({ areas: replace(lamSon.id, { parent_id: '33-2022-01-01' }) })
    expect(inProvince).toContain(`${lamSon.id} Phường Lam Sơn lies in Tỉnh Hưng Yên, no district`)
    const orphan = failures({ areas: replace(lamSon.id, { parent_id: '999-2022-01-01' }) })
    expect(orphan).toContain(`${lamSon.id} Phường Lam Sơn has no parent`)
    const late = failures({ areas: replace(sonNam.id, { parent_id: '33-2022-01-01' }) })
    expect(late).toContain(`${sonNam.id} Phường Sơn Nam is in force when Tỉnh Hưng Yên is not`)
  })

  test('a commune too few', () => {
    const found = failures({ areas: built.areas.filter(({ id }) => id !== lamSon.id) })
    expect(found).toContain('communes of 33-2022-01-01 on 2022-10-31: 160, expected 161')
    expect(found).toContain('communes of 33-2022-01-01 on 2025-06-30: 138, expected 139')
  })

  test('a ward counted as a commune', () => {
    const found = failures({ areas: replace(sonNam.id, { kind: 'xa' }) })
    expect(found).toContain('xa of 33-2025-07-01: 94, expected 93')
    expect(found).toContain('phuong of 33-2025-07-01: 10, expected 11')
  })

  test('an area in force on both sides of 1/7/2025', () => {
    const found = failures({ areas: replace(lamSon.id, { valid_to: null }) })
    expect(found).toContain(`${lamSon.id} Phường Lam Sơn is in force on both sides of 2025-07-01`)
  })

  test('one code for two communes on one day', () => {
    const vuong = area('Thị trấn Vương', '2024-01-01', 'Huyện Tiên Lữ')
    const found = failures({ areas: replace(vuong.id, { valid_to: '2024-12-31' }) })
    expect(found).toContain('commune 12337 is two areas on 2024-12-01')
  })

  test('a row that is not of the model', () => {
    const found = failures({ areas: replace(lamSon.id, { full_name: '' }) })
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^area has a wrong form: .*11950/)]))
  })
})

describe('members', () => {
  test('a dropped row', () => {
    const members = built.members.filter(
      (row) => !(row.basis === 'today' && row.area_id === lamSon.id && row.group_id === sonNam.id),
    )
    expect(failures({ members })).toEqual([
      `${lamSon.id} Phường Lam Sơn is in a wrong number of commune groups (today)`,
    ])
  })

  test('a row twice, or in the wrong province', () => {
    const row = built.members.find(
      ({ area_id, group_id }) => area_id === lamSon.id && group_id === '33-2025-07-01',
    )
    if (row === undefined) throw new Error('no row')
    expect(failures({ members: [...built.members, row] })).toContain(
      `member ${lamSon.id} of 33-2025-07-01 (reported) occurs twice`,
    )
    const moved = built.members.map((one) => (one === row ? { ...one, group_id: '44-2025-07-01' } : one))
    expect(failures({ members: moved })).toContain(
      `${lamSon.id} Phường Lam Sơn is not in today's province (reported)`,
    )
  })
})

test('a correction that changes nothing', () => {
  const [first, ...rest] = built.corrections
  if (first === undefined) throw new Error('no corrections')
  expect(failures({ corrections: [{ ...first, changed: 0 }, ...rest] })).toEqual([
    'correction (spelling) Phó Bảng → Phố Bảng changes nothing: take it out',
  ])
})

test('every failure is listed, not only the first', () => {
  const found = failures({ areas: [], lineage: [], members: [] })
  expect(found).toContain('communes of 33-2025-07-01: 0, expected 104')
  expect(found).toContain('communes of 34-2022-01-01 on 2024-10-31: 0, expected 260')
  expect(found.length).toBeGreaterThan(50)
  expect(() => checkAreas({ ...built, areas: [] })).toThrow('communes of 91-2025-07-01: 0, expected 102')
})
