import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { PlanEntry } from '../../data/model/plan-entry.ts'
import type { OwnPlan } from '../../data/plans/own-plan.ts'
import type { Plan } from '../../data/plans/plan.ts'

/** A plan that is not shipped, with the key that questions name it by and its entry in lists of plans. */
export interface HeldPlan extends Pick<OwnPlan, 'plan' | 'saved_at'> {
  key: string
  entry: PlanEntry
}

/** The key of a plan that is not shipped: its id, or the name given, and a mark of its content. See `planIdOf`. */
export function planKey(plan: Plan, name: string = plan.id): string {
  return `${name}@${bytesToHex(sha256(utf8ToBytes(JSON.stringify(plan)))).slice(0, 8)}`
}

const draft = 'draft'

/** The key of a plan that is being drafted. */
export const draftKey = (plan: Plan): string => planKey(plan, draft)

export const isDraftKey = (key: unknown): boolean => typeof key === 'string' && key.startsWith(`${draft}@`)

export function heldPlan({ plan, within, saved_at }: OwnPlan): HeldPlan {
  const { title, area_id, from_year, to_year } = plan
  const key = planKey(plan)
  return { plan, saved_at, key, entry: { id: key, title, area_id, within, from_year, to_year } }
}

/** The plan as it is kept. */
export const ownPlan = ({ plan, saved_at, entry }: HeldPlan): OwnPlan => ({
  plan,
  within: entry.within,
  saved_at,
})
