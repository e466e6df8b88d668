import { expect, test } from 'vitest'
import type { ChartModel } from '../../web/charts/chart-model.ts'
import { chartPictures } from '../../web/export/slide-picture.ts'
import { rowHeight, smallCharts } from './small-charts.ts'

test('a chart is drawn for a slide with texts that can be read from the last row', async () => {
  const asked: (number | undefined)[] = []
  const model: ChartModel = {
    option: (_, leastText) => {
      asked.push(leastText)
      return { graphic: [{ type: 'text', style: { text: 'Xã Mễ Sở', fontSize: leastText ?? 11 } }] }
    },
    height: (width, leastText) => {
      asked.push(leastText)
      return width * 0.4
    },
    whole: true,
    points: () => [],
    table: { columns: [], rows: [] },
    alt: '',
  }
  const [picture, ...others] = await chartPictures(model, { width: 1792, height: 784 })
  expect(others).toEqual([])
  // As wide as the room, of which its height is two fifths.
  expect(picture?.width).toBeLessThanOrEqual(1792)
  expect(picture?.height).toBeLessThanOrEqual(784)
  expect(picture?.height).toBeGreaterThan(700)
  // 24 pixels of the slide, whatever it is drawn at: nothing of it is laid out for smaller texts.
  expect(asked.length).toBeGreaterThan(1)
  expect(asked.filter((least) => least === undefined || least <= 0)).toEqual([])
})

test('small charts that are too many for a slide are parted between their rows', async () => {
  const pictures = await chartPictures(smallCharts(), { width: 1792, height: 784 })
  // What is cut is drawn at 2.2 times its size. Four rows have room; no picture ends in the middle of one.
  const rows = pictures.map(({ height }) => height / (rowHeight * 2.2))
  expect(rows.map((count) => Math.round(count * 100) / 100)).toEqual([4, 4, 2])
})
