import type { Box } from './tile-boxes.ts'
import { textWidth } from './tile-shapes.ts'

/** Boxes side by side for areas that are not on the map. */
export function boxesBelow(count: number, width: number): { boxes: Box[]; height: number } {
  const columns = Math.max(1, Math.min(8, Math.floor(width / 110)))
  const [side, height, gap] = [Math.floor(width / columns), 44, 3]
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
const lineHeight = 13

/** What is written on an area: name and figure, the figure alone, or nothing where neither fits. */
export function labelFor(
  name: string,
  figures: readonly string[],
  { width, height }: { width: number; height: number },
) {
  const fits = (word: string) => textWidth(word, 11) <= width * filled
  const [long] = figures
  if (long && fits(name) && fits(long) && height * filled >= 2 * lineHeight) return `${name}\n${long}`
  return height * filled >= lineHeight ? (figures.find(fits) ?? '') : ''
}
