import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../../data/plans/deadline.ts'
import type { QuotaPart, Target } from '../../../data/plans/target.ts'
import { planOf } from './shipped.ts'

/*
 * What the five documents ask for, written down by hand from the documents and from nothing else: section,
 * measure, whose units, bound, years.
 */

/** "typical_rate of commune ≥ 75%", "people_informed > 90%". */
function measured({
  metric,
  indicator,
  sectors,
  levels,
  kinds,
  typical_in,
  test: sign,
  percent,
  count,
}: Target | QuotaPart) {
  const what = metric ? `${metric} of ${sectors?.join('+')}` : indicator
  const only = [
    levels && `managed by ${levels.join(' or ')}`,
    kinds && `in ${kinds.join(' or ')}`,
    typical_in && `typical in ${typical_in}`,
  ].filter(Boolean)
  const bound = sign === 'shown' ? sign : `${sign} ${percent === undefined ? count : `${percent}%`}`
  return [what, ...only, bound].join(' ')
}

function target(rule: Target): string {
  const { years, by } = rule
  const when = by ? ` by ${by}` : years ? ` in ${years.from}–${years.to ?? ''}` : ''
  return `${rule.section}: ${measured(rule)}${when}`
}

function deadline({
  section,
  act,
  test: sign,
  day,
  from_day,
  year,
  years_after,
  evidence,
}: Deadline): string {
  const when = `${from_day ? `${from_day} to ` : ''}${sign} ${day} of ${year ?? 'every year'}`
  const shown = evidence ? `, shown by ${evidence.metric} of ${evidence.sectors.join('+')}` : ''
  return `${section}: ${act} ${when}${years_after ? ` + ${years_after}` : ''}${shown}`
}

function rulesOf(id: string) {
  const plan = planOf(id)
  return {
    targets: plan.targets.map(target),
    quotas: plan.quotas.map(({ section, per, need, parts }) => ({
      rule: `${section}: per ${per}, ${need}`,
      parts: parts.map(measured),
    })),
    deadlines: plan.deadlines.map(deadline),
  }
}

const four = 'residential+agency+enterprise+school'
const organisations = 'agency+enterprise+school'
const canBeTypical = 'commune+agency+enterprise+school'
const all = 'residential+commune+agency+enterprise+school'

test('Hưng Yên 2026', () => {
  expect(rulesOf('hung-yen-2026')).toEqual({
    targets: [
      'III.1: typical_registered of commune ≥ 100%',
      'III.1: typical_rate of commune ≥ 75%',
      `II.5: typical_maintained of ${canBeTypical} shown`,
    ],
    quotas: [{ rule: 'III.1: per province, each', parts: [`typical_registered of ${organisations} ≥ 10`] }],
    deadlines: [
      `II.1: register before 01-20 of every year, shown by typical_registered of ${canBeTypical}`,
      'IV.1: report before 12-05 of every year',
    ],
  })
})

test('Sơn Dương 2026–2030', () => {
  expect(rulesOf('son-duong-2026-2030')).toEqual({
    targets: [
      'II.2: cadres_informed ≥ 100%',
      'II.2: people_informed > 90%',
      `II.2: registered_rate of ${four} ≥ 100%`,
      `II.2, III.3.2: safe_rate of ${four} ≥ 95%`,
      `II.2: weak of ${four} ≤ 0`,
      `II.2, III.3.2: good_or_better_rate of ${four} ≥ 100% by 2030`,
      `II.2, III.3.2: model_rate of ${four} ≥ 100%`,
      `II.2: noted_model_rate of ${four} ≥ 100% by 2030`,
      'II.2: force_trained ≥ 100%',
      'II.2, III.3.4: typical_rate of commune ≥ 100% in 2026–2026',
      'III.3.4: typical_maintained of commune ≥ 1 in 2027–2030',
      'II.2, V.2.1: model_police_unit ≥ 1',
      'III.3.3: movement_day_held ≥ 100%',
      'III.6: residential_inspected ≥ 100%',
      'III.6: organisations_inspected ≥ 10',
      `V.2.1: model_rate of ${four} ≥ 1`,
      'V.2.1: advanced_examples ≥ 1',
    ],
    quotas: [],
    deadlines: [
      'III.1: task by 03-31 of 2026',
      'III.2: task by 03-31 of 2026',
      'III.2: task by 06-30 of 2026',
      'III.2: task by 06-30 of 2026',
      'VI.1: report before 10-15 of every year',
    ],
  })
})

test('Quảng Trị 2023', () => {
  const own = `typical_registered of ${organisations} managed by`
  expect(rulesOf('quang-tri-2023')).toEqual({
    targets: ['II.2.1: typical of commune typical in 2022 ≥ 100%'],
    quotas: [
      { rule: 'II.2.1: per province, each', parts: [`${own} province ≥ 1`] },
      {
        rule: 'II.2.1: per district, each',
        parts: [
          'typical_registered of commune in xa ≥ 1',
          'typical_registered of commune in phuong or thi_tran ≥ 1',
          `${own} district or commune ≥ 1`,
        ],
      },
      {
        rule: 'IV.1: per province, each',
        parts: [
          'typical_registered of commune in xa ≥ 1',
          'typical_registered of commune in phuong or thi_tran ≥ 1',
          `${own} province ≥ 1`,
        ],
      },
    ],
    deadlines: [
      `III.2: register before 03-30 of every year, shown by typical_registered of ${canBeTypical}`,
      `III.2: recognise by 10-25 of every year, shown by typical of ${canBeTypical}`,
      'II.5: review by 10-25 of every year',
      'IV (Tổ chức thực hiện), 1: report before 03-30 of every year',
      'IV (Tổ chức thực hiện), 1: report before 10-25 of every year',
    ],
  })
})

test('Thái Bình 2023', () => {
  expect(rulesOf('thai-binh-2023')).toEqual({
    targets: [
      `II.1: registered_rate of ${all} ≥ 100%`,
      'II.1: safe_rate of residential+commune > 80%',
      `II.1: safe_rate of ${organisations} > 80%`,
      `II.1: excellent_rate of ${all} ≥ 5%`,
      `II.1: good_rate of ${all} ≥ 50%`,
      `II.1: good_or_better_rate of ${all} ≥ 55%`,
      'III.6: new_rural_security_criterion ≥ 80%',
    ],
    quotas: [],
    deadlines: [
      'II.2.2: period 01-01 to by 12-31 of 2023',
      `IV.1: register before 01-18 of 2023, shown by registered_rate of ${all}`,
    ],
  })
})

test('An Giang 2023', () => {
  expect(rulesOf('an-giang-2023')).toEqual({
    targets: [],
    quotas: [
      {
        rule: 'III.2: per district, any',
        parts: ['typical_registered of commune ≥ 1', `typical_registered of ${organisations} ≥ 1`],
      },
    ],
    deadlines: [
      `II.1: register by 03-31 of every year, shown by typical_registered of ${canBeTypical}`,
      `II.5: recognise before 10-20 of every year, shown by typical of ${canBeTypical}`,
      'III.1: report before 03-20 of 2023',
      'III.1: report before 10-20 of every year',
    ],
  })
})

describe('who may be put up as typical', () => {
  test.each([
    ['hung-yen-2026', 'II.1', true, ['excellent', 'good', 'average', 'weak']],
    ['son-duong-2026-2030', 'III.3.4', false, ['excellent', 'good', 'average', 'weak']],
    ['quang-tri-2023', 'II.2.1', true, ['excellent', 'good']],
    ['an-giang-2023', 'II.1', true, ['excellent', 'good']],
  ])('%s', (id, section, safe, classes) => {
    expect(planOf(id).eligibility).toMatchObject({ section, safe, classes })
  })

  test('Thái Bình says nothing of it', () => {
    expect(planOf('thai-binh-2023').eligibility).toBeNull()
  })
})

describe('who recognises', () => {
  const chainOf = (id: string) =>
    planOf(id).authority.map(({ section, subject, levels, sectors, decides, from, until }) =>
      [section, subject, levels.join('+'), sectors.join('+'), decides.vi, from ?? '', until ?? ''].join(
        ' | ',
      ),
    )

  test('Hưng Yên: the province, for all', () => {
    expect(chainOf('hung-yen-2026')).toEqual([
      `III.1 | typical | province+commune | ${canBeTypical} | UBND tỉnh | 2025-07-01 | `,
    ])
  })

  test('Sơn Dương: its chairman, whether safe and which class', () => {
    const chairman = 'Chủ tịch UBND xã, Trưởng Ban Chỉ đạo'
    expect(chainOf('son-duong-2026-2030')).toEqual([
      `V.2.1 | safe | commune | ${four} | ${chairman} |  | `,
      `V.2.1 | class | commune | ${four} | ${chairman} |  | `,
    ])
  })

  test.each([
    ['quang-tri-2023', 'Ban Chỉ đạo 138&1523 cấp huyện', 'Ban Chỉ đạo 138 tỉnh'],
    ['an-giang-2023', 'Ban Chỉ đạo cấp huyện', 'Ban Chỉ đạo tỉnh'],
  ])('%s: one level above the managing one, while there were districts', (id, district, province) => {
    expect(chainOf(id)).toEqual([
      `II.3 | typical | commune | ${canBeTypical} | ${district} |  | 2025-06-30`,
      `II.3 | typical | district | ${organisations} | ${province} |  | 2025-06-30`,
      `II.3 | typical | province | ${organisations} | ${province} |  | `,
    ])
  })
})

test('three papers make a proposal in Quảng Trị and An Giang', () => {
  for (const id of ['quang-tri-2023', 'an-giang-2023']) {
    const { dossier } = planOf(id)
    expect(dossier?.section).toBe('II.4')
    expect(dossier?.items.map(({ vi }) => vi.split(' ', 2).join(' '))).toEqual([
      'Tờ trình',
      'Báo cáo',
      'Biên bản',
    ])
  }
})
