import type { Plan } from '../../../data/plans/plan.ts'
import { shippedPlans } from '../../../data/plans/shipped-plans.ts'

/** The shipped plan of an id. */
export function planOf(id: string): Plan {
  const plan = shippedPlans.find((one) => one.id === id)
  if (!plan) throw new Error(`no plan ${id}`)
  return plan
}
