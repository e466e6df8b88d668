import type { ChartTable } from '../charts/chart-model.ts'
import type { Format } from '../i18n/format.ts'
import { columnGroups, columnShares } from '../present/table-pages.ts'
import { shownCell } from '../ui/shown-cell.ts'
import type { Box, PptxTable } from './pptx-page.ts'
import { linesOf, officeText, shortened } from './pptx-text.ts'

/** Rows that slides hold at most: beyond that a deck is no deck any more, and the table belongs in a file. */
export const mostTableRows = 600

/** Longer lists are set smaller. */
const longList = 24
const size = 28
const smallSize = 24
/** A line of text, and what is around the lines of a row. */
const lineHeight = 1.22
const padding = 14
const sidePadding = 26
/** Lines of a cell at most; longer texts end in an ellipsis. */
const mostLines = 4

/** What a table shows on a page of its own: as many rows as have room, its head repeated. */
export interface TablePart {
  part: PptxTable
  /** Rows that no page has; only the last page tells. */
  left: number
}

/**
 * A table in words, cut into pages by the height that its rows will take: no row is cut, and none is lost up to
 * {@link mostTableRows}. More columns than can be told apart go over pages, too, those that name the row repeated.
 */
export function tableParts(table: ChartTable, box: Box, format: Format): TablePart[] {
  const kept = table.rows.slice(0, mostTableRows)
  const left = table.rows.length - kept.length
  const parts = columnGroups(table.columns).flatMap((group) => {
    const columns = group.flatMap((at) => table.columns[at] ?? [])
    const rows = kept.map((row) => group.map((at) => row[at] ?? null))
    const font = columns.length > 7 || rows.length > longList ? smallSize : size
    const shares = columnShares({ columns, rows, from: 1 }, (cell, column) => shownCell(cell, column, format))
    const widths = shares.map((share) => Math.floor((share * box.width) / 100))
    const fitted = (text: string, at: number, lines: number) =>
      shortened(officeText(text), (widths[at] ?? 0) - sidePadding, font, lines)
    const head = columns.map(({ heading }, at) => fitted(heading, at, 3))
    const words = rows.map((row) =>
      row.map((cell, at) => fitted(columns[at] ? shownCell(cell, columns[at], format) : '', at, mostLines)),
    )
    const heightOf = (texts: readonly string[]) => {
      const lines = texts.map((text, at) => linesOf(text, (widths[at] ?? 0) - sidePadding, font))
      return Math.ceil(Math.max(1, ...lines) * font * lineHeight + padding)
    }
    const headHeight = heightOf(head)
    return inPages(words, heightOf, box.height - headHeight).map(
      (page): PptxTable => ({
        ...{ kind: 'table', box, widths, head, rows: page, size: font },
        heights: [headHeight, ...page.map(heightOf)],
        numeric: columns.map(({ kind }) => kind !== 'text'),
      }),
    )
  })
  return parts.map((part, at) => ({ part, left: at === parts.length - 1 ? left : 0 }))
}

/** Rows in pages of a height, at least one page, at least one row on each. */
function inPages<Row>(rows: readonly Row[], heightOf: (row: Row) => number, room: number): Row[][] {
  const pages: Row[][] = [[]]
  let free = room
  for (const row of rows) {
    const needed = heightOf(row)
    if (needed > free && pages.at(-1)?.length !== 0) {
      pages.push([])
      free = room
    }
    pages.at(-1)?.push(row)
    free -= needed
  }
  return pages
}
