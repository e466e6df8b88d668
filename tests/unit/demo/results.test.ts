import { describe, expect, test } from 'vitest'
import { targetsOf } from '../../../data/demo/targets.ts'
import { movementClasses } from '../../../data/model/movement-class.ts'
import {
  areaById,
  finalYears,
  groupBy,
  isGoodOrBetter,
  percent,
  pickUnits,
  type UnitYear,
  unitsIn,
  years,
} from './demo-data.ts'

const all = (year: number) => [...unitsIn(year).values()]
const classified = (year: number) => pickUnits(year, (unit) => unit.class !== null)
const step = (unit: UnitYear | undefined) => (unit?.class ? movementClasses.indexOf(unit.class) : null)

describe('final years', () => {
  test.each([
    [2022, 96.5, 88.5, 78],
    [2025, 99.6, 95.3, 88.5],
  ])('%i comes out as planned', (year, registered, safe, goodOrBetter) => {
    expect(percent(all(year), (unit) => unit.registered === true)).toBeCloseTo(registered, 0)
    expect(percent(all(year), (unit) => unit.safe === true)).toBeCloseTo(safe, 0)
    expect(percent(classified(year), isGoodOrBetter)).toBeCloseTo(goodOrBetter, 0)
  })

  test('improve slowly', () => {
    for (const year of finalYears.slice(1)) {
      for (const rate of [
        (y: number) => percent(all(y), (unit) => unit.registered === true),
        (y: number) => percent(all(y), (unit) => unit.safe === true),
        (y: number) => percent(classified(y), isGoodOrBetter),
        (y: number) => -percent(classified(y), (unit) => unit.class === 'weak'),
      ]) {
        expect(rate(year)).toBeGreaterThan(rate(year - 1))
        expect(rate(year) - rate(year - 1)).toBeLessThan(5)
      }
    }
  })

  test('have weak units in 2022 and none in 2025', () => {
    expect(percent(classified(2022), (unit) => unit.class === 'weak')).toBeGreaterThan(2)
    expect(classified(2025).filter((unit) => unit.class === 'weak')).toEqual([])
  })

  test.each(finalYears)('leave a few units of %i unclassified', (year) => {
    const share = percent(all(year), (unit) => unit.class === null)
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(1)
  })

  test.each(finalYears)('keep safe and class of %i apart', (year) => {
    const average = classified(year).filter((unit) => unit.class === 'average')
    const good = classified(year).filter(isGoodOrBetter)
    expect(average.filter((unit) => unit.safe).length).toBeGreaterThan(100)
    expect(good.filter((unit) => unit.safe === false).length).toBeGreaterThan(50)
    expect(percent(good, (unit) => unit.safe === true)).toBeGreaterThan(
      percent(average, (unit) => unit.safe === true),
    )
  })

  test.each(finalYears)('let no class of %i follow from a score', (year) => {
    const scored = classified(year).filter((unit) => unit.score !== null)
    expect(scored.length / all(year).length).toBeCloseTo(0.9, 1)
    const scores = groupBy(scored, (unit) => unit.class)
    for (const [i, worse] of movementClasses.entries()) {
      const better = movementClasses[i - 1]
      const [low, high] = [scores.get(worse) ?? [], scores.get(better ?? worse) ?? []]
      if (!better || low.length === 0) continue
      const highestOfWorse = Math.max(...low.map((unit) => unit.score ?? 0))
      expect(highestOfWorse).toBeGreaterThan(Math.min(...high.map((unit) => unit.score ?? 0)))
    }
  })
})

test.each([2023, 2024, 2025, 2026])('classes of %i move one step at most, but for those meant to', (year) => {
  const moves = all(year).flatMap((unit) => {
    const [now, before] = [step(unit), step(unitsIn(year - 1).get(unit.unit_id))]
    return now === null || before === null ? [] : [now - before]
  })
  expect(moves.length).toBeGreaterThan(2500)
  expect(moves.filter((move) => Math.abs(move) > 1)).toEqual(Array(targetsOf(year).twoStepFalls).fill(2))
  expect(moves.filter((move) => move !== 0).length / moves.length).toBeLessThan(0.3)
})

describe.each(years)('"safe" in %i', (year) => {
  test('is for registered units alone', () => {
    expect(pickUnits(year, (unit) => unit.safe === true && !unit.registered)).toEqual([])
  })

  test('of a commune rests on the units it manages, but for those meant to break the rule', () => {
    const managed = groupBy(
      pickUnits(year, ({ level, sector }) => level === 'commune' && sector !== 'commune'),
      (unit) => unit.area_id,
    )
    const against = pickUnits(year, ({ sector, safe }) => sector === 'commune' && safe === true).filter(
      (unit) => {
        const units = managed.get(unit.area_id) ?? []
        const safe = units.filter((one) => one.safe).length
        return !units.every((one) => one.registered) || safe * 10 < units.length * 7
      },
    )
    expect(against.length).toBe(targetsOf(year).safeAgainstRule)
    expect(against.length).toBeLessThanOrEqual(5)
  })
})

describe('provisional 2026', () => {
  const organisations = pickUnits(2026, ({ sector }) => sector !== 'residential' && sector !== 'commune')
  const residential = pickUnits(2026, ({ sector }) => sector === 'residential')

  test('has nearly all registered', () => {
    expect(percent(all(2026), (unit) => unit.registered === true)).toBeGreaterThan(99.8)
  })

  test('knows about half of the results, of residential areas more', () => {
    const known = percent(all(2026), (unit) => unit.safe !== null)
    expect(known).toBeGreaterThan(40)
    expect(known).toBeLessThan(60)
    expect(percent(residential, (unit) => unit.safe !== null)).toBeGreaterThan(
      percent(organisations, (unit) => unit.safe !== null) + 10,
    )
    expect(pickUnits(2026, (unit) => unit.safe === null && unit.class !== null)).toEqual([])
  })

  test('lacks whole communes', () => {
    const communes = [...groupBy(all(2026), (unit) => unit.area_id).values()]
    const silent = communes.filter((units) =>
      units.every((unit) => unit.safe === null && unit.class === null),
    )
    expect(silent.length).toBeGreaterThan(20)
    expect(silent.length).toBeLessThan(50)
  })
})

describe('areas keep their character', () => {
  const rates = (year: number, group: (unit: UnitYear) => string) =>
    new Map(
      [...groupBy(all(year), group)].map(([id, units]) => [id, percent(units, (unit) => unit.safe === true)]),
    )

  test('districts from 2022 to 2024', () => {
    const districtOf = (unit: UnitYear) => areaById.get(unit.area_id)?.parent_id ?? ''
    const [before, after] = [rates(2022, districtOf), rates(2024, districtOf)]
    expect(before.size).toBe(18)
    expect(rankCorrelation(before, after)).toBeGreaterThan(0.5)
  })

  test('communes from what they were made of in 2024', () => {
    const placeIn2025 = (unit: UnitYear) => unitsIn(2025).get(unit.unit_id)?.area_id ?? ''
    const before = rates(2024, placeIn2025)
    before.delete('')
    expect(before.size).toBe(104)
    const after = rates(2025, (unit) => unit.area_id)
    expect(rankCorrelation(before, after)).toBeGreaterThan(0.5)
  })
})

/** Spearman's, ties in the order of their ids. */
function rankCorrelation(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const ranks = (values: ReadonlyMap<string, number>) =>
    new Map([...values].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([id], rank) => [id, rank]))
  const [a, b, n] = [ranks(one), ranks(other), one.size]
  const squares = [...a].reduce((sum, [id, rank]) => sum + (rank - (b.get(id) ?? Number.NaN)) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}
