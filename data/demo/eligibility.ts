import type { Geography } from './geography.ts'
import type { Result } from './result.ts'
import { communeUnitCode, type Unit } from './unit.ts'

type Results = ReadonlyMap<string, Result>

/**
 * Whether a unit may be typical: safe and classified good or better in the year before. A commune in its
 * first year is judged by its predecessors: more than half of them were.
 */
export function isEligible(unit: Unit, before: Results, geography: Geography): boolean {
  return shareBefore(unit, before, geography, meetsConditions) > 0.5
}

/** 1 for a unit that was typical the year before; the share of its predecessors for a new commune. */
export function titleBefore(unit: Unit, before: Results, geography: Geography): number {
  return shareBefore(unit, before, geography, (result) => result.typical === true)
}

const meetsConditions = (result: Result) =>
  result.safe === true && (result.class === 'excellent' || result.class === 'good')

function shareBefore(
  unit: Unit,
  before: Results,
  { predecessors }: Geography,
  holds: (result: Result) => boolean,
): number {
  const own = before.get(unit.code)
  if (own) return holds(own) ? 1 : 0
  if (unit.sector !== 'commune') return 0
  const parts = predecessors.get(unit.place.area.id) ?? []
  const held = parts.filter((part) => {
    const result = before.get(communeUnitCode(part))
    return result !== undefined && holds(result)
  })
  return parts.length === 0 ? 0 : held.length / parts.length
}
