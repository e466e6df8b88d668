import type { Plan } from '../../../data/plans/plan.ts'
import type { HeldPlan } from '../../store/held-plan.ts'
import { freeId, type PlanBase } from '../../store/own-plans.ts'
import { blankPlan, type PlanDraft } from './draft/draft.ts'

/** What the editor begins with. */
export interface OpenedPlan {
  draft: PlanDraft
  /** The own plan that it is, whose place a save takes; null for a new one. */
  base: PlanBase | null
  /** Said where the id or the title is not as in what was opened. */
  renamed: { was: string; id: string } | null
}

/** Ids that a new plan may not have. */
export const takenIds = (shipped: readonly string[], own: readonly HeldPlan[]): ReadonlySet<string> =>
  new Set([...shipped, ...own.map(({ plan }) => plan.id)])

export const openBlank = (area: string, year: number): OpenedPlan => ({
  draft: blankPlan(area, year),
  base: null,
  renamed: null,
})

export const openOwn = ({ plan, key }: HeldPlan): OpenedPlan => ({
  draft: plan,
  base: { id: plan.id, key },
  renamed: null,
})

/** A new plan that begins as another one. */
export function openCopy(plan: Plan, taken: ReadonlySet<string>): OpenedPlan {
  const { vi, en } = plan.title
  const title = { vi: `${vi} (bản sao)`.slice(0, 400), en: `${en} (copy)`.slice(0, 400) }
  return { draft: { ...plan, id: freeId(plan.id, taken), title }, base: null, renamed: null }
}

/**
 * The plan of a file. One of the workspace with its id is what it will take the place of; the id of a shipped
 * plan it cannot keep.
 */
export function openFile(plan: Plan, shipped: readonly string[], own: readonly HeldPlan[]): OpenedPlan {
  const there = own.find((held) => held.plan.id === plan.id)
  if (there) return { draft: plan, base: { id: plan.id, key: there.key }, renamed: null }
  const id = freeId(plan.id, takenIds(shipped, own))
  return { draft: { ...plan, id }, base: null, renamed: id === plan.id ? null : { was: plan.id, id } }
}
