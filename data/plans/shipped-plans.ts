import type { Plan } from './plan.ts'
import { readPlan } from './plan-faults.ts'

const files = import.meta.glob<unknown>('./*.json', { import: 'default', eager: true })

/** All plans of this folder, by the name of their files. Throws on one that is broken, naming file, field and reason. */
export const shippedPlans: readonly Plan[] = Object.keys(files)
  .sort()
  .map((file) => {
    const { plan, faults } = readPlan(files[file])
    if (plan) return plan
    const reasons = faults.map(({ field, reason }) => `  ${field}: ${reason}`)
    throw new Error(`data/plans/${file.replace('./', '')}\n${reasons.join('\n')}`)
  })
