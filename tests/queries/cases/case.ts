import type { QueryName } from '../../../queries/catalog.ts'

type Value = string | number | boolean | null

/** A question over data small enough to count by hand, and the columns of its answer as counted by hand. */
export interface QueryCase {
  says: string
  query: QueryName
  params: Record<string, Value>
  /** Of long answers: only the rows with these values. */
  where?: Record<string, Value>
  columns: readonly string[]
  rows: readonly (readonly Value[])[]
}

/** Numbers to four decimals: hand-computed percents are written so. */
export const rounded = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value

/** The rows that a case speaks of. */
export function rowsSpokenOf(one: QueryCase, rows: readonly object[]): object[] {
  const wanted = Object.entries(one.where ?? {})
  return rows.filter((row) => {
    const cells = new Map<string, unknown>(Object.entries(row))
    return wanted.every(([column, value]) => cells.get(column) === value)
  })
}

/** The columns of a case from the rows of an answer. */
export function picked(rows: readonly object[], columns: readonly string[]): unknown[][] {
  return rows.map((row) => {
    const cells = new Map<string, unknown>(Object.entries(row))
    return columns.map((column) => {
      if (!cells.has(column)) throw new Error(`the answer has no column ${column}`)
      return rounded(cells.get(column))
    })
  })
}
