import type { Area, LineageStep } from '../model/area.ts'
import { inForce } from '../model/area.ts'
import type { Day } from '../model/date.ts'

type Part = LineageStep['part']

/** An area reached over one or several steps. */
export interface LineageLink {
  id: string
  /** `whole`: all of the older area is in the newer one; `part`: some of it. */
  part: Part
}

/** The steps, found by either end. */
export interface Lineage {
  stepsFrom: ReadonlyMap<string, LineageStep[]>
  stepsTo: ReadonlyMap<string, LineageStep[]>
}

/** Indexes steps, so that following them takes no search. */
export function indexLineage(steps: readonly LineageStep[]): Lineage {
  const stepsFrom = new Map<string, LineageStep[]>()
  const stepsTo = new Map<string, LineageStep[]>()
  for (const step of steps) {
    stepsFrom.set(step.from_id, [...(stepsFrom.get(step.from_id) ?? []), step])
    stepsTo.set(step.to_id, [...(stepsTo.get(step.to_id) ?? []), step])
  }
  return { stepsFrom, stepsTo }
}

/** Follows steps from `id` on: whole after whole is whole, anything with a part in it is a part. */
function follow(
  id: string,
  stepsAt: ReadonlyMap<string, LineageStep[]>,
  end: (step: LineageStep) => string,
): LineageLink[] {
  const reached = new Map<string, Part>()
  const walk = (at: string, part: Part) => {
    for (const step of stepsAt.get(at) ?? []) {
      const next = end(step)
      const joined = part === 'whole' && step.part === 'whole' ? 'whole' : 'part'
      if (reached.get(next) !== 'whole') reached.set(next, joined)
      walk(next, joined)
    }
  }
  walk(id, 'whole')
  return [...reached].map(([reachedId, part]) => ({ id: reachedId, part }))
}

/** Every older area that went into `id`, over all steps; `part` says how much of the older one did. */
export function predecessors(lineage: Lineage, id: string): LineageLink[] {
  return follow(id, lineage.stepsTo, (step) => step.from_id)
}

/** Every newer area that `id` went into, over all steps. */
export function successors(lineage: Lineage, id: string): LineageLink[] {
  return follow(id, lineage.stepsFrom, (step) => step.to_id)
}

/** The areas in force on `day` that `id` was made of: a commune of today by its old communes of any year. */
export function madeOf(
  lineage: Lineage,
  areas: ReadonlyMap<string, Area>,
  id: string,
  day: Day,
): LineageLink[] {
  return predecessors(lineage, id).filter((link) => {
    const area = areas.get(link.id)
    return area !== undefined && inForce(area, day)
  })
}
