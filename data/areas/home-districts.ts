import type { Area, LineageStep } from '../model/area.ts'
import { todayStart } from './coverage.ts'
import { indexLineage, madeOf } from './lineage.ts'
import { dayBefore } from './near-days.ts'

/** The old district a commune of today is counted with. */
export interface HomeDistrict {
  /** Id of the commune of today. */
  area_id: string
  district_id: string
  /** Ids of all districts that its predecessors of 30/6/2025 lay in; several where it crosses a line. */
  district_ids: string[]
  /** Whether several districts had as many predecessors on 30/6/2025. */
  tied: boolean
}

/** The list before the mergers of late 2024, which decides ties. */
const before2024 = '2024-10-31'

/** The districts of a day's predecessors with how many of them lie in each. */
function countDistricts(ids: string[], areas: ReadonlyMap<string, Area>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) {
    const area = areas.get(id)
    const district = area?.level === 'district' ? area.id : area?.parent_id
    if (district) counts.set(district, (counts.get(district) ?? 0) + 1)
  }
  return counts
}

/**
 * The old district of each commune of today: the one that most of its predecessors of 30/6/2025 lay in; on a
 * tie the one of the tied with most on 31/10/2024, then the smaller code. A commune of which only a part came
 * counts as one, too.
 */
export function homeDistricts(areas: readonly Area[], steps: readonly LineageStep[]): HomeDistrict[] {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const lineage = indexLineage(steps)
  // Communes that lie in a province at once: those since 1/7/2025, whoever listed them.
  const communes = areas.filter(
    ({ level, parent_id }) => level === 'commune' && byId.get(parent_id ?? '')?.level === 'province',
  )
  return communes.flatMap(({ id }) => {
    const countOn = (day: string) =>
      countDistricts(
        madeOf(lineage, byId, id, day).map((link) => link.id),
        byId,
      )
    const counts = countOn(dayBefore(todayStart))
    const earlier = countOn(before2024)
    const ranked = [...counts].sort(
      ([a, countA], [b, countB]) =>
        countB - countA || (earlier.get(b) ?? 0) - (earlier.get(a) ?? 0) || (a < b ? -1 : 1),
    )
    const [home, second] = ranked
    if (home === undefined) return []
    const district_ids = ranked.map(([district]) => district).sort()
    return [{ area_id: id, district_id: home[0], district_ids, tied: second?.[1] === home[1] }]
  })
}
