import { init } from 'echarts/core'
import { describe, expect, test } from 'vitest'
import type { QueryRow } from '../../../queries/catalog.ts'
import { bandId, bandOf, classMovesChart } from '../../../web/charts/class-moves.ts'
import { classColors } from '../../../web/charts/palette.ts'
import { classText, classTextOf } from './class-text.ts'
import { widths } from './drawn.ts'

type Row = QueryRow<'classification/moves'>

const move = (
  state_before: string,
  state_now: string,
  counts: [number, number, number],
  percent: number,
): Row => {
  const [k, units_before, units_now] = counts
  return {
    ...{ state_before, state_now, k, units_before, units_now, percent_of_before: percent },
    ...{ left_open: 0, unnamed_before: 0, unnamed_now: 0 },
  }
}

const rows = [
  move('good', 'good', [997, 1000, 997], 99.7),
  move('good', 'weak', [1, 1000, 1], 0.1),
  move('good', 'absent', [2, 1000, 3], 0.2),
  move('weak', 'absent', [1, 1, 3], 100),
  move('absent', 'unclassified', [1, 1, 1], 100),
]
const years = { from: 2024, to: 2025 }
const chart = () => classMovesChart(rows, years, classText)

interface Bands {
  title: { text: string }[]
  tooltip: { renderMode: string; formatter: (hovered: unknown) => string }
  series: {
    type: string
    data: { name: string; depth: number; label: { formatter: string }; itemStyle: { color: string } }[]
    links: { source: string; target: string; value: number; say: string; lineStyle: { color: string } }[]
  }[]
}
const drawn = (width = 800) => chart().option(width) as unknown as Bands

describe('bands between two years', () => {
  test('say how many of those before moved where; of new units there is no share', () => {
    expect(
      chart()
        .points(800)
        .map(({ text }) => text),
    ).toEqual([
      'Khá (2024) → Khá (2025): 997/1.000 đơn vị (99,70%)',
      'Khá (2024) → Yếu (2025): 1/1.000 đơn vị (0,10%)',
      'Khá (2024) → Không còn tên (2025): 2/1.000 đơn vị (0,20%)',
      'Yếu (2024) → Không còn tên (2025): 1/1 đơn vị (100,00%)',
      'Đơn vị mới (2024) → Chưa phân loại (2025): 1 đơn vị',
    ])
    const english = classMovesChart(rows, years, classTextOf('en'))
    expect(english.points(800)[1]?.text).toBe('Good (2024) → Weak (2025): 1/1,000 units (0.10%)')
  })

  test('stand between the states of both years, each with its number, in the order of the classes', () => {
    const [series] = drawn().series
    expect(drawn().title.map(({ text }) => text)).toEqual(['2024', '2025'])
    expect(series?.data.map(({ depth, label }) => [depth, label.formatter])).toEqual([
      [0, 'Khá 1.000'],
      [0, 'Yếu 1'],
      [0, 'Đơn vị mới 1'],
      [1, 'Khá 997'],
      [1, 'Yếu 1'],
      [1, 'Chưa phân loại 1'],
      [1, 'Không còn tên 3'],
    ])
    expect(series?.data[1]?.itemStyle.color).toBe(classColors.weak)
    expect(series?.links[1]?.lineStyle.color).toBe(classColors.good)
  })

  test('lead to their names: the point, the band and its id are the same at every width', () => {
    for (const width of widths) {
      const links = drawn(width).series[0]?.links ?? []
      const points = chart().points(width)
      expect(points.length).toBe(links.length)
      for (const { seriesIndex, dataIndex, dataType, area, text } of points) {
        expect([seriesIndex, dataType]).toEqual([0, 'edge'])
        const link = links[dataIndex]
        expect(link?.say).toBe(text)
        const band = bandOf(area ?? '')
        expect([link?.source, link?.target]).toEqual([`before ${band?.before}`, `now ${band?.now}`])
      }
    }
    expect(bandOf(bandId({ before: 'good', now: 'absent' }))).toEqual({ before: 'good', now: 'absent' })
    expect(bandOf('good>nowhere')).toBeUndefined()
  })

  test('are never too thin to be seen, and otherwise as thick as their units', () => {
    // Of 1,002 units half a percent is 5.01.
    expect(drawn().series[0]?.links.map(({ value }) => value)).toEqual([997, 5.01, 5.01, 5.01, 5.01])
  })

  test('have their table and their words for the ear, as plain text', () => {
    const { table, alt } = chart()
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...['Loại năm 2024', 'Loại năm 2025', 'Số đơn vị', 'Trên số của năm 2024', '%'],
    ])
    expect(table.rows[1]).toEqual(['Khá', 'Yếu', 1, 1000, 0.1])
    expect(table.rows[4]).toEqual(['Đơn vị mới', 'Chưa phân loại', 1, null, null])
    expect(alt).toContain('Khá (2024): 1.000 đơn vị')
    expect(alt).toContain('Khá (2024) → Không còn tên (2025): 2/1.000 đơn vị (0,20%)')
    expect(drawn().tooltip.renderMode).toBe('richText')
    expect(drawn().tooltip.formatter({ data: { say: 'lời' } })).toBe('lời')
  })

  test('are drawn by the library, every one', async () => {
    await Promise.all([import('../../../web/charts/runtime.ts'), chart().parts?.()])
    const drawing = init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 360 })
    drawing.setOption({ animation: false, ...chart().option(800) })
    const svg = drawing.renderToSVGString()
    drawing.dispose()
    for (const label of ['Khá 1.000', 'Đơn vị mới 1', 'Không còn tên 3', '2024', '2025']) {
      expect(svg).toContain(label)
    }
    expect([...svg.matchAll(/fill-opacity="0.55"/g)].length).toBe(rows.length)
  })
})
