import {
  Bool,
  type DataType,
  Dictionary,
  Float64,
  Int32,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow'
import type { ColumnData, ColumnType } from './columns.ts'

const arrowType: Record<ColumnType, () => DataType> = {
  // Names, sectors and areas repeat: a dictionary holds each once.
  text: () => new Dictionary(new Utf8(), new Int32()),
  int: () => new Int32(),
  double: () => new Float64(),
  bool: () => new Bool(),
}

/**
 * The columns as one Arrow IPC stream, in the order of `types`. Throws on a column that is missing or
 * longer or shorter than the others.
 */
export function toArrow(types: Record<string, ColumnType>, data: ColumnData): Uint8Array {
  const vectors: Record<string, Vector> = {}
  let length: number | undefined
  for (const [name, type] of Object.entries(types)) {
    const values = data[name]
    if (!values) throw new Error(`column ${name} is missing`)
    length ??= values.length
    if (values.length !== length) throw new Error(`column ${name} has ${values.length} of ${length} rows`)
    vectors[name] = vectorFromArray(values, arrowType[type]())
  }
  return tableToIPC(new Table(vectors), 'stream')
}
