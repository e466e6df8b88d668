import type { Area, AreaList } from '../model/area.ts'
import type { Day } from '../model/date.ts'

/** What becomes of one area when a list takes the place of another. */
export interface AreaChange {
  id: string
  full_name: string
  /** Full name of what it lies in. */
  parent: string | null
  kind: 'new' | 'changed' | 'ended'
  /** Full name before, where it is another one. */
  was: string | null
  from: Day
  to: Day | null
  /** Full names of what it went into: as a whole into one, in part into several. */
  into: string[]
}

/** The areas that are new or of which another list says something else, in the order of lists. */
export function changedAreas(before: AreaList, after: AreaList): AreaChange[] {
  const known = new Map(before.areas.map((area) => [area.id, area]))
  const byId = new Map(after.areas.map((area) => [area.id, area]))
  const [heirsBefore, heirs] = [heirsOf(before), heirsOf(after)]
  return after.areas
    .flatMap((area): (AreaChange & { sort: number })[] => {
      const old = known.get(area.id)
      const into = heirs.get(area.id) ?? []
      const ends = area.valid_to !== old?.valid_to || into.join() !== (heirsBefore.get(area.id) ?? []).join()
      const kind = !old ? 'new' : ends ? 'ended' : isOther(old, area) ? 'changed' : null
      if (kind === null) return []
      return [
        {
          id: area.id,
          full_name: area.full_name,
          parent: byId.get(area.parent_id ?? '')?.full_name ?? null,
          kind,
          was: old && old.full_name !== area.full_name ? old.full_name : null,
          from: area.valid_from,
          to: area.valid_to,
          into: into.map((id) => byId.get(id)?.full_name ?? id),
          sort: area.sort,
        },
      ]
    })
    .sort((a, b) => a.sort - b.sort)
    .map(({ sort: _, ...change }) => change)
}

const isOther = (a: Area, b: Area) => a.full_name !== b.full_name || a.parent_id !== b.parent_id

function heirsOf({ lineage }: AreaList): Map<string, string[]> {
  const heirs = new Map<string, string[]>()
  for (const { from_id, to_id } of lineage) heirs.set(from_id, [...(heirs.get(from_id) ?? []), to_id].sort())
  return heirs
}
