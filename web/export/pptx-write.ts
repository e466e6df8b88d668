import PptxGenJS from 'pptxgenjs'
import type { NativeChart } from '../charts/chart-model.ts'
import { chartData, chartOptions } from './pptx-chart.ts'
import { mendPptx } from './pptx-mend.ts'
import {
  type Box,
  type PptxDeck,
  type PptxPage,
  type PptxPart,
  type PptxTable,
  type PptxText,
  slideColors,
} from './pptx-page.ts'
import { officeText, shortened } from './pptx-text.ts'

/** Pixels of a slide an inch: it is 13⅓ × 7½ inches. */
const pixels = 144

const font = 'Arial'
const bare = (color: string) => color.replace('#', '')
const points = (size: number) => size / 2

const placed = ({ x, y, width, height }: Box) => ({
  x: x / pixels,
  y: y / pixels,
  w: width / pixels,
  h: height / pixels,
})

/** The deck as a .pptx file that can be edited throughout: charts, tables and texts are PowerPoint's own. */
export async function writePptx(deck: PptxDeck): Promise<Uint8Array<ArrayBuffer>> {
  const file = new PptxGenJS()
  file.defineLayout({ name: 'wide', width: 1920 / pixels, height: 1080 / pixels })
  file.layout = 'wide'
  file.theme = { headFontFace: font, bodyFontFace: font }
  file.title = officeText(deck.title)
  file.author = officeText(deck.organisation) || 'Phong trào'
  file.subject = ''
  // The library puts this one into the file as it is.
  file.company = ''
  defineMasters(file, deck)
  const charts: NativeChart[] = []
  for (const page of deck.pages) drawPage(file, page, deck, charts)
  const written = await file.write({ outputType: 'uint8array' })
  if (!(written instanceof Uint8Array)) throw new Error('no file came out')
  return mendPptx(written, charts)
}

const lang = ({ language }: PptxDeck) => (language === 'vi' ? 'vi-VN' : 'en-GB')

/** The number of the slide, at the right of its foot. */
const slideNumber = {
  ...placed({ x: 1740, y: 1010, width: 116, height: 46 }),
  fontFace: font,
  fontSize: 14,
  color: bare(slideColors.quiet),
  align: 'right',
} as const

/** What slides of a kind have in common: the title's place, the emblem and the organisation's name. */
function defineMasters(file: PptxGenJS, { organisation, emblem }: PptxDeck): void {
  const common = (title: string, box: Box, foot: boolean): PptxGenJS.SlideMasterProps => ({
    title,
    background: { color: 'FFFFFF' },
    slideNumber,
    objects: [
      {
        placeholder: {
          options: {
            ...{ name: 'title', type: 'title', ...placed(box), margin: 0, fontFace: font, bold: true },
            color: bare(foot ? slideColors.ink : slideColors.accent),
          },
          text: '',
        },
      },
      ...(foot && organisation
        ? [
            {
              text: {
                text: shortened(officeText(organisation), 440, 24, 2),
                options: {
                  ...placed({ x: emblem ? 64 + emblem.box.width + 16 : 64, y: 1000, width: 440, height: 62 }),
                  ...{ margin: 0, fontFace: font, fontSize: 12, bold: true },
                  ...{ color: bare(slideColors.quiet), valign: 'middle' as const },
                },
              },
            },
          ]
        : []),
      ...(foot && emblem ? [{ image: { ...placed(emblem.box), data: emblem.data } }] : []),
    ],
  })
  file.defineSlideMaster(common('Opening', { x: 160, y: 380, width: 1600, height: 300 }, false))
  file.defineSlideMaster(common('Content', { x: 64, y: 32, width: 1792, height: 122 }, true))
  file.defineSlideMaster(common('Labelled', { x: 64, y: 32, width: 1390, height: 122 }, true))
}

const masters = { title: 'Opening', content: 'Content', labelled: 'Labelled' } as const

function drawPage(file: PptxGenJS, page: PptxPage, deck: PptxDeck, charts: NativeChart[]): void {
  const slide = file.addSlide({ masterName: masters[page.layout] })
  slide.addText(runsOf(page.title, deck), {
    ...textOptions(page.title),
    ...placed(page.title.box),
    placeholder: 'title',
  })
  for (const part of page.parts) drawPart(slide, part, deck, charts)
  slide.addNotes(officeText(page.note))
}

function drawPart(slide: PptxGenJS.Slide, part: PptxPart, deck: PptxDeck, charts: NativeChart[]): void {
  switch (part.kind) {
    case 'text':
      slide.addText(runsOf(part, deck), { ...textOptions(part), ...placed(part.box) })
      return
    case 'picture':
      slide.addImage({ ...placed(part.box), data: part.data, altText: officeText(part.alt).slice(0, 2000) })
      return
    case 'table':
      drawTable(slide, part, deck)
      return
    case 'chart': {
      charts.push(part.chart)
      const options = { ...chartOptions(part), ...placed(part.box), lang: lang(deck) }
      slide.addChart(part.chart.kind === 'line' ? 'line' : 'bar', chartData(part.chart), options)
    }
  }
}

const runsOf = ({ runs, align = 'left', gap = 0 }: PptxText, deck: PptxDeck): PptxGenJS.TextProps[] =>
  runs.map(({ text, size, color = slideColors.ink, bold = false }, at) => ({
    text: officeText(text),
    options: {
      ...{ fontFace: font, fontSize: points(size), color: bare(color), bold, align, lang: lang(deck) },
      breakLine: at < runs.length - 1,
      ...(at > 0 && gap > 0 ? { paraSpaceBefore: points(gap) } : {}),
    },
  }))

const textOptions = ({ align = 'left', valign = 'top', fill }: PptxText): PptxGenJS.TextPropsOptions => ({
  ...{ margin: fill ? 14 : 0, align, valign, fontFace: font },
  ...(fill ? { fill: { color: bare(fill) } } : {}),
})

function drawTable(slide: PptxGenJS.Slide, table: PptxTable, deck: PptxDeck): void {
  const { widths, heights, head, rows, numeric, size, box } = table
  const cell = (text: string, at: number, look: PptxGenJS.TableCellProps): PptxGenJS.TableCell => ({
    text: officeText(text),
    options: { align: numeric[at] ? 'right' : 'left', valign: 'middle', ...look },
  })
  const line = (color: string, pt: number) => ({ type: 'solid' as const, color: bare(color), pt })
  const none = { type: 'none' as const }
  slide.addTable(
    [
      head.map((text, at) =>
        cell(text, at, { bold: true, border: [none, none, line(slideColors.accent, 1.5), none] }),
      ),
      ...rows.map((row, index) =>
        row.map((text, at) =>
          cell(text, at, {
            border: [none, none, line(slideColors.line, 0.75), none],
            ...(index % 2 === 1 ? { fill: { color: bare(slideColors.stripe) } } : {}),
          }),
        ),
      ),
    ],
    {
      ...{ x: box.x / pixels, y: box.y / pixels, w: box.width / pixels },
      colW: widths.map((width) => width / pixels),
      rowH: heights.map((height) => height / pixels),
      ...{ fontFace: font, fontSize: points(size), color: bare(slideColors.ink), lang: lang(deck) },
      // In inches: top, right, bottom, left.
      margin: [0.03, 0.08, 0.03, 0.08],
    },
  )
}
