import * as z from 'zod/mini'

/** Setting of the log that holds the statements that the workspace keeps. */
export const queriesSetting = 'queries'

/** The longest statement that is kept, in characters. */
export const longestStatement = 100_000

/** A statement that the analyst keeps, known by its name. */
export const OwnQuery = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  sql: z.string().check(z.minLength(1), z.maxLength(longestStatement)),
  /** ISO time. */
  saved_at: z.iso.datetime(),
})
export type OwnQuery = z.infer<typeof OwnQuery>

const listOf = (kept: unknown): unknown[] => (Array.isArray(kept) ? kept : [])
const nameOf = (one: unknown) => OwnQuery.safeParse(one).data?.name

/** The statements that the setting holds, one a name; those that cannot be read are left out. */
export function readOwnQueries(kept: unknown): OwnQuery[] {
  const read = listOf(kept).flatMap((one) => OwnQuery.safeParse(one).data ?? [])
  return [...new Map(read.map((query) => [query.name, query])).values()]
}

/** The setting with a statement in it, in the place of one of its name. What cannot be read stays as it is. */
export const withQuery = (kept: unknown, query: OwnQuery): unknown[] => [
  ...withoutQuery(kept, query.name),
  query,
]

/** The setting without the statement of a name. */
export const withoutQuery = (kept: unknown, name: string): unknown[] =>
  listOf(kept).filter((one) => nameOf(one) !== name)

/**
 * The statements of both workspaces. One of theirs that is here, under whatever name, is not added again; one whose
 * name stands for another statement here comes in under a name with a number behind it.
 */
export function mergeQueries(mine: unknown, theirs: unknown): { queries: unknown[]; added: OwnQuery[] } {
  const here = readOwnQueries(mine)
  const statements = new Set(here.map(({ sql }) => sql))
  const names = new Set(here.map(({ name }) => name))
  const added: OwnQuery[] = []
  for (const query of readOwnQueries(theirs)) {
    if (statements.has(query.sql)) continue
    const name = freeName(query.name, names)
    names.add(name)
    statements.add(query.sql)
    added.push({ ...query, name })
  }
  return { queries: [...listOf(mine), ...added], added }
}

function freeName(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished)) return wished
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`
    const name = `${wished.slice(0, 120 - end.length)}${end}`
    if (!taken.has(name)) return name
  }
}
