import { describe, expect, test } from 'vitest'
import type { QueryRow } from '../../../queries/catalog.ts'
import { roadChart } from '../../../web/charts/road.ts'
import { drawn, pointed, widths } from './drawn.ts'
import { typicalText } from './typical-text.ts'

type Row = QueryRow<'typical/pipeline'>

/** A step with its counts; the percent is that of k and n. */
function step(id: string, base: string, k: number | null, n: number | null, unknown = 0, unnamed = 0): Row {
  return {
    step: id,
    base,
    k,
    n,
    percent: k === null || !n ? null : (k * 100) / n,
    unknown,
    unnamed,
    left_open: 0,
  }
}

const rows = [
  step('units', 'units', 100, 100),
  step('safe_before', 'units', 60, 80, 20),
  step('class_before', 'units', 70, 80, 20),
  step('eligible', 'units', 50, 80, 20),
  step('registered', 'units', 10, 100),
  step('undecided', 'registered', 0, 10),
  step('typical', 'units', 8, 100),
  step('held', 'units', 6, 80, 20),
  step('maintained', 'held', 4, 5, 0),
  step('lost', 'held', 1, 5, 0),
  step('gone', 'held', 1, 6),
  step('new', 'typical', null, 0, 8),
  step('typical_not_eligible', 'typical', 2, 8),
]
const chart = (given: readonly Row[] = rows) => roadChart(given, 2025, typicalText)

describe('the road to typical', () => {
  test('says of every step how many of whom, and of how many it is not known', () => {
    const said = chart()
      .points(800)
      .map(({ text }) => text)
    expect(said).toEqual([
      'Đơn vị thuộc diện. 100 đơn vị',
      'An toàn về ANTT năm 2024. 60/80 (75,00%) đơn vị có kết quả An toàn về ANTT năm 2024. chưa rõ 20',
      'Phân loại đủ mức năm 2024. 70/80 (87,50%) đơn vị được phân loại năm 2024. chưa rõ 20',
      'Đủ điều kiện. 50/80 (62,50%) đơn vị đã rõ kết quả năm 2024. chưa rõ 20',
      'Đăng ký điển hình. 10/100 (10,00%) đơn vị',
      'Đã đăng ký, chưa có kết quả. 0/10 (0,00%) đơn vị đăng ký',
      'Được công nhận. 8/100 (8,00%) đơn vị',
      'Có danh hiệu năm 2024. 6/80 (7,50%) đơn vị đã rõ kết quả năm 2024. chưa rõ 20',
      'Giữ danh hiệu. 4/5 (80,00%) đơn vị có danh hiệu năm 2024 và đã có kết quả',
      'Mất danh hiệu. 1/5 (20,00%) đơn vị có danh hiệu năm 2024 và đã có kết quả',
      'Không còn trong danh sách. 1/6 (16,67%) đơn vị có danh hiệu năm 2024',
      'Mới được công nhận. chưa rõ 8',
    ])
  })

  test('leads to the names of a step, but not where there are none', () => {
    const leads = chart()
      .points(800)
      .filter(({ area }) => area === undefined)
      .map(({ text }) => text.split('.')[0])
    expect(leads).toEqual(['Đã đăng ký, chưa có kết quả'])
    const counted = chart([step('units', 'units', 40, 40, 0, 40), step('typical', 'units', 5, null, 0, 5)])
    expect(counted.points(800).map(({ area }) => area)).toEqual([undefined, undefined])
  })

  test('its points are the bars as long as the axis, which can be hit at every width', () => {
    for (const width of widths) {
      expect(pointed(chart(), width)).toEqual([
        // The longest of the first part is 100; of the second 6 + 20 not known.
        ...Array.from({ length: 7 }, () => expect.objectContaining({ value: 100 })),
        ...Array.from({ length: 5 }, () => expect.objectContaining({ value: 26 })),
      ])
    }
  })

  test('puts what is not known after what is, and nothing where nobody has reported', () => {
    const values = (index: number) => {
      const data: unknown = drawn(chart()).series[index]?.data
      return (data as { value: number | null }[]).map(({ value }) => value)
    }
    expect(values(0)).toEqual([100, 60, 70, 50, 10, 0, 8])
    expect(values(3)).toEqual([6, 4, 1, 1, null])
    const { series } = drawn(chart())
    expect(series[1]?.data).toEqual([0, 20, 20, 20, 0, 0, 0])
    expect(series[4]?.data).toEqual([20, 0, 0, 0, 8])
  })

  test('has its table, a dash where there is no count', () => {
    const { columns, rows: table } = chart().table
    expect(columns.map(({ heading }) => heading)).toEqual(['Bước', 'k', 'n', '%', 'Chưa rõ', 'Tính trên số'])
    expect(table).toHaveLength(12)
    expect(table[3]).toEqual(['Đủ điều kiện', 50, 80, 62.5, 20, 'đơn vị đã rõ kết quả năm 2024'])
    expect(table[11]?.slice(0, 5)).toEqual(['Mới được công nhận', null, 0, null, 8])
  })

  test('prints names and figures as plain text, short on a phone', () => {
    expect(drawn(chart()).tooltip.renderMode).toBe('richText')
    expect(drawn(chart(), 800).yAxis[1]?.data[3]).toBe('50/80 · 62,5% · chưa rõ 20')
    expect(drawn(chart(), 360).yAxis[1]?.data[3]).toBe('50/80\nchưa rõ 20')
    expect(chart().alt).toContain('Đủ điều kiện 50/80 · 62,5% · chưa rõ 20')
  })
})
