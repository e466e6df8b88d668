import { expect, test } from 'vitest'
import { drawnOptions } from '../../web/charts/drawn-options.ts'
import { chartSvg } from '../../web/export/chart-picture.ts'
import { cutTallCharts } from '../../web/print/tall-charts.ts'
import { rowHeight, smallCharts } from './small-charts.ts'

test('small charts higher than a sheet are parted between their rows, and whole again after', async () => {
  const model = smallCharts()
  const height = model.height(800)
  const page = document.createElement('main')
  page.innerHTML = `<div data-painted style="position:relative;width:800px;height:${height}px">${await chartSvg(model, 800, height)}</div>`
  document.body.append(page)
  const chart = page.querySelector<HTMLElement>('[data-painted]')
  if (!chart) throw new Error('no chart')
  drawnOptions.set(chart, model.option)
  // Less what is kept below it, 12 pixels, the first sheet would end 56 into the sixth row: in the middle of a trend.
  const undo = cutTallCharts(page, 5 * rowHeight + 56 + 12)
  const tops = [...page.querySelectorAll<SVGElement>('[data-slice] svg')].map(
    ({ style }) => -Number.parseFloat(style.top),
  )
  expect(tops.filter((top) => top > 0)).toEqual([5 * rowHeight, 9 * rowHeight])
  undo()
  expect(page.querySelectorAll('[data-slice]')).toHaveLength(0)
  expect(chart.clientHeight).toBe(height)
  page.remove()
})
