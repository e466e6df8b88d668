import type { Column, ValueType } from '../contracts/contract.ts'
import { restoreText } from './defused-text.ts'
import type { MarkColumn } from './mark-columns.ts'
import type { ProblemCode } from './problem.ts'
import { isExcelDay } from './read-day.ts'
import type { Decimal } from './read-number.ts'
import { readValue, type Value } from './read-value.ts'
import { isSteered, isTidy, tidyText } from './tidy-text.ts'

/** What a cell says, as {@link readValue} has it. */
export interface CellReading {
  value: Value | null
  fault: ProblemCode | null
  /** Signs that steer the letters around them were taken out. */
  steered: boolean
  /** The number of the text in its table's column; -1 until it is known. */
  number: number
}

/** Readings kept by cell text. A column in which nearly every cell differs is better read cell by cell. */
const cacheLimit = 8192
const longestKept = 200

/** Names and codes: where they are a day, Excel has made one of "3/52". */
const names: ReadonlySet<string> = new Set([
  'unit_code',
  'unit_name',
  'district',
  'commune',
  'area_code',
  'area',
  'decision_number',
  'indicator',
])

/** Whether a text is as it should be at a glance: short, tidy, begun by no digit or "#". Most names are. */
function isPlainName(text: string): boolean {
  const sign = text.charCodeAt(0)
  return sign > 57 && text.length <= longestKept && isTidy(text)
}

/** One column of the rows that are read: where its cells stand and what those of the present row say. */
export class RowColumn {
  readonly id: string
  readonly type: ValueType
  readonly required: boolean
  /** As the file has it, else as the contract has it; of the present row, where it differs. */
  heading: string
  /** What the present row's cell is of, where the file has the column for several sectors or years. */
  of: string | null = null
  /** From 0; -1 where the file lacks the column. */
  readonly index: number
  /** The columns of the file that say it by marks together; null where one says it. */
  marks: readonly MarkColumn[] | null = null
  /** What the present row says. */
  reading: CellReading
  /** The column of codes that says as much as this one. */
  code: RowColumn | undefined
  readonly #decimal: Decimal
  readonly #isDefused: boolean
  readonly #meanings: ReadonlyMap<string, string>
  readonly #constant: CellReading | null
  #group: CellReading | null = null
  #isGrouped = false
  #cache: Map<string, CellReading> | null = new Map()
  #reads = 0
  #lastCell = ''
  #lastReading: CellReading
  readonly #isName: boolean
  /** One reading for all names, each of which stands for the present row only: a million are much to clear away. */
  readonly #name: CellReading = { value: null, fault: null, steered: false, number: -1 }

  constructor(
    column: Column,
    place: { index: number; heading: string; constant: string | undefined },
    reading: { decimal: Decimal; meanings: ReadonlyMap<string, string>; isDefused: boolean },
  ) {
    this.id = column.id
    this.#isName = column.id === 'unit_name' || column.id === 'unit_code'
    this.type = column.type
    this.required = column.required
    this.index = place.index
    this.heading = place.heading
    this.#decimal = reading.decimal
    this.#isDefused = reading.isDefused
    this.#meanings = reading.meanings
    this.#lastReading = this.#make('')
    this.reading = this.#lastReading
    this.#constant = place.constant === undefined ? null : this.read(place.constant)
  }

  /** What blank cells of the rows that follow say, by the group they stand in. */
  set group(text: string | undefined) {
    this.#group = text === undefined ? null : this.read(text)
    this.#isGrouped ||= this.#group !== null
  }

  /** Whether the file, a constant or a group so far has filled the column. */
  get isFilled(): boolean {
    return this.index >= 0 || this.#constant !== null || this.#isGrouped
  }

  /** Whether the present row lacks what it must say. Codes are read before the names that they stand for. */
  get isMissing(): boolean {
    const { value } = this.reading
    return value === null && this.required && (this.code?.reading.value ?? null) === null
  }

  /** Reads the present row's cell; a blank one says what the group or the constant says. */
  take(cell: string): CellReading {
    const reading =
      this.#cache === null && this.#isName && this.#readName(cell) ? this.#name : this.read(cell)
    const isBlank = reading.value === null && reading.fault === null
    this.reading = (isBlank ? (this.#group ?? this.#constant) : null) ?? reading
    return this.reading
  }

  read(cell: string): CellReading {
    if (this.#cache === null) return this.#make(cell)
    // Rows of one place and sector mostly follow each other.
    if (cell === this.#lastCell) return this.#lastReading
    const known = this.#cache.get(cell)
    this.#reads += 1
    if (known) {
      this.#lastCell = cell
      this.#lastReading = known
      return known
    }
    const reading = this.#make(cell)
    if (cell.length > longestKept) return reading
    if (this.#cache.size < cacheLimit) this.#cache.set(unpinned(cell), reading)
    else if (this.#reads < cacheLimit * 4) this.#cache = null
    return reading
  }

  /** Whether the cell is a plain name, which then is what {@link #name} says: most cells of a large file are. */
  #readName(cell: string): boolean {
    if (this.#meanings.size > 0 || !isPlainName(cell)) return false
    this.#name.value = this.#isDefused ? restoreText(cell) : cell
    this.#name.number = -1
    return true
  }

  #make(cell: string): CellReading {
    const meant = this.#meanings.size === 0 ? undefined : this.#meanings.get(meaningKey(cell))
    const text = meant ?? (this.#isDefused ? restoreText(cell) : cell)
    if (this.type === 'text' && isPlainName(text))
      return { value: text, fault: null, steered: false, number: -1 }
    const { value, fault } = readValue(this.type, text, this.#decimal)
    const isDamaged = typeof value === 'string' && names.has(this.id) && isExcelDay(value)
    return {
      value: isDamaged ? null : value,
      fault: isDamaged ? 'value_is_date' : fault,
      steered: !isTidy(text) && isSteered(text),
      number: -1,
    }
  }
}

/** By what a written value is found among those that the analyst gave a meaning: case does not count. */
export function meaningKey(written: string): string {
  return tidyText(written).toLowerCase()
}

/** The same text, but not as a cut of a larger one, which it would keep in memory. */
function unpinned(text: string): string {
  if (text.length < 13) return text
  const units = Array.from(text, (_, index) => text.charCodeAt(index))
  return String.fromCharCode(...units)
}
