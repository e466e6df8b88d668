import { describe, expect, test } from 'vitest'
import type { QueryRow } from '../../../queries/catalog.ts'
import { groupsChart } from '../../../web/charts/typical-groups.ts'
import { drawn, pointed, widths } from './drawn.ts'
import { typicalText, typicalTextOf } from './typical-text.ts'

type Row = QueryRow<'typical/groups'>

const row = (given: Partial<Row>): Row => ({
  ...{
    group_id: 'commune',
    area_name: null,
    parent_name: null,
    units: 104,
    eligible: 91,
    eligible_known: 103,
  },
  ...{ registered: 78, registered_percent: 75, typical: 52, typical_percent: 50 },
  ...{ held: 50, maintained: 40, lost: 8, new: 12, registered_not_eligible: 3, typical_not_eligible: null },
  ...{ exact: true, open: false, small: false },
  ...given,
})
const silent = row({
  ...{ group_id: 'agency+school', units: null, eligible: null, eligible_known: null, registered: null },
  ...{ registered_percent: null, typical: 5, typical_percent: null },
})
const options = { by: 'sector' as const, year: 2025, chosen: null }

describe('registered and recognised by group', () => {
  test('says k/n of both, and a sum without a denominator has no rate', () => {
    const points = groupsChart([row({}), silent], options, typicalText).points(800)
    expect(points.map(({ text }) => text)).toEqual([
      'Xã, phường. Đăng ký: 78/104 (75,00%). Được công nhận: 52/104 (50,00%). Đủ điều kiện: 91/103',
      'Cơ quan + Cơ sở giáo dục. Đăng ký: chưa có số liệu. Được công nhận: 5/— (—). Đủ điều kiện: —',
    ])
    expect(points.map(({ area }) => area)).toEqual(['commune', 'agency+school'])
  })

  test('keeps each line with its point, whatever the width, and all on one scale', () => {
    const many = Array.from({ length: 104 }, (_, index) =>
      row({ group_id: `id-${index}`, area_name: `Xã ${index}`, typical_percent: index / 10 }),
    )
    const chart = groupsChart(many, { ...options, by: 'area' }, typicalText)
    for (const width of widths) {
      expect(chart.points(width).map(({ area }) => area)).toEqual(many.map(({ group_id }) => group_id))
      const bars = pointed(chart, width) as { value: number; say: string[] }[]
      expect(bars.map(({ say }) => say[0])).toEqual(many.map(({ area_name }) => area_name))
      // 75 % is the highest.
      expect(new Set(bars.map(({ value }) => value))).toEqual(new Set([80]))
    }
  })

  test('marks small groups and those across a former line, and tells namesakes apart', () => {
    const twins = [
      row({ group_id: 'a', area_name: 'Xã Minh Tân', parent_name: 'Huyện Đông Hưng', small: true }),
      row({ group_id: 'b', area_name: 'Xã Minh Tân', parent_name: 'Huyện Kiến Xương', exact: false }),
    ]
    const chart = groupsChart(twins, { ...options, by: 'area' }, typicalText)
    expect(drawn(chart).yAxis[0]?.data).toEqual([
      'Xã Minh Tân, Huyện Đông Hưng †',
      'Xã Minh Tân, Huyện Kiến Xương',
    ])
    const said = chart.points(600).map(({ text }) => text)
    expect(said[0]).toContain('Dưới 20 đơn vị')
    expect(said[1]).toContain('Có xã nằm trên nhiều huyện cũ')
    const [split] = groupsChart(
      [row({ exact: false, open: true })],
      { ...options, by: 'area' },
      typicalText,
    ).points(600)
    expect(split?.text).toContain('Có xã cũ bị chia tách')
  })

  test('names levels; units of no level lead nowhere', () => {
    const levels = [row({ group_id: 'province' }), row({ group_id: '' })]
    const chart = groupsChart(levels, { ...options, by: 'level' }, typicalTextOf('en'))
    expect(chart.points(600).map(({ text, area }) => [text.split('.')[0], area])).toEqual([
      ['province', 'province'],
      ['Level not known', undefined],
    ])
  })

  test('has all figures in its table', () => {
    const { columns, rows } = groupsChart([row({})], options, typicalText).table
    expect(columns.map(({ heading }) => heading)).toEqual([
      ...['Nhóm', 'Đơn vị thuộc diện', 'Đủ điều kiện', 'Đã rõ điều kiện', 'Đăng ký', 'Đăng ký %'],
      ...['Được công nhận', 'Được công nhận %', 'Có danh hiệu năm 2024', 'Giữ danh hiệu', 'Mất danh hiệu'],
      ...[
        'Mới được công nhận',
        'Đăng ký nhưng không đủ điều kiện',
        'Được công nhận nhưng không đủ điều kiện',
      ],
    ])
    expect(rows).toEqual([['Xã, phường', 104, 91, 103, 78, 75, 52, 50, 50, 40, 8, 12, 3, null]])
  })
})
