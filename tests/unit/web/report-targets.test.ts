import { describe, expect, test } from 'vitest'
import type { Rule } from '../../../web/pages/targets/rules.ts'
import { tablesPlain } from '../../../web/sentences/report-plain.ts'
import { report, said } from './report-facts.ts'
import { partRow } from './target-rows.ts'

const ruleOf = (id: string, number: number, vi: string, ...rows: Parameters<typeof partRow>): Rule => {
  const head = partRow({ rule_id: id, ...rows[0] })
  const wording = { vi, en: `Rule ${number}` }
  return { id, number, section: 'I', wording, reading: null, parts: [{ row: head, wording: null }], head }
}

describe('the plan', () => {
  const missed = { k: 77, percent: 74.0385, reached_percent: 98.7179, missing: 1, met: false }
  const rules = [
    ruleOf('typical', 1, 'Ít nhất 75% xã, phường điển hình.', {
      ...missed,
      ...{ state: 'not_met', rule_state: 'not_met', rule_met: false },
    }),
    ruleOf('weak', 2, 'Không có đơn vị loại Yếu', {
      ...{ test: '≤', target_percent: null, target_count: 0, k: 2, n: 83, reached_percent: null, missing: 2 },
      ...{ sectors: null, met: false, state: 'not_met', rule_state: 'not_met', rule_met: false },
    }),
    ruleOf('districts', 3, 'Mỗi huyện có một đơn vị điển hình', {
      ...{ is_split: true, per: 'district', reached_percent: null, missing: null, sectors: null },
      ...{ areas_met: 5, areas_judged: 8, rule_state: 'provisional', rule_met: false },
    }),
    ruleOf('silent', 4, 'Hộ dân ký cam kết', {
      k: null,
      rule_state: 'no_data',
      state: 'no_data',
      sectors: null,
    }),
  ]
  const plan = { name: 'Kế hoạch 10', isOfOthers: false, rules, targets: [] }

  test('is told rule by rule, as percent of the target where there is a share to reach', () => {
    expect(said('targets', { plan })).toEqual([
      'Thực hiện Kế hoạch 10, trong 4 quy định: 3 chưa đạt, 1 chưa có số liệu.',
      '1. Ít nhất 75% xã, phường điển hình: 77/104 (74,04%), bằng 98,72% chỉ tiêu, chưa đạt, còn thiếu 1 xã, phường.',
      '2. Không có đơn vị loại Yếu: 2/83, chưa đạt, thừa 2 đơn vị.',
      '3. Mỗi huyện có một đơn vị điển hình: 5/8 huyện đạt, chưa đạt (tạm tính).',
    ])
    expect(said('targets', { plan }, 'en')[1]).toBe(
      '1. Rule 1: 77/104 (74.04%), 98.72% of the target, not met, 1 commune missing.',
    )
    expect(report({ plan }).tables[1]?.rows[0]?.cells).toEqual([
      '1. Ít nhất 75% xã, phường điển hình.',
      '≥ 75%',
      '77/104 (74,04%)',
      '98,72%',
      'Chưa đạt',
      '1 xã, phường',
    ])
  })

  test('of another area is said to be a yardstick; of other years, too, and only where a rule can be judged', () => {
    const own = rules.map((rule) => ({ ...rule, head: { ...rule.head, in_period: false } }))
    expect(said('targets', { plan: { ...plan, rules: own, isOfOthers: true } }).slice(0, 2)).toEqual([
      'Kế hoạch 10 không áp dụng cho năm 2025, ở đây chỉ để so; trong 4 quy định: 3 chưa đạt, 1 chưa có số liệu.',
      'Đây là kế hoạch của địa phương khác, đang áp dụng cho toàn tỉnh để so, không phải chỉ tiêu của toàn tỉnh.',
    ])
    const silent = { plan: { ...plan, rules: own.slice(3) } }
    expect(said('targets', silent)).toEqual([])
    expect(report(silent).tables.map(({ id }) => id)).toEqual(['figures'])
  })

  test('has for one sector the rules of that sector, for one level none', () => {
    expect(said('targets', { plan, sector: 'commune' })).toHaveLength(2)
    expect(said('targets', { plan, level: 'province' })).toEqual([])
    expect(report({ plan, level: 'province' }).tables.map(({ id }) => id)).toEqual(['figures'])
  })
})

test('no wording of a plan begins a cell or a line of its own', () => {
  const plan = {
    name: 'Kế hoạch 10',
    rules: [ruleOf('a', 1, 'Đạt\t=1+1\n=2+2')],
    targets: [],
    isOfOthers: false,
  }
  const cells = tablesPlain(report({ plan })).split(/[\t\n]/)
  expect(cells).toContain('1. Đạt =1+1 =2+2')
  expect(cells.filter((cell) => cell.startsWith('='))).toEqual([])
})
