import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inBlocks } from '../../../web/charts/blocks.ts'

const layout = { least: 380, shortest: 24, rowHeight: 19, head: 40 }
const list = (length: number) => Array.from({ length }, (_, index) => index)
const counts = fc.integer({ min: 0, max: 400 })
const widths = fc.integer({ min: 100, max: 5000 })

test('the blocks hold every row once, in order', () => {
  fc.assert(
    fc.property(counts, widths, (count, width) => {
      expect(inBlocks(list(count), width, layout).blocks.flat()).toEqual(list(count))
    }),
  )
})

test('the blocks stand side by side, each as wide as it needs, all within the width', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 380, max: 5000 }), (count, width) => {
      const { blocks, place } = inBlocks(list(count), width, layout)
      const places = blocks.map((_, index) => place(index))
      expect(places[0]?.left).toBe(0)
      places.forEach(({ left, width: own }, index) => {
        const next = places[index + 1]
        expect(own).toBeGreaterThanOrEqual(layout.least)
        expect(left + own).toBeLessThanOrEqual(next ? next.left : width + 0.001)
      })
    }),
  )
})

test('the height has room for the head and the longest block', () => {
  fc.assert(
    fc.property(counts, widths, (count, width) => {
      const { blocks, height } = inBlocks(list(count), width, layout)
      expect(height).toBeGreaterThanOrEqual(40 + 19 * Math.max(...blocks.map((block) => block.length)))
    }),
  )
})

test('today’s 104 communes: one column on a phone, more where there is room', () => {
  const sizes = (width: number) => inBlocks(list(104), width, layout).blocks.map((block) => block.length)
  expect(sizes(390)).toEqual([104])
  expect(sizes(1000)).toEqual([52, 52])
  expect(sizes(1600)).toEqual([35, 35, 34])
  expect(sizes(2000)).toEqual([26, 26, 26, 26])
})

test('a short list is not split: no block has fewer rows than the shortest allowed', () => {
  fc.assert(
    fc.property(counts, widths, (count, width) => {
      const { blocks } = inBlocks(list(count), width, layout)
      if (blocks.length > 1)
        expect(Math.min(...blocks.map((block) => block.length))).toBeGreaterThanOrEqual(24)
    }),
  )
})
