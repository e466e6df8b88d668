import type { ContractId } from '../model/dataset.ts'

/** How a cell of a column is read. `sectors` is one sector or several joined by "+" (a pooled count). */
export type ValueType =
  | 'year'
  | 'text'
  | 'sector'
  | 'sectors'
  | 'level'
  | 'class'
  | 'yes_no'
  | 'indicator'
  | 'count'
  | 'score'
  | 'percent'
  | 'day'
  | 'area_kind'

export interface Column {
  /** Name of the column in Arrow and in SQL. */
  id: string
  /** The official Vietnamese heading, as templates and exports write it. */
  heading: string
  /** Other headings seen in files. */
  aliases: readonly string[]
  type: ValueType
  required: boolean
}

/** What a file must hold: one row is one unit, count, or reported indicator in one year, or one area. */
export interface Contract {
  id: ContractId
  columns: readonly Column[]
}

/** A column that a row must fill. */
export const required = (id: string, type: ValueType, heading: string, ...aliases: string[]): Column => ({
  id,
  type,
  heading,
  aliases,
  required: true,
})

/** A column that may be absent or empty: an empty cell is "not reported", never zero or "no". */
export const optional = (id: string, type: ValueType, heading: string, ...aliases: string[]): Column => ({
  ...required(id, type, heading, ...aliases),
  required: false,
})

/** Aliases of headings over two rows: each top with each heading under it, "Điển hình / Đăng ký". */
export const under = (tops: readonly string[], headings: readonly string[]): string[] =>
  tops.flatMap((top) => headings.map((heading) => `${top} / ${heading}`))
