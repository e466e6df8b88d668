import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { ReportTable } from '../sentences/report-parts.ts'
import { run, textWidth } from './document-parts.ts'

/** In half points: the more columns, the smaller, so that no number breaks. */
const sizeFor = (columns: number) => (columns > 7 ? 19 : 22)

/** "≥ 75%" stays together. */
const unbroken = (text: string) => text.replace(/([≥≤<>]) /g, '$1\u00a0')

/** How wide a column has to be, in letters: its longest word, of names also some of their length. */
function lettersOf({ headings, rows }: ReportTable, at: number): number {
  const texts = [headings[at]?.text ?? '', ...rows.map(({ cells }) => cells[at] ?? '')]
  const word = Math.max(...texts.flatMap((text) => unbroken(text).split(/[ \n]+/)).map((part) => part.length))
  if (headings[at]?.isFigure) return Math.max(word, 5)
  const whole = Math.max(...rows.map(({ cells }) => cells[at]?.length ?? 0))
  return Math.max(word, Math.min(whole, 40))
}

/** The columns' widths in twentieths of a point, all of the text's width together. */
function widthsOf(table: ReportTable): number[] {
  const letters = table.headings.map((_, at) => lettersOf(table, at) + 1.5)
  const all = letters.reduce((sum, one) => sum + one, 0)
  return letters.map((one) => Math.floor((one / all) * mm(textWidth)))
}

/** A table of a report: its headings come again on every page, and no row is cut between two pages. */
export function documentTable(table: ReportTable): Table {
  const { headings, rows } = table
  const size = sizeFor(headings.length)
  const widths = widthsOf(table)
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const cell = (text: string, at: number, look: { bold: boolean; isHeading: boolean }) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          alignment: look.isHeading
            ? AlignmentType.CENTER
            : headings[at]?.isFigure
              ? AlignmentType.RIGHT
              : AlignmentType.LEFT,
          children: [run(unbroken(text), { bold: look.bold, size })],
        }),
      ],
    })
  const rowOf = (cells: readonly string[], look: { bold: boolean; isHeading: boolean }) =>
    new TableRow({
      tableHeader: look.isHeading,
      cantSplit: true,
      children: cells.map((text, at) => cell(text, at, look)),
    })
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      ...{ top: line, bottom: line, left: line, right: line },
      ...{ insideHorizontal: line, insideVertical: line },
    },
    rows: [
      rowOf(
        headings.map(({ text }) => text),
        { bold: true, isHeading: true },
      ),
      ...rows.map(({ cells, isWhole }) => rowOf(cells, { bold: isWhole, isHeading: false })),
    ],
  })
}
