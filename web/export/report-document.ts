import {
  AlignmentType,
  Document,
  type FileChild,
  HeadingLevel,
  convertMillimetersToTwip as mm,
  Packer,
  Paragraph,
} from 'docx'
import type { TFunction } from 'i18next'
import type { Day } from '../../data/model/date.ts'
import type { Report, ReportSection, ReportTable } from '../sentences/report-parts.ts'
import { centred, font, pageOf, rule, run, sideBySide, textSize, textWidth } from './document-parts.ts'
import { documentTable } from './document-table.ts'

/** What a report's document says beside the report. */
export interface DocumentGround {
  /** Who writes; empty where nobody said, then there is a place for it. */
  organisation: string
  /** Where it is written; null where it is not known. */
  place: string | null
  day: Day
  /** That the data is demonstration data; null where it is not. */
  label: string | null
  /** BCP 47 tag of the language it is in. */
  language: string
  words: TFunction<'sentences'>
}

const blocks = [68, textWidth - 68] as const
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

/**
 * A report as a Word document in the layout that Decree 30/2020/NĐ-CP asks of administrative documents. Each table
 * stands with the section that it belongs to. Texts are texts whatever they hold.
 */
export function reportDocument(report: Report, ground: DocumentGround): Promise<Blob> {
  const { words, organisation, label, language } = ground
  const children: FileChild[] = [
    headingBlock(ground),
    centred('', { size: 20 }),
    centred(words('document.kind'), { bold: true }),
    centred(report.title, { bold: true }),
    rule(45, textWidth, 200),
    ...body(report, words),
    ...signBlock(words),
  ]
  const file = new Document({
    title: report.title,
    creator: organisation || 'Phong trào',
    description: report.source,
    styles: {
      default: {
        document: { run: { font, size: textSize, language: { value: language } } },
        heading1: {
          run: { font, size: textSize, bold: true, color: '000000' },
          paragraph: { spacing: { before: 160, after: 80 }, indent: { firstLine: mm(12.7) } },
        },
      },
    },
    sections: [{ ...pageOf(label?.toLocaleUpperCase() ?? null), children }],
  })
  return Packer.toBlob(file)
}

/** "05" and "11": days below ten and the first two months have a zero before them, as the decree writes them. */
function dayWords(day: Day) {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year, month: Number(month) < 3 ? month : String(Number(month)), day: date }
}

function headingBlock({ organisation, place, day, words }: DocumentGround) {
  const name = organisation.toLocaleUpperCase('vi') || words('document.noOrganisation')
  const where = { place: place ?? words('document.noPlace'), ...dayWords(day) }
  return sideBySide(
    [
      centred(name, { bold: true, size: 26 }),
      rule(26, blocks[0]),
      centred(words('document.number'), { size: 26 }),
    ],
    [
      centred(words('document.country'), { bold: true, size: 25 }),
      centred(words('document.motto'), { bold: true, size: 27 }),
      rule(64, blocks[1]),
      centred(words('document.placeAndDay', where), { italics: true, size: 26 }),
    ],
    blocks,
  )
}

/** The sections in their order; the figures stand before what is said of targets, the targets after it. */
function body({ sections, tables, pinned, source }: Report, words: TFunction<'sentences'>): FileChild[] {
  let headings = 0
  let captions = 0
  const left = new Map(tables.map((table) => [table.id, table]))
  const tableOf = (id: ReportTable['id']): FileChild[] => {
    const table = left.get(id)
    if (!table) return []
    left.delete(id)
    captions += 1
    const caption = words('document.table', { number: captions, title: table.title })
    return [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: 160, after: 80 },
        children: [run(caption, { bold: true, size: 26 })],
      }),
      documentTable(table),
      new Paragraph({ spacing: { after: 80 }, children: [] }),
    ]
  }
  const sectionOf = ({ heading, paragraphs }: ReportSection): FileChild[] => {
    if (heading !== null) headings += 1
    return [
      ...(heading === null ? [] : [headingOf(`${roman[headings - 1] ?? headings}. ${heading}`)]),
      ...paragraphs.map((text) => textOf(text)),
    ]
  }
  return [
    ...sections.flatMap((section) => [
      ...(section.id === 'targets' || section.id === 'notes' ? tableOf('figures') : []),
      ...sectionOf(section),
      ...(section.id === 'targets' ? tableOf('targets') : []),
    ]),
    ...[...left.keys()].flatMap(tableOf),
    ...(pinned ? sectionOf(pinned) : []),
    textOf(source, true),
  ]
}

const headingOf = (text: string) =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [run(text)] })

const textOf = (text: string, italics = false) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 60, after: 60, line: 276 },
    children: [run(text, { italics })],
  })

function signBlock(words: TFunction<'sentences'>) {
  const small = (text: string) => new Paragraph({ children: [run(text, { size: 22 })] })
  const block = sideBySide(
    [
      new Paragraph({
        children: [run(words('document.recipients'), { bold: true, italics: true, size: 24 })],
      }),
      small(words('document.recipient')),
      small(words('document.archive')),
    ],
    [
      centred(words('document.signer'), { bold: true }),
      centred(words('document.signature'), { italics: true, size: 26 }),
    ],
    blocks,
  )
  // Word wants a paragraph after the last table.
  return [centred('', { size: 16 }), block, new Paragraph({ children: [] })]
}
