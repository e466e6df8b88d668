import { text } from './axis.ts'
import type { ColourBin } from './colour-bins.ts'
import { faint, highlight, ink } from './palette.ts'
import type { Box } from './tile-boxes.ts'

/** How a tile is filled: by the class of its figure, or as one of which too little is known for a class. */
export interface TileFill {
  color: string
  textColor: string
  /** Dashed where there is no figure, or one of several classes. */
  dashed: boolean
}

export const fillOf = (bin: ColourBin | undefined): TileFill =>
  bin
    ? { color: bin.color, textColor: bin.textColor, dashed: false }
    : { color: '#ffffff', textColor: faint, dashed: true }

export interface TileLook {
  fill: TileFill
  chosen: boolean
  name: string
  /** The figure as long as may be, then shorter: the first that fits is written. */
  figures: readonly string[]
}

/** About how wide a character is, as a part of the size of its font; system fonts differ, so rather too wide. */
function partOfSize(character: string): number {
  if (/[%mwMW]/.test(character)) return 0.95
  if (/[ ,.†ijlrtfIiìíỉĩị]/.test(character)) return 0.42
  return /\p{Lu}/u.test(character) ? 0.74 : 0.64
}
/** About how wide a word is at a size of its font, in pixels. */
export const textWidth = (word: string, size: number) =>
  [...word].reduce((sum, character) => sum + partOfSize(character) * size, 0)

/** A name as long as there is room for: whole, else with the first of its words as initials, as "N.V. Linh". */
export function nameIn(name: string, width: number, size: number): string {
  const words = name.split(' ')
  const ways = words.map((_, cut) => {
    const initials = words.slice(0, cut).map((word) => `${[...word][0] ?? ''}.`)
    return [initials.join(''), ...words.slice(cut)].filter(Boolean).join(' ')
  })
  return ways.find((one) => textWidth(one, size) <= width) ?? name
}

/** Whether a name has room in a tile. */
const isWide = ({ width }: Box, size: number) => width >= (54 * size) / 11
/** Whether there is room for a line above another one. */
const isHigh = ({ height }: Box, size: number) => height >= Math.max(36, 2.05 * size)

/** Whether tiles as low as these tell more by a name alone than by a figure: their colours have its class. */
export const namesAlone = (boxes: readonly Box[], leastText = 0): boolean =>
  leastText > 0 &&
  boxes.every((box) => isWide(box, leastText) && box.height > leastText) &&
  boxes.some((box) => !isHigh(box, leastText))

/**
 * A tile as shapes of the chart library: a rectangle, the short name where it fits, the figure; `alone` the name
 * without the figure.
 */
export function tileShape(box: Box, { fill, chosen, name, figures }: TileLook, leastText = 0, alone = false) {
  const { x, y, width, height } = box
  const nameSize = Math.max(11, leastText)
  const named = alone || (isWide(box, nameSize) && isHigh(box, nameSize))
  const size = Math.max(width >= 44 && height >= 18 ? 12 : 10, leastText)
  const figure =
    !alone && height >= size + 1 ? figures.find((one) => textWidth(one, size) <= width - 3) : undefined
  const middle = x + width / 2
  // Name and figure stand apart by a part of the tile, and where texts are large by a line of theirs.
  const apart = Math.max(height * 0.39, size * 1.04)
  const between = y + height * 0.515
  const line = (content: string, top: number, fontSize: number, extra: object = {}) => ({
    type: 'text',
    silent: true,
    // The place of the shape, not of its style: tooltips stand where the shapes of a tile are.
    x: middle,
    y: top,
    style: {
      ...text(fontSize, fill.textColor),
      text: content,
      fill: fill.textColor,
      align: 'center',
      verticalAlign: 'middle',
      ...extra,
    },
  })
  return {
    type: 'group',
    children: [
      {
        type: 'rect',
        // Half a pixel inwards: the line of a shape stands on both sides of its edge.
        shape: {
          x: x + 0.5,
          y: y + 0.5,
          width: Math.max(1, width - 1),
          height: Math.max(1, height - 1),
          r: 2,
        },
        style: {
          fill: fill.color,
          stroke: chosen ? highlight : fill.dashed ? faint : '#ffffff',
          lineWidth: chosen ? 3 : 1,
          ...(fill.dashed && !chosen ? { lineDash: [3, 3] } : {}),
        },
        emphasis: { style: { stroke: chosen ? highlight : ink, lineWidth: chosen ? 3 : 2 } },
      },
      ...(named
        ? [
            line(
              leastText > 0 ? nameIn(name, width - 6, nameSize) : name,
              alone ? y + height * 0.5 : between - apart / 2,
              nameSize,
              { width: width - 4, overflow: 'truncate' },
            ),
          ]
        : []),
      ...(figure === undefined ? [] : [line(figure, named ? between + apart / 2 : y + height * 0.5, size)]),
    ],
    z2: chosen ? 10 : 1,
  }
}

/** The classes with their colours in lines as wide as the drawing; and the width and height of them all. */
export function legendShapes(
  entries: readonly { fill: TileFill; label: string }[],
  width: number,
  leastText = 0,
) {
  const size = Math.max(11, leastText)
  const larger = size / 11
  const [entryHeight, swatch] = [20 * larger, 14 * larger]
  let [x, y, widest] = [0, 0, 0]
  const shapes = entries.map(({ fill, label }) => {
    const room = swatch + 5 + label.length * 6.6 * larger + 14 * larger
    if (x > 0 && x + room > width) [x, y] = [0, y + entryHeight]
    const shape = {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: { x: x + 0.5, y: y + 2.5, width: swatch, height: 12 * larger, r: 2 },
          style: {
            fill: fill.color,
            stroke: faint,
            lineWidth: 0.5,
            ...(fill.dashed ? { lineDash: [3, 3] } : {}),
          },
        },
        {
          type: 'text',
          style: {
            ...text(size),
            text: label,
            fill: ink,
            x: x + swatch + 5,
            y: y + 9 * larger,
            verticalAlign: 'middle',
          },
        },
      ],
    }
    x += room
    widest = Math.max(widest, x)
    return shape
  })
  return { shapes, width: widest, height: entries.length > 0 ? y + entryHeight + 6 : 0 }
}
