import { contracts } from '../contracts/index.ts'
import type { Recipe } from '../model/recipe.ts'
import { arraysOf } from './column-builder.ts'
import type { IngestContext } from './context.ts'
import type { Prepared } from './prepared.ts'
import type { Problem } from './problem.ts'
import { ProblemList, type ProblemPart } from './problem-list.ts'
import { RowProblems } from './row-problems.ts'
import { RowReader, type RowsPart } from './row-reader.ts'
import type { RowColumn } from './row-reader-column.ts'
import { reportedColumns } from './row-reader-columns.ts'
import { GroupNest } from './row-reader-group.ts'
import { readGroup, rowRoles } from './row-roles.ts'
import { type Spread, spreadOf } from './spread-rows.ts'
import { tidyText } from './tidy-text.ts'
import { release } from './typed-arrays.ts'

/** Longest text of a row that is not data, and how many such rows are listed. */
const longestSkipped = 200
const skippedLimit = 10_000

/** What demonstration data says of itself, however the tone is placed. */
const ofDemonstration = /số liệu minh h(?:ọa|oạ)/iu

/** What was read of some rows of a sheet, as plain data, which can leave a worker. */
export interface ReadPart {
  rows: RowsPart
  problems: ProblemPart
  skipped: Prepared['skipped']
  blankRows: number
  demonstrationRow: number
}

/** The arrays of a part, each with a buffer of its own. */
export function arraysOfPart({ rows: { taken, duplicates } }: ReadPart): ReturnType<typeof arraysOf> {
  const columns = [taken.line, taken.areaId, taken.unitId, ...taken.written]
  return [...columns.flatMap(arraysOf), ...duplicates.map(([, notes]) => notes)]
}

/** Reads the rows of one sheet under a recipe, in their order. `width` is the number of its headings. */
export class SheetReading {
  readonly #file: string
  readonly #recipe: Recipe
  readonly #list = new ProblemList()
  readonly #problems: RowProblems
  readonly #reader: RowReader
  readonly #note: RowColumn | undefined
  readonly #roleOf: ReturnType<typeof rowRoles>
  readonly #spread: Spread | null
  readonly #groups = new GroupNest()
  readonly #skipped: Prepared['skipped'] = []
  #blankRows = 0
  #demonstrationRow = 0
  #hasFooter = false

  constructor(file: string, recipe: Recipe, context: IngestContext, width: number) {
    this.#file = file
    this.#recipe = recipe
    this.#problems = new RowProblems(this.#list, file, recipe.sheet)
    const own = [...new Set(recipe.contracts)].map((id) => contracts[id])
    this.#spread = spreadOf(recipe, width)
    const read = this.#spread ?? { recipe, width }
    this.#reader = new RowReader(own, read.recipe, context, read.width, this.#problems)
    this.#note = this.#reader.columns.get('note')
    this.#roleOf = rowRoles(recipe)
  }

  readonly take = (cells: string[], row: number): void => {
    const role = this.#roleOf(cells, row)
    if (role === 'blank') this.#blankRows += 1
    else if (role !== 'data') this.#passOver(cells, row, role)
    else {
      if (!this.#spread) this.#reader.take(cells, row)
      else for (const part of this.#spread.rows(cells, row)) this.#reader.takeSpread(part, row)
      if (this.#note && ofDemonstration.test(String(this.#note.reading.value))) this.#demonstrates(row)
    }
  }

  /** All that was read, for {@link join}. The arrays are those of this reading, which is over with it. */
  part(): ReadPart {
    return {
      rows: this.#reader.part(),
      problems: this.#list.part(),
      skipped: this.#skipped,
      blankRows: this.#blankRows,
      demonstrationRow: this.#demonstrationRow,
    }
  }

  /**
   * Adds the rows of the sheet that follow those read here, which were read apart. The outcome is that of
   * reading all of them here. False, and nothing is added, where what stands here has a bearing on them: then
   * they have to be read here.
   */
  join({ rows, problems, skipped, blankRows, demonstrationRow }: ReadPart): boolean {
    if (this.#hasFooter || this.#recipe.groups || !this.#reader.join(rows)) return false
    this.#list.join(problems)
    this.#skipped.push(...skipped.slice(0, skippedLimit - this.#skipped.length))
    this.#blankRows += blankRows
    if (demonstrationRow > 0) this.#demonstrates(demonstrationRow)
    return true
  }

  /** The outcome, with which the reading is over; `ofSheet` are the problems of the sheet as a whole: with an error all rows are left out. */
  finish(ofSheet: readonly Problem[]): Prepared {
    const row = this.#demonstrationRow
    if (row > 0) this.#problems.ofRow('demonstration_data', 'warning', row, () => ({}))
    for (const { code, severity, ...rest } of ofSheet) this.#list.add(code, severity, () => rest)
    const { taken, rowsRead, columns, places } = this.#reader
    if (ofSheet.some(({ severity }) => severity === 'error')) taken.dropAll()
    const tables = taken.tables().map(({ contract, rows, arrow }) => {
      return { contract: contract.id, rows, columns: reportedColumns(contract, columns), arrow }
    })
    const [years, kept] = [taken.years(), taken.kept]
    release(arraysOfPart(this.part()))
    return {
      file: this.#file,
      recipe: this.#recipe,
      tables,
      years,
      rows: { read: rowsRead, taken: kept, left_out: rowsRead - kept },
      skipped: this.#skipped,
      blank_rows: this.#blankRows,
      problems: this.#list.listed(),
      counts: this.#list.counts(),
      unmatched: places.unmatched(),
      demonstration: row > 0,
    }
  }

  #demonstrates(row: number): void {
    if (this.#demonstrationRow === 0) this.#demonstrationRow = row
  }

  #passOver(cells: string[], row: number, role: Prepared['skipped'][number]['role']): void {
    const text = tidyText(cells.filter((cell) => cell !== '').join(' '))
    if (this.#skipped.length < skippedLimit) {
      this.#skipped.push({ row, role, text: text.slice(0, longestSkipped) })
    }
    if (ofDemonstration.test(text)) this.#demonstrates(row)
    this.#hasFooter ||= role === 'footer'
    if (role !== 'group' || !this.#recipe.groups) return
    this.#groups.enter(readGroup(cells))
    this.#reader.enter(this.#groups.said)
  }
}
