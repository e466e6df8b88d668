/** What a column of a statement that somebody wrote holds; all that is none of the others is told as text. */
export type ReadKind = 'number' | 'text' | 'flag' | 'day' | 'moment'

/** Days and moments are ISO texts. */
export type ReadValue = string | number | boolean | null

export interface ReadColumn {
  /** As the statement names it; two columns may have one name. */
  name: string
  kind: ReadKind
  values: readonly ReadValue[]
}

/** The first rows that a statement answers with. */
export interface ReadRows {
  columns: readonly ReadColumn[]
  /** How many rows the columns have. */
  count: number
  /** Whether there are rows beyond those. */
  more: boolean
}

export interface ReadOptions {
  /** The most rows that are wanted; no more of them are made than that takes. */
  limit: number
  /** Schemas in which names without one are looked for, joined by commas. */
  schemas: string
}

/**
 * What stands around such a statement: a transaction that cannot write, on a connection of its own, so that what
 * the statement sets for itself is gone after it. That it is one statement the engine sees when it is prepared.
 */
export const beforeReading = (schemas: string) => [
  `SET search_path = '${schemas}'`,
  'BEGIN TRANSACTION READ ONLY',
]

/** ISO day or moment (to the second, without a zone) of milliseconds since 1970; null where there is no such day. */
export function isoOf(milliseconds: number, kind: 'day' | 'moment'): string | null {
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime())) return null
  const text = date.toISOString()
  return kind === 'day' ? (text.split('T')[0] ?? null) : text.slice(0, 19).replace('T', ' ')
}
