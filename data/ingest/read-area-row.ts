import { AreaKind } from '../model/area.ts'
import { areaCode, bareName, digitsOf } from './area-cells.ts'
import { isExcelDay } from './read-day.ts'
import { textOf } from './row-key.ts'
import type { RowProblems } from './row-problems.ts'
import type { RowColumn } from './row-reader-column.ts'
import { tidyText } from './tidy-text.ts'

/** A row of a file of areas by itself, other areas still as written. */
export interface ReadArea {
  line: number
  code: string
  name: string
  kind: AreaKind
  parent: string | null
  valid_from: string | null
  valid_to: string | null
  successors: string | null
  resolution: string | null
}

/** Reads the cells of rows of areas; a row with a cell that cannot be read gives null and is reported. */
export class AreaRowReader {
  readonly columns: ReadonlyMap<string, RowColumn>
  readonly #problems: RowProblems
  readonly #width: number
  readonly #fixes: ReadonlyMap<string, string>

  /** `width` is the number of headings; `corrections` are those of the recipe. */
  constructor(
    columns: ReadonlyMap<string, RowColumn>,
    corrections: readonly { row: number; column: string; value: string }[],
    width: number,
    problems: RowProblems,
  ) {
    this.columns = columns
    this.#problems = problems
    this.#width = width
    this.#fixes = new Map(corrections.map(({ row, column, value }) => [`${row} ${column}`, value]))
  }

  read(cells: readonly string[], row: number): ReadArea | null {
    const last = cells.findLastIndex((cell) => tidyText(cell) !== '')
    if (last >= this.#width) {
      this.#problems.ofRow('row_ragged', 'error', row, () => ({ hint: `${last + 1} ≠ ${this.#width}` }))
      return null
    }
    const kind = this.#readCells(cells, row)
    const [code, name] = [this.columns.get('code'), this.columns.get('name')]
    const [written, called] = [this.#textOf('code'), this.#textOf('name')]
    if (kind === null || !code || !name || written === null || called === null) return null
    const official = areaCode(written, kind)
    if (official === null) {
      this.#problems.ofCell('area_code_wrong', 'error', row, code, written, digitsOf(kind))
      return null
    }
    if (official.padded) this.#problems.ofCell('code_padded', 'warning', row, code, written, official.code)
    if (isExcelDay(called)) {
      this.#problems.ofCell('value_is_date', 'error', row, name, called)
      return null
    }
    return {
      line: row,
      code: official.code,
      name: bareName(called, kind),
      kind,
      parent: this.#textOf('parent'),
      valid_from: this.#textOf('valid_from'),
      valid_to: this.#textOf('valid_to'),
      successors: this.#textOf('successors'),
      resolution: this.#textOf('resolution'),
    }
  }

  /** The kind, where all cells of the row can be read; null where they cannot. */
  #readCells(cells: readonly string[], row: number): AreaKind | null {
    let isReadable = true
    for (const column of this.columns.values()) {
      const cell = this.#fixes.get(`${row} ${column.id}`) ?? cells[column.index] ?? ''
      const { fault, steered } = column.take(cell)
      if (steered) this.#problems.ofCell('value_control', 'warning', row, column, cell)
      if (fault === null && !column.isMissing) continue
      this.#problems.ofCell(fault ?? 'value_missing', 'error', row, column, cell)
      isReadable = false
    }
    return isReadable ? (AreaKind.safeParse(this.#textOf('area_kind')).data ?? null) : null
  }

  #textOf(column: string): string | null {
    return textOf(this.columns.get(column)?.reading)
  }
}
