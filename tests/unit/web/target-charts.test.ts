import { describe, expect, test } from 'vitest'
import type { QueryRow } from '../../../queries/catalog.ts'
import { targetBounds } from '../../../web/charts/target-bound.ts'
import { targetHeatChart } from '../../../web/charts/target-heat.ts'
import { targetPathChart } from '../../../web/charts/target-path.ts'
import { addTargetsTexts } from '../../../web/i18n/targets-texts.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { drawn, pointed, text, widths } from './drawn.ts'

const texts = createTexts('vi')
addTargetsTexts(texts)
const words = { t: texts.getFixedT('vi', 'targets'), format: text.format }

type CellRow = QueryRow<'targets/areas'>
const cell = (given: Partial<CellRow>): CellRow => ({
  ...{ rule_id: 'r', part_id: '', area_id: 'an', area_name: 'Xã An', k: 1, n: 1, percent: 100, needed: 1 },
  ...{ missing: 0, state: 'met', met: true, is_yardstick: false, small: true },
  ...given,
})
const columns = [
  { rule_id: 'r', part_id: '', number: '1', name: 'Đạt', isRate: true },
  { rule_id: 'q', part_id: 'xa', number: '2a', name: 'Xã', isRate: false },
]
const rows = [
  cell({}),
  cell({ rule_id: 'q', part_id: 'xa', k: 0, n: 4, percent: 0, missing: 1, state: 'not_met', met: false }),
  cell({
    area_id: 'binh',
    area_name: 'Xã Bình',
    k: 3,
    n: 4,
    percent: 75,
    missing: 1,
    state: 'provisional',
    met: false,
  }),
  cell({
    area_id: 'binh',
    area_name: 'Xã Bình',
    rule_id: 'q',
    part_id: 'xa',
    k: null,
    n: null,
    percent: null,
    missing: null,
    state: 'not_applicable',
    met: null,
  }),
]

describe('rules by area', () => {
  const chart = targetHeatChart(rows, columns, '', words)

  test('each cell says area, rule, figure, state and what is missing', () => {
    expect(chart.points(600).map((point) => point.text)).toEqual([
      'Xã An. 1. Đạt: 100,00% (1/1). Đạt',
      'Xã An. 2a. Xã: 0/4. Chưa đạt, thiếu 1',
      'Xã Bình. 1. Đạt: 75,00% (3/4). Tạm tính: chưa đạt, thiếu 1',
      'Xã Bình. 2a. Xã. Không áp dụng',
    ])
  })

  test('signs say it without colour', () => {
    const cells = drawn(chart).series[0]?.data as { label: { formatter: string } }[]
    expect(cells.map(({ label }) => label.formatter)).toEqual(['✓', '✗', '✗', '–'])
  })

  test('a part in what only the whole can reach is a number, not a verdict', () => {
    const share = cell({ k: 7, state: 'not_applicable', met: null, is_yardstick: true })
    const cells = drawn(targetHeatChart([share], columns.slice(0, 1), '', words)).series[0]?.data as {
      label: { formatter: string }
    }[]
    expect(cells[0]?.label.formatter).toBe('7')
  })

  test('every point leads to its own cell at any width', () => {
    for (const width of widths) expect(pointed(chart, width)).not.toContain(undefined)
  })

  test('its table has every figure', () => {
    expect(chart.table.rows).toEqual([
      ['Xã An', 1, 1, 'Đạt', 0, 0, 4, 'Chưa đạt', 1],
      ['Xã Bình', 3, 4, 'Tạm tính: chưa đạt', 1, null, null, 'Không áp dụng', null],
    ])
  })
})

type PathRow = QueryRow<'targets/path'>
const year = (given: Partial<PathRow>): PathRow => ({
  ...{ rule_id: 'r', part_id: '', year: 2026, provisional: false, in_period: true, k: 6, n: 10, percent: 60 },
  ...{ target_percent: 100, target_count: null, met: false, path_percent: 60 },
  ...given,
})

describe('the course of a rule', () => {
  const course = [year({}), year({ year: 2027, k: 7, percent: 70, path_percent: 70, provisional: true })]

  test('says figure, k/n and path of each year, provisional years marked', () => {
    expect(
      targetPathChart(course, true, words)
        .points(600)
        .map((point) => point.text),
    ).toEqual(['2026: 60,00% (6/10). Lộ trình: 60,00%', '2027*: 70,00% (7/10). Lộ trình: 70,00%'])
  })

  test('has its bound as a line, unless that is for each of the areas inside', () => {
    expect(drawn(targetPathChart(course, true, words)).series[0]?.markLine?.data).toEqual([{ yAxis: 100 }])
    expect(drawn(targetPathChart(course, false, words)).series[0]?.markLine?.data).toEqual([])
  })
})

test('bounds beside a metric are named with their sectors where those are not just what is shown', () => {
  const line = {
    rule_id: 'r',
    test: '≥',
    target_percent: 75,
    sectors: 'commune',
    by_year: null,
    from_year: 2026,
    in_period: true,
  }
  const aim = { ...line, test: '>', sectors: 'agency+school', by_year: 2030 }
  expect(targetBounds([line, aim], 'commune', text)).toEqual([
    { percent: 75, label: 'chỉ tiêu ≥ 75%' },
    { percent: 75, label: 'chỉ tiêu > 75% đến 2030 (Cơ quan + Cơ sở giáo dục)' },
  ])
  expect(targetBounds([line], null, text)[0]?.label).toBe('chỉ tiêu ≥ 75% (Xã, phường)')
})
