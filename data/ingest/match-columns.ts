import type { Column, Contract } from '../contracts/contract.ts'
import type { Problem } from './problem.ts'
import type { TextTable } from './read-csv.ts'

/** A contract's column and where in the row its cells stand. */
export interface MatchedColumn {
  column: Column
  index: number
}

const fold = (heading: string) =>
  heading
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/**
 * The columns of a contract that the header has, by official heading or alias (case and spaces do not
 * count). Problems: a required column that is missing, two headings for one column.
 */
export function matchColumns(
  table: TextTable,
  contract: Contract,
): { matched: MatchedColumn[]; problems: Problem[] } {
  const { file } = table
  const headings = table.header.map(fold)
  const matched: MatchedColumn[] = []
  const problems: Problem[] = []
  for (const column of contract.columns) {
    const names = [column.heading, ...column.aliases].map(fold)
    const found = headings.flatMap((heading, index) => (names.includes(heading) ? [index] : []))
    if (found.length > 1) problems.push({ code: 'column_twice', file, line: 1, column: column.heading })
    const [index] = found
    if (index !== undefined) matched.push({ column, index })
    else if (column.required) problems.push({ code: 'column_missing', file, line: 1, column: column.heading })
  }
  return { matched, problems }
}
