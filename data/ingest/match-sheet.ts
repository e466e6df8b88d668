import type { Column } from '../contracts/contract.ts'
import type { ContractId } from '../model/dataset.ts'
import { holdMarks, markedValue } from './mark-columns.ts'
import { columnsOf, type MatchedHeadings, matchColumns } from './match-columns.ts'
import type { HeadingMatch } from './match-heading.ts'

const classCounts = new Set(['excellent', 'good', 'average', 'weak'])

/**
 * The columns of the contracts among the headings of a sheet, with those that only together say one: marks
 * under "Xuất sắc", "Khá", …, or under "Đạt" and "Không đạt". `rows` are those under the header.
 */
export function matchSheet(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  contracts: readonly ContractId[],
): MatchedHeadings {
  const columns = columnsOf(contracts)
  const { matches, twice } = matchColumns(headings, columns)
  const marked = new Map<number, Column>()
  const classColumn = columns.find(({ id }) => id === 'class')
  if (classColumn && !matches.some((match) => match?.column === classColumn)) {
    for (const index of classMarks(headings, rows)) marked.set(index, classColumn)
  }
  for (const [index, column] of noMarks(headings, rows, matches)) marked.set(index, column)
  return {
    matches: matches.map((match, index): HeadingMatch | null => {
      const column = marked.get(index)
      return column ? { column, how: 'alias', similarity: null } : match
    }),
    twice,
  }
}

/** Columns of the four classes that hold marks where a table of counts would hold figures. */
function classMarks(headings: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const { matches, twice } = matchColumns(headings, columnsOf(['summary']), { similar: false })
  const indexes = matches.flatMap((match, index) =>
    match && classCounts.has(match.column.id) && markedValue(headings[index] ?? '', 'class') ? [index] : [],
  )
  const isTwice = twice.some(({ column }) => classCounts.has(column.id))
  return indexes.length >= 2 && !isTwice && holdMarks(rows, indexes) ? indexes : []
}

/** Columns for "no" beside one for "yes": "Không đạt" beside "Đạt". */
function noMarks(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  matches: readonly (HeadingMatch | null)[],
): [number, Column][] {
  return headings.flatMap((heading, index): [number, Column][] => {
    if (matches[index] || markedValue(heading, 'yes_no') === null) return []
    const beside = [index - 1, index + 1].find((other) => {
      const isPair =
        matches[other]?.column.type === 'yes_no' && markedValue(headings[other] ?? '', 'yes_no') !== null
      return isPair && topOf(headings[other] ?? '') === topOf(heading) && holdMarks(rows, [index, other])
    })
    const column = beside === undefined ? undefined : matches[beside]?.column
    return column ? [[index, column]] : []
  })
}

const topOf = (heading: string) => heading.split(' / ').slice(0, -1).join(' / ')
