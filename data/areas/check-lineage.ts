import { areaId, type LineageStep, recordStart } from '../model/area.ts'
import { type CheckContext, expectCount, expectSame, provinceOf } from './check-context.ts'
import { coveredProvinces, todayStart } from './coverage.ts'
import { crossingCommunes, expectedProvinces, splitCommunes } from './expected-areas.ts'
import { homeDistricts } from './home-districts.ts'
import { predecessors, successors } from './lineage.ts'
import { dayBefore } from './near-days.ts'

const hungYen = areaId('33', todayStart)

/** Steps whose ends are missing or do not meet: the older area ends the day before the newer begins. */
function checkEnds({ steps, byId }: CheckContext): string[] {
  const pairs = new Set<string>()
  return steps.flatMap((step) => {
    const name = `step ${step.from_id} → ${step.to_id}`
    const [from, to] = [byId.get(step.from_id), byId.get(step.to_id)]
    if (from === undefined || to === undefined) return [`${name} has no area at an end`]
    if (pairs.size === pairs.add(name).size) return [`${name} occurs twice`]
    const meets = to.valid_from === step.since && from.valid_to === dayBefore(step.since)
    return meets ? [] : [`${name} of ${step.since} does not meet the days of its areas`]
  })
}

/** An area with one successor goes there whole, one with several goes to each in part. */
function checkParts({ lineage }: CheckContext): string[] {
  const right = (steps: LineageStep[]) => (steps.length === 1 ? 'whole' : 'part')
  return [...lineage.stepsFrom.values()].flatMap((steps) =>
    steps
      .filter(({ part }) => part !== right(steps))
      .map((step) => `step ${step.from_id} → ${step.to_id} is ${step.part} of ${steps.length}`),
  )
}

/** Today's communes come from the provinces merged into theirs, and every old commune leads to one. */
function checkReach({ today, old, byId, lineage }: CheckContext): string[] {
  const merged = new Map(
    coveredProvinces.map(({ code, from }) => [
      areaId(code, todayStart),
      from.map((f) => areaId(f, recordStart)),
    ]),
  )
  const todayIds = new Set(today.map(({ id }) => id))
  const strays = today.flatMap((commune) => {
    const found = predecessors(lineage, commune.id)
    if (found.length === 0) return [`${commune.id} ${commune.full_name} has no predecessor`]
    const provinces = merged.get(commune.parent_id ?? '') ?? []
    return found
      .map(({ id }) => byId.get(id))
      .filter((area) => !provinces.includes(provinceOf(byId, area)?.id ?? ''))
      .map(
        (area) => `${commune.full_name} comes from ${area?.full_name}, of a province not merged into its own`,
      )
  })
  const lost = old
    .filter(({ id }) => !successors(lineage, id).some((link) => todayIds.has(link.id)))
    .map((area) => `${area.id} ${area.full_name} leads to no commune of today`)
  return [...strays, ...lost]
}

/** How many communes of today are exact sums of old ones, by province. */
function checkExact({ today, lineage }: CheckContext): string[] {
  return expectedProvinces.flatMap(({ code, exact }) => {
    const id = areaId(code, todayStart)
    const own = today.filter(({ parent_id }) => parent_id === id)
    const sums = own.filter((commune) =>
      predecessors(lineage, commune.id).every(({ part }) => part === 'whole'),
    )
    return expectCount(`communes of ${id} made of whole communes`, sums.length, exact)
  })
}

/** The communes of Hưng Yên known from its resolution: eight that cross a line, three that were split. */
function checkHungYen({ areas, steps, today, old, byId, lineage }: CheckContext): string[] {
  const inHungYen = new Set(today.filter(({ parent_id }) => parent_id === hungYen).map(({ id }) => id))
  const crossing = homeDistricts(areas, steps)
    .filter((home) => inHungYen.has(home.area_id) && home.district_ids.length > 1)
    .map((home) => byId.get(home.area_id)?.full_name ?? home.area_id)
  const split = old
    .filter(({ id }) => successors(lineage, id).filter((link) => inHungYen.has(link.id)).length > 1)
    .map(({ full_name }) => full_name)
  return [
    ...expectSame('communes of Hưng Yên across old districts', crossing, crossingCommunes),
    ...expectSame('split communes of Hưng Yên', split, splitCommunes),
  ]
}

/** What is wrong with the steps between areas; one text for each. */
export function checkLineage(context: CheckContext): string[] {
  return [checkEnds, checkParts, checkReach, checkExact, checkHungYen].flatMap((check) => check(context))
}
