import type { RowSource } from './opened-file.ts'
import type { RowRole } from './prepared.ts'
import type { Problem } from './problem.ts'

/**
 * What is wrong with a sheet as a whole, its source's own problems first: nothing in it, no row that looks
 * like a header (`header.isGuess`), no row of data under it. `roles` are those of its first rows.
 */
export function fileProblems(
  source: RowSource,
  rows: readonly (readonly string[])[],
  roles: readonly RowRole[],
  header: { row: number; isGuess: boolean },
  place: Pick<Problem, 'file' | 'sheet'>,
): Problem[] {
  const { problems } = source
  if (problems.some(({ severity }) => severity === 'error')) return problems
  const isAll = source.count() <= rows.length
  const isBlank = rows.every((cells) => cells.every((cell) => cell.trim() === ''))
  if (isAll && isBlank) return [...problems, { code: 'file_empty', severity: 'error', ...place }]
  if (header.isGuess) {
    return [...problems, { code: 'header_missing', severity: 'error', ...place, row: header.row }]
  }
  if (isAll && !roles.includes('data')) {
    return [...problems, { code: 'file_header_only', severity: 'error', ...place, row: header.row }]
  }
  return problems
}
