import type { Plan } from '../../../../data/plans/plan.ts'
import { type PlanFault, readPlan } from '../../../../data/plans/plan-faults.ts'
import type { Language } from '../../../i18n/language.ts'
import type { PlanDraft } from './draft.ts'

/** A fault of a draft. One that is only a field not filled in yet is not shouted about before somebody saves. */
export interface DraftFault extends PlanFault {
  isEmpty: boolean
}

export interface Checked {
  /** The plan that the draft is; null while it has faults. */
  plan: Plan | null
  faults: readonly DraftFault[]
}

/** What is at a path such as `targets[2].percent`; undefined where nothing is. */
export function valueAt(draft: unknown, field: string): unknown {
  const steps = field.match(/[^.[\]]+/g) ?? []
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, step)?.value
        : undefined,
    draft,
  )
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

/** What stands beside a draft: ids of plans that it may not take, and whether its area is one. */
export interface Ground {
  /** Ids of shipped plans. */
  shipped: ReadonlySet<string>
  /** Ids of the workspace's other plans. */
  others: ReadonlySet<string>
  /** False where the lists know no such area; null while that is not known. */
  isArea: boolean | null
}

const reasons = {
  shipped:
    'mã này là của một kế hoạch có sẵn, hãy đặt mã khác / a plan that comes with the app has this id, choose another',
  other: 'một kế hoạch khác của đơn vị đã có mã này / another plan of yours has this id',
  area: 'không có địa bàn mã này / there is no area of this code',
}

/** The plan that a draft is, or all that keeps it from being one. */
export function checkDraft(draft: PlanDraft, { shipped, others, isArea }: Ground): Checked {
  const { plan, faults = [] } = readPlan(draft)
  const more: PlanFault[] = []
  if (shipped.has(draft.id)) more.push({ field: 'id', reason: reasons.shipped })
  else if (others.has(draft.id)) more.push({ field: 'id', reason: reasons.other })
  if (isArea === false && draft.area_id !== '') more.push({ field: 'area_id', reason: reasons.area })
  const all = [...faults, ...more].map((fault) => ({
    ...fault,
    isEmpty: isEmpty(valueAt(draft, fault.field)),
  }))
  return { plan: all.length === 0 && plan ? plan : null, faults: all }
}

/** The part of a reason, which is said in both languages, that is in one. */
export function reasonIn(language: Language, reason: string): string {
  const [vi = reason, ...en] = reason.split(' / ')
  return language === 'vi' || en.length === 0 ? vi : en.join(' / ')
}

/** The draft with every English text that is empty as its Vietnamese one. */
export function withEnglish<T>(value: T): T
export function withEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withEnglish(one))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, withEnglish(inner)] as const)
  const filled = Object.fromEntries(entries)
  return filled.en === '' && typeof filled.vi === 'string' ? { ...filled, en: filled.vi } : filled
}

/** The percent that a wording names, where it names others than the rule's own and not that; null else. */
export function otherPercent(wording: string, percent: number | undefined): string | null {
  const named = [...wording.matchAll(/(\d+(?:[.,]\d+)?)\s*%/g)].map(([, number = '']) => number)
  const own = named.some((number) => Number(number.replace(',', '.')) === percent)
  return percent === undefined || own ? null : (named[0] ?? null)
}
