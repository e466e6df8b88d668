import { DataType, DateUnit, type RecordBatch, type Schema } from 'apache-arrow'
import { isoOf, type ReadColumn, type ReadKind, type ReadRows, type ReadValue } from './read-rows.ts'

/** The most letters of text that are taken over: ten thousand rows of long texts would not fit into the page. */
const mostLetters = 20_000_000

/** The first rows of a stream of Arrow batches as plain columns; the stream is left where they are enough. */
export async function firstRows(
  stream: AsyncIterable<RecordBatch> & { schema: Schema },
  limit: number,
): Promise<ReadRows> {
  let columns: { name: string; kind: ReadKind; values: ReadValue[] }[] | null = null
  const begin = () =>
    stream.schema.fields.map(({ name, type }) => ({ name, kind: kindOf(type), values: [] as ReadValue[] }))
  let [count, letters] = [0, 0]
  for await (const batch of stream) {
    columns ??= begin()
    const taken = Math.min(batch.numRows, limit - count)
    for (const [index, column] of columns.entries()) {
      const vector = batch.getChildAt(index)
      for (let row = 0; row < taken; row += 1) {
        const value = plain(vector?.get(row), column.kind)
        if (typeof value === 'string') letters += value.length
        column.values.push(value)
      }
    }
    count += taken
    if (batch.numRows > taken || letters > mostLetters) return { columns, count, more: true }
  }
  const found: readonly ReadColumn[] = columns ?? begin()
  return { columns: found, count, more: false }
}

function kindOf(type: DataType): ReadKind {
  if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type)) return 'number'
  if (DataType.isBool(type)) return 'flag'
  // The engine sends moments as dates of milliseconds.
  if (DataType.isDate(type)) return type.unit === DateUnit.DAY ? 'day' : 'moment'
  return DataType.isTimestamp(type) ? 'moment' : 'text'
}

function plain(value: unknown, kind: ReadKind): ReadValue {
  if (value === null || value === undefined) return null
  if (kind === 'number') return Number(value)
  if (kind === 'flag') return value === true
  if (kind === 'day' || kind === 'moment') return isoOf(Number(value), kind)
  return String(value)
}
