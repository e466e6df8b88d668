import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MetricId } from '../../../data/model/metric.ts'
import { sectors } from '../../../data/model/sector.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import { heatChart } from '../../../web/charts/heat.ts'
import { areaRow, areaRows } from './area-rows.ts'
import { drawn, pointed, text, widths } from './drawn.ts'

type HeatRow = QueryRow<'compare/heat'>
interface Cell {
  value: [number, number, number | string]
  say: string[]
  label: { formatter: string }
}

const cell = (area_id: string, sector: string, k: number, n: number | null, small = false): HeatRow => ({
  ...{ area_id, sector, k, n, small, old: false },
  percent: n ? (k * 100) / n : null,
})

const an = areaRow({ area_id: 'an', full_name: 'Xã An', parent_name: 'Huyện Ân Thi', rank: 1 })
const binh = areaRow({ area_id: 'binh', full_name: 'Xã Bình', rank: 2 })
const rows = [
  cell('an', 'residential', 2871, 3012),
  cell('an', 'school', 3, 4, true),
  cell('binh', 'agency', 0, 30),
  cell('binh', 'school', 9, null),
]
const chart = (given: readonly HeatRow[] = rows, metric: MetricId = 'safe_rate', areas = [an, binh]) =>
  heatChart(given, areas, { metric, year: 2025, chosen: '' }, text)

const cellsOf = (...given: Parameters<typeof chart>) => drawn(chart(...given)).series[0]?.data as Cell[]

describe('each cell', () => {
  test('says its area, sector, year, figure and k/n, and whether few units stand behind it', () => {
    expect(
      chart()
        .points(600)
        .map((point) => point.text),
    ).toEqual([
      'Xã An, Huyện Ân Thi. Khu dân cư, 2025: 95,32% (2.871/3.012)',
      'Xã An, Huyện Ân Thi. Xã, phường, 2025: chưa có số liệu',
      'Xã An, Huyện Ân Thi. Cơ quan, 2025: chưa có số liệu',
      'Xã An, Huyện Ân Thi. Doanh nghiệp, 2025: chưa có số liệu',
      'Xã An, Huyện Ân Thi. Cơ sở giáo dục, 2025: 75,00% (3/4). Dưới 20 đơn vị: một đơn vị làm tỷ lệ đổi hơn 5 điểm %.',
      'Xã Bình. Khu dân cư, 2025: chưa có số liệu',
      'Xã Bình. Xã, phường, 2025: chưa có số liệu',
      'Xã Bình. Cơ quan, 2025: 0,00% (0/30)',
      'Xã Bình. Doanh nghiệp, 2025: chưa có số liệu',
      'Xã Bình. Cơ sở giáo dục, 2025: — (9/—)',
    ])
  })

  test('is drawn with its figure; what is not known stays empty, and only a reported 0 is 0', () => {
    const figures = cellsOf().map(({ value }) => value)
    expect(figures.map(([column, row]) => [column, row])).toEqual(
      [0, 1].flatMap((row) => [0, 1, 2, 3, 4].map((column) => [column, row])),
    )
    const drawnFigures = figures.map(([, , figure]) =>
      typeof figure === 'number' ? figure.toFixed(1) : figure,
    )
    expect(drawnFigures).toEqual(['95.3', '-', '-', '-', '75.0', '-', '-', '0.0', '-', '-'])
    expect(cellsOf().map(({ label }) => label.formatter)).toEqual([
      '95,3',
      '',
      '',
      '',
      '75,0†',
      '',
      '',
      '0,0',
      '',
      '—',
    ])
  })

  test('of a count shows the number', () => {
    expect(cellsOf(rows, 'weak').map(({ label }) => label.formatter)[0]).toBe('2.871')
    expect(chart(rows, 'weak').points(600)[7]?.text).toBe('Xã Bình. Cơ quan, 2025: 0 (0/30)')
  })
})

test('the points lead to their own cells at every width', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 110 }), fc.constantFrom(...widths), (count, width) => {
      const areas = areaRows(count)
      const model = chart([cell('id-0', 'agency', 1, 2), cell('id-9', 'school', 3, 4)], 'safe_rate', areas)
      const points = model.points(width)
      const found = pointed(model, width) as (Cell | undefined)[]
      expect(found.map((one) => one?.say.join('. '))).toEqual(points.map((point) => point.text))
      expect(points.map(({ area }) => area)).toEqual(
        areas.flatMap(({ area_id }) => sectors.map(() => area_id)),
      )
    }),
  )
})

test('sectors that were counted together have a column of their own', () => {
  const model = chart([...rows, cell('an', 'agency+enterprise', 5, 50)])
  expect(drawn(model).xAxis[0]?.data.at(-1)).toBe('Cơ quan + Doanh nghiệp')
  expect(model.points(600)[5]?.text).toContain('Cơ quan + Doanh nghiệp, 2025: 10,00% (5/50)')
})

test('the table has k, n and percent of every sector, empty where nothing was reported', () => {
  const { columns, rows: lines } = chart().table
  expect(columns).toHaveLength(17)
  const none = [null, null, null]
  const [residential, school] = [rows[0]?.percent, 75]
  expect(lines).toEqual([
    ['Xã An', 'Huyện Ân Thi', 2871, 3012, residential, ...none, ...none, ...none, 3, 4, school],
    ['Xã Bình', null, ...none, ...none, 0, 30, 0, ...none, 9, null, null],
  ])
})

describe('colours', () => {
  const piecesFor = (value: number, pieces: { gte?: number; lt?: number }[]) =>
    pieces.filter(({ gte = -Infinity, lt = Infinity }) => value >= gte && value < lt)

  test('every figure has exactly one', () => {
    const metric = fc.constantFrom<MetricId>('safe_rate', 'weak_rate', 'weak', 'typical')
    fc.assert(
      fc.property(metric, fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), (id, counts) => {
        const given = counts.map((k, index) => cell(`id-${index}`, 'agency', k, 60))
        const { pieces } = drawn(chart(given, id)).visualMap
        for (const { k, percent } of given) {
          expect(piecesFor(id === 'weak' || id === 'typical' ? k : (percent ?? 0), pieces)).toHaveLength(1)
        }
      }),
    )
  })

  test('run the other way where less is better', () => {
    const colors = (metric: MetricId) => drawn(chart(rows, metric)).visualMap.pieces.map(({ color }) => color)
    expect(colors('weak_rate')).toEqual([...colors('safe_rate')].reverse())
  })
})

test('the tooltip is plain text, whatever an area is called', () => {
  const evil = areaRow({ area_id: 'an', full_name: '<b onclick=alert(1)>An</b>' })
  const { tooltip, series } = drawn(chart(rows, 'safe_rate', [evil]))
  expect(tooltip.renderMode).toBe('richText')
  expect(tooltip.formatter({ data: series[0]?.data[0] })).toBe(
    '<b onclick=alert(1)>An</b>\nKhu dân cư, 2025: 95,32% (2.871/3.012)',
  )
})
