import { Table, tableFromIPC, tableToIPC, type Vector } from 'apache-arrow'
import { columnBuilder } from './column-builder.ts'
import type { ColumnData, ColumnType } from './columns.ts'
import type { Value } from './read-value.ts'

/**
 * The columns as an Arrow table, in the order of `types`. Throws on a column that is missing or longer or
 * shorter than the others.
 */
export function toTable(types: Record<string, ColumnType>, data: ColumnData): Table {
  const vectors: Record<string, Vector> = {}
  let length: number | undefined
  for (const [id, [name, type]] of Object.entries(types).entries()) {
    const values = data[name]
    if (!values) throw new Error(`column ${name} is missing`)
    length ??= values.length
    if (values.length !== length) throw new Error(`column ${name} has ${values.length} of ${length} rows`)
    const builder = columnBuilder(type)
    for (const value of values) builder.append(value)
    vectors[name] = builder.vector(null, id)
  }
  return new Table(vectors)
}

/** The columns as one Arrow IPC stream, the same for the same columns; see {@link toTable}. */
export function toArrow(types: Record<string, ColumnType>, data: ColumnData): Uint8Array {
  return tableToIPC(toTable(types, data), 'stream')
}

/** The columns of an Arrow IPC stream of this app as plain values: what {@link toArrow} was given. */
export function fromArrow(arrow: Uint8Array): ColumnData {
  const table = tableFromIPC(arrow)
  return Object.fromEntries(
    table.schema.fields.map(({ name }, index) => [
      name,
      Array.from(table.getChildAt(index) ?? [], plainValue),
    ]),
  )
}

function plainValue(value: unknown): Value | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
