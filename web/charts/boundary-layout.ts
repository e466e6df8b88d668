import type { Box } from './tile-boxes.ts'
import { textWidth } from './tile-shapes.ts'

/** Size of the texts on a map in pixels, unless larger ones are wanted. */
const smallest = 11

/** Boxes side by side for areas that are not on the map. */
export function boxesBelow(count: number, width: number, leastText = 0): { boxes: Box[]; height: number } {
  const larger = Math.max(1, leastText / smallest)
  const columns = Math.max(1, Math.min(8, Math.floor(width / (110 * larger))))
  const [side, height, gap] = [Math.floor(width / columns), 44 * larger, 3]
  return {
    boxes: Array.from({ length: count }, (_, at) => ({
      x: (at % columns) * side,
      y: Math.floor(at / columns) * height + 12,
      width: side - gap,
      height: height - gap,
    })),
    height: count > 0 ? Math.ceil(count / columns) * height + 12 : 0,
  }
}

/** Of a box, the part that an area in it is sure enough to fill. */
const filled = 0.7
const lineHeight = 1.18

/** What is written on an area: name and figure, the figure alone, or nothing where neither fits. */
export function labelFor(
  name: string,
  figures: readonly string[],
  { width, height }: { width: number; height: number },
  leastText = 0,
) {
  const size = Math.max(smallest, leastText)
  const line = size * lineHeight
  const fits = (word: string) => textWidth(word, size) <= width * filled
  const [long] = figures
  if (long && fits(name) && fits(long) && height * filled >= 2 * line) return `${name}\n${long}`
  return height * filled >= line ? (figures.find(fits) ?? '') : ''
}
