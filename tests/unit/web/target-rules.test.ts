import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../data/plans/plan.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import { addTargetsTexts } from '../../../web/i18n/targets-texts.ts'
import { boundText, missingText } from '../../../web/pages/targets/bound-text.ts'
import { partNumber, ruleLookedAt, rulesOf, standingOf, summaryOf } from '../../../web/pages/targets/rules.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { edgePlan } from '../../fixtures/plan-province.ts'
import { partRow } from './target-rows.ts'

const texts = createTexts('vi')
addTargetsTexts(texts)
const t = texts.getFixedT('vi', 'targets')
const format = formatOf('vi')

describe('how a rule stands', () => {
  test('met, missed, and either only for now', () => {
    expect(standingOf(partRow(), 2026)).toBe('met')
    expect(standingOf(partRow({ rule_state: 'not_met', rule_met: false }), 2026)).toBe('not_met')
    expect(standingOf(partRow({ rule_state: 'provisional', rule_met: true }), 2026)).toBe('metNow')
    expect(standingOf(partRow({ rule_state: 'provisional', rule_met: false }), 2026)).toBe('notMetNow')
    expect(standingOf(partRow({ rule_state: 'no_data', rule_met: null }), 2026)).toBe('no_data')
    expect(standingOf(partRow({ rule_state: 'not_applicable', rule_met: null }), 2026)).toBe('not_applicable')
  })

  test('an aim for 2030 is on its path or behind it until then, and met or missed in 2030', () => {
    const aim = { by_year: 2030, rule_state: 'not_met', rule_met: false }
    expect(standingOf(partRow({ ...aim, on_path: true }), 2028)).toBe('onPath')
    expect(standingOf(partRow({ ...aim, on_path: false }), 2028)).toBe('offPath')
    expect(standingOf(partRow({ ...aim, on_path: null }), 2025)).toBe('onTheWay')
    expect(standingOf(partRow({ ...aim, on_path: true }), 2030)).toBe('not_met')
    expect(standingOf(partRow({ by_year: 2030, on_path: true }), 2028)).toBe('met')
  })

  test('behind the path counts as missed, on it as not due', () => {
    expect(summaryOf.offPath).toBe('not_met')
    expect(summaryOf.onPath).toBe('on_path')
  })

  test('a part stands by itself', () => {
    const part = partRow({ state: 'met', met: true, rule_state: 'not_met', rule_met: false })
    expect(standingOf(part, 2026, true)).toBe('met')
    expect(standingOf(part, 2026)).toBe('not_met')
  })

  test('what has no bound is shown, neither met nor missed', () => {
    expect(standingOf(partRow({ test: 'shown', rule_state: 'not_applicable', rule_met: null }), 2026)).toBe(
      'shown',
    )
  })
})

describe('rules of a plan', () => {
  const rowsOf = (plan: Plan) => [
    ...plan.targets.map(({ id }) => partRow({ rule_id: id })),
    ...plan.quotas.flatMap(({ id, parts }) =>
      parts.map((part) => partRow({ rule_id: id, part_id: part.id, is_quota: true })),
    ),
  ]
  const rules = rulesOf(edgePlan, rowsOf(edgePlan))

  test('have the numbers of their place, parts theirs with a letter', () => {
    expect(rules.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    const quota = rules[10]
    expect(quota?.parts.map((_, at) => partNumber(quota, at))).toEqual(['11a', '11b', '11c'])
    expect(rules[0] && partNumber(rules[0], 0)).toBe('1')
  })

  test('without figures are left out', () => {
    expect(rulesOf(edgePlan, [])).toEqual([])
  })

  test('the one that the address names is looked at, else the first that is missed, else the first', () => {
    const missed = rulesOf(
      edgePlan,
      rowsOf(edgePlan).map((row) =>
        row.rule_id === 'no-weak' ? { ...row, rule_state: 'not_met', rule_met: false } : row,
      ),
    )
    expect(ruleLookedAt(missed, 'kept', 2024)?.id).toBe('kept')
    expect(ruleLookedAt(missed, 'nothing', 2024)?.id).toBe('no-weak')
    expect(ruleLookedAt(rules, null, 2024)?.id).toBe('safe-over-80')
    expect(ruleLookedAt([], null, 2024)).toBeNull()
  })
})

describe('in words', () => {
  test('a bound', () => {
    expect(boundText(partRow(), t, format)).toBe('≥ 75%')
    expect(boundText(partRow({ test: '>', target_percent: 80 }), t, format)).toBe('> 80%')
    expect(boundText(partRow({ target_percent: null, target_count: 10 }), t, format)).toBe('≥ 10')
    expect(boundText(partRow({ test: '≤', target_percent: null, target_count: 0 }), t, format)).toBe(
      'không có',
    )
    expect(boundText(partRow({ test: 'shown', target_percent: null }), t, format)).toBe('—')
  })

  test('what is missing: communes where the rule is about them, units, people, or too many', () => {
    expect(missingText(partRow({ missing: 4 }), t, format)).toBe('4 xã, phường')
    expect(missingText(partRow({ missing: 1554, sectors: 'agency+school' }), t, format)).toBe('1.554 đơn vị')
    expect(
      missingText(partRow({ missing: 2300, indicator: 'people_informed', sectors: null }), t, format),
    ).toBe('2.300')
    expect(missingText(partRow({ missing: 3, test: '≤', sectors: 'school' }), t, format)).toBe(
      'thừa 3 đơn vị',
    )
    expect(missingText(partRow({ missing: 0 }), t, format)).toBe('—')
    expect(missingText(partRow({ missing: null }), t, format)).toBe('—')
  })
})
