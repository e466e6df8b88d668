import type { Problem, ProblemCode, Severity } from './problem.ts'
import type { ProblemList } from './problem-list.ts'
import type { RowColumn } from './row-reader-column.ts'
import { tidyText } from './tidy-text.ts'

/** Longest part of a cell that a problem shows. */
const longestShown = 200

/** Reports what is wrong with rows and cells of one sheet. */
export class RowProblems {
  readonly #list: ProblemList
  readonly #about: { file: string; sheet?: string }

  constructor(list: ProblemList, file: string, sheet: string | null) {
    this.#list = list
    this.#about = sheet === null ? { file } : { file, sheet }
  }

  ofCell(
    code: ProblemCode,
    severity: Severity,
    row: number,
    { heading: column, id, of, type }: RowColumn,
    cell: string,
    hint?: string,
  ): void {
    this.#list.add(code, severity, () => {
      const value = tidyText(cell).slice(0, longestShown)
      const column_id = of === null ? id : `${id}@${of}`
      const said = value === '' ? {} : { value }
      return { ...this.#about, row, column, column_id, type, ...said, ...(hint ? { hint } : {}) }
    })
  }

  ofRow(
    code: ProblemCode,
    severity: Severity,
    row: number,
    describe: () => Pick<Problem, 'value' | 'hint' | 'other_row'>,
  ): void {
    this.#list.add(code, severity, () => ({ ...this.#about, row, ...describe() }))
  }
}
