import type { TFunction } from 'i18next'
import type { ChartTable } from '../charts/chart-model.ts'
import type { ShownSlide, SlideContent, SlideKeyFigure } from '../deck/slide-content.ts'
import type { Format } from '../i18n/format.ts'
import { figuresPage, tileColumns } from '../present/figure-pages.ts'
import { setText } from '../present/text-pages.ts'
import { nativeParts, saysRatios } from './pptx-native.ts'
import { type Box, type PptxPart, type PptxRun, slideColors } from './pptx-page.ts'
import { tableParts } from './pptx-table.ts'
import { largestSize, linesOf, officeText, shortened } from './pptx-text.ts'
import type { ChartPicture } from './slide-picture.ts'

/** What slides are written with. */
export interface PptxWords {
  words: TFunction<'pptx'>
  format: Format
  /** Draws what PowerPoint has no kind of chart for. */
  picturesOf: (
    model: Extract<SlideContent, { kind: 'chart' }>['model'],
    room: { width: number; height: number },
  ) => Promise<ChartPicture[]>
}

/** Where the content of a slide stands below a head of so many pixels; see `Slide.module.css`. */
export const roomBelow = (y: number): Box => ({ x: 64, y, width: 1792, height: 988 - y })
const notesSize = 24
const notesLine = 30

/** What stands between title and foot of a slide, page by page; what limits its figures below it on each. */
export async function contentPages(slide: ShownSlide, room: Box, text: PptxWords): Promise<PptxPart[][]> {
  const { content } = slide
  switch (content.kind) {
    case 'title':
      return [[]]
    case 'missing':
      return [[missing(content.reason, text)]]
    case 'text': {
      const { size, pages } = setText(content.paragraphs.map(officeText))
      return pages.map((paragraphs) => [
        {
          ...{ kind: 'text', box: room, valign: 'middle', gap: size * 0.5 },
          runs: paragraphs.map((one) => ({ text: one, size })),
        },
      ])
    }
    case 'key_figures': {
      const { pages } = figuresPage(content.figures, 0)
      return Array.from({ length: pages }, (_, page) =>
        tiles(figuresPage(content.figures, page).figures, room),
      )
    }
    case 'table':
    case 'chart': {
      const notes = content.notes === null ? null : notesBelow(content.notes, room)
      const box = notes ? { ...room, height: room.height - notes.box.height - 12 } : room
      const pages = await figurePages(content, box, text)
      return pages.map((parts) => (notes ? [...parts, notes] : parts))
    }
  }
}

async function figurePages(
  content: Extract<SlideContent, { kind: 'table' | 'chart' }>,
  box: Box,
  text: PptxWords,
): Promise<PptxPart[][]> {
  if (content.kind === 'table') return tablePages(content.table, box, text)
  const { model } = content
  if (model.native) {
    const charts = nativeParts(model.native, box, model.alt, text.format)
    if (saysRatios(model.native)) return charts
    return [...charts, ...tablePages(model.table, box, text)]
  }
  const pictures = await text.picturesOf(model, box)
  return pictures.map(({ data, width, height }): PptxPart[] => {
    const scale = Math.min(1, box.width / width, box.height / height)
    const [w, h] = [width * scale, height * scale]
    return [
      {
        ...{ kind: 'picture', data, alt: model.alt },
        box: { x: box.x + (box.width - w) / 2, y: box.y, width: w, height: h },
      },
    ]
  })
}

/** A table page by page; the last one says how many rows no page has. */
function tablePages(table: ChartTable, box: Box, { words, format }: PptxWords): PptxPart[][] {
  return tableParts(table, box, format).map(({ part, left }): PptxPart[] =>
    left === 0
      ? [part]
      : [
          part,
          {
            ...{ kind: 'text', valign: 'bottom', align: 'right' },
            box: { x: 900, y: 166, width: 956, height: 34 },
            runs: [{ text: words('more', { count: left, number: format.count(left) }), size: 24 }],
          },
        ],
  )
}

/** Up to three lines above the foot. */
function notesBelow(notes: string, room: Box): Extract<PptxPart, { kind: 'text' }> {
  const text = shortened(officeText(notes), room.width, notesSize, 3)
  const height = linesOf(text, room.width, notesSize) * notesLine + 4
  return {
    ...{ kind: 'text', valign: 'bottom' },
    box: { ...room, y: room.y + room.height - height, height },
    runs: [{ text, size: notesSize, color: slideColors.quiet }],
  }
}

function missing(reason: string, { words }: PptxWords): PptxPart {
  const text = shortened(officeText(reason), 1500, 36, 10)
  return {
    ...{ kind: 'text', align: 'center', valign: 'middle', fill: slideColors.tile, gap: 20 },
    box: { x: 164, y: 300, width: 1592, height: 560 },
    runs: [
      { text: words('missing'), size: 48, bold: true },
      { text, size: largestSize(text, 1500, [40, 36, 32, 28], 7) },
    ],
  }
}

const tileGap = 28

function tiles(figures: readonly SlideKeyFigure[], room: Box): PptxPart[] {
  const columns = tileColumns(figures.length)
  const rows = Math.ceil(figures.length / columns)
  const width = (room.width - tileGap * (columns - 1)) / columns
  const height = Math.min(520, (room.height - tileGap * (rows - 1)) / rows)
  return figures.flatMap((figure, at): PptxPart[] => {
    const box = {
      x: room.x + (at % columns) * (width + tileGap),
      y: room.y + Math.floor(at / columns) * (height + tileGap),
      ...{ width, height },
    }
    return [
      { kind: 'text', box, valign: 'middle', fill: slideColors.tile, runs: tileRuns(figure, box) },
      { kind: 'text', box: { ...box, width: 10 }, fill: slideColors.accent, runs: [] },
    ]
  })
}

/** The figure of a tile with all that it was made from; sizes by how much room there is. */
function tileRuns(figure: SlideKeyFigure, box: Box): PptxRun[] {
  const width = box.width - 64
  const small = box.height < 420
  const line = (text: string, size: number, most: number, look: Partial<PptxRun> = {}): PptxRun => ({
    text: shortened(officeText(text), width, size, most),
    size,
    ...look,
  })
  const value = figure.value
  const sense = figure.better === null ? '' : figure.better ? '✓ ' : '! '
  const color =
    figure.better === null ? slideColors.ink : figure.better ? slideColors.better : slideColors.worse
  return [
    line(figure.name, small ? 30 : 34, 2, { bold: true }),
    line(value, largestSize(value, width, small ? [104, 84, 72, 60, 48] : [112, 96, 84, 64, 48], 1), 1, {
      bold: true,
    }),
    ...(figure.ratio ? [line(figure.ratio, small ? 30 : 34, 2)] : []),
    ...(figure.change ? [line(`${sense}${figure.change}`, small ? 28 : 30, 2, { bold: true, color })] : []),
    ...(figure.target ? [line(figure.target, small ? 26 : 28, 2, { color: slideColors.quiet })] : []),
  ]
}
