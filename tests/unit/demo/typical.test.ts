import { describe, expect, test } from 'vitest'
import { indexLineage, madeOf } from '../../../data/areas/lineage.ts'
import { targetsOf } from '../../../data/demo/targets.ts'
import { organisationSectors } from '../../../data/model/sector.ts'
import { areasDay } from '../../../data/model/year.ts'
import { areaById, isGoodOrBetter, pickUnits, tables, type UnitYear, unitsIn } from './demo-data.ts'

const lineage = indexLineage(tables.lineage)
const isCommune = (unit: UnitYear) => unit.sector === 'commune'
const isOrganisation = (unit: UnitYear) => organisationSectors.includes(unit.sector)
const isFit = (unit: UnitYear) => unit.safe === true && isGoodOrBetter(unit)

/** Safe and good or better the year before; a commune of 2025 by more than half of its predecessors. */
function wasEligible(unit: UnitYear): boolean {
  const own = unitsIn(unit.year - 1).get(unit.unit_id)
  if (own || !isCommune(unit)) return own !== undefined && isFit(own)
  const parts = new Set(madeOf(lineage, areaById, unit.area_id, areasDay(unit.year - 1)).map(({ id }) => id))
  const old = pickUnits(unit.year - 1, (before) => isCommune(before) && parts.has(before.area_id))
  return old.filter(isFit).length * 2 > old.length
}

test('residential areas and the year 2022 know no typical units', () => {
  expect(pickUnits(2022, (unit) => unit.typical !== null || unit.typical_registered !== null)).toEqual([])
  for (const year of [2023, 2024, 2025, 2026]) {
    const residential = pickUnits(year, ({ sector }) => sector === 'residential')
    expect(residential.filter((unit) => unit.typical !== null || unit.typical_registered !== null)).toEqual(
      [],
    )
  }
})

describe.each([2023, 2024, 2025, 2026])('typical units of %i', (year) => {
  const typical = pickUnits(year, (unit) => unit.typical === true)
  const registered = pickUnits(year, (unit) => unit.typical_registered === true)

  test('registered before', () => {
    expect(typical.filter((unit) => !unit.typical_registered)).toEqual([])
    expect(registered.filter(isOrganisation).length).toBeGreaterThanOrEqual(10)
  })

  test('were eligible, but for those meant to break the rule', () => {
    const target = targetsOf(year).typical
    const exceptions = typical.filter((unit) => !wasEligible(unit))
    expect(exceptions.filter(isCommune).length).toBe(target?.communes.notEligible)
    expect(exceptions.filter(isOrganisation).length).toBe(target?.organisations.notEligible)
    expect(exceptions.length).toBeGreaterThanOrEqual(3)
    expect(exceptions.length).toBeLessThanOrEqual(8)
  })

  test('have a decision of a day before 25/10, others none', () => {
    const form = year < 2025 ? /^\d+\/QĐ-BCĐ$/ : /^\d+\/QĐ-UBND$/
    for (const unit of typical) {
      expect(unit.decision_number).toMatch(form)
      expect(unit.decision_date?.slice(0, 4)).toBe(String(year))
      expect(unit.decision_date && unit.decision_date < `${year}-10-25`).toBe(true)
    }
    const others = pickUnits(year, (unit) => unit.typical !== true)
    expect(others.filter((unit) => unit.decision_number !== null || unit.decision_date !== null)).toEqual([])
  })

  test('keep, win and lose the title', () => {
    const titleBefore = (unit: UnitYear) => unitsIn(year - 1).get(unit.unit_id)?.typical
    const maintained = typical.filter((unit) => titleBefore(unit) === true).length
    const lost = pickUnits(year, (unit) => unit.typical === false && titleBefore(unit) === true).length
    const won = typical.filter((unit) => titleBefore(unit) === false).length
    if (year === 2023) expect([maintained, lost, won]).toEqual([0, 0, 0])
    else {
      expect(lost).toBeGreaterThan(5)
      expect(maintained).toBeGreaterThan(lost * 2)
      expect(won).toBeGreaterThan(20)
    }
  })
})

describe('communes', () => {
  const counts = (year: number) => [
    pickUnits(year, (unit) => isCommune(unit) && unit.typical_registered === true).length,
    pickUnits(year, (unit) => isCommune(unit) && unit.typical === true).length,
  ]

  test('2025: 79 of 104 are typical, just over three quarters', () => {
    expect(counts(2025)[1]).toBe(79)
    expect(pickUnits(2025, (unit) => isCommune(unit) && unit.typical !== null).length).toBe(104)
  })

  test('2026: all have registered, not all are decided', () => {
    expect(counts(2026)).toEqual([104, 62])
    const open = pickUnits(2026, (unit) => isCommune(unit) && unit.typical === null)
    expect(open.length).toBe(targetsOf(2026).typical?.communes.undecided)
  })

  test('2023 and 2024: a quarter registers, then more, most of them recognised, in every district', () => {
    const [registered = 0, typical = 0] = counts(2023)
    expect(registered / 421).toBeCloseTo(0.25, 2)
    expect(typical / registered).toBeGreaterThan(0.8)
    expect(counts(2024)[0]).toBeGreaterThan(registered)
    for (const year of [2023, 2024]) {
      const units = pickUnits(year, (unit) => isCommune(unit) && unit.typical_registered === true)
      expect(new Set(units.map((unit) => areaById.get(unit.area_id)?.parent_id)).size).toBe(18)
    }
  })
})
