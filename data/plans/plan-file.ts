import type { Plan } from './plan.ts'
import { type PlanFault, readPlan } from './plan-faults.ts'

/** Bytes of a plan file at most: the longest of this folder has a twentieth of it. */
export const longestPlanFile = 1_000_000

/** Characters of a line, as this project formats its files. */
const lineWidth = 110

/** Why a file is no plan: it is too large, no text in UTF-8, no JSON (with what the reader of JSON says), or has faults. */
export type PlanFileFault =
  | { kind: 'too_large' }
  | { kind: 'no_text' }
  | { kind: 'no_json'; said: string }
  | { kind: 'faults'; faults: PlanFault[] }

export type ReadPlanFile = { plan: Plan; fault?: undefined } | { plan?: undefined; fault: PlanFileFault }

/** The plan in the bytes of a file, or all that keeps it from being one. Never throws. */
export function readPlanFile(bytes: Uint8Array): ReadPlanFile {
  if (bytes.length > longestPlanFile) return { fault: { kind: 'too_large' } }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { fault: { kind: 'no_text' } }
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { fault: { kind: 'no_json', said: error instanceof Error ? error.message : String(error) } }
  }
  const { plan, faults } = readPlan(value)
  return plan ? { plan } : { fault: { kind: 'faults', faults } }
}

/** The name of a plan's file, in this folder and as a download. */
export const planFileName = ({ id }: Pick<Plan, 'id'>): string => `${id}.json`

/** The text of a plan's file, formatted as those of this folder are. */
export const planFileText = (plan: Plan): string => `${lines(plan, '', 0)}\n`

/** A value over as many lines as it takes; `before` is what stands in front of it on its first line. */
function lines(value: unknown, indent: string, before: number): string {
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const plain = value.every((one) => typeof one !== 'object' || one === null)
    const short = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`
    // One more for the comma behind it.
    if (plain && indent.length + before + short.length < lineWidth) return short
    return `[\n${value.map((one) => `${inner}${lines(one, inner, 0)}`).join(',\n')}\n${indent}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, inside]) => inside !== undefined)
  const written = fields.map(([name, inside]) => {
    const key = `${JSON.stringify(name)}: `
    return `${inner}${key}${lines(inside, inner, key.length)}`
  })
  return `{\n${written.join(',\n')}\n${indent}}`
}
