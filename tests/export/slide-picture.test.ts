import { expect, test } from 'vitest'
import type { ChartModel } from '../../web/charts/chart-model.ts'
import { chartPictures } from '../../web/export/slide-picture.ts'

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
  // Ten rows of two, each chart below its title; 64 pixels a row and 10 between two.
  const cells = Array.from({ length: 20 }, (_, at) => ({
    left: at % 2 === 0 ? 0 : 400,
    top: Math.floor(at / 2) * 74,
  }))
  const model: ChartModel = {
    option: () => ({
      title: cells.map((place, at) => ({
        ...place,
        padding: 0,
        text: `Xã ${at}`,
        textStyle: { fontSize: 11 },
      })),
      grid: cells.map(({ left, top }) => ({ left, top: top + 33, width: 380, height: 31 })),
      xAxis: cells.map((_, gridIndex) => ({ type: 'value', gridIndex, show: false })),
      yAxis: cells.map((_, gridIndex) => ({ type: 'value', gridIndex, show: false })),
      series: cells.map((_, at) => ({
        ...{ type: 'line', xAxisIndex: at, yAxisIndex: at },
        data: [
          [0, 0],
          [1, 1],
        ],
      })),
    }),
    parts: () => import('../../web/charts/multiples-runtime.ts'),
    height: () => 740,
    points: () => [],
    table: { columns: [], rows: [] },
    alt: '',
  }
  const pictures = await chartPictures(model, { width: 1792, height: 784 })
  const rows = pictures.map(({ height }) => height / (74 * 2.2))
  // Four rows have room on a slide; no picture ends in the middle of one.
  expect(rows.map((count) => Math.round(count * 100) / 100)).toEqual([4, 4, 2])
})
