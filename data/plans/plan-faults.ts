import type * as z from 'zod/mini'
import { faultReason } from './fault-reason.ts'
import { Plan } from './plan.ts'

/** What is wrong with a plan file: the field as a path such as `targets[2].percent`, and why, in both languages. */
export interface PlanFault {
  field: string
  reason: string
}

export type ReadPlan = { plan: Plan; faults?: undefined } | { plan?: undefined; faults: PlanFault[] }

const fieldOf = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  )

/** What the file has at a path; undefined where it has nothing there. */
const valueAt = (file: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, step)?.value
        : undefined,
    file,
  )

function faultsOf(issue: z.core.$ZodIssue, file: unknown): PlanFault[] {
  const { path } = issue
  const isMissing = issue.code !== 'custom' && path.length > 0 && valueAt(file, path) === undefined
  const reason = faultReason(issue, isMissing)
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
  return paths.map((at) => ({ field: fieldOf(at) || '(file)', reason }))
}

/** The plan that a value from outside is, or every field that keeps it from being one, with the reason. */
export function readPlan(value: unknown): ReadPlan {
  const parsed = Plan.safeParse(value)
  return parsed.success
    ? { plan: parsed.data }
    : { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, value)) }
}
