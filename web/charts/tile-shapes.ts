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
const partOfSize = (character: string) => (character === '%' ? 0.95 : /[,.†]/.test(character) ? 0.4 : 0.64)
/** About how wide a word is at a size of its font, in pixels. */
export const textWidth = (word: string, size: number) =>
  [...word].reduce((sum, character) => sum + partOfSize(character) * size, 0)

/** A tile as shapes of the chart library: a rectangle, the short name where it fits, the figure. */
export function tileShape(
  { x, y, width, height }: Box,
  { fill, chosen, name, figures }: TileLook,
  leastText = 0,
) {
  const nameSize = Math.max(11, leastText)
  const named = width >= (54 * nameSize) / 11 && height >= Math.max(36, 2.05 * nameSize)
  const size = Math.max(width >= 44 && height >= 18 ? 12 : 10, leastText)
  const figure = height >= size + 1 ? figures.find((one) => textWidth(one, size) <= width - 3) : undefined
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
        ? [line(name, between - apart / 2, nameSize, { width: width - 4, overflow: 'truncate' })]
        : []),
      ...(figure === undefined ? [] : [line(figure, named ? between + apart / 2 : y + height * 0.5, size)]),
    ],
    z2: chosen ? 10 : 1,
  }
}

/** The classes with their colours in lines as wide as the drawing; and the height of them all. */
export function legendShapes(
  entries: readonly { fill: TileFill; label: string }[],
  width: number,
  leastText = 0,
) {
  const size = Math.max(11, leastText)
  const larger = size / 11
  const [entryHeight, swatch] = [20 * larger, 14 * larger]
  let [x, y] = [0, 0]
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
    return shape
  })
  return { shapes, height: entries.length > 0 ? y + entryHeight + 6 : 0 }
}
