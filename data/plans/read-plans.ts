import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { Plan } from './plan.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** All plans of this folder. Throws on a file that the schema does not allow, naming file, field and reason. */
export function readPlans(): Plan[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.sort().map((file) => {
    const parsed = Plan.safeParse(JSON.parse(readFileSync(`${folder}${file}`, 'utf8')))
    if (!parsed.success) throw new Error(`data/plans/${file}\n${z.prettifyError(parsed.error)}`)
    return parsed.data
  })
}

/** The rows of the table `target`: one row a target, with the plan it is of. */
export function targetRows(plans: readonly Plan[]) {
  return plans.flatMap((plan) =>
    plan.targets.map((target, sort) => ({
      plan_id: plan.id,
      id: target.id,
      sort,
      area_id: plan.area_id,
      from_year: plan.from_year,
      to_year: plan.to_year,
      metric: target.metric,
      denominator: target.denominator,
      sectors: target.sectors.join('+'),
      test: target.test,
      percent: target.percent ?? null,
      count: target.count ?? null,
    })),
  )
}
