import type { Cell, ChartColumn, ChartTable } from '../charts/chart-model.ts'

/** A part of a table that fits on one page of a slide. */
export interface TablePage {
  columns: readonly ChartColumn[]
  rows: readonly (readonly Cell[])[]
  /** Number of its first row, from 1. */
  from: number
}

/** Columns that can be told apart on a slide. */
const mostColumns = 10
/** Rows that are shown on slides at most; who needs more takes the file. */
export const mostRows = 200

/** As in `Slide.module.css`. */
const rowHeight = { line: 54, tall: 108 }
const headHeight = 116

/** Characters beyond which a text is a sentence, which takes more than one line. */
const longestLine = 36

/** Whether a table holds sentences: its rows are higher then. */
export const isTall = ({ rows }: ChartTable): boolean =>
  rows
    .slice(0, mostRows)
    .some((row) => row.some((cell) => typeof cell === 'string' && cell.length > longestLine))

/** Rows of a page with so much height. */
export const rowsIn = (height: number, tall: boolean): number =>
  Math.max(1, Math.floor((height - headHeight) / rowHeight[tall ? 'tall' : 'line']))

/** The shares of a page's width that its columns take, in percent: by the longest of their texts, within limits. */
export function columnShares(
  { columns, rows }: TablePage,
  textOf: (cell: Cell, column: ChartColumn) => string,
): number[] {
  const weights = columns.map((column, at) => {
    const longest = Math.max(0, ...rows.map((row) => textOf(row[at] ?? null, column).length))
    const word = Math.max(...column.heading.split(' ').map((one) => one.length))
    return Math.min(48, Math.max(longest, word, 4)) + 2
  })
  const all = weights.reduce((sum, one) => sum + one, 0)
  return weights.map((one) => (100 * one) / all)
}

/**
 * A table cut into pages: rows over continued pages, and columns too where there are more than fit, those that
 * name the row repeated. At least one page.
 */
export function tablePages({ columns, rows }: ChartTable, height: number): TablePage[] {
  const groups = columnGroups(columns)
  const shown = rows.slice(0, mostRows)
  const size = rowsIn(height, isTall({ columns, rows }))
  const starts = Array.from({ length: Math.max(1, Math.ceil(shown.length / size)) }, (_, page) => page * size)
  const pick = <Item>(all: readonly Item[], group: readonly number[]) =>
    group.flatMap((index) => (index < all.length ? [all[index] as Item] : []))
  return starts.flatMap((start) =>
    groups.map((group) => ({
      columns: pick(columns, group),
      rows: shown.slice(start, start + size).map((row) => pick(row, group)),
      from: start + 1,
    })),
  )
}

/** How many columns at the start name the row: up to the first text, before which its rank may stand. */
const nameColumns = (columns: readonly ChartColumn[]) =>
  columns.findIndex((column) => column.kind === 'text') + 1 || 1

/** Column numbers of each page across: as even as may be, each with the naming columns before it. */
export function columnGroups(columns: readonly ChartColumn[]): number[][] {
  const [count, names] = [columns.length, nameColumns(columns)]
  const all = Array.from({ length: count }, (_, index) => index)
  if (count <= mostColumns) return [all]
  const [head, rest] = [all.slice(0, names), all.slice(names)]
  const room = Math.max(1, mostColumns - names)
  const pages = Math.ceil(rest.length / room)
  const size = Math.ceil(rest.length / pages)
  return Array.from({ length: pages }, (_, page) => [...head, ...rest.slice(page * size, (page + 1) * size)])
}

/** Rows of the table that no page has. */
export const rowsLeftOut = ({ rows }: ChartTable): number => Math.max(0, rows.length - mostRows)
