import { expect, test } from 'vitest'
import { init } from '../../../web/charts/runtime.ts'
import { trendChart } from '../../../web/charts/trend.ts'
import { text } from './drawn.ts'

/** The percents that the two value axes are marked with, upper panel and lower panel. */
function marks(safe: number[], typical: number[]) {
  const rows = (metric: string, percents: number[]) =>
    percents.map((percent, index) => ({
      ...{ metric, year: 2023 + index, provisional: false, percent },
      ...{ k: Math.round(percent * 100), n: 10_000, percent_from: percent, percent_to: percent },
      ...{ old: false, k_from: null, k_to: null, n_from: null, n_to: null },
    }))
  const model = trendChart(
    [...rows('safe_rate', safe), ...rows('typical_rate', typical)],
    [],
    'weak_rate',
    text,
  )
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 600, height: model.height(600) })
  chart.setOption({ animation: false, ...model.option(600) })
  const svg = chart.renderToSVGString()
  chart.dispose()
  const all = [...svg.matchAll(/>([\d,]+)%</g)].map(([, percent = '']) => Number(percent.replace(',', '.')))
  return { upper: all.slice(0, -2), lower: all.slice(-2) }
}

test('the lower panel is marked at whole percents around the typical units', () => {
  expect(marks([80, 90, 100], [75.96, 59.6, 62]).lower).toEqual([59, 76])
})

test('no axis goes beyond 100 %', () => {
  const { upper, lower } = marks([100, 100, 100], [100, 100, 100])
  expect(Math.max(...upper, ...lower)).toBe(100)
})

test('each mark of an axis stands for a percent of its own', () => {
  const { upper } = marks([99.3, 99.5, 99.9], [50, 60, 70])
  expect(upper.length).toBeGreaterThan(1)
  expect(upper).toEqual([...new Set(upper)])
})
