import { Binary, Table, tableFromIPC, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow'

/** One prebuilt answer: which question it answers, and the Arrow that the engine gave. */
export interface FirstResult {
  /** The key of the result cache as JSON. */
  key: string
  arrow: Uint8Array
}

/** Answers as one Arrow IPC stream: a table of keys, each beside the stream that answers it. */
export function packFirstResults(results: readonly FirstResult[]): Uint8Array {
  const table = new Table({
    key: vectorFromArray(
      results.map(({ key }) => key),
      new Utf8(),
    ),
    arrow: vectorFromArray(
      results.map(({ arrow }) => arrow),
      new Binary(),
    ),
  })
  return tableToIPC(table, 'stream')
}

/** The answers of {@link packFirstResults}. Throws on bytes that are not such a table. */
export function unpackFirstResults(bytes: Uint8Array): FirstResult[] {
  const table = tableFromIPC(bytes)
  const keys = table.getChild('key')
  const streams = table.getChild('arrow')
  return Array.from({ length: table.numRows }, (_, row) => {
    const key: unknown = keys?.get(row)
    const arrow: unknown = streams?.get(row)
    if (typeof key !== 'string' || !(arrow instanceof Uint8Array))
      throw new Error('not a table of first results')
    return { key, arrow }
  })
}
