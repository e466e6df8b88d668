import type { Year } from '../model/year.ts'
import { type Classified, classify, classOf } from './classes.ts'
import type { Geography } from './geography.ts'
import { notRegistered } from './registration.ts'
import { isReported } from './reporting.ts'
import type { Result } from './result.ts'
import { safeUnits } from './safety.ts'
import { modelsOf, scoreOf } from './scores.ts'
import { Strength } from './strength.ts'
import { recognise } from './typical.ts'
import type { Unit } from './unit.ts'

/** The results of all years, each resting on the year before. */
export function buildResults(
  rosters: ReadonlyMap<Year, readonly Unit[]>,
  geography: Geography,
): Map<Year, Result[]> {
  const strength = new Strength()
  const results = new Map<Year, Result[]>()
  let before: Classified | null = null
  for (const [year, units] of rosters) {
    const unregistered = notRegistered(units, year)
    const safe = safeUnits(units, year, strength, unregistered)
    const classified: Classified = classify(units, year, strength, before)
    before = classified
    const typical = recognise(units, year, strength, geography, results.get(year - 1) ?? [])
    results.set(
      year,
      units.map((unit) => {
        const { code } = unit
        const reported = isReported(unit, year)
        const movementClass = reported ? classOf(classified, code) : null
        const models = reported ? modelsOf(code, year) : null
        return {
          unit,
          registered: !unregistered.has(code),
          safe: reported ? safe.has(code) : null,
          class: movementClass,
          score: scoreOf(code, year, movementClass),
          modelsRatedGood: models?.ratedGood ?? null,
          modelsNoted: models?.noted ?? null,
          ...typical(unit),
        }
      }),
    )
  }
  return results
}
