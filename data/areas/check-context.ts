import type { Area, LineageStep } from '../model/area.ts'
import type { AreaMember } from '../model/basis.ts'
import { coveredProvinces, todayStart } from './coverage.ts'
import { indexLineage, type Lineage } from './lineage.ts'
import { dayBefore } from './near-days.ts'

/** The tables as the checks read them. */
export interface CheckContext {
  areas: readonly Area[]
  steps: readonly LineageStep[]
  members: readonly AreaMember[]
  byId: ReadonlyMap<string, Area>
  lineage: Lineage
  /** Communes of today of the covered provinces. */
  today: readonly Area[]
  /** Communes of the covered provinces of all days up to 30/6/2025. */
  old: readonly Area[]
}

/** The last day of the old list. */
export const lastOldDay = dayBefore(todayStart)

/** The province that an area lies in; undefined where a parent is missing. */
export function provinceOf(byId: ReadonlyMap<string, Area>, area: Area | undefined): Area | undefined {
  const seen = new Set<string>()
  let at = area
  while (at !== undefined && at.level !== 'province' && !seen.has(at.id)) {
    seen.add(at.id)
    at = byId.get(at.parent_id ?? '')
  }
  return at?.level === 'province' ? at : undefined
}

/** Indexes the tables for the checks. Makes do with wrong tables: finding what is wrong is the checks' work. */
export function checkContext(
  areas: readonly Area[],
  steps: readonly LineageStep[],
  members: readonly AreaMember[],
): CheckContext {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const communesOf = (codes: readonly string[], isToday: boolean) =>
    areas.filter((area) => {
      if (area.level !== 'commune' || area.valid_from >= todayStart !== isToday) return false
      const province = provinceOf(byId, area)
      return province !== undefined && codes.includes(province.code)
    })
  return {
    areas,
    steps,
    members,
    byId,
    lineage: indexLineage(steps),
    today: communesOf(
      coveredProvinces.map(({ code }) => code),
      true,
    ),
    old: communesOf(
      coveredProvinces.flatMap(({ from }) => from),
      false,
    ),
  }
}

/** `count` things that should be `wanted`, as a failure or none. */
export function expectCount(what: string, count: number, wanted: number): string[] {
  return count === wanted ? [] : [`${what}: ${count}, expected ${wanted}`]
}

/** Two lists that should hold the same texts, as a failure or none. */
export function expectSame(what: string, found: readonly string[], wanted: readonly string[]): string[] {
  const extra = found.filter((text) => !wanted.includes(text))
  const missing = wanted.filter((text) => !found.includes(text))
  if (extra.length === 0 && missing.length === 0) return []
  return [`${what}: missing ${missing.join(', ') || 'none'}; not expected ${extra.join(', ') || 'none'}`]
}
