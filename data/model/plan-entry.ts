import * as z from 'zod/mini'
import { Wording } from './wording.ts'
import { Year } from './year.ts'

/** A plan as lists of plans have it; its rules come when they are looked at. */
export const PlanEntry = z.strictObject({
  /** Its key, which questions name it by; see {@link planIdOf}. */
  id: z.string(),
  title: Wording,
  /** The area that it is a plan of. */
  area_id: z.string(),
  /** That area and all above it, today's province among them. */
  within: z.array(z.string()),
  from_year: Year,
  to_year: z.nullable(Year),
})
export type PlanEntry = z.infer<typeof PlanEntry>

/**
 * The id of the plan that a key names. A shipped plan's key is its id. That of any other has a mark of its
 * content behind "@": the same plan with another content is another one to all that is cached.
 */
export const planIdOf = (key: string): string => key.split('@', 1)[0] ?? key

/** Whether a key is that of a shipped plan. */
export const isShippedKey = (key: string): boolean => !key.includes('@')

/**
 * The plan that an area's figures are held against unless another is chosen: its own, else one of an area inside
 * it, the newest first, of one year the one that is offered first; null where there is none: another province's
 * plan is only applied when asked for.
 */
export function planOf(area: string, plans: readonly PlanEntry[]): PlanEntry | null {
  const fitting = plans.filter(({ within }) => within.includes(area))
  const own = fitting.filter(({ area_id }) => area_id === area)
  const newest = (list: readonly PlanEntry[]) => [...list].sort((a, b) => b.from_year - a.from_year)[0]
  return newest(own) ?? newest(fitting) ?? null
}

/** Whether a plan is another area's, applied as a yardstick. */
export const isYardstick = ({ within }: PlanEntry, area: string): boolean => !within.includes(area)
