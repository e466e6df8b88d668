import type { ShownDeck, ShownSlide } from '../deck/slide-content.ts'
import type { Language } from '../i18n/language.ts'
import { contentPages, type PptxWords, roomBelow } from './pptx-content.ts'
import { type PptxDeck, type PptxPage, type PptxPart, type PptxPicture, slideColors } from './pptx-page.ts'
import { largestSize, linesOf, officeText, shortened } from './pptx-text.ts'

export interface PptxGround extends PptxWords {
  language: Language
  /** Day of the export, in words. */
  day: string
  /** The emblem with its sides in pixels; null where there is none that can be read. */
  emblem: { data: string; width: number; height: number } | null
  /** Told after every slide; may throw to stop. */
  onSlide?: (done: number, of: number) => void | Promise<void>
}

/** The deck as PowerPoint gets it: each slide on as many pages as its content needs. */
export async function pptxDeck(shown: ShownDeck, ground: PptxGround): Promise<PptxDeck> {
  const pages: PptxPage[] = []
  for (const [at, slide] of shown.slides.entries()) {
    await ground.onSlide?.(at, shown.slides.length)
    pages.push(...(await pagesOf(slide, shown, ground)))
  }
  await ground.onSlide?.(shown.slides.length, shown.slides.length)
  return {
    title: shown.title,
    language: ground.language,
    organisation: shown.organisation.name,
    emblem: emblemIn(ground.emblem, { x: 64, y: 1004, width: 110, height: 54 }),
    pages,
  }
}

async function pagesOf(slide: ShownSlide, deck: ShownDeck, ground: PptxGround): Promise<PptxPage[]> {
  if (slide.content.kind === 'title') return [opening(slide, slide.content.subtitle, deck, ground)]
  // Room for the number of a part is kept: a title that breaks because of it would cover what is below.
  const head = headOf(slide, ' (00/00)')
  const pages = await contentPages(slide, roomBelow(head.below), ground)
  return pages.map((parts, at) => {
    const part = pages.length > 1 ? ` (${at + 1}/${pages.length})` : ''
    return content(slide, head, part, parts, deck, ground)
  })
}

/** How a title is set, and where what is below it begins. */
interface Head {
  width: number
  size: number
  lines: number
  below: number
}

function headOf({ title, label }: ShownSlide, part: string): Head {
  // Bold letters are wider.
  const width = (label ? 1390 : 1792) * 0.94
  const text = officeText(title) + part
  const size = largestSize(text, width, [50, 44, 38, 34], 2)
  const lines = Math.min(2, linesOf(text, width, size))
  return { width, size, lines, below: lines === 1 ? 146 : 204 }
}

function emblemIn(
  emblem: PptxGround['emblem'],
  room: { x: number; y: number; width: number; height: number },
): PptxPicture | null {
  if (!emblem) return null
  const scale = Math.min(room.width / emblem.width, room.height / emblem.height)
  const [width, height] = [emblem.width * scale, emblem.height * scale]
  const box = { x: room.x, y: room.y + (room.height - height) / 2, width, height }
  return { kind: 'picture', data: emblem.data, alt: '', box }
}

/** The first slide: whose deck it is, what it is called, how its figures stand and on which day it was made. */
function opening(slide: ShownSlide, subtitle: string, deck: ShownDeck, ground: PptxGround): PptxPage {
  const { organisation, standing } = deck
  const title = officeText(slide.title)
  const width = 1600
  const size = largestSize(title, width, [84, 72, 64, 54, 46], 3)
  const emblem = emblemIn(ground.emblem, { x: 160, y: 70, width: 1600, height: 170 })
  const centred: PptxPart[] = emblem
    ? [{ ...emblem, box: { ...emblem.box, x: (1920 - emblem.box.width) / 2 } }]
    : []
  const said = ground.words('made', { standing, day: ground.day })
  return {
    layout: 'title',
    note: noteOf(slide, ''),
    title: {
      ...{ kind: 'text', align: 'center', valign: 'middle' },
      box: { x: 160, y: 380, width, height: 300 },
      runs: [{ text: shortened(title, width, size, 5), size, bold: true, color: slideColors.accent }],
    },
    parts: [
      ...centred,
      ...(organisation.name
        ? [
            {
              ...({ kind: 'text', align: 'center', valign: 'middle' } as const),
              box: { x: 160, y: 256, width, height: 110 },
              runs: [
                {
                  text: officeText(organisation.name).toLocaleUpperCase('vi'),
                  size: largestSize(organisation.name, width / 1.2, [36, 32, 28], 2),
                  bold: true,
                },
              ],
            },
          ]
        : []),
      {
        ...{ kind: 'text', align: 'center' },
        box: { x: 160, y: 700, width, height: 240 },
        runs: [
          ...(subtitle ? [{ text: shortened(officeText(subtitle), width, 38, 4), size: 38 }] : []),
          { text: said, size: 28, color: slideColors.quiet },
        ],
        gap: 16,
      },
      ...labelOf(slide),
    ],
  }
}

function content(
  slide: ShownSlide,
  { width, size, lines }: Head,
  part: string,
  parts: readonly PptxPart[],
  deck: ShownDeck,
  { emblem }: PptxGround,
): PptxPage {
  const { content: shown } = slide
  const subtitle = shown.kind === 'chart' || shown.kind === 'table' ? shown.caption.subtitle : ''
  const title = officeText(slide.title)
  // The number of a part stands behind what is left of the title.
  const kept = shortened(title, width - (part === '' ? 0 : part.length * size * 0.6), size, lines) + part
  const said = officeText(slide.source || deck.standing)
  const left = 64 + (emblem ? 126 : 0) + (deck.organisation.name ? 456 : 0)
  return {
    layout: slide.label ? 'labelled' : 'content',
    note: noteOf(slide, kept === title + part ? '' : title),
    title: {
      ...{ kind: 'text', valign: 'top' },
      box: { x: 64, y: 32, width: slide.label ? 1390 : 1792, height: 122 },
      runs: [{ text: kept, size, bold: true }],
    },
    parts: [
      ...(subtitle
        ? [
            {
              ...({ kind: 'text', valign: 'middle' } as const),
              box: { x: 64, y: 32 + lines * size * 1.2 + 4, width: 1792, height: 36 },
              runs: [
                {
                  text: shortened(officeText(subtitle), 1792, 26, 1),
                  size: 26,
                  color: slideColors.quiet,
                },
              ],
            },
          ]
        : []),
      ...parts,
      {
        ...{ kind: 'text', valign: 'middle' },
        box: { x: left, y: 1000, width: 1730 - left, height: 62 },
        runs: [{ text: shortened(said, 1730 - left, 24, 2), size: 24, color: slideColors.quiet }],
      },
      ...labelOf(slide),
    ],
  }
}

/** Letters of a label that stand on one line. */
const longestLabel = 18

const labelOf = ({ label }: ShownSlide): PptxPart[] =>
  label
    ? [
        {
          ...{ kind: 'text', align: 'center', valign: 'middle', fill: slideColors.worse },
          box: { x: 1476, y: 32, width: 380, height: label.length > longestLabel ? 74 : 56 },
          runs: [
            {
              ...{ text: label.toLocaleUpperCase('vi'), bold: true, color: '#ffffff' },
              size: label.length > longestLabel ? 24 : 26,
            },
          ],
        },
      ]
    : []

/** For the presenter: what was written, and the title where the slide has it shortened. */
const noteOf = ({ note }: ShownSlide, whole: string): string => [whole, note].filter(Boolean).join('\n')
