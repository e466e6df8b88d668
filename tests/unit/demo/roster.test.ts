import { describe, expect, test } from 'vitest'
import { levels } from '../../../data/model/level.ts'
import { sectors } from '../../../data/model/sector.ts'
import { areaById, groupBy, pickUnits, type UnitYear, unitsIn, years } from './demo-data.ts'

const persisting = (year: number, test: (unit: UnitYear) => boolean) => {
  const before = pickUnits(year - 1, test)
  return before.filter((unit) => unitsIn(year).has(unit.unit_id)).length / before.length
}

describe.each(years)('the units of %i', (year) => {
  const units = [...unitsIn(year).values()]

  test('are 6,000 to 8,000 of all five sectors', () => {
    expect(units.length).toBeGreaterThanOrEqual(6000)
    expect(units.length).toBeLessThanOrEqual(8000)
    const counts = Object.fromEntries(
      [...groupBy(units, (unit) => unit.sector)].map(([k, v]) => [k, v.length]),
    )
    expect(Object.keys(counts).sort()).toEqual([...sectors].sort())
    expect(counts.residential).toBeGreaterThan(3000)
    expect(counts.agency).toBeGreaterThan(1200)
    expect(counts.enterprise).toBeGreaterThan(1000)
    expect(counts.school).toBeGreaterThan(450)
  })

  test('are managed by the levels that there were', () => {
    const known = new Set(units.map((unit) => unit.level))
    expect(known).toEqual(new Set(year < 2025 ? levels : ['province', 'commune']))
    for (const unit of units.filter(({ sector }) => sector === 'commune' || sector === 'residential')) {
      expect(unit.level).toBe('commune')
    }
  })

  test('hold one unit for each commune, and residential areas in each', () => {
    const communes = units.filter(({ sector }) => sector === 'commune')
    expect(communes.length).toBe(year < 2025 ? 421 : 104)
    expect(new Set(communes.map((unit) => unit.area_id)).size).toBe(communes.length)
    expect(communes.every((unit) => areaById.get(unit.area_id)?.full_name === unit.unit_name)).toBe(true)
    const residential = units.filter(({ sector }) => sector === 'residential')
    expect(new Set(residential.map((unit) => unit.area_id)).size).toBe(communes.length)
  })

  test('bear names that are unique in their commune and sector', () => {
    const names = groupBy(units, (unit) => `${unit.area_id}|${unit.sector}|${unit.unit_name}`)
    expect([...names].filter(([, same]) => same.length > 1).map(([name]) => name)).toEqual([])
  })

  test('have codes of one form', () => {
    const odd = units.filter(({ unit_id }) => !/^((KDC|CQ|DN|GD)\d{5}|XA\d{5}-(22|25))$/.test(unit_id))
    expect(odd).toEqual([])
  })

  test('are subject to the standard (TT 124/2021/TT-BCA, Điều 1)', () => {
    const left = /tiểu học|mầm non|mẫu giáo|nhà trẻ|công an|quân sự|biên phòng|doanh nghiệp nhỏ/iu
    expect(units.filter(({ unit_name }) => left.test(unit_name)).map((unit) => unit.unit_name)).toEqual([])
  })
})

describe('from year to year', () => {
  test.each([2023, 2024, 2026])('nearly all units go on to %i', (year) => {
    expect(persisting(year, () => true)).toBeGreaterThan(0.9)
    expect(persisting(year, () => true)).toBeLessThan(1)
  })

  test('units outlive the merger, but not the communes and most of what districts managed', () => {
    const others = persisting(2025, ({ sector, level }) => sector !== 'commune' && level !== 'district')
    expect(others).toBeGreaterThan(0.85)
    expect(persisting(2025, ({ sector }) => sector === 'commune')).toBe(0)
    expect(persisting(2025, ({ level }) => level === 'district')).toBeLessThan(0.6)
  })

  test.each([2023, 2024, 2025, 2026])('some open and a few change their name in %i', (year) => {
    const before = unitsIn(year - 1)
    const units = [...unitsIn(year).values()]
    const renamed = units.filter((unit) => (before.get(unit.unit_id) ?? unit).unit_name !== unit.unit_name)
    expect(renamed.length).toBeGreaterThan(5)
    expect(renamed.length).toBeLessThan(year === 2025 ? 1000 : 60)
    expect(units.some((unit) => !before.has(unit.unit_id))).toBe(true)
  })

  test('a code is never another unit', () => {
    const seen = new Map<string, string>()
    for (const year of years) {
      for (const { unit_id, sector } of unitsIn(year).values()) {
        expect(seen.get(unit_id) ?? sector).toBe(sector)
        seen.set(unit_id, sector)
      }
    }
  })
})
