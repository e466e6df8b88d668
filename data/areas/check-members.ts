import type { Area } from '../model/area.ts'
import { type AreaMember, type Basis, bases } from '../model/basis.ts'
import { type CheckContext, provinceOf } from './check-context.ts'
import { coveredProvinces, todayStart } from './coverage.ts'
import { successors } from './lineage.ts'

type Wanted = Partial<Record<AreaMember['group_level'], number>>

/** Rows with unknown ids, a wrong level, or twice the same. */
function checkMemberRows({ members, byId }: CheckContext): string[] {
  const seen = new Set<string>()
  return members.flatMap((row) => {
    const name = `member ${row.area_id} of ${row.group_id} (${row.basis})`
    const group = byId.get(row.group_id)
    if (group === undefined || !byId.has(row.area_id)) return [`${name} has no area at an end`]
    if (seen.size === seen.add(name).size) return [`${name} occurs twice`]
    return group.level === row.group_level ? [] : [`${name} has a wrong level`]
  })
}

/** How many groups of each level a commune of a covered province must be in. */
function wantedGroups(basis: Basis, isToday: boolean, todayCommunes: number): Wanted {
  if (basis === 'reported') return { commune: 1, district: isToday ? 0 : 1, province: isToday ? 1 : 2 }
  if (basis === 'district') return { commune: 0, district: 1, province: 2 }
  return { commune: isToday ? 1 : todayCommunes, district: 0, province: 1 }
}

function checkGroups({ members, byId, today, old, lineage }: CheckContext): string[] {
  const groups = new Map<string, AreaMember[]>()
  for (const row of members) {
    const key = `${row.basis} ${row.area_id}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const todayIds = new Set(today.map(({ id }) => id))
  const check = (area: Area, basis: Basis): string[] => {
    const rows = groups.get(`${basis} ${area.id}`) ?? []
    const leads = successors(lineage, area.id).filter(({ id }) => todayIds.has(id))
    const wanted = wantedGroups(basis, todayIds.has(area.id), leads.length)
    const wrong = Object.entries(wanted).filter(
      ([level, count]) => rows.filter((row) => row.group_level === level).length !== count,
    )
    const own = coveredProvinces.find(({ code, from }) => {
      const province = provinceOf(byId, area)?.code ?? ''
      return todayIds.has(area.id) ? code === province : from.includes(province)
    })
    const inToday = rows.some(({ group_id }) => group_id === `${own?.code}-${todayStart}`)
    return [
      ...wrong.map(
        ([level]) => `${area.id} ${area.full_name} is in a wrong number of ${level} groups (${basis})`,
      ),
      ...(inToday ? [] : [`${area.id} ${area.full_name} is not in today's province (${basis})`]),
    ]
  }
  return [...today, ...old].flatMap((area) => bases.flatMap((basis) => check(area, basis)))
}

/** What is wrong with the members of the groups of each basis; one text for each. */
export function checkMembers(context: CheckContext): string[] {
  return [...checkMemberRows(context), ...checkGroups(context)]
}
