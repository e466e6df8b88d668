import type { SlideKeyFigure } from '../deck/slide-content.ts'

const most = 8

/** The figures of a page, and how many pages there are: eight can be read on one. */
export function figuresPage(figures: readonly SlideKeyFigure[], page: number) {
  const pages = Math.max(1, Math.ceil(figures.length / most))
  const size = Math.max(1, Math.ceil(figures.length / pages))
  const at = Math.min(page, pages - 1)
  return { figures: figures.slice(at * size, (at + 1) * size), pages }
}

/** Tiles side by side. */
export const tileColumns = (count: number): number =>
  count <= 3 ? Math.max(1, count) : count <= 6 ? Math.ceil(count / 2) : 4
