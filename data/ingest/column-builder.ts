import { Bool, Float64, Int32, makeData, makeVector, type Vector } from 'apache-arrow'
import type { ColumnType } from './columns.ts'
import type { Value } from './read-value.ts'
import { TextColumnBuilder, type TextPart } from './text-column-builder.ts'
import { append, bitmap, enlarge, pick } from './typed-arrays.ts'

/*
 * Columns grow as typed arrays and are laid out by hand: the library's own builders make their null check
 * with `new Function`, which the page's content security policy forbids.
 */

/** Some rows of a column as plain arrays, which can leave a worker. */
export type ColumnPart =
  | TextPart
  | { kind: 'numbers'; values: Int32Array | Float64Array; known: Uint8Array }
  | { kind: 'flags'; values: Uint8Array }

/** The arrays of a part, each with a buffer of its own. */
export function arraysOf(part: ColumnPart): (Int32Array | Float64Array | Uint8Array)[] {
  if (part.kind === 'text') return [part.numbers, ...Object.values(part.pool)]
  return part.kind === 'numbers' ? [part.values, part.known] : [part.values]
}

/** Takes the values of one column, row by row; null is "not reported". */
export interface ColumnBuilder {
  readonly length: number
  append: (value: Value | null) => void
  /** All rows, for {@link join}. The arrays are the column's own. */
  part: () => ColumnPart
  /** Appends another column's rows. Throws a TypeError where that is of another type. */
  join: (part: ColumnPart) => void
  /** Whether two rows say the same. */
  isSame: (row: number, other: number) => boolean
  /**
   * The rows as an Arrow vector: all, or those listed. `id` tells the dictionaries of one table apart; text
   * that nearly every row says anew has none if `plainWhereUnique`.
   */
  vector: (rows: Int32Array | null, id: number, plainWhereUnique?: boolean) => Vector
}

/** A builder of a column of the type. */
export function columnBuilder(type: ColumnType): ColumnBuilder {
  if (type === 'text') return new TextColumnBuilder()
  return type === 'bool' ? new BoolColumnBuilder() : new NumberColumnBuilder(type)
}

/** Int32 or Float64, with a byte a row for whether it was reported. */
export class NumberColumnBuilder implements ColumnBuilder {
  length = 0
  #values: Int32Array | Float64Array
  #known: Uint8Array = new Uint8Array(64)

  constructor(type: 'int' | 'double') {
    this.#values = type === 'int' ? new Int32Array(64) : new Float64Array(64)
  }

  append(value: Value | null): void {
    if (this.length === this.#known.length) {
      this.#values = enlarge(this.#values)
      this.#known = enlarge(this.#known)
    }
    if (typeof value === 'number') {
      this.#values[this.length] = value
      this.#known[this.length] = 1
    }
    this.length += 1
  }

  /** The number in a row, 0 where none was reported. */
  at(row: number): number {
    return this.#values[row] ?? 0
  }

  part(): ColumnPart {
    const values = this.#values.subarray(0, this.length)
    return { kind: 'numbers', values, known: this.#known.subarray(0, this.length) }
  }

  join(part: ColumnPart): void {
    if (part.kind !== 'numbers') throw new TypeError(`${part.kind} for numbers`)
    const own = this.#values
    if (own instanceof Int32Array && part.values instanceof Int32Array) {
      this.#values = append(own, this.length, part.values)
    } else if (own instanceof Float64Array && part.values instanceof Float64Array) {
      this.#values = append(own, this.length, part.values)
    } else throw new TypeError('numbers of another kind')
    this.#known = append(this.#known, this.length, part.known)
    // Both grow together by themselves, too.
    this.length += part.known.length
  }

  isSame(row: number, other: number): boolean {
    return this.#values[row] === this.#values[other] && this.#known[row] === this.#known[other]
  }

  vector(rows: Int32Array | null): Vector {
    const known = pick(this.#known, this.length, rows)
    const data = pick(this.#values, this.length, rows)
    const { length } = known
    const { bits, set } = bitmap(length, (row) => known[row] === 1)
    const rest = { length, nullBitmap: bits, nullCount: length - set }
    return data instanceof Float64Array
      ? makeVector(makeData({ type: new Float64(), ...rest, data }))
      : makeVector(makeData({ type: new Int32(), ...rest, data }))
  }
}

/** A byte a row: 0 no, 1 yes, 2 not reported. */
class BoolColumnBuilder implements ColumnBuilder {
  length = 0
  #values: Uint8Array = new Uint8Array(64)

  append(value: Value | null): void {
    if (this.length === this.#values.length) this.#values = enlarge(this.#values)
    this.#values[this.length] = value === null ? 2 : value === true ? 1 : 0
    this.length += 1
  }

  part(): ColumnPart {
    return { kind: 'flags', values: this.#values.subarray(0, this.length) }
  }

  join(part: ColumnPart): void {
    if (part.kind !== 'flags') throw new TypeError(`${part.kind} for flags`)
    this.#values = append(this.#values, this.length, part.values)
    this.length += part.values.length
  }

  isSame(row: number, other: number): boolean {
    return this.#values[row] === this.#values[other]
  }

  vector(rows: Int32Array | null): Vector {
    const values = pick(this.#values, this.length, rows)
    const { length } = values
    const { bits, set } = bitmap(length, (row) => values[row] !== 2)
    const data = bitmap(length, (row) => values[row] === 1).bits
    return makeVector(makeData({ type: new Bool(), length, nullBitmap: bits, nullCount: length - set, data }))
  }
}
