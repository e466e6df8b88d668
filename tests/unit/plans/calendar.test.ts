import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../data/model/date.ts'
import { calendarOf, isInForce } from '../../../data/plans/calendar.ts'
import { deadline, planWith } from './small-plan.ts'

const lastDays = (plan: Parameters<typeof calendarOf>[0], year: number) =>
  calendarOf(plan, year).flatMap(({ source, last }) => (source.of === 'plan' ? [last] : []))
const onlyDay = (change: Parameters<typeof deadline>[0], year: number) =>
  lastDays(planWith([deadline(change)]), year)[0]
const legalDays = (year: number) =>
  calendarOf(null, year).map(({ source, from, last }) => [source.of === 'law' && source.date, from, last])

const twoDigits = (value: number) => String(value).padStart(2, '0')
/** Days that every year has. */
const commonDay = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ month, day }) => `${twoDigits(month)}-${twoDigits(day)}`)
const year = fc.integer({ min: 2023, max: 2100 })

describe('the last day that is in time', () => {
  test.each([
    ['before', '01-20', 2026, '2026-01-19'],
    ['before', '12-05', 2026, '2026-12-04'],
    ['by', '10-25', 2023, '2023-10-25'],
    // The day before may lie in another month or year.
    ['before', '01-01', 2026, '2025-12-31'],
    ['before', '03-01', 2024, '2024-02-29'],
    ['before', '03-01', 2026, '2026-02-28'],
    ['before', '02-29', 2024, '2024-02-28'],
    // There is no 29/02: the end of February either way.
    ['before', '02-29', 2026, '2026-02-28'],
    ['by', '02-29', 2026, '2026-02-28'],
    ['by', '02-29', 2028, '2028-02-29'],
    // 2100 is no leap year.
    ['by', '02-29', 2100, '2100-02-28'],
  ] as const)('%s %s in %i is %s', (named, day, of, last) => {
    expect(onlyDay({ test: named, day }, of)).toBe(last)
  })

  test('of "trước ngày" is the day before the one named, of "by" that very day', () => {
    fc.assert(
      fc.property(commonDay, year, (day, of) => {
        expect(addDays(onlyDay({ test: 'before', day }, of) ?? '', 1)).toBe(`${of}-${day}`)
        expect(onlyDay({ test: 'by', day }, of)).toBe(`${of}-${day}`)
      }),
    )
  })

  test('may lie in the year after the statistical year', () => {
    expect(onlyDay({ day: '01-15', years_after: 1 }, 2026)).toBe('2027-01-14')
  })
})

describe('deadlines of a plan', () => {
  test('come back every year of the plan and in no other', () => {
    const plan = planWith([deadline()], { from_year: 2026, to_year: 2030 })
    fc.assert(
      fc.property(fc.integer({ min: 2012, max: 2100 }), (of) => {
        const inside = of >= 2026 && of <= 2030
        expect(isInForce(plan, of)).toBe(inside)
        expect(lastDays(plan, of)).toEqual(inside ? [`${of}-10-19`] : [])
      }),
    )
  })

  test('go on where the plan has no last year', () => {
    expect(lastDays(planWith([deadline()]), 2100)).toEqual(['2100-10-19'])
  })

  test('that fall once are due in their year only', () => {
    const plan = planWith([deadline(), deadline({ id: 'roll-out', day: '03-20', year: 2023 })])
    expect(lastDays(plan, 2023)).toEqual(['2023-03-19', '2023-10-19'])
    expect(lastDays(plan, 2024)).toEqual(['2024-10-19'])
  })

  test('have the first day of a period, in the year before where it goes over New Year', () => {
    const contest = deadline({ act: 'period', test: 'by', from_day: '01-01', day: '12-31' })
    const season = deadline({ id: 'season', act: 'period', test: 'before', from_day: '11-01', day: '02-15' })
    const periods = calendarOf(planWith([contest, season]), 2023).filter(({ act }) => act === 'period')
    expect(periods.map(({ from, last }) => [from, last])).toEqual([
      ['2022-11-01', '2023-02-14'],
      ['2023-01-01', '2023-12-31'],
    ])
  })

  test('begin on or before their last day, less than a year before', () => {
    fc.assert(
      fc.property(commonDay, commonDay, year, (from_day, day, of) => {
        const { from, last } =
          calendarOf(planWith([deadline({ act: 'period', test: 'by', from_day, day })]), of).find(
            ({ act }) => act === 'period',
          ) ?? {}
        expect(from?.slice(5)).toBe(from_day)
        expect(from && last && from <= last && addDays(from, 366) > last).toBe(true)
      }),
    )
  })

  test('have ids that differ by rule and year and stay the same', () => {
    const plan = planWith([deadline(), deadline({ id: 'register', act: 'register', day: '01-20' })])
    const ids = [2025, 2026].flatMap((of) => calendarOf(plan, of).map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('plan.register.2026')
    expect(calendarOf(plan, 2026)).toEqual(calendarOf(plan, 2026))
  })
})

describe('legal dates', () => {
  test('are the windows of TT 124 and the decision days of QĐ 510', () => {
    expect(legalDays(2024)).toEqual([
      ['windowResidential', '2023-11-01', '2024-10-31'],
      ['windowOthers', '2023-11-16', '2024-11-15'],
      ['classifyResidential', null, '2024-11-19'],
      ['classifyOthers', null, '2024-11-29'],
      ['classifyDistricts', null, '2024-12-14'],
    ])
  })

  test('have no districts once there are none: on 14/12/2025 they had ended', () => {
    for (const of of [2025, 2026]) {
      expect(legalDays(of).map(([date]) => date)).toEqual([
        'windowResidential',
        'windowOthers',
        'classifyResidential',
        'classifyOthers',
      ])
    }
  })

  test('begin with their papers, in 2022', () => {
    expect(legalDays(2021)).toEqual([])
    expect(legalDays(2022)).toHaveLength(5)
  })
})

test('events stand in the order of their last days, those of the plan first', () => {
  const plan = planWith([
    deadline({ id: 'late', day: '12-05' }),
    deadline({ id: 'same', test: 'by', day: '10-31' }),
    deadline({ id: 'early', day: '01-20' }),
  ])
  expect(calendarOf(plan, 2026).map(({ id }) => id)).toEqual([
    'plan.early.2026',
    'plan.same.2026',
    'tt124.windowResidential.2026',
    'tt124.windowOthers.2026',
    'qd510.classifyResidential.2026',
    'qd510.classifyOthers.2026',
    'plan.late.2026',
  ])
})
