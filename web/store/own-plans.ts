import * as z from 'zod/mini'
import { type OwnPlan, readOwnPlans } from '../../data/plans/own-plan.ts'
import { type HeldPlan, heldPlan } from './held-plan.ts'
import { PlanMovedOnError } from './log-errors.ts'

/** Setting of the log that holds the workspace's own plans. */
export const plansSetting = 'plans'

/** The plan that an edit began with. */
export interface PlanBase {
  id: string
  key: string
}

const Named = z.object({ plan: z.object({ id: z.string() }) })
const idOf = (one: unknown) => Named.safeParse(one).data?.plan.id ?? null
const listOf = (kept: unknown): unknown[] => (Array.isArray(kept) ? kept : [])

/** The plans that the setting holds, one an id; those that cannot be read are left out. */
export function heldPlans(kept: unknown): HeldPlan[] {
  const byId = new Map(readOwnPlans(kept).map((own) => [own.plan.id, heldPlan(own)]))
  return [...byId.values()]
}

/**
 * The setting with a plan in it, in the place of `base`, which it was made from. What this edition of the app
 * cannot read stays as it is. Throws {@link PlanMovedOnError} where `base` is no longer as the edit began with
 * it, or another plan has the id; not when `force` is set.
 */
export function withPlan(kept: unknown, own: OwnPlan, base: PlanBase | null, force = false): unknown[] {
  const list = listOf(kept)
  const { id } = own.plan
  const there = (wanted: string) => heldPlans(kept).find(({ plan }) => plan.id === wanted)
  const moved = base !== null && there(base.id)?.key !== base.key
  const taken = id !== base?.id && list.some((one) => idOf(one) === id)
  if (!force && (moved || taken)) throw new PlanMovedOnError(moved ? base.id : id)
  const replaced = new Set([id, base?.id])
  const isReplaced = (one: unknown) => replaced.has(idOf(one) ?? undefined)
  const place = list.findIndex(isReplaced)
  const others = list.filter((one) => !isReplaced(one))
  return place < 0 ? [...others, own] : others.toSpliced(Math.min(place, others.length), 0, own)
}

/** The setting without the plan of an id. */
export const withoutPlan = (kept: unknown, id: string): unknown[] =>
  listOf(kept).filter((one) => idOf(one) !== id)

/** An id that is not taken: the one wished for, else with a number behind it. */
export function freeId(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished)) return wished
  for (let number = 2; ; number += 1) {
    const end = `-${number}`
    const id = `${wished.slice(0, 60 - end.length).replace(/-+$/, '')}${end}`
    if (!taken.has(id)) return id
  }
}

/** What the plans of another workspace add to those of this one. */
export interface MergedPlans {
  /** The setting as it becomes. */
  plans: unknown[]
  /** What is added, with the id it had there. */
  added: { own: OwnPlan; was: string }[]
  /** How many are here already. */
  known: number
}

const content = ({ plan }: OwnPlan) => JSON.stringify({ ...plan, id: '' })

/**
 * The plans of both. One of theirs that is here, under whatever id, is not added again; one whose id stands for
 * another content here comes in under a new id.
 */
export function mergePlans(mine: unknown, theirs: unknown): MergedPlans {
  const plans = listOf(mine)
  const here = new Set(readOwnPlans(mine).map(content))
  const taken = new Set(plans.flatMap((one) => idOf(one) ?? []))
  const added: MergedPlans['added'] = []
  let known = 0
  for (const own of readOwnPlans(theirs)) {
    if (here.has(content(own))) {
      known += 1
      continue
    }
    const id = freeId(own.plan.id, taken)
    taken.add(id)
    here.add(content(own))
    added.push({ own: { ...own, plan: { ...own.plan, id } }, was: own.plan.id })
  }
  return { plans: [...plans, ...added.map(({ own }) => own)], added, known }
}
