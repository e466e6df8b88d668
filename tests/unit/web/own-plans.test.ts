import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planIdOf } from '../../../data/model/plan-entry.ts'
import { readOwnPlans } from '../../../data/plans/own-plan.ts'
import { draftKey, heldPlan, isDraftKey, ownPlan, planKey } from '../../../web/store/held-plan.ts'
import { PlanMovedOnError } from '../../../web/store/log-errors.ts'
import { freeId, heldPlans, mergePlans, withoutPlan, withPlan } from '../../../web/store/own-plans.ts'
import { keptPlan, schoolPlan } from '../../fixtures/own-plan.ts'

const kept = (id: string, percent = 80) => keptPlan(schoolPlan(id, percent))
/** What a newer edition of the app may have stored. */
const unreadable = { plan: { id: 'of-tomorrow', rules: 7 } }
const short = (plans: unknown) =>
  readOwnPlans(plans).map(({ plan }) => [plan.id, plan.targets[0]?.percent ?? null])
const base = (id: string, percent = 80) => ({ id, key: planKey(schoolPlan(id, percent)) })

describe('the key of a plan', () => {
  test('names its id, and another content by another mark', () => {
    const [a, b] = [planKey(schoolPlan('a', 80)), planKey(schoolPlan('a', 75))]
    expect(a).toMatch(/^a@[0-9a-f]{8}$/)
    expect(a).not.toBe(b)
    expect([planIdOf(a), planIdOf(b), planIdOf('shipped')]).toEqual(['a', 'a', 'shipped'])
  })

  test('of a draft is none of a plan', () => {
    const key = draftKey(schoolPlan('a', 80))
    expect([isDraftKey(key), isDraftKey(planKey(schoolPlan('a', 80))), isDraftKey(null)]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('is with its entry what the plan says of itself', () => {
    const own = kept('a')
    const held = heldPlan(own)
    expect(held.entry).toEqual({
      id: held.key,
      title: own.plan.title,
      area_id: '99-2025-07-01',
      within: ['99-2025-07-01'],
      from_year: 2025,
      to_year: null,
    })
    expect(ownPlan(held)).toEqual(own)
  })
})

describe('the plans that are kept', () => {
  test('one that cannot be read does not hide the others', () => {
    expect(heldPlans([unreadable, kept('a'), null, kept('b')]).map(({ plan }) => plan.id)).toEqual(['a', 'b'])
    expect(heldPlans(undefined)).toEqual([])
    expect(heldPlans('plans')).toEqual([])
  })

  test('a new one comes last, an edited one keeps its place, also under another id', () => {
    const list = withPlan(withPlan(undefined, kept('a'), null), kept('b'), null)
    expect(short(list)).toEqual([
      ['a', 80],
      ['b', 80],
    ])
    expect(short(withPlan(list, kept('a', 75), base('a')))).toEqual([
      ['a', 75],
      ['b', 80],
    ])
    expect(short(withPlan(list, kept('c', 75), base('a')))).toEqual([
      ['c', 75],
      ['b', 80],
    ])
  })

  test('what cannot be read stays as it is', () => {
    const list = withPlan([unreadable, kept('a')], kept('a', 75), base('a'))
    expect(list).toContain(unreadable)
    expect(withoutPlan(list, 'a')).toEqual([unreadable])
  })

  test('an edit of what another tab has changed or deleted is refused, and so is a taken id; unless forced', () => {
    const changed = [kept('a', 70), kept('b')]
    expect(() => withPlan(changed, kept('a', 75), base('a'))).toThrow(PlanMovedOnError)
    expect(() => withPlan([], kept('a', 75), base('a'))).toThrow(PlanMovedOnError)
    expect(() => withPlan(changed, kept('b', 75), null)).toThrow(PlanMovedOnError)
    expect(() => withPlan(changed, kept('b', 75), { id: 'a', key: planKey(schoolPlan('a', 70)) })).toThrow()
    expect(() => withPlan([unreadable], kept('of-tomorrow'), null)).toThrow(PlanMovedOnError)
    expect(short(withPlan(changed, kept('a', 75), base('a'), true))).toEqual([
      ['a', 75],
      ['b', 80],
    ])
  })
})

test.each([
  ['a', [], 'a'],
  ['a', ['a'], 'a-2'],
  ['a', ['a', 'a-2', 'a-3'], 'a-4'],
  [`${'x'.repeat(57)}-yz`, [`${'x'.repeat(57)}-yz`], `${'x'.repeat(57)}-2`],
])('a free id for %j besides %j is %j', (wished, taken, free) => {
  expect(freeId(wished, new Set(taken))).toBe(free)
  expect(free.length).toBeLessThanOrEqual(60)
})

describe('the plans of two workspaces', () => {
  test('what is not here comes in; the same id with another content under a new one', () => {
    const { plans, added, known } = mergePlans(
      [kept('a'), unreadable],
      [kept('a'), kept('b'), kept('of-tomorrow'), kept('a', 75)],
    )
    expect(short(plans)).toEqual([
      ['a', 80],
      ['b', 80],
      ['of-tomorrow-2', 80],
      ['a-2', 75],
    ])
    expect(plans).toContain(unreadable)
    expect(added.map(({ own, was }) => [was, own.plan.id])).toEqual([
      ['b', 'b'],
      ['of-tomorrow', 'of-tomorrow-2'],
      ['a', 'a-2'],
    ])
    expect(known).toBe(1)
  })

  const any = fc.array(
    fc
      .record({ id: fc.constantFrom('a', 'a-2', 'b'), percent: fc.constantFrom(70, 75, 80) })
      .map(({ id, percent }) => keptPlan({ ...schoolPlan('x', percent), id })),
    { maxLength: 5 },
  )
  const unique = any.map((list) => [...new Map(list.map((own) => [own.plan.id, own])).values()])

  test('nothing of either is lost, every id stands once, and merging twice is merging once', () => {
    fc.assert(
      fc.property(unique, unique, (mine, theirs) => {
        const { plans } = mergePlans(mine, theirs)
        expect(plans.slice(0, mine.length)).toEqual(mine)
        const ids = readOwnPlans(plans).map(({ plan }) => plan.id)
        expect(new Set(ids).size).toBe(ids.length)
        const contents = new Set(readOwnPlans(plans).map(({ plan }) => plan.targets[0]?.percent))
        for (const { plan } of theirs) expect(contents.has(plan.targets[0]?.percent)).toBe(true)
        expect(mergePlans(plans, theirs).added).toEqual([])
      }),
    )
  })
})
