import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildAreas } from '../../../data/areas/build-areas.ts'
import { readPlan } from '../../../data/plans/plan-faults.ts'
import { shippedPlans } from '../../../data/plans/shipped-plans.ts'
import { targetRows } from '../../../data/plans/target-rows.ts'
import { planOf } from './shipped.ts'

const folder = new URL('../../../data/plans/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const areas = new Map(buildAreas().areas.map((area) => [area.id, area]))

test('the five plans, and no other', () => {
  expect(shippedPlans.map(({ id }) => id)).toEqual([
    'an-giang-2023',
    'hung-yen-2026',
    'quang-tri-2023',
    'son-duong-2026-2030',
    'thai-binh-2023',
  ])
})

/** Every pair of Vietnamese and English in a value, with where it stands. */
function wordings(value: unknown, at = ''): { at: string; vi: unknown; en: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const fields = new Map<string, unknown>(entries)
  const here =
    fields.has('vi') || fields.has('en') ? [{ at, vi: fields.get('vi'), en: fields.get('en') }] : []
  return [...here, ...entries.flatMap(([key, inner]) => wordings(inner, `${at}.${key}`))]
}

describe.each(files)('%s', (file) => {
  const text = textOf(file)

  test('has no faults and its own name', () => {
    const { plan, faults } = readPlan(JSON.parse(text))
    expect(faults).toBeUndefined()
    expect(`${plan?.id}.json`).toBe(file)
  })

  test('says everything in both languages, in composed letters', () => {
    expect(text).toBe(text.normalize('NFC'))
    const all = wordings(JSON.parse(text))
    expect(all.length).toBeGreaterThan(5)
    for (const { at, vi, en } of all) {
      expect(vi, at).toEqual(expect.stringMatching(/\S/))
      expect(en, at).toEqual(expect.stringMatching(/\S/))
      expect(vi, at).not.toBe(en)
    }
  })

  test('is of an area of the list', () => {
    expect([...areas.keys()]).toContain(planOf(file.replace('.json', '')).area_id)
  })
})

test('of which area, by whom, for which years, under how many levels of government', () => {
  const about = shippedPlans.map((plan) => [
    areas.get(plan.area_id)?.full_name,
    areas.get(plan.area_id)?.valid_to,
    plan.number,
    plan.date,
    plan.from_year,
    plan.to_year,
    plan.government,
  ])
  expect(about).toEqual([
    ['Tỉnh An Giang', '2025-06-30', null, null, 2023, null, 3],
    ['Tỉnh Hưng Yên', null, null, null, 2026, null, 2],
    ['Tỉnh Quảng Trị', '2025-06-30', null, null, 2023, null, 3],
    ['Xã Sơn Dương', null, '54/KH-UBND', '2026-02-13', 2026, 2030, 2],
    ['Tỉnh Thái Bình', '2025-06-30', '194/KH-BCĐ (LK)', null, 2023, 2023, 3],
  ])
})

describe('where a text is silent or contradicts itself, the reading is said', () => {
  const readingOf = (plan: string, rule: string) => {
    const { targets, quotas, eligibility } = planOf(plan)
    return [...targets, ...quotas, ...(eligibility ? [eligibility] : [])].find(({ id }) => id === rule)
      ?.reading?.en
  }
  test.each([
    ['thai-binh-2023', 'excellent', /no direction/],
    ['thai-binh-2023', 'good', /no direction/],
    ['thai-binh-2023', 'good-or-better', /Not in the text/],
    ['quang-tri-2023', 'province-organisation', /set twice/],
    ['quang-tri-2023', 'province-police', /At odds with II\.2\.1/],
    ['an-giang-2023', 'district', /Two items are numbered 2/],
    ['hung-yen-2026', 'eligible', /names no class and no year.*never refused/],
  ])('%s %s', (plan, rule, reading) => {
    expect(readingOf(plan, rule)).toMatch(reading)
  })

  test('of the documents themselves', () => {
    expect(planOf('hung-yen-2026').remark?.en).toMatch(/leaves its number, day and month blank/)
    expect(planOf('thai-binh-2023').remark?.en).toMatch(/2 December 2022, cannot be right/)
    expect(planOf('quang-tri-2023').remark?.en).toMatch(/not in the text/)
    expect(planOf('an-giang-2023').remark?.en).toMatch(/Two items of part III are numbered 2/)
  })

  test('“trước ngày”: which day is the last', () => {
    const before = shippedPlans.flatMap(({ deadlines }) => deadlines.filter((one) => one.test === 'before'))
    expect(before).toHaveLength(10)
    for (const { day, reading } of before) {
      const [, month, date] = /^(\d\d)-(\d\d)$/.exec(day) ?? []
      const last = `${String(Number(date) - 1).padStart(2, '0')}/${month}`.replace(/\/0([3-9])$/, '/$1')
      expect(reading?.vi).toContain(`hạn cuối là ngày ${last}`)
    }
  })
})

describe('as rows of the table of targets', () => {
  const rowOf = (rule_id: string, part_id = '') => {
    const found = targetRows(shippedPlans).filter((row) => row.rule_id === rule_id && row.part_id === part_id)
    expect(found).toHaveLength(1)
    return found[0]
  }

  test('a quota: one a part, by the level that has to meet it', () => {
    expect(targetRows([planOf('quang-tri-2023')]).map(({ rule_id, part_id }) => [rule_id, part_id])).toEqual([
      ['typical-2022-kept', ''],
      ['province-organisation', 'organisation'],
      ['district', 'xa'],
      ['district', 'phuong-thi-tran'],
      ['district', 'organisation'],
      ['province-police', 'xa'],
      ['province-police', 'phuong-thi-tran'],
      ['province-police', 'organisation'],
    ])
    expect(targetRows([planOf('quang-tri-2023')])[4]).toMatchObject({
      ...{ is_quota: true, per: 'district', need: 'each', area_level: 'province' },
      ...{
        sectors: 'agency+enterprise+school',
        levels: 'district,commune',
        kinds: null,
        count: 1,
        percent: null,
      },
    })
  })

  test('the years of a rule, else those of its plan', () => {
    expect(rowOf('commune-typical-2026')).toMatchObject({ from_year: 2026, to_year: 2026, by_year: null })
    expect(rowOf('commune-typical-kept')).toMatchObject({ from_year: 2027, to_year: 2030 })
    expect(rowOf('good-or-better-2030')).toMatchObject({ from_year: 2026, to_year: 2030, by_year: 2030 })
    expect(rowOf('new-rural-criterion')).toMatchObject({ from_year: 2023, to_year: 2023 })
    expect(rowOf('commune-typical')).toMatchObject({ from_year: 2026, to_year: null })
  })

  test('a figure without a bound', () => {
    expect(rowOf('titles-kept')).toMatchObject({ test: 'shown', percent: null, count: null })
  })
})
