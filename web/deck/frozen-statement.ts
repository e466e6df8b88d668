import * as z from 'zod/mini'
import type { FrozenAnswer } from '../../data/deck/deck.ts'
import type { ReadRows } from '../../queries/engine/read-rows.ts'
import type { AskedStatement } from './read-statement.ts'

/** What answers to statements are kept under, in the place of the name of a question. */
export const statementName = 'explore/statement'

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** A column of the answer, its values by the numbers of their rows. */
const Column = z.catchall(
  z.object({
    name: z.string(),
    kind: z.enum(['number', 'text', 'flag', 'day', 'moment']),
    count: z.number(),
    more: z.boolean(),
  }),
  Value,
)

/** The answer to a statement as a frozen deck keeps it: its columns, each as a row. */
export const keptStatement = (
  { dataset, sql }: AskedStatement,
  { columns, count, more }: ReadRows,
): FrozenAnswer => ({
  dataset: dataset.id,
  name: statementName,
  params: { sql },
  rows: columns.map(({ name, kind, values }) => ({
    ...Object.fromEntries(values.entries()),
    name,
    kind,
    count,
    more,
  })),
})

/** The answer that a frozen deck keeps; null where it is none. */
export function readKeptStatement(rows: FrozenAnswer['rows']): ReadRows | null {
  const columns = z.array(Column).safeParse(rows).data
  const first = columns?.[0]
  if (!first) return null
  const { count, more } = first
  return {
    columns: columns.map(({ name, kind, ...column }) => ({
      name,
      kind,
      values: Array.from({ length: count }, (_, at) => column[at] ?? null),
    })),
    count,
    more,
  }
}
