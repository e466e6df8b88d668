import { type Band, cutsOf } from './chart-fit.ts'
import { smallestText } from './stage.ts'

export type ChartPart = Band

interface Drawn {
  scale: number
  cut: boolean
  /** In the chart's own pixels, as all below. */
  height: number
  head: number
  /** Rows of it that are no shapes, see `rowsOf`. */
  rows: readonly Band[]
  /** Height that a page has; the first may have less. */
  room: number
  firstRoom?: number
}

/** Shapes higher than this run through many rows: lines, axes. */
const highestBand = 60

/**
 * Looks at a chart that is drawn: in which parts it fits on pages, and whether it has texts too small to be read
 * from afar. Those are hidden: they would be asked about. Null before it is drawn.
 */
export function measureChart(
  element: Element,
  { scale, cut, height, head, rows, room, firstRoom = room }: Drawn,
): { parts: ChartPart[]; unread: boolean } | null {
  const drawing = element.querySelector('[data-painted] svg')
  if (!drawing) return null
  let unread = false
  for (const text of drawing.querySelectorAll('text')) {
    const tooSmall = Number.parseFloat(getComputedStyle(text).fontSize) * scale < smallestText - 0.5
    text.style.visibility = tooSmall ? 'hidden' : ''
    unread ||= tooSmall
  }
  if (!cut) return { parts: [{ top: head, bottom: height }], unread }
  const whole = drawing.getBoundingClientRect()
  // What one of the chart's own pixels takes on the screen, through all scales around it.
  const pixel = whole.height / height
  const bands = [...drawing.querySelectorAll('text, path, rect')].flatMap((shape) => {
    const { top, bottom } = shape.getBoundingClientRect()
    const band = { top: (top - whole.top) / pixel, bottom: (bottom - whole.top) / pixel }
    const size = band.bottom - band.top
    return size > 0 && size < highestBand && band.bottom > head ? [band] : []
  })
  return { parts: cutsOf([...rows, ...bands], height, head, room, firstRoom), unread }
}
