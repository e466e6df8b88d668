import type { Column } from '../contracts/contract.ts'
import { contracts } from '../contracts/index.ts'
import { type ContractId, contractIds } from '../model/dataset.ts'
import { withoutMarks } from './fold-heading.ts'
import { type HeadingMatch, matchHeading } from './match-heading.ts'

/** What the headings of a sheet stand for; places as in the list of headings. */
export interface MatchedHeadings {
  matches: readonly (HeadingMatch | null)[]
  /** Columns that several headings stand for: none of those is better than another. */
  twice: readonly { column: Column; indexes: readonly number[] }[]
}

const columnsByContracts = new Map<string, readonly Column[]>()

/** The columns of one or more contracts, shared ones once. */
export function columnsOf(ids: readonly ContractId[]): readonly Column[] {
  const ordered = contractIds.filter((id) => ids.includes(id))
  const key = ordered.join('+')
  let columns = columnsByContracts.get(key)
  if (!columns) {
    columns = [...new Map(ordered.flatMap((id) => contracts[id].columns).map((c) => [c.id, c])).values()]
    columnsByContracts.set(key, columns)
  }
  return columns
}

/**
 * Finds the contract's columns among the headings: by official heading or alias in any folded spelling, else
 * by similarity. A similar heading gives way to an exact one of the same column.
 */
export function matchColumns(
  headings: readonly string[],
  columns: readonly Column[],
  { similar = true } = {},
): MatchedHeadings {
  const filled = headings.filter((heading) => heading.trim() !== '')
  const plain =
    filled.length >= 3 && filled.every((text) => withoutMarks(text.toLowerCase()) === text.toLowerCase())
  const matches = headings.map((text) =>
    text === '' ? null : matchHeading(text, columns, { similar, plain }),
  )
  const twice: { column: Column; indexes: number[] }[] = []
  for (const column of columns) {
    const all = matches.flatMap((match, index) => (match?.column === column ? [index] : []))
    const surest = Math.max(...all.map((index) => surenessOf(matches[index])))
    for (const index of all) {
      if (surenessOf(matches[index]) < surest) matches[index] = bottomMatch(headings[index], columns, matches)
    }
    const indexes = all.filter((index) => matches[index]?.column === column)
    if (indexes.length > 1) twice.push({ column, indexes })
  }
  return { matches, twice }
}

const surenessOf = (match: HeadingMatch | null | undefined) =>
  match?.how === 'similar' ? 0 : match?.isTop ? 1 : 2

/** What stands under a top that another heading says in full: "Tổng số" beside "Đạt" under one title. */
function bottomMatch(
  heading: string | undefined,
  columns: readonly Column[],
  matches: readonly (HeadingMatch | null)[],
): HeadingMatch | null {
  const bottom = heading?.includes(' / ') ? heading.split(' / ').at(-1) : undefined
  const match = bottom === undefined ? null : matchHeading(bottom, columns, { similar: false })
  return match && !matches.some((other) => other?.column === match.column) ? match : null
}
