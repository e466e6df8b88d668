import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../data/plans/plan.ts'
import { readPlan } from '../../../data/plans/plan-faults.ts'
import { holdsIn } from '../../../data/plans/recognition-rules.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import { namesTable } from '../../../web/pages/typical/names-table.ts'
import { choosingRule } from '../../../web/pages/typical/rule.ts'
import { breaksBefore, titlesTable, unitTitles } from '../../../web/pages/typical/unit-titles.ts'
import { typicalText } from './typical-text.ts'

const wording = { vi: 'lời', en: 'words' }
const bare = {
  ...{ id: 'test-plan', title: wording, issuer: 'UBND', number: null, date: null },
  ...{ legal_base: [], carries_out: [], replaces: [], area_id: '33-2025-07-01', government: 3 },
  ...{ from_year: 2023, to_year: null, quotas: [], deadlines: [], authority: [], dossier: null },
  targets: [
    { id: 'one', section: 'I', wording, metric: 'typical', sectors: ['commune'], test: '≥', count: 1 },
  ],
  eligibility: null as unknown,
}
function plan(given: Partial<typeof bare>): Plan {
  const read = readPlan({ ...bare, ...given })
  if (!read.plan) throw new Error(JSON.stringify(read.faults))
  return read.plan
}

describe('the rule by which units are chosen', () => {
  test('is the general one where no plan is chosen, and where the plan names none', () => {
    expect(choosingRule(null)).toEqual({ classes: ['excellent', 'good'], eligibility: null })
    expect(choosingRule(plan({}))).toEqual({ classes: ['excellent', 'good'], eligibility: null })
  })

  test("is the plan's own, best class first", () => {
    const eligibility = {
      ...{ id: 'chosen', section: 'II', wording, safe: true },
      classes: ['weak', 'good', 'average', 'excellent'],
    }
    const rule = choosingRule(plan({ eligibility }))
    expect(rule.classes).toEqual(['excellent', 'good', 'average', 'weak'])
    expect(rule.eligibility?.section).toBe('II')
  })
})

test('an authority holds for the years whose areas stand on a day of its time', () => {
  const authority = {
    ...{
      id: 'a',
      section: 'II.3',
      wording,
      subject: 'typical' as const,
      proposes: wording,
      decides: wording,
    },
    levels: ['commune' as const],
    sectors: ['commune' as const],
  }
  const district = { ...authority, until: '2025-06-30' }
  const province = { ...authority, from: '2025-07-01' }
  expect([2024, 2025].map((year) => holdsIn(district, year))).toEqual([true, false])
  expect([2024, 2025].map((year) => holdsIn(province, year))).toEqual([false, true])
  expect(holdsIn(authority, 2030)).toBe(true)
})

describe('units by name', () => {
  const unit: QueryRow<'typical/names'> = {
    ...{ unit_id: 'u', unit_name: 'Trường THCS A', sector: 'school', level: 'commune' },
    ...{ area_name: 'Xã An', parent_name: 'Huyện Một', is_listed: true, safe_before: false },
    ...{ class_before: 'good', eligible: false, reason: 'safe', was_typical: null, registered: true },
    ...{ decided: true, typical: true, decision_number: '12/QĐ-UBND', decision_date: '2025-10-20', total: 1 },
  }
  const cells = (given: Partial<typeof unit>) =>
    namesTable([{ ...unit, ...given }], 2025, typicalText).rows[0]

  test('say what both years say of them, and nothing of what nobody has said', () => {
    expect(namesTable([unit], 2025, typicalText).columns.map(({ heading }) => heading)).toEqual([
      ...['Đơn vị', 'Loại hình', 'Cấp quản lý', 'Địa bàn', 'Điều kiện', 'ANTT 2024', 'Phân loại 2024'],
      ...['Điển hình 2024', 'Đăng ký 2025', 'Điển hình 2025', 'Quyết định'],
    ])
    expect(cells({})).toEqual([
      ...['Trường THCS A', 'Cơ sở giáo dục', 'xã', 'Xã An, Huyện Một', 'năm trước chưa đạt ANTT'],
      ...['Chưa đạt', 'Khá', null, 'Có', 'Có', '12/QĐ-UBND ngày 20/10/2025'],
    ])
  })

  test('that have registered and have no result are not "no" yet', () => {
    expect(cells({ decided: null, typical: false })?.[9]).toBe('Chưa có')
    expect(cells({ decided: false, typical: false })?.[9]).toBe('Không')
    expect(cells({ registered: false, decided: null, typical: false })?.[9]).toBe('Không')
    expect(cells({ is_listed: false, typical: null })?.[9]).toBe('Không còn trong danh sách')
  })
})

describe('titles over the years', () => {
  const row = (unit_id: string, year: number, state: string | null): QueryRow<'typical/titles'> => ({
    ...{ unit_id, unit_name: `Đơn vị ${unit_id}`, sector: 'agency', level: 'commune', titles: 1, total: 2 },
    ...{ area_name: 'Xã An', parent_name: null, year, state },
  })
  const rows = [
    ...[row('a', 2023, null), row('a', 2024, 'typical'), row('a', 2025, 'registered')],
    ...[row('b', 2023, 'neither'), row('b', 2024, 'typical'), row('b', 2025, null)],
  ]

  test('are a line a unit, in the order of the answer', () => {
    const titles = unitTitles(rows)
    expect(titles.years).toEqual([2023, 2024, 2025])
    expect(titles.units.map(({ unit, states }) => [unit.unit_id, ...states])).toEqual([
      ['a', null, 'typical', 'registered'],
      ['b', 'neither', 'typical', null],
    ])
    expect(titlesTable(titles, typicalText).rows).toEqual([
      ['Đơn vị a', 'Cơ quan', 'Xã An', null, 'điển hình', 'chỉ đăng ký', 1],
      ['Đơn vị b', 'Cơ quan', 'Xã An', 'không', 'điển hình', null, 1],
    ])
  })

  test('are broken where the criteria changed, also over a year that is missing', () => {
    const ids = (years: number[]) => breaksBefore(years).map((breaks) => breaks.map(({ id }) => id))
    expect(ids([2022, 2023, 2024, 2025])).toEqual([
      [],
      ['typical_qd9745'],
      [],
      ['typical_qd3554', 'merger_2025'],
    ])
    expect(ids([2024, 2026])).toEqual([[], ['typical_qd3554', 'merger_2025']])
    expect(unitTitles([])).toEqual({ years: [], units: [] })
  })
})
