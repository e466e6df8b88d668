import * as z from 'zod/mini'
import { Plan } from './plan.ts'

/** A plan that is not shipped, as workspaces, backups and packages keep it. */
export const OwnPlan = z.strictObject({
  plan: Plan,
  /** The plan's area and all above it, as the areas stood when it was saved. */
  within: z.array(z.string()),
  /** ISO time. */
  saved_at: z.iso.datetime(),
})
export type OwnPlan = z.infer<typeof OwnPlan>

/** The plans in a list from outside; what is none is left out and never hides the others. */
export function readOwnPlans(list: unknown): OwnPlan[] {
  return Array.isArray(list) ? list.flatMap((one: unknown) => OwnPlan.safeParse(one).data ?? []) : []
}
