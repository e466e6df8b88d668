/** Why a cell or a row cannot be taken as it stands. */
export type ProblemCode =
  | 'file_empty'
  | 'file_malformed'
  | 'column_missing'
  | 'column_twice'
  | 'value_missing'
  | 'value_unreadable'
  | 'area_unknown'
  | 'area_ambiguous'
  | 'unit_twice'

/** One problem, with all that a reader needs to find it: the line is that of the file, the header is line 1. */
export interface Problem {
  code: ProblemCode
  file: string
  line?: number
  /** The heading of the column. */
  column?: string
  value?: string
  /** What would be right, or which values are meant, where that can be said. */
  hint?: string
}

/** A problem on one line, for logs and build errors. */
export function problemLine(problem: Problem): string {
  const place = [problem.file, problem.line && `line ${problem.line}`, problem.column]
    .filter(Boolean)
    .join(', ')
  const value = problem.value === undefined ? '' : ` "${problem.value}"`
  return `${place}: ${problem.code}${value}${problem.hint ? ` (${problem.hint})` : ''}`
}

/** Thrown where a file has to be right as a whole, such as the files that are shipped. */
export class ProblemsError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    const shown = problems.slice(0, 20).map(problemLine)
    if (problems.length > shown.length) shown.push(`… and ${problems.length - shown.length} more`)
    super(`${problems.length} problem(s)\n${shown.join('\n')}`)
    this.name = 'ProblemsError'
  }
}
