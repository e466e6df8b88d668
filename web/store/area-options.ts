import { type Area, inForce } from '../../data/model/area.ts'
import { areasDay } from '../../data/model/year.ts'
import type { AreaOption } from './import-protocol.ts'

/** Those of the areas that a place can mean in a year, in the order of lists. */
export function areaOptions(areas: readonly Area[], year: number): AreaOption[] {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const above = (area: Area): Area[] => {
    const parent = byId.get(area.parent_id ?? '')
    return parent ? [parent, ...above(parent)] : []
  }
  return areas
    .filter((area) => inForce(area, areasDay(year)))
    .sort((a, b) => a.sort - b.sort)
    .map((area) => {
      const parents = above(area)
      return {
        id: area.id,
        full_name: area.full_name,
        level: area.level,
        parent: parents[0]?.full_name ?? null,
        above: parents.map(({ id }) => id),
      }
    })
}
