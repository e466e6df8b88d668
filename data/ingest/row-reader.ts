import type { Contract } from '../contracts/contract.ts'
import type { Recipe } from '../model/recipe.ts'
import { DuplicateCheck, type DuplicatePart } from './check-duplicates.ts'
import { type RowCheck, type RowValues, rowChecks } from './check-row.ts'
import { unitContracts } from './columns.ts'
import type { IngestContext } from './context.ts'
import { markedCell } from './mark-columns.ts'
import { countKey, type RowKey, textOf, unitKey } from './row-key.ts'
import type { RowProblems } from './row-problems.ts'
import type { RowColumn } from './row-reader-column.ts'
import { rowColumns } from './row-reader-columns.ts'
import { type Place, PlaceFinder, type PlacesPart } from './row-reader-place.ts'
import type { Group } from './row-roles.ts'
import type { SpreadRow } from './spread-rows.ts'
import { type TakenPart, TakenRows } from './taken-rows.ts'
import { tidyText } from './tidy-text.ts'

/** What a reader has read, as plain data. */
export interface RowsPart {
  rowsRead: number
  taken: TakenPart
  duplicates: DuplicatePart
  places: PlacesPart
}

type Fixes = ReadonlyMap<string, string> | undefined

/** Reads data rows one after the other: cells, place, unit, checks. A row with an error is left out whole. */
export class RowReader {
  rowsRead = 0
  readonly columns: ReadonlyMap<string, RowColumn>
  readonly places: PlaceFinder
  readonly taken: TakenRows
  readonly #list: readonly RowColumn[]
  readonly #isUnits: boolean
  readonly #problems: RowProblems
  readonly #width: number
  readonly #fixes = new Map<number, Map<string, string>>()
  readonly #year: RowColumn | undefined
  readonly #area: RowColumn | undefined
  readonly #district: RowColumn | undefined
  readonly #areaCode: RowColumn | undefined
  readonly #key: RowKey
  readonly #checks: readonly RowCheck[]
  readonly #duplicates: DuplicateCheck
  #districtOfGroup: string | null = null

  /** All that was read, for {@link join}. */
  part(): RowsPart {
    return {
      rowsRead: this.rowsRead,
      taken: this.taken.part(),
      duplicates: this.#duplicates.part(),
      places: this.places.part(),
    }
  }

  /**
   * Adds rows after those read here that were read apart under the same recipe. False, and nothing is added,
   * where one has a bearing on the other: they speak of the same unit in the same year.
   */
  join({ rowsRead, taken, duplicates, places }: RowsPart): boolean {
    // What counts are known by is not in their tables.
    if (!this.#isUnits || !this.places.canJoin(places)) return false
    const units = this.taken.unitId.numbersIn(taken.unitId.pool)
    if (this.#duplicates.meets(duplicates, units)) return false
    this.rowsRead += rowsRead
    this.taken.join(taken, units)
    this.places.join(places)
    return true
  }

  /** `width` is the number of headings. All contracts must have rows of one kind: units, counts or figures. */
  constructor(
    contracts: readonly Contract[],
    recipe: Recipe,
    context: IngestContext,
    width: number,
    problems: RowProblems,
  ) {
    this.#isUnits = contracts.every(({ id }) => unitContracts.includes(id))
    if (!this.#isUnits && contracts.length > 1) throw new Error('one sheet has rows of two kinds')
    this.#problems = problems
    this.#width = width
    for (const { row, column, value } of recipe.corrections) {
      this.#fixes.set(row, (this.#fixes.get(row) ?? new Map<string, string>()).set(column, value))
    }
    this.columns = rowColumns(contracts, recipe)
    this.#list = [...this.columns.values()]
    this.#year = this.columns.get('year')
    this.#area = this.columns.get(this.#isUnits ? 'commune' : 'area')
    this.#district = this.columns.get('district')
    this.#areaCode = this.columns.get('area_code')
    this.#checks = rowChecks(contracts, (column) => this.columns.has(column))
    this.places = new PlaceFinder(context.areas, this.#isUnits ? 'commune' : undefined, recipe)
    this.taken = new TakenRows(contracts, this.columns, context.importId)
    this.#key = this.#isUnits ? unitKey(this.columns, recipe.units, this.taken) : countKey(this.columns)
    const named = this.#isUnits ? 'unit_name' : 'area'
    this.#duplicates = new DuplicateCheck(this.taken, (code, line, other_row, place) => {
      this.#problems.ofRow(code, 'error', line, () => {
        const value = place === undefined ? this.#valueOf(named) : this.taken.textAt(place, named)
        return { other_row, ...(value === null || value === '' ? {} : { value: String(value) }) }
      })
    })
  }

  /** What group rows say of the rows that follow. */
  enter({ sector, level, commune, district }: Readonly<Group>): void {
    const fill = (id: string, text: string | undefined) => {
      const column = this.columns.get(id)
      if (column) column.group = text
    }
    fill('sector', sector)
    fill('level', level)
    fill('district', district)
    if (this.#area) this.#area.group = this.#isUnits ? commune : (commune ?? district)
    this.#districtOfGroup = commune === undefined ? null : (district ?? null)
  }

  /** Takes one of the rows in that a row of the file holds side by side: problems name the file's own columns. */
  takeSpread({ cells, said, headings }: SpreadRow, row: number): void {
    for (const [id, heading] of headings) {
      const column = this.columns.get(id)
      if (column) [column.heading, column.of] = [heading, said]
    }
    this.take(cells, row)
  }

  /** Takes a data row in, or reports why not. */
  take(cells: readonly string[], row: number): void {
    this.rowsRead += 1
    const fixes = this.#fixes.get(row)
    const misfit = this.#misfit(cells, fixes)
    if (misfit !== null) {
      this.#problems.ofRow('row_ragged', 'error', row, () => ({ hint: misfit }))
      return
    }
    const isReadable = this.#readCells(cells, row, fixes)
    const year = this.#year?.reading.value
    if (typeof year !== 'number') return
    const place = this.#findPlace(year, row)
    if (place === null || place.area_id === null) return
    const key = this.#key.numberOf(place.area_id)
    if (!isReadable) {
      if (key >= 0) this.#duplicates.leftOut(year, key, row)
      return
    }
    if (place.number < 0) place.number = this.taken.areaId.numberOf(place.area_id)
    const at = this.taken.append(row, place.number, key)
    this.#duplicates.taken(year, key, at)
    for (const check of this.#checks) if (check.fails(this.#valueOf)) this.#warn(check, row)
  }

  /** How the row does not fit under the headings; null where it does. Excel leaves trailing blanks away. */
  #misfit(cells: readonly string[], fixes: Fixes): string | null {
    if (cells.length === this.#width) return null
    const last = cells.findLastIndex((cell, index) => index >= this.#width && tidyText(cell) !== '')
    if (last >= this.#width) return `${last + 1} ≠ ${this.#width}`
    const isShort = ({ required, index, id, code }: RowColumn) =>
      required &&
      index >= cells.length &&
      !fixes?.has(id) &&
      (code === undefined || code.index >= cells.length)
    return this.#list.some(isShort) ? `${cells.length} ≠ ${this.#width}` : null
  }

  #readCells(cells: readonly string[], row: number, fixes: Fixes): boolean {
    let isReadable = true
    for (const column of this.#list) {
      const { marks, index } = column
      const written = marks ? markedCell(cells, marks) : index < 0 ? '' : (cells[index] ?? '')
      const cell = fixes?.get(column.id) ?? written
      const { fault, steered } = column.take(cell)
      if (steered) this.#problems.ofCell('value_control', 'warning', row, column, cell)
      if (fault === null && !column.isMissing) continue
      this.#problems.ofCell(fault ?? 'value_missing', 'error', row, column, cell)
      isReadable = false
    }
    return isReadable
  }

  /** The place that the row names, where it names one. Reports one that no area answers to. */
  #findPlace(year: number, row: number): Place | null {
    const [area, district, code] = [this.#area, this.#district, this.#areaCode]
    if (!area || area.isMissing || area.reading.fault) return null
    if (district?.reading.fault || code?.reading.fault) return null
    const within = textOf(district?.reading) ?? (this.#isUnits ? null : this.#districtOfGroup)
    const place = this.places.find(year, area.reading, within, textOf(code?.reading))
    if (place.why !== null) {
      this.#problems.ofCell(place.why, 'error', row, area, place.written, place.hint)
    } else if (place.padded && code) {
      this.#problems.ofCell('code_padded', 'warning', row, code, textOf(code.reading) ?? '', place.hint)
    }
    return place
  }

  #warn(check: RowCheck, row: number): void {
    const column = this.columns.get(check.column)
    const hint = check.hint?.(this.#valueOf)
    if (!column) this.#problems.ofRow(check.code, 'warning', row, () => (hint === undefined ? {} : { hint }))
    else this.#problems.ofCell(check.code, 'warning', row, column, String(column.reading.value ?? ''), hint)
  }

  readonly #valueOf: RowValues = (column) => this.columns.get(column)?.reading.value ?? null
}
