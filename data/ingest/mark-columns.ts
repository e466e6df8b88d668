import type { Recipe } from '../model/recipe.ts'
import { foldHeading } from './fold-heading.ts'
import { readClass, readYesNo } from './read-words.ts'

/** One of several columns in which a mark says the value: "x" under "Xuất sắc", "Khá", "Trung bình", "Yếu". */
export interface MarkColumn {
  index: number
  /** What a mark in it means, as a cell of the one column would say it. */
  value: string
}

const isMark = (cell: string) => /^(?:x|v|1|\+|✓|✔|√|×|☑)$/iu.test(cell.trim())

/** The value that a mark under a heading means for a column of the type; null for headings that name none. */
export function markedValue(heading: string, type: string): string | null {
  const value = heading.split(' / ').at(-1) ?? ''
  const word =
    type === 'class'
      ? readClass(foldHeading(value))
      : type === 'yes_no'
        ? readYesNo(foldHeading(value))
        : undefined
  return word === undefined || word === null ? null : value
}

/**
 * The columns of a recipe that together say one column of the contract by marks; null where one column says
 * it by itself, or where the headings of several do not each name a value of the type.
 */
export function markColumns(columns: Recipe['columns'], column: string, type: string): MarkColumn[] | null {
  const own = columns.filter((one) => one.column === column)
  if (own.length < 2) return null
  const marks = own.map(({ index, heading }) => ({ index, value: markedValue(heading, type) }))
  const named = marks.filter((mark): mark is MarkColumn => mark.value !== null)
  const different = new Set(named.map(({ value }) => foldHeading(value))).size
  return named.length === own.length && different === own.length ? named : null
}

/**
 * What the marks of a row say, as one cell: the marked value, nothing without a mark; two marks, or text that
 * is no mark, are given back as they stand, which no column can read.
 */
export function markedCell(cells: readonly string[], marks: readonly MarkColumn[]): string {
  const filled = marks.filter(({ index }) => (cells[index] ?? '').trim() !== '')
  const [only, ...others] = filled
  if (!only) return ''
  if (others.length === 0 && isMark(cells[only.index] ?? '')) return only.value
  return filled.map(({ index, value }) => `${value}: ${cells[index] ?? ''}`).join('; ')
}

/** Of the rows with anything in the columns, so many hold one mark: where marks may be counts, nearly all. */
const mostOfThem = 0.5
const nearlyAll = 0.8

/**
 * Whether these columns hold marks, one a row, rather than figures. Totals among the rows do not count
 * against them, nor do single rows with two marks: those are for the analyst to mend.
 */
export function holdMarks(rows: readonly (readonly string[])[], indexes: readonly number[]): boolean {
  let single = 0
  let other = 0
  let mayCount = false
  for (const cells of rows) {
    const [only, ...others] = indexes.map((index) => cells[index] ?? '').filter((cell) => cell.trim() !== '')
    if (only === undefined) continue
    if (others.length > 0 || !isMark(only)) other += 1
    else {
      single += 1
      mayCount ||= only.trim() === '1'
    }
  }
  return single > (single + other) * (mayCount ? nearlyAll : mostOfThem)
}
