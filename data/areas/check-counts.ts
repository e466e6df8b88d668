import { type Area, areaId, inForce, recordStart } from '../model/area.ts'
import { areasDay } from '../model/year.ts'
import { type CheckContext, expectCount, lastOldDay, provinceOf } from './check-context.ts'
import { todayStart } from './coverage.ts'
import { expectedOldProvinces, expectedProvinces } from './expected-areas.ts'

/** The days on which the old lists are counted: those of the statistical years 2022–2024, and the last. */
const days = [areasDay(2022), areasDay(2023), areasDay(2024), lastOldDay]

function countOldProvinces({ areas, byId, old }: CheckContext): string[] {
  const within = (area: Area, id: string) => provinceOf(byId, area)?.id === id
  return expectedOldProvinces.flatMap(({ code, districts, communes }) => {
    const id = areaId(code, recordStart)
    const own = { communes: old.filter((a) => within(a, id)), districts: [] as Area[] }
    own.districts = areas.filter((area) => area.level === 'district' && within(area, id))
    return days.flatMap((day, index) => [
      ...expectCount(
        `districts of ${id} on ${day}`,
        own.districts.filter((area) => inForce(area, day)).length,
        districts,
      ),
      ...expectCount(
        `communes of ${id} on ${day}`,
        own.communes.filter((area) => inForce(area, day)).length,
        communes[index] ?? 0,
      ),
    ])
  })
}

function countProvinces({ today }: CheckContext): string[] {
  return expectedProvinces.flatMap(({ code, communes }) => {
    const id = areaId(code, todayStart)
    const own = today.filter(({ parent_id }) => parent_id === id)
    const total = Object.values(communes).reduce((sum, count) => sum + count, 0)
    return [
      ...expectCount(`communes of ${id}`, own.length, total),
      ...Object.entries(communes).flatMap(([kind, count]) =>
        expectCount(`${kind} of ${id}`, own.filter((area) => area.kind === kind).length, count),
      ),
    ]
  })
}

/** Counts of districts and communes that are not those of the official lists; one text for each. */
export function checkCounts(context: CheckContext): string[] {
  return [...countOldProvinces(context), ...countProvinces(context)]
}
