import { describe, expect, test } from 'vitest'
import { cutsOf } from '../../../web/present/chart-fit.ts'

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

  test('one that fits is one part', () => {
    expect(cutsOf(rows, 321, 20, 321)).toEqual([{ top: 20, bottom: 321 }])
  })
})
