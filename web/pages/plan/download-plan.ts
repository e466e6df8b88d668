import type { Plan } from '../../../data/plans/plan.ts'
import { planFileName, planFileText } from '../../../data/plans/plan-file.ts'
import { download } from '../../export/caption.ts'

/** Hands the file of a plan to the browser's downloads; gives its name. */
export function downloadPlan(plan: Plan): string {
  const name = planFileName(plan)
  download(name, new Blob([planFileText(plan)], { type: 'application/json' }))
  return name
}
