import type { Area } from '../model/area.ts'
import type { AreaMember } from '../model/basis.ts'

/**
 * The areas that an area holds, itself among them, of all dates. Names in a province's files are looked up
 * among these alone: other provinces have communes of the same name.
 */
export function areasWithin(
  tables: { areas: readonly Area[]; members: readonly AreaMember[] },
  scope: string,
): Area[] {
  const inside = tables.members.filter(({ basis, group_id }) => basis === 'reported' && group_id === scope)
  const ids = new Set(inside.map(({ area_id }) => area_id))
  return tables.areas.filter(({ id }) => ids.has(id))
}
