import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../data/plans/plan-faults.ts'

const wording = { vi: 'Ít nhất 75% xã, phường điển hình', en: 'At least 75% of communes typical' }
const target = {
  id: 'commune-typical',
  section: 'III.1',
  wording,
  metric: 'typical_rate',
  sectors: ['commune'],
  test: '≥',
  percent: 75,
}
const quota = {
  id: 'district',
  section: 'II.2',
  wording,
  per: 'district',
  need: 'each',
  parts: [{ id: 'xa', wording, metric: 'typical_registered', sectors: ['commune'], test: '≥', count: 1 }],
}
const deadline = { id: 'report', section: 'IV', wording, act: 'report', test: 'before', day: '12-05' }
const plan = {
  id: 'mau-2026',
  title: wording,
  issuer: 'UBND tỉnh',
  number: null,
  date: null,
  legal_base: [],
  carries_out: [],
  replaces: [],
  area_id: '33-2025-07-01',
  government: 2,
  from_year: 2026,
  to_year: null,
  targets: [target],
  quotas: [quota],
  deadlines: [deadline],
  eligibility: null,
  authority: [],
  dossier: null,
}

/** The faults as "field: reason". */
const faultsOf = (value: unknown) => readPlan(value).faults?.map(({ field, reason }) => `${field}: ${reason}`)
const without = (value: object, key: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
const withTarget = (change: object) => ({ ...plan, targets: [{ ...target, ...change }] })
const withPart = (change: object) => ({
  ...plan,
  quotas: [{ ...quota, parts: [{ ...quota.parts[0], ...change }] }],
})
const withDeadline = (change: object) => ({ ...plan, deadlines: [{ ...deadline, ...change }] })

test('a plan without faults', () => {
  expect(readPlan(plan)).toEqual({ plan })
})

const missing = 'thiếu trường này / this field is missing'
test.each<[string, unknown, string[]]>([
  ['a field is missing', without(plan, 'issuer'), [`issuer: ${missing}`]],
  [
    'a field of a rule is missing',
    { ...plan, targets: [without(target, 'section')] },
    [`targets[0].section: ${missing}`],
  ],
  ['a language is missing', withTarget({ wording: { vi: 'x' } }), [`targets[0].wording.en: ${missing}`]],
  ['a text is empty', { ...plan, issuer: '' }, ['issuer: không được để trống / must not be empty']],
  [
    'a list is empty',
    { ...plan, quotas: [{ ...quota, parts: [] }] },
    ['quotas[0].parts: không được để trống / must not be empty'],
  ],
  [
    'a list is none',
    withTarget({ sectors: 'commune' }),
    ['targets[0].sectors: phải là danh sách [ ] / must be a list [ ]'],
  ],
  [
    'a key is unknown',
    withTarget({ procent: 75 }),
    ['targets[0].procent: không có trường nào tên này / there is no field of this name'],
  ],
  ['a number is text', withTarget({ percent: '75' }), ['targets[0].percent: phải là số / must be a number']],
  [
    'a percent is broken',
    withTarget({ percent: 12.5 }),
    ['targets[0].percent: phải là số nguyên / must be a whole number'],
  ],
  [
    'a percent is too high',
    withTarget({ percent: 101 }),
    ['targets[0].percent: nhiều nhất 100 / at most 100'],
  ],
  [
    'more than all',
    withTarget({ percent: 100, test: '>' }),
    ['targets[0].percent: không thể trên 100% / nothing is over 100%'],
  ],
  [
    'percent and count both',
    withTarget({ count: 3 }),
    ['targets[0].percent: cần đúng một trong hai: percent hoặc count / needs either a percent or a count'],
  ],
  [
    'neither percent nor count',
    withPart({ count: undefined }),
    [
      'quotas[0].parts[0].percent: cần đúng một trong hai: percent hoặc count / needs either a percent or a count',
    ],
  ],
  [
    'metric and indicator both',
    withTarget({ indicator: 'people_informed' }),
    [
      'targets[0].metric: cần đúng một trong hai: metric hoặc indicator / needs either a metric or an indicator',
    ],
  ],
  [
    "a denominator that is another metric's",
    withTarget({ denominator: 'classified' }),
    ['targets[0].denominator: chỉ số này không có mẫu số đó / the metric has no such denominator'],
  ],
  [
    'titles of a year, of a metric that counts no titles',
    withTarget({ typical_in: 2022 }),
    [
      'targets[0].typical_in: typical_in chỉ đi với metric "typical" / typical_in goes with the metric "typical" only',
    ],
  ],
  [
    'a bound on what is only shown',
    withTarget({ test: 'shown' }),
    [
      'targets[0].test: test "shown" không đi với percent hay count / the test "shown" takes no percent and no count',
    ],
  ],
  [
    'years in the wrong order',
    withTarget({ years: { from: 2028, to: 2027 } }),
    ['targets[0].years: to trước from / to is before from'],
  ],
  [
    "the plan's years in the wrong order",
    { ...plan, to_year: 2025 },
    ['to_year: to_year trước from_year / to_year is before from_year'],
  ],
  ['a year that is none', { ...plan, from_year: 26 }, ['from_year: ít nhất 2012 / at least 2012']],
  [
    'two rules with one id',
    { ...plan, deadlines: [deadline, { ...deadline, id: 'district' }] },
    ['deadlines[1].id: trùng id "district" với quy định trước / an earlier rule has the id "district", too'],
  ],
  [
    'two parts with one id',
    { ...plan, quotas: [{ ...quota, parts: [quota.parts[0], quota.parts[0]] }] },
    ['quotas[0].parts[1].id: trùng id "xa" với quy định trước / an earlier rule has the id "xa", too'],
  ],
  [
    'nothing to meet',
    { ...plan, targets: [], quotas: [] },
    ['targets: chưa có chỉ tiêu nào / there is no target yet'],
  ],
  ['one of two values', { ...plan, government: 4 }, ['government: phải là một trong / must be one of: 2, 3']],
  [
    'a day that is none',
    withDeadline({ day: '02-30' }),
    ['deadlines[0].day: tháng không có ngày này / the month has no such day'],
  ],
  [
    'a day the other way round',
    withDeadline({ day: '20/01' }),
    [
      'deadlines[0].day: phải là tháng-ngày, như "01-20" cho 20/01 / must be month-day, such as "01-20" for 20 January',
    ],
  ],
  [
    'a period without its first day',
    withDeadline({ act: 'period' }),
    [
      'deadlines[0].from_day: from_day đi với act "period", và chỉ với nó / from_day goes with the act "period", and with it only',
    ],
  ],
  [
    'a date that is none',
    { ...plan, date: '2026-02-30' },
    ['date: phải là một ngày có thật, dạng 2026-02-13 / must be a real day such as 2026-02-13'],
  ],
  [
    'an id with other letters',
    { ...plan, id: 'Hưng Yên' },
    [
      'id: chỉ gồm chữ thường không dấu, chữ số và gạch nối, như "xa-dien-hinh" / only small letters a–z, digits and hyphens, such as "commune-typical"',
    ],
  ],
  [
    'an area by its name',
    { ...plan, area_id: 'Hưng Yên' },
    [
      'area_id: phải là mã địa bàn và ngày bắt đầu, như "33-2025-07-01" / must be an area\'s code and first day, such as "33-2025-07-01"',
    ],
  ],
])('%s', (_, file, faults) => {
  expect(faultsOf(file)).toEqual(faults)
})

test.each([
  ['metric', 'safety_rate', '"typical_rate"'],
  ['test', '>=', '"≥"'],
  ['sectors', ['communes'], '"commune"'],
])('an unknown %s is told which there are', (field, value, one) => {
  const [fault, ...others] = faultsOf(withTarget({ [field]: value })) ?? []
  expect(others).toEqual([])
  expect(fault).toMatch(
    new RegExp(`^targets\\[0\\]\\.${field}.*: phải là một trong / must be one of: .*${one}`),
  )
})

test.each([[null], [undefined], [42], ['{}'], [[]]])('%j is no plan', (value) => {
  expect(faultsOf(value)).toEqual(['(file): phải là nhóm các trường { } / must be an object of fields { }'])
})

describe('whatever a file holds', () => {
  test('every fault has a field and a reason in both languages', () => {
    const broken = fc.dictionary(fc.constantFrom(...Object.keys(plan), 'more'), fc.jsonValue())
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          broken.map((parts) => ({ ...plan, ...parts })),
        ),
        (value) => {
          for (const { field, reason } of readPlan(value).faults ?? []) {
            expect(field).not.toBe('')
            expect(reason).toContain(' / ')
            expect(reason).not.toContain('Invalid')
          }
        },
      ),
    )
  })

  test('all that is wrong is said at once', () => {
    expect(
      faultsOf({ ...without(plan, 'title'), government: 1, extra: true })?.map((one) => one.split(':')[0]),
    ).toEqual(['title', 'government', 'extra'])
  })
})
