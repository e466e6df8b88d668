import { DataType, type Table, tableFromIPC, tableToIPC } from 'apache-arrow'

/** Rows that go over at once: one of the engine's row groups, so that each is written once, whole. */
const rowsAtOnce = 122_880

/**
 * The rows of an Arrow stream as streams of their own, one made after the other, with buffers that can be handed
 * over. Large ones are parted: the engine takes room for all that it is given at once, and never gives it back.
 */
export function* arrowPieces(arrow: Uint8Array): Generator<Uint8Array> {
  const table = tableFromIPC(arrow)
  // A stream without rows comes without its dictionaries, and over that all later inserts fail, too.
  if (table.numRows === 0) return
  if (table.numRows <= rowsAtOnce || wordsOf(table) > rowsAtOnce) {
    yield arrow.slice()
    return
  }
  for (let from = 0; from < table.numRows; from += rowsAtOnce) {
    yield tableToIPC(table.slice(from, from + rowsAtOnce), 'stream')
  }
}

/** How many texts the dictionaries have: each piece brings all of them along. */
function wordsOf(table: Table): number {
  const parts = table.schema.fields.flatMap(({ name }) => table.getChild(name)?.data ?? [])
  return parts.reduce(
    (sum, { type, dictionary }) => sum + (DataType.isDictionary(type) ? (dictionary?.length ?? 0) : 0),
    0,
  )
}
