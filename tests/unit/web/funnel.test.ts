import { describe, expect, test } from 'vitest'
import { areSingle, type FunnelRow, funnelChart } from '../../../web/charts/funnel.ts'
import { compareText } from './compare-words.ts'
import { drawn, pointed, widths } from './drawn.ts'

const row = (name: string, k: number | null, n: number | null, chance: string | null): FunnelRow => ({
  ...{ area_id: name, name, full_name: `Xã ${name}`, parent_name: null, k, n, chance },
  percent: k === null || !n ? null : (100 * k) / n,
  ...{
    low_95: 2,
    high_95: 8,
    low_998: 1,
    high_998: 9,
    exact: true,
    open: chance === null && k === null,
    old: false,
    small: true,
  },
  ...{ whole_k: 15, whole_n: 30, whole_percent: 50 },
})
const rows = [
  row('Cao', 9, 10, 'above_95'),
  row('Giữa', 5, 10, 'inside'),
  row('Thấp', 0, 10, 'below_998'),
  row('Chia', null, null, null),
]
const limits = [{ n: 10, low_95: 20, high_95: 80, low_998: 10, high_998: 90 }]
const chart = (chosen = '') => funnelChart(rows, limits, chosen, compareText)

interface Dot {
  value: [number, number]
  row: FunnelRow
  label: { show: boolean }
  itemStyle: { color: string; borderColor?: string }
}

describe('the funnel', () => {
  test('fills and names what lies outside, and leaves hollow and unnamed what chance may have made', () => {
    const dots = drawn(chart()).series[0]?.data as Dot[]
    expect(
      dots.map(({ row: { name }, label, itemStyle }) => [
        name,
        label.show,
        itemStyle.borderColor === undefined,
      ]),
    ).toEqual([
      ['Thấp', true, true],
      ['Giữa', false, false],
      ['Cao', true, true],
    ])
    const [, chosen] = (drawn(chart('Giữa')).series[0]?.data ?? []) as Dot[]
    expect(chosen?.label.show).toBe(true)
  })

  test('says where an area lies, with k/n and what chance leaves likely', () => {
    expect(chart().points(600)[0]?.text).toBe(
      'Xã Thấp. 0,00% (0/10). Thấp hơn rõ rệt (ngoài 99,8%). Với 10 đơn vị, do ngẫu nhiên thường có từ 2 đến 8 (95%)',
    )
    expect(chart().alt).toBe('1 địa bàn trong giới hạn 95%, 1 cao hơn, 1 thấp hơn.')
  })

  test('has every area in its table, those left open by a split without a figure', () => {
    expect(chart().table.rows.map(([name, , k, , , finding]) => [name, k, finding])).toEqual([
      ['Xã Cao', 9, 'Cao hơn (ngoài 95%)'],
      ['Xã Giữa', 5, 'Trong giới hạn'],
      ['Xã Thấp', 0, 'Thấp hơn rõ rệt (ngoài 99,8%)'],
      ['Xã Chia', null, 'khoảng do xã cũ bị chia tách'],
    ])
  })

  test('leads from each point to its dot', () => {
    for (const width of widths) {
      const data = pointed(chart(), width) as Dot[]
      expect(data.map((dot) => dot.row.area_id)).toEqual(
        chart()
          .points(width)
          .map(({ area }) => area),
      )
    }
  })

  test('tells old communes as k of n, without a rate, on an axis that says what is counted', () => {
    const old = [{ ...row('Hưng', 3, 4, 'inside'), old: true }]
    const model = funnelChart(old, limits, '', compareText)
    expect(model.points(600)[0]?.text).toBe(
      'Xã Hưng. 3/4 xã cũ. Trong giới hạn. Với 4 xã cũ, do ngẫu nhiên thường có từ 2 đến 8 (95%)',
    )
    expect(model.table.rows[0]?.slice(0, 5)).toEqual(['Xã Hưng', null, 3, 4, null])
    expect(drawn(model).xAxis).toMatchObject({ name: 'Số xã cũ hợp thành' })
  })

  test('has nothing to hold against chance where every area is one unit', () => {
    expect(areSingle([row('Một', 1, 1, 'inside'), row('Không', null, null, null)])).toBe(true)
    expect(areSingle([row('Một', 1, 1, 'inside'), row('Hai', 1, 2, 'inside')])).toBe(false)
    expect(areSingle([{ ...row('Cũ', 1, 1, 'inside'), old: true }])).toBe(false)
    expect(areSingle([row('Không', null, null, null)])).toBe(false)
  })
})
