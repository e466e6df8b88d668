import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  convertMillimetersToTwip as mm,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'

/** What Decree 30/2020/NĐ-CP, appendix I, asks of an administrative document on A4. */
export const font = 'Times New Roman'
/** Of text, in half points: 14 pt. */
export const textSize = 28
const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 }
/** Between the margins, in millimetres. */
export const textWidth = page.width - page.left - page.right

/** Signs that XML does not know would damage the file. */
const known = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')

interface RunLook {
  bold?: boolean
  italics?: boolean
  /** In half points. */
  size?: number
  color?: string
}

export const run = (text: string, look: RunLook = {}): TextRun => new TextRun({ text: known(text), ...look })

/** A paragraph in the middle, such as those of the heading block. */
export const centred = (text: string, look: RunLook = {}, keepNext = false): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, keepNext, children: [run(text, look)] })

/** A line of that length in the middle of a width, both in millimetres. */
export function rule(length: number, width: number, after = 0): Paragraph {
  const side = mm((width - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { before: 40, after, line: 120 },
    children: [],
  })
}

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine }

/** Two blocks side by side without lines, such as who writes and in which country. Widths in millimetres. */
export function sideBySide(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  widths: readonly [number, number],
): Table {
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({
      children: [...children],
      width: { size: mm(width), type: WidthType.DXA },
      borders: noLines,
      margins: { left: 0, right: 0 },
      verticalAlign: VerticalAlign.TOP,
    })
  return new Table({
    width: { size: mm(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map((width) => mm(width)),
    layout: TableLayoutType.FIXED,
    borders: { ...noLines, insideHorizontal: noLine, insideVertical: noLine },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
  })
}

/** The page, its number at the top from the second page on, and at the foot of every page what the data is. */
export function pageOf(label: string | null) {
  const properties: ISectionPropertiesOptions = {
    titlePage: true,
    page: {
      size: { width: mm(page.width), height: mm(page.height) },
      margin: {
        top: mm(page.top),
        bottom: mm(page.bottom),
        left: mm(page.left),
        right: mm(page.right),
        header: mm(10),
        footer: mm(10),
      },
    },
  }
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  })
  const foot = () =>
    new Footer({
      children: label === null ? [] : [centred(label, { bold: true, size: 20, color: 'A03000' })],
    })
  return {
    properties,
    headers: { first: new Header({ children: [] }), default: new Header({ children: [number] }) },
    footers: { first: foot(), default: foot() },
  }
}
