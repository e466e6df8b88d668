import type { Area, AreaList, LineageStep } from '../model/area.ts'
import type { AreaMember, Basis } from '../model/basis.ts'
import { homeDistricts } from './home-districts.ts'
import { indexLineage, predecessors } from './lineage.ts'

/** What the rows of all bases are made from. */
interface AreaTree {
  areas: readonly Area[]
  byId: ReadonlyMap<string, Area>
  /** Id of today's province by that of a province merged into it. */
  merged: ReadonlyMap<string, string>
}

type Row = [group: Area, area: Area, exact: boolean]

function treeOf(areas: readonly Area[], steps: readonly LineageStep[]): AreaTree {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const provinces = steps.filter((step) => byId.get(step.from_id)?.level === 'province')
  return { areas, byId, merged: new Map(provinces.map((step) => [step.from_id, step.to_id])) }
}

/** The area and all areas above it, today's province of an old one included. */
function chain(tree: AreaTree, area: Area): Area[] {
  const above = tree.byId.get(area.parent_id ?? tree.merged.get(area.id) ?? '')
  return above === undefined ? [area] : [area, ...chain(tree, above)]
}

/** The groups of the reported basis: itself, its district, its province and what that was merged into. */
function reportedRows(tree: AreaTree): Row[] {
  return tree.areas.flatMap((area) => chain(tree, area).map((group): Row => [group, area, true]))
}

/** Districts and provinces as they were; today's communes go to their home district and its province. */
function districtRows(tree: AreaTree, steps: readonly LineageStep[]): Row[] {
  const homes = new Map(homeDistricts(tree.areas, steps).map((home) => [home.area_id, home]))
  return tree.areas.flatMap((area) => {
    const home = homes.get(area.id)
    const district = tree.byId.get(home?.district_id ?? '')
    const groups = district === undefined ? chain(tree, area) : chain(tree, district)
    const rows = groups.filter((group) => group.level !== 'commune')
    return rows.map((group): Row => {
      const districts = home?.district_ids
        .map((id) => tree.byId.get(id))
        .filter((found) => found !== undefined)
      const within = districts?.every((one) => chain(tree, one).some(({ id }) => id === group.id)) ?? true
      return [group, area, within]
    })
  })
}

/** Today's communes with all that they were made of, and today's provinces with everything in them. */
function todayRows(tree: AreaTree, steps: readonly LineageStep[]): Row[] {
  const lineage = indexLineage(steps)
  const communes = tree.areas.filter((area) => area.level === 'commune' && area.valid_to === null)
  const within = communes.flatMap((group) => [
    [group, group, true] satisfies Row,
    ...predecessors(lineage, group.id).flatMap(({ id, part }): Row[] => {
      const area = tree.byId.get(id)
      return area === undefined ? [] : [[group, area, part === 'whole']]
    }),
  ])
  // A province outside the covered ones has no successor in the tables: it stays the group of its areas.
  const provinces = tree.areas.flatMap((area): Row[] => {
    const top = chain(tree, area).at(-1)
    return top === undefined ? [] : [[top, area, true]]
  })
  return [...within, ...provinces]
}

function membersOf(basis: Basis, rows: readonly Row[]): AreaMember[] {
  return rows.map(([group, area, exact]) => ({
    basis,
    group_id: group.id,
    group_level: group.level,
    area_id: area.id,
    exact,
  }))
}

/** The rows of `area_member` for the basis `reported`: what lies in what. */
export function reportedMembers({ areas, lineage }: AreaList): AreaMember[] {
  return membersOf('reported', reportedRows(treeOf(areas, lineage)))
}

/**
 * The rows of `area_member` for all three bases (see {@link AreaMember}). An area is in one group of each
 * level, except that a split commune is, inexactly, in each commune of today that got a part of it, and an
 * area of an old province both in that and in today's province.
 */
export function buildMembers(areas: readonly Area[], steps: readonly LineageStep[]): AreaMember[] {
  const tree = treeOf(areas, steps)
  return [
    ...membersOf('reported', reportedRows(tree)),
    ...membersOf('district', districtRows(tree, steps)),
    ...membersOf('today', todayRows(tree, steps)),
  ]
}
