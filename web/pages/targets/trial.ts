import type { PartRow } from './rules.ts'

/** A trial (phương án): units more for a part of a rule, and units by name that count as having reached it. */
export interface Trial {
  /** By "rule/part". */
  more: ReadonlyMap<string, number>
  /** As "metric:unit". */
  picked: ReadonlySet<string>
}

export const noTrial: Trial = { more: new Map(), picked: new Set() }

export const isTrying = ({ more, picked }: Trial) => more.size > 0 || picked.size > 0

const partKey = ({ rule_id, part_id }: Pick<PartRow, 'rule_id' | 'part_id'>) => `${rule_id}/${part_id}`

/** A share of typical units and their number ask the same of a unit; as `same_result` in queries/targets.sql. */
const resultOf = (metric: string) => (metric === 'typical_rate' ? 'typical' : metric)
const pickKey = (metric: string, unit: string) => `${resultOf(metric)}:${unit}`

export const moreOf = ({ more }: Trial, part: PartRow): number => more.get(partKey(part)) ?? 0

/** The trial with another number of units for a part; none and less than none are nothing. */
export function withMore(trial: Trial, part: PartRow, units: number): Trial {
  const more = new Map(trial.more)
  if (units > 0) more.set(partKey(part), Math.floor(units))
  else more.delete(partKey(part))
  return { ...trial, more }
}

export const isPicked = ({ picked }: Trial, metric: string, unit: string): boolean =>
  picked.has(pickKey(metric, unit))

/** The trial with a unit picked, or no longer. */
export function withPick(trial: Trial, metric: string, unit: string, isIn: boolean): Trial {
  const picked = new Set(trial.picked)
  if (isIn) picked.add(pickKey(metric, unit))
  else picked.delete(pickKey(metric, unit))
  return { ...trial, picked }
}

/** What the question `targets/what_if` is asked with: one line each. */
export const trialParams = ({ more, picked }: Trial) => ({
  more: [...more].map(([part, units]) => `${part}=${units}`).join('\n'),
  picked: [...picked].sort().join('\n'),
})
