import type { ValueType } from '../contracts/contract.ts'

/** Why a file, a cell or a row cannot be taken as it stands. Texts of each are those of the interface. */
export const problemCodes = [
  // The file as a whole.
  'file_empty',
  'file_header_only',
  'file_wrong_kind',
  'file_old_excel',
  'file_protected',
  'file_truncated',
  'file_too_large',
  'file_malformed',
  'file_nul',
  'file_undecodable',
  'quote_unclosed',
  'columns_too_many',
  'sheet_missing',
  'header_missing',
  // Its columns.
  'column_missing',
  'column_twice',
  'heading_twice',
  'column_personal',
  // One row or cell.
  'row_ragged',
  'value_missing',
  'value_unreadable',
  'value_negative',
  'value_fraction',
  'value_too_large',
  'value_out_of_range',
  'value_is_date',
  'value_is_error',
  'value_too_long',
  'value_control',
  'year_out_of_range',
  'sector_unknown',
  'class_unknown',
  'indicator_unknown',
  'area_unknown',
  'area_ambiguous',
  'code_padded',
  'unit_twice',
  'unit_contradiction',
  // One row of a file of areas.
  'area_kind_unknown',
  'area_code_wrong',
  'area_day_missing',
  'area_twice',
  'area_contradiction',
  'area_days_reversed',
  'area_code_overlap',
  'area_name_taken',
  'area_parent_unknown',
  'area_parent_level',
  'area_outlives_parent',
  'area_successor_unknown',
  'area_successors_without_end',
  'area_cycle',
  // Consistency of one row (the rules of TT 124 and of counting): warnings.
  'safe_not_registered',
  'typical_not_registered',
  'registered_over_units',
  'safe_over_registered',
  'safe_over_units',
  'classes_over_units',
  'typical_over_units',
  'printed_rate_differs',
  'unit_not_subject',
  'demonstration_data',
  // Consistency of a whole year; found by `queries/import/checks.sql`.
  'typical_not_eligible',
  'commune_not_all_registered',
  'commune_safe_below_70',
  'parts_differ_from_total',
  'area_not_in_force',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** An error keeps its row out; a warning is a question to the analyst. */
export type Severity = 'error' | 'warning'

/** One problem, with all that a reader needs to find it. */
export interface Problem {
  code: ProblemCode
  severity: Severity
  file: string
  sheet?: string
  /** As Excel counts rows: the first is 1, blank ones count. */
  row?: number
  /** The heading of the column as the file has it, else as the contract has it. */
  column?: string
  /** The contract's column, for a cell that can be corrected. */
  column_id?: string
  /** What the cell says, at most 200 characters of it. */
  value?: string
  /** What type the column has, where the value does not fit it. */
  type?: ValueType
  /** Another row that matters: the first of two duplicates. */
  other_row?: number
  /** What would be right, which values are meant, or what the library said. */
  hint?: string
}

/** A problem on one line, for logs and build errors. */
export function problemLine(problem: Problem): string {
  const place = [problem.file, problem.sheet, problem.row && `row ${problem.row}`, problem.column]
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
