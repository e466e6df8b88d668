import type { ChartModel } from '../charts/chart-model.ts'
import { headOf } from './readable-option.ts'
import { smallestText } from './stage.ts'

/** How a chart is drawn on a slide: at a width of its own, scaled up. */
export interface ChartFit {
  /** CSS pixels that it is drawn for. */
  width: number
  scale: number
  /** Whether it is higher than the room and shown in parts, one a page. */
  cut: boolean
  /** The least font size in it, so that scaled up it can be read. */
  font: number
}

interface Room {
  width: number
  height: number
}

/** Beyond this, texts are larger than the chart they belong to. */
const largest = 3.4
/** Down to this the charts' own 11 px can be raised to what is read, without covering each other. */
const least = 1.8
/** The scale at which the charts' own texts, 10 and 11 px, can be read as they are. */
const asTheyAre = 2.4
const cutScale = 2.2
const narrowest = 280

/** Blocks of rows that a chart of rows draws side by side at a width. */
const blocksAt = (option: ChartModel['option'], width: number): number => {
  const { grid } = option(width)
  return Array.isArray(grid) ? grid.length : 1
}

/**
 * The largest drawing that fits. Charts that get lower when narrower, as maps do, are drawn narrower; what is too
 * high all the same is cut into pages, unless it means nothing in parts. Rows that are cut stand in one block: parts
 * of several would be read across.
 */
export function fitChart(
  { height, option, whole }: Pick<ChartModel, 'height' | 'option' | 'whole'>,
  room: Room,
): ChartFit {
  const sized = (scale: number, width = room.width / scale, cut = false): ChartFit => ({
    width: Math.floor(width),
    scale,
    cut,
    font: smallestText / scale,
  })
  if (whole) {
    // As wide as the room, where its texts find theirs.
    for (let scale = largest; scale > 0.2; scale -= 0.05) {
      if (height(Math.floor(room.width / scale), smallestText / scale) * scale <= room.height)
        return sized(scale)
    }
  }
  for (let step = 0; largest - step * 0.1 >= least - 1e-9; step += 1) {
    const scale = Math.round((largest - step * 0.1) * 10) / 10
    if (height(Math.floor(room.width / scale)) * scale <= room.height) return sized(scale)
  }
  for (let width = Math.floor(room.width / asTheyAre); width >= narrowest; width -= 6) {
    if (height(width) * asTheyAre <= room.height) return sized(asTheyAre, width)
  }
  if (whole) {
    const scale = room.height / height(narrowest)
    return sized(Math.min(scale, asTheyAre), narrowest)
  }
  if (headOf(option(room.width / cutScale)) > 0) {
    for (let scale = cutScale; scale <= largest; scale += 0.1) {
      if (blocksAt(option, Math.floor(room.width / scale)) === 1) return sized(scale, undefined, true)
    }
  }
  return sized(cutScale, undefined, true)
}

/** A part of a chart's height, in its own pixels. */
export interface Band {
  top: number
  bottom: number
}

/** Pixels by which neighbours may overlap: their borders do. */
const overlap = 2

/**
 * Where the parts of a chart that is too high begin and end: no cut goes through a band. The head, with axis and
 * legend, is repeated above each part.
 */
export function cutsOf(
  bands: readonly Band[],
  whole: number,
  head: number,
  room: number,
  firstRoom = room,
): Band[] {
  const parts: Band[] = []
  let top = head
  for (let has = firstRoom - head; whole - top > has; has = room - head) {
    let cut = top + has
    const crossed = () => bands.find((band) => band.top < cut - overlap && band.bottom > cut + overlap)
    for (let band = crossed(); band && cut > top; band = crossed()) cut = band.top
    if (cut <= top) cut = top + has
    parts.push({ top, bottom: cut })
    top = cut
  }
  return [...parts, { top, bottom: whole }]
}
