import {
  Bool,
  type Data,
  DataType,
  Dictionary,
  Float64,
  Int32,
  makeData,
  makeVector,
  Utf8,
  type Vector,
} from 'apache-arrow'
import type { ColumnType } from '../../data/ingest/columns.ts'

/*
 * Columns of many Arrow streams put one behind the other as whole arrays. Nothing is done text by text: the
 * page must not stand still while ten years of a province are put together.
 */

type Parts = readonly Data[]

const lengthOf = (parts: Parts) => parts.reduce((sum, { length }) => sum + length, 0)

const isSet = (bits: Uint8Array, at: number) => ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
const set = (bits: Uint8Array, at: number) => {
  bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
}

/** One bit a row, set where there is a value. */
function nulls(parts: Parts): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array(Math.ceil(lengthOf(parts) / 8))
  let nullCount = 0
  let at = 0
  for (const part of parts) {
    const whole = part.nullCount === 0
    for (let row = 0; row < part.length; row += 1, at += 1) {
      if (whole || isSet(part.nullBitmap, part.offset + row)) set(nullBitmap, at)
      else nullCount += 1
    }
  }
  return { nullBitmap, nullCount }
}

function join<T extends Int32Array | Float64Array | Uint8Array>(target: T, arrays: readonly T[]): T {
  let at = 0
  for (const array of arrays) {
    target.set(array, at)
    at += array.length
  }
  return target
}

/** A stream's values, cut to its length: buffers are padded. Throws where they are of another type. */
function valuesOf<T>(
  part: Data,
  type: new (length: number) => T & { subarray(from: number, to: number): T },
): T {
  if (!(part.values instanceof type)) throw new TypeError(`values are not of ${type.name}`)
  return part.values.subarray(0, part.length)
}

function joinBits(parts: Parts): Uint8Array {
  const bits = new Uint8Array(Math.ceil(lengthOf(parts) / 8))
  let at = 0
  for (const part of parts) {
    if (!DataType.isBool(part.type) || !(part.values instanceof Uint8Array)) throw new TypeError('no flags')
    for (let row = 0; row < part.length; row += 1, at += 1) {
      if (isSet(part.values, part.offset + row)) set(bits, at)
    }
  }
  return bits
}

/** Texts one behind the other, as offsets into their bytes. */
function joinTexts(texts: readonly Data<Utf8>[]): Data<Utf8> {
  const valueOffsets = new Int32Array(lengthOf(texts) + 1)
  const bytes: Uint8Array[] = []
  let row = 0
  let size = 0
  for (const { length, valueOffsets: offsets, values } of texts) {
    const first = offsets[0] ?? 0
    for (let at = 1; at <= length; at += 1) valueOffsets[row + at] = size + (offsets[at] ?? 0) - first
    row += length
    bytes.push(values.subarray(first, offsets[length]))
    size = valueOffsets[row] ?? size
  }
  const data = join(new Uint8Array(size), bytes)
  return makeData({ type: new Utf8(), length: row, nullCount: 0, valueOffsets, data })
}

const isText = (part: Data): part is Data<Utf8> => DataType.isUtf8(part.type)

/** Each stream keeps its dictionary, behind those before it: a text may stand there more than once. */
function joinDictionaries(parts: Parts): Vector {
  const words: Data<Utf8>[] = []
  const indices: Int32Array[] = []
  let before = 0
  for (const part of parts) {
    const dictionary = isText(part) ? [part] : (part.dictionary?.data ?? [])
    if (!dictionary.every(isText)) throw new TypeError('no texts')
    const own = isText(part)
      ? Int32Array.from({ length: part.length }, (_, row) => row)
      : valuesOf(part, Int32Array)
    indices.push(before === 0 ? own : own.map((index) => index + before))
    words.push(...dictionary)
    before += lengthOf(dictionary)
  }
  const length = lengthOf(parts)
  const type = new Dictionary(new Utf8(), new Int32())
  const dictionary = makeVector(joinTexts(words))
  return makeVector(
    makeData({ type, length, ...nulls(parts), data: join(new Int32Array(length), indices), dictionary }),
  )
}

/** The parts of a column as one. Throws a TypeError where a part is of another type. */
export const joinColumn: Record<ColumnType, (parts: Parts) => Vector> = {
  text: joinDictionaries,
  int: (parts) => {
    const length = lengthOf(parts)
    const data = join(
      new Int32Array(length),
      parts.map((part) => valuesOf(part, Int32Array)),
    )
    return makeVector(makeData({ type: new Int32(), length, ...nulls(parts), data }))
  },
  double: (parts) => {
    const length = lengthOf(parts)
    const data = join(
      new Float64Array(length),
      parts.map((part) => valuesOf(part, Float64Array)),
    )
    return makeVector(makeData({ type: new Float64(), length, ...nulls(parts), data }))
  },
  bool: (parts) => {
    const length = lengthOf(parts)
    return makeVector(makeData({ type: new Bool(), length, ...nulls(parts), data: joinBits(parts) }))
  },
}
