import { describe, expect, test } from 'vitest'
import { cutsOf, fitChart } from '../../../web/present/chart-fit.ts'

/** Ten rows of 30 pixels below a head of 20, each a pixel into the next one. */
const rows = Array.from({ length: 10 }, (_, row) => ({ top: 20 + 30 * row, bottom: 20 + 30 * (row + 1) + 1 }))

describe('a chart that is too high for a slide', () => {
  test('is cut between rows, also where they overlap by their borders', () => {
    // 100 pixels of room hold the head and two rows whole.
    expect(cutsOf(rows, 321, 20, 100)).toEqual([
      { top: 20, bottom: 80 },
      { top: 80, bottom: 140 },
      { top: 140, bottom: 200 },
      { top: 200, bottom: 260 },
      { top: 260, bottom: 321 },
    ])
  })

  test('begins where less is left, as below what stands on the first sheet of paper', () => {
    // 70 pixels hold the head and one row, a whole sheet of 200 the head and six.
    expect(cutsOf(rows, 321, 20, 200, 70)).toEqual([
      { top: 20, bottom: 50 },
      { top: 50, bottom: 230 },
      { top: 230, bottom: 321 },
    ])
  })

  test('one that fits is one part', () => {
    expect(cutsOf(rows, 321, 20, 321)).toEqual([{ top: 20, bottom: 321 }])
  })
})

describe('the size of a chart on a slide', () => {
  const room = { width: 1792, height: 780 }
  /** Rows in two blocks from 760 pixels of width on, as rankings have them. */
  const ranking = {
    height: (width: number) => (width >= 760 ? 40 + 19 * 52 : 40 + 19 * 104),
    option: (width: number) => ({
      grid: width >= 760 ? [{ top: 40 }, { top: 40 }] : [{ top: 40 }],
      yAxis: [{ type: 'category' }],
    }),
  }

  test('rows that are cut stand in one block, so that they are read down', () => {
    const { width, cut } = fitChart(ranking, room)
    expect(cut).toBe(true)
    expect(width).toBeLessThan(760)
  })

  test('a map is never cut: it is drawn as large as it goes in whole, with texts that can be read', () => {
    const map = { whole: true, option: () => ({}), height: (width: number) => width * 0.6 }
    const { width, scale, cut, font } = fitChart(map, room)
    expect(cut).toBe(false)
    // As wide as the room it would be 1075 high at any scale: it has to be narrower.
    expect(width * 0.6 * scale).toBeLessThanOrEqual(room.height)
    expect(font * scale).toBeCloseTo(24)
  })
})
