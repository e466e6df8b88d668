import {
  Bool,
  type Data,
  Dictionary,
  Float64,
  Int32,
  makeData,
  makeVector,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
} from 'apache-arrow'
import type { ColumnData, ColumnType } from './columns.ts'
import type { Value } from './read-value.ts'

/*
 * The vectors are laid out by hand: the library's own builders make their null check with `new Function`,
 * which the page's content security policy forbids.
 */

type Values = readonly (Value | null)[]

interface Nulls {
  nullBitmap: Uint8Array
  nullCount: number
}

/** One bit a value, set where there is one, lowest bit first. */
function bits(length: number, isSet: (index: number) => boolean): { bitmap: Uint8Array; count: number } {
  const bitmap = new Uint8Array(Math.ceil(length / 8))
  let count = 0
  for (let index = 0; index < length; index += 1) {
    if (!isSet(index)) continue
    bitmap[index >> 3] = (bitmap[index >> 3] ?? 0) | (1 << (index & 7))
    count += 1
  }
  return { bitmap, count }
}

function nullsOf(values: Values): Nulls {
  const { bitmap, count } = bits(values.length, (index) => values[index] !== null)
  return { nullBitmap: bitmap, nullCount: values.length - count }
}

const numberAt = (values: Values, index: number): number => {
  const value = values[index]
  return typeof value === 'number' ? value : 0
}

/** Each distinct text once; names, sectors and areas repeat. */
function dictionaryData(values: Values): Data<Dictionary<Utf8, Int32>> {
  const places = new Map<string, number>()
  const indices = new Int32Array(values.length)
  values.forEach((value, row) => {
    if (value === null) return
    const text = String(value)
    let place = places.get(text)
    if (place === undefined) {
      place = places.size
      places.set(text, place)
    }
    indices[row] = place
  })
  const encoder = new TextEncoder()
  const encoded = [...places.keys()].map((text) => encoder.encode(text))
  const valueOffsets = new Int32Array(encoded.length + 1)
  encoded.forEach((bytes, index) => {
    valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + bytes.length
  })
  const data = new Uint8Array(valueOffsets[encoded.length] ?? 0)
  encoded.forEach((bytes, index) => {
    data.set(bytes, valueOffsets[index] ?? 0)
  })
  const texts = makeData({ type: new Utf8(), length: encoded.length, nullCount: 0, valueOffsets, data })
  return makeData({
    type: new Dictionary(new Utf8(), new Int32()),
    length: values.length,
    ...nullsOf(values),
    data: indices,
    dictionary: makeVector(texts),
  })
}

const makers: Record<ColumnType, (values: Values) => Vector> = {
  text: (values) => makeVector(dictionaryData(values)),
  int: (values) => {
    const data = Int32Array.from(values, (_, index) => numberAt(values, index))
    return makeVector(makeData({ type: new Int32(), length: values.length, ...nullsOf(values), data }))
  },
  double: (values) => {
    const data = Float64Array.from(values, (_, index) => numberAt(values, index))
    return makeVector(makeData({ type: new Float64(), length: values.length, ...nullsOf(values), data }))
  },
  bool: (values) => {
    const data = bits(values.length, (index) => values[index] === true).bitmap
    return makeVector(makeData({ type: new Bool(), length: values.length, ...nullsOf(values), data }))
  },
}

/**
 * The columns as an Arrow table, in the order of `types`. Throws on a column that is missing or longer or
 * shorter than the others.
 */
export function toTable(types: Record<string, ColumnType>, data: ColumnData): Table {
  const vectors: Record<string, Vector> = {}
  let length: number | undefined
  for (const [name, type] of Object.entries(types)) {
    const values = data[name]
    if (!values) throw new Error(`column ${name} is missing`)
    length ??= values.length
    if (values.length !== length) throw new Error(`column ${name} has ${values.length} of ${length} rows`)
    vectors[name] = makers[type](values)
  }
  return new Table(vectors)
}

/** The columns as one Arrow IPC stream; see {@link toTable}. */
export function toArrow(types: Record<string, ColumnType>, data: ColumnData): Uint8Array {
  return tableToIPC(toTable(types, data), 'stream')
}
