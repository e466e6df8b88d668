import { expect } from 'vitest'
import { ask } from '../../../queries/ask.ts'
import type { Engine } from '../../../queries/engine/engine.ts'
import { edgeCases, whole } from '../../fixtures/rule-edges.ts'

/** Holds every edge of every rule of the shipped plans against what exact counting says; how many there were. */
export async function expectEdges(engine: Engine): Promise<number> {
  const answers = new Map<string, Awaited<ReturnType<typeof areasOf>>>()
  const areasOf = (plan: string, year: number, group_level: string) =>
    ask(engine, 'targets/areas', { plan, area: whole, year, group_level })
  for (const { rule, area_id, year, k, n, met, missing } of edgeCases) {
    const asked = `${rule.plan_id} ${year} ${rule.per}`
    const rows = answers.get(asked) ?? (await areasOf(rule.plan_id, year, rule.per))
    answers.set(asked, rows)
    const row = rows.find(
      (one) => one.area_id === area_id && one.rule_id === rule.rule_id && one.part_id === rule.part_id,
    )
    const says = `${rule.plan_id} ${rule.rule_id} ${rule.part_id}: ${k} of ${n}`
    expect({ says, k: row?.k, state: row?.state, missing: row?.missing }).toEqual({
      says,
      k,
      state: met ? 'met' : 'not_met',
      missing,
    })
  }
  return edgeCases.length
}
