import { type MovementClass, movementClasses } from '../model/movement-class.ts'
import type { Year } from '../model/year.ts'
import { Random } from './random.ts'
import type { Strength } from './strength.ts'
import { targetsOf } from './targets.ts'
import type { Unit } from './unit.ts'

/** Share of units that a final year leaves without a class (chưa phân loại). */
const unclassified = 0.005

/** The class of each unit, as an index of `movementClasses`, and the units whose class is not published. */
export interface Classified {
  classes: Map<string, number>
  withheld: Set<string>
}

/**
 * Classes by strength in the shares of the year, at most one step from the year before. A few that stood
 * at the top fall two steps: those that lost most.
 */
export function classify(
  units: readonly Unit[],
  year: Year,
  strength: Strength,
  before: Classified | null,
): Classified {
  const { excellent, good, average, twoStepFalls } = targetsOf(year)
  const limits = [excellent, excellent + good, excellent + good + average]
  const ranked = units
    .map((unit) => ({ code: unit.code, value: strength.of(unit, year) }))
    .sort((a, b) => b.value - a.value)
  const classes = new Map<string, number>()
  for (const [rank, { code }] of ranked.entries()) {
    const due = limits.filter((limit) => rank >= Math.round(limit * ranked.length)).length
    const last = before?.classes.get(code)
    classes.set(code, last === undefined ? due : Math.min(Math.max(due, last - 1), last + 1))
  }
  const withheld = new Set(
    units
      .map((unit) => unit.code)
      .filter((code) => new Random('unclassified', year, code).chance(unclassified)),
  )
  const losing = ranked
    .map(({ code }) => code)
    .filter((code) => before?.classes.get(code) === 0 && !before.withheld.has(code) && !withheld.has(code))
    .reverse()
  for (const code of losing.slice(0, twoStepFalls)) classes.set(code, 2)
  return { classes, withheld }
}

/** The published class of a unit, null where it has none. */
export function classOf({ classes, withheld }: Classified, code: string): MovementClass | null {
  return withheld.has(code) ? null : (movementClasses[classes.get(code) ?? -1] ?? null)
}
