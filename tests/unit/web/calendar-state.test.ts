import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../data/plans/calendar.ts'
import {
  type Done,
  eventState,
  isComplete,
  type JudgedRule,
  rulesOf,
} from '../../../web/pages/calendar/event-state.ts'

const evidence = (metric: Evidence['metric'], sectors: Evidence['sectors'] = ['commune']): Evidence => ({
  metric,
  sectors,
})
const done = (change: Partial<Done> = {}): Done => ({
  ...{ k: 5, n: 5, unreported: 0, pending: 0, in_time: null, late: null, undated: null },
  ...change,
})
const titles = (change: Partial<Done> = {}) => done({ in_time: 5, late: 0, undated: 0, ...change })

const rule = (change: Partial<JudgedRule> = {}): JudgedRule => ({
  ...{ rule_id: 'all-registered', is_quota: false, metric: 'typical_registered', sectors: 'commune' },
  ...{ per: 'province', in_period: true, is_split: false, missing: 0, rule_state: 'met', rule_met: true },
  ...change,
})

describe('all that is due is done', () => {
  test.each<[string, Evidence['metric'], Done, boolean | null]>([
    ['when every unit has registered', 'registered_rate', done(), true],
    ['not while one has not', 'registered_rate', done({ k: 4, pending: 1 }), false],
    ['perhaps, where some do not report it', 'registered_rate', done({ unreported: 3 }), null],
    ['perhaps, where nobody reports it', 'registered_rate', done({ k: null, n: null, pending: null }), null],
    ['perhaps, where the plan names no number', 'typical_registered', done({ pending: null }), null],
    ['when every unit has a result', 'assessed', done(), true],
    ['not while results are missing', 'classified', done({ k: 4, pending: 1 }), false],
    ['when every decision is in time and no one waits', 'typical', titles(), true],
    ['not while one who registered waits', 'typical', titles({ pending: 1 }), false],
    ['not where a decision came late', 'typical', titles({ in_time: 4, late: 1 }), false],
    ['perhaps, where a decision has no date', 'typical', titles({ in_time: 4, undated: 1 }), null],
    ['not where nobody is recognised', 'typical', titles({ k: 0, in_time: 0 }), false],
    ['perhaps, where no one knows who registered', 'typical', titles({ pending: null }), null],
  ])('%s: %s', (_, metric, figures, complete) => {
    expect(isComplete(evidence(metric), figures, [])).toBe(complete)
  })

  test("of registering by the plan's own rules, where it has some", () => {
    const registered = evidence('typical_registered')
    const figures = done({ k: 5, n: 9, pending: null })
    const missed = rule({ rule_state: 'not_met', rule_met: false })
    const unknown = rule({ rule_state: 'no_data', rule_met: null })
    expect(isComplete(registered, figures, [rule(), rule()])).toBe(true)
    expect(isComplete(registered, figures, [rule(), missed])).toBe(false)
    expect(isComplete(registered, figures, [unknown, missed])).toBe(false)
    expect(isComplete(registered, figures, [rule(), unknown])).toBe(null)
  })
})

describe('rules that say how many have to register', () => {
  const registered = evidence('typical_registered', ['commune', 'agency', 'enterprise', 'school'])
  const chosen = (change: Partial<JudgedRule>, level: string | null = 'province') =>
    rulesOf(registered, [rule(change)], level).length === 1

  test('are on the same act and within its sectors', () => {
    expect(chosen({})).toBe(true)
    expect(chosen({ sectors: 'agency+enterprise+school' })).toBe(true)
    expect(chosen({ metric: 'registered_rate' })).toBe(false)
    expect(chosen({ sectors: 'residential+commune' })).toBe(false)
    expect(chosen({ sectors: null })).toBe(false)
  })

  test('hold in this year and for areas of this level, or for those inside', () => {
    expect(chosen({ in_period: false })).toBe(false)
    expect(chosen({ rule_state: 'not_applicable', rule_met: null })).toBe(false)
    expect(chosen({}, 'commune')).toBe(false)
    expect(chosen({ per: 'district', is_split: true })).toBe(true)
  })

  test('say nothing of recognising', () => {
    expect(rulesOf(evidence('typical'), [rule({ metric: 'typical' })], 'province')).toEqual([])
  })
})

describe('where an event stands', () => {
  const register = { act: 'register', from: null, last: '2026-01-19' } as const
  const window = { act: 'window', from: '2025-11-01', last: '2026-10-31' } as const
  const state = (
    event: Parameters<typeof eventState>[0],
    today: string,
    complete: boolean | null,
    asOf: string | null = '2026-02-01',
  ) => eventState(event, { complete, today, asOf })

  test('its last day is in time, the day after is not', () => {
    expect(state(register, '2026-01-19', false)).toBe('underWay')
    expect(state(register, '2026-01-20', false)).toBe('overdue')
  })

  test('what is done is done, before and after its last day', () => {
    expect(state(register, '2026-01-05', true)).toBe('done')
    expect(state(register, '2026-05-05', true)).toBe('done')
  })

  test('figures from before the last day cannot say that it was missed', () => {
    expect(state(register, '2026-05-05', false, '2026-01-18')).toBe('unknown')
    expect(state(register, '2026-05-05', false, '2026-01-19')).toBe('overdue')
    expect(state(register, '2026-05-05', false, null)).toBe('overdue')
  })

  test('without figures nothing is overdue', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (days) => {
        const today = new Date(Date.UTC(2025, 6, 1 + days)).toISOString().slice(0, 10)
        expect(['underWay', 'unknown']).toContain(state(register, today, null, null))
      }),
    )
  })

  test('windows open and close by themselves', () => {
    expect(state(window, '2025-10-31', true)).toBe('ahead')
    expect(state(window, '2025-11-01', true)).toBe('open')
    expect(state(window, '2026-10-31', false)).toBe('open')
    expect(state(window, '2026-11-01', false)).toBe('closed')
  })

  test('a period that has not begun is ahead', () => {
    const contest = { act: 'period', from: '2026-01-01', last: '2026-12-31' } as const
    expect(state(contest, '2025-12-31', null)).toBe('ahead')
    expect(state(contest, '2026-01-01', null)).toBe('underWay')
  })
})
