import { type MovementClass, movementClasses } from '../../../data/model/movement-class.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { type Eligibility, generalClasses } from '../../../data/plans/recognition-rules.ts'

/** Who may be chosen: safe and of one of these classes in the year before. */
export interface ChoosingRule {
  classes: readonly MovementClass[]
  /** The plan's own rule; null where there is no plan, or it names none, and the general rule stands in. */
  eligibility: Eligibility | null
}

/** The rule of a plan, else the general one. Classes in the order of the classes, whatever the plan's. */
export function choosingRule(plan: Plan | null): ChoosingRule {
  const eligibility = plan?.eligibility ?? null
  const named = eligibility?.classes ?? generalClasses
  return { classes: movementClasses.filter((one) => named.includes(one)), eligibility }
}
