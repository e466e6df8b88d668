import type { Recipe } from '../model/recipe.ts'
import { foldHeading } from './fold-heading.ts'
import { columnsOf } from './match-columns.ts'
import type { RowRole } from './prepared.ts'
import { loneText, readGroup } from './read-group.ts'
import {
  beginsLikeTotal,
  columnNumber,
  isFooter,
  isOffice,
  isPerson,
  isTotal,
  isUnitOfMeasure,
} from './row-words.ts'

export { type Group, readGroup } from './read-group.ts'

type Cells = readonly string[]

/** A code says as much as the name beside it. */
const orCode: Record<string, string> = { area: 'area_code', unit_name: 'unit_code' }

/** Rows of units and of numbers follow the header at once. */
const underHeader = 3

function isBlank(cell: string | undefined): boolean {
  if (cell === undefined || cell === '') return true
  const first = cell.charCodeAt(0)
  return (first <= 0x20 || first >= 0x80) && cell.trim() === ''
}

/**
 * Says of each row of a sheet what it is; asked row by row from the top. A row that has all that the
 * contract requires is data whatever its words are, "Tổng công ty May Hưng Yên" and "Công ty Cộng Hòa" among
 * them; but for a row that only numbers the columns or repeats the header. Where constants or groups say a
 * part of what is required, a row with the rest is data unless its only text is a total, a note under the
 * table, or the name of a group that is asked for.
 */
export function rowRoles(recipe: Recipe): (cells: Cells, row: number) => RowRole {
  const rows = new RowJudge(recipe)
  const keep = new Set(recipe.keep_rows)
  const skip = new Set(recipe.skip_rows)
  const last = recipe.header_row
  const first = last - recipe.header_rows + 1
  const byHand = keep.size + skip.size > 0
  return (cells, row) => {
    if (byHand && skip.has(row)) return 'skipped'
    if (byHand && keep.has(row)) return 'data'
    if (row > last) return rows.judge(cells, row - last)
    if (cells.every(isBlank)) return 'blank'
    return row < first ? 'title' : 'header'
  }
}

class RowJudge {
  /** For each column that is required and stands in the sheet: where, a code's place beside the name's. */
  readonly #required: readonly (readonly number[])[]
  /** Whether nothing that is required comes from constants or groups. */
  readonly #isWhole: boolean
  readonly #groups: boolean
  readonly #sectorOpen: boolean
  readonly #levelOpen: boolean
  readonly #placeOpen: boolean
  /** Headings by column, and the texts of the first of them for a quick look. */
  readonly #headings: readonly { index: number; parts: ReadonlySet<string> }[]
  readonly #firstHeading: { index: number; parts: readonly string[] }
  #footer = false

  constructor(recipe: Recipe) {
    const placesOf = (id: string) =>
      recipe.columns.filter(({ column }) => column === id || column === orCode[id]).map(({ index }) => index)
    const needed = columnsOf(recipe.contracts).filter(({ required }) => required)
    this.#required = needed.map(({ id }) => placesOf(id)).filter((places) => places.length > 0)
    this.#isWhole = this.#required.length === needed.length
    this.#groups = recipe.groups
    const isOpen = (...ids: string[]) =>
      ids.every(
        (id) =>
          placesOf(id).length === 0 &&
          recipe.constants[id] === undefined &&
          recipe.columns.every(({ of }) => of?.column !== id),
      )
    this.#sectorOpen = isOpen('sector')
    this.#levelOpen = isOpen('level')
    this.#placeOpen = isOpen('commune', 'area')
    this.#headings = recipe.columns.map(({ index, heading }) => ({
      index,
      parts: new Set([heading, ...heading.split(' / ')].map(foldHeading)),
    }))
    const name = recipe.columns.find(({ column }) => column in orCode) ?? recipe.columns[0]
    const raw = name?.heading ?? ''
    this.#firstHeading = { index: name?.index ?? -1, parts: [raw, ...raw.split(' / ')] }
  }

  /** `after`: how many rows under the header it stands. */
  judge(cells: Cells, after: number): RowRole {
    const complete = this.#required.length > 0 && this.#isComplete(cells)
    if (after <= underHeader && numbersColumns(cells)) return 'numbering'
    if (this.#repeatsHeader(cells)) return 'header'
    if (complete && (this.#isWhole || !this.#mayBeOther(cells))) {
      this.#footer = false
      return 'data'
    }
    if (cells.every(isBlank)) return 'blank'
    return complete ? this.#judgeShort(cells) : this.#judgeIncomplete(cells, after)
  }

  #isComplete(cells: Cells): boolean {
    for (const places of this.#required) if (places.every((index) => isBlank(cells[index]))) return false
    return true
  }

  /** Of a row with what the sheet itself has to say: other than data only by its one text. */
  #judgeShort(cells: Cells): RowRole {
    const text = loneText(cells)
    // Where a required cell holds what else would number the row, the text is not all that it says.
    const lone = this.#required.some((places) => text && places.includes(text.index)) ? text : null
    if (text && isTotal(text.text)) return 'totals'
    // "T/M BAN CHỈ ĐẠO" looks as if a letter numbered it.
    if (lone?.numbered !== 'digits' && cells.every((cell) => isBlank(cell) || endsTable(cell))) {
      this.#footer = true
      return 'footer'
    }
    if (this.#footer && isSigned(cells)) return 'footer'
    if (lone && this.#groups && this.#headsGroup(cells, lone.numbered, lone.numbers)) return 'group'
    if (lone && this.#footer && lone.numbered === null && lone.numbers === 0) return 'footer'
    this.#footer = false
    return 'data'
  }

  /** Only a group that says what nothing else does; figures beside a commune are the commune's own. */
  #headsGroup(cells: Cells, numbered: 'group' | 'digits' | null, numbers: number): boolean {
    const group = readGroup(cells)
    if (!group) return false
    if (group.level !== undefined && this.#levelOpen) return true
    if (group.sector !== undefined && group.commune === undefined) return this.#sectorOpen
    if (!this.#placeOpen || numbered === 'digits' || numbers > 0) return false
    return group.sector === undefined || numbered === 'group'
  }

  #judgeIncomplete(cells: Cells, after: number): RowRole {
    const filled = cells.filter((cell) => !isBlank(cell))
    if (after <= underHeader && filled.every(isUnitOfMeasure)) return 'units'
    const lone = loneText(cells)
    if (lone ? beginsLikeTotal(lone.text) : isTotal(filled[0] ?? '')) return 'totals'
    const isNumbered = /^\s*\d/.test(filled[0] ?? '')
    const mayEnd = !isNumbered && filled.length <= 4
    const ends = isFooter(filled[0] ?? '') || isFooter(filled.at(-1) ?? '') || filled.every(endsTable)
    if (mayEnd && ends) {
      this.#footer = true
      return 'footer'
    }
    const group = lone && readGroup(cells)
    if (group) {
      const isPlace = group.sector === undefined && group.level === undefined
      // A commune with figures is a row of counts; a numbered one that lacks its place is a unit with a hole.
      const hasFigures = lone.numbers > 0 && lone.numbered !== 'group'
      if (!isPlace || (!hasFigures && (lone.numbered !== 'digits' || this.#placeOpen))) return 'group'
    }
    return this.#footer && mayEnd ? 'footer' : 'data'
  }

  /** A quick look at whether a row has so few texts that it may be no unit: its number is one, too. */
  #mayBeOther(cells: Cells): boolean {
    let texts = 0
    let first = ''
    for (const cell of cells) {
      if (cell === '' || cell.charCodeAt(0) < 0x3a) continue
      texts += 1
      if (texts === 1) first = cell
      if (texts > 3) return false
    }
    if (this.#footer || texts < 2 || first.length < 7) return true
    return endsTable(cells.findLast((cell) => !isBlank(cell)) ?? '')
  }

  #repeatsHeader(cells: Cells): boolean {
    const first = cells[this.#firstHeading.index]
    if (first === undefined || !this.#firstHeading.parts.includes(first)) return false
    return this.#headings.every(
      ({ index, parts }) => isBlank(cells[index]) || parts.has(foldHeading(cells[index] ?? '')),
    )
  }
}

/** Whether a cell is of the lines under a table, where the others of its row are, too. */
const endsTable = (cell: string): boolean => isFooter(cell) || isOffice(cell)

/** Under a signature: names of those who signed side by side, and nothing else. */
const isSigned = (cells: Cells): boolean =>
  cells.every((cell) => isBlank(cell) || isPerson(cell) || endsTable(cell))

/** At least three cells, each the number after the one before; letters may stand for the first ones. */
function numbersColumns(cells: Cells): boolean {
  let before = 0
  let count = 0
  for (const cell of cells) {
    if (isBlank(cell)) continue
    const number = columnNumber(cell)
    if (number === null || (number !== 'letter' && number !== before + 1)) return false
    if (number === 'letter' && before > 0) return false
    if (number !== 'letter') before = number
    count += 1
  }
  return count >= 3 && before >= 1
}
