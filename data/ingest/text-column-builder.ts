import { Dictionary, Int32, makeData, makeVector, Utf8, type Vector } from 'apache-arrow'
import type { ColumnPart } from './column-builder.ts'
import type { Value } from './read-value.ts'
import { type PoolContents, TextPool } from './text-pool.ts'
import { bitmap, enlarge, pick } from './typed-arrays.ts'

/** Fewer texts are always looked for: they may be all that there are. */
const manyTexts = 20_000

/** A row that says nothing. */
const none = -1

/** Part of a text column: for each row the number of its text, -1 where it says nothing. */
export interface TextPart {
  kind: 'text'
  numbers: Int32Array
  pool: PoolContents
}

/**
 * A text column: each distinct text once, and a number a row that says which. Where nearly all texts differ,
 * one that comes again may get another number.
 */
export class TextColumnBuilder {
  length = 0
  #numbers = new Int32Array(64)
  #looks = true
  readonly #pool = new TextPool()

  append(value: Value | null): void {
    this.appendNumber(value === null ? none : this.#pool.add(String(value)))
  }

  /** The number of a text, for {@link appendNumber}. */
  numberOf(text: string): number {
    return this.#pool.add(text)
  }

  /**
   * Appends a text and returns its number, which may be handed in again as `known`. Where hardly any text has
   * come twice it is no longer looked for: each row then has its own.
   */
  appendText(text: string, known = none): number {
    const number = this.#looking() && known !== none ? known : this.#pool.add(text, this.#looks)
    this.appendNumber(number)
    return number
  }

  appendNumber(number: number): void {
    if (this.length === this.#numbers.length) this.#numbers = enlarge(this.#numbers)
    this.#numbers[this.length] = number
    this.length += 1
  }

  /** All rows, for {@link join}. The arrays are the column's own. */
  part(): TextPart {
    return { kind: 'text', numbers: this.#numbers.subarray(0, this.length), pool: this.#pool.contents() }
  }

  /** Appends another column's rows, as if their texts had come here one by one. */
  join(part: ColumnPart): void {
    if (part.kind !== 'text') throw new TypeError(`${part.kind} for text`)
    const { numbers, pool } = part
    const known = new Int32Array(pool.offsets.length).fill(none)
    let row = 0
    while (row < numbers.length) {
      const number = numbers[row] ?? none
      if (number !== none && !this.#looking()) {
        row = this.#joinRun(part, row)
        continue
      }
      const before = known[number] ?? none
      const own = number === none || before !== none ? before : this.#pool.addFrom(pool, number)
      if (number !== none) known[number] = own
      this.appendNumber(own)
      row += 1
    }
  }

  /** Appends rows from one on whose texts follow each other, none of which is looked for; where they end. */
  #joinRun({ numbers, pool }: TextPart, from: number): number {
    const first = numbers[from] ?? 0
    let to = from + 1
    while (to < numbers.length && numbers[to] === first + to - from) to += 1
    const own = this.#pool.size
    this.#pool.addRun(pool, first, first + to - from)
    for (let row = from; row < to; row += 1) this.appendNumber(own + row - from)
    return to
  }

  /** Appends another column's rows, as if its texts had got their numbers by {@link numberOf}. */
  joinNumbered({ numbers, pool }: TextPart): void {
    const own = new Int32Array(pool.offsets.length - 1)
    for (let number = 0; number < own.length; number += 1) own[number] = this.#pool.addFrom(pool, number)
    for (const number of numbers) this.appendNumber(own[number] ?? none)
  }

  /**
   * The same with what {@link numbersIn} said of the pool: the texts that have not come follow those here, and are
   * not looked for again. The column is complete with it.
   */
  joinKnown({ numbers, pool }: TextPart, known: Int32Array): void {
    const own = known.slice()
    let number = 0
    while (number < own.length) {
      let to = number
      while (own[to] === none) to += 1
      const next = this.#pool.size
      if (to > number) this.#pool.addRun(pool, number, to)
      for (let at = number; at < to; at += 1) own[at] = next + at - number
      number = to + 1
    }
    for (const number of numbers) this.appendNumber(own[number] ?? none)
  }

  /** For each text of another column its number here, -1 where it has not come. */
  numbersIn(pool: PoolContents): Int32Array {
    const own = new Int32Array(pool.offsets.length - 1)
    for (let number = 0; number < own.length; number += 1) own[number] = this.#pool.find(pool, number)
    return own
  }

  #looking(): boolean {
    this.#looks &&= !(this.#pool.size > manyTexts && this.#pool.size * 4 > this.length * 3)
    return this.#looks
  }

  isSame(row: number, other: number): boolean {
    if (this.#numbers[row] === this.#numbers[other]) return true
    return !this.#looks && this.at(row) === this.at(other)
  }

  /** The text in a row; '' where nothing was reported. */
  at(row: number): string {
    const number = this.#numbers[row] ?? none
    return number === none ? '' : this.#pool.text(number)
  }

  /** See `ColumnBuilder`. */
  vector(rows: Int32Array | null, id: number, plainWhereUnique = false): Vector {
    const numbers = pick(this.#numbers, this.length, rows)
    const { length } = numbers
    const { bits, set } = bitmap(length, (row) => numbers[row] !== none)
    const nulls = { length, nullBitmap: bits, nullCount: length - set }
    if (plainWhereUnique && this.#pool.size * 2 > length && length > 1000) {
      return makeVector(makeData({ type: new Utf8(), ...nulls, ...this.#pool.gather(numbers) }))
    }
    const { bytes: data, offsets: valueOffsets } = this.#pool.contents()
    const texts = makeData({ type: new Utf8(), length: this.#pool.size, nullCount: 0, valueOffsets, data })
    return makeVector(
      makeData({
        type: new Dictionary(new Utf8(), new Int32(), id),
        ...nulls,
        // A row without a text has to point somewhere.
        data: set === length ? numbers : numbers.map((number) => Math.max(number, 0)),
        dictionary: makeVector(texts),
      }),
    )
  }
}
