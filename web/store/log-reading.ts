import { importsInForce, LogEntry } from '../../data/model/import-log.ts'

/** The log as it was read. */
export interface ReadLog {
  /** Entries that can be read, oldest first. */
  entries: LogEntry[]
  /** `seq` of the last entry there is, readable or not; 0 for an empty log. */
  last: number
  /** Ids of all imports, undone ones too. */
  ids: number[]
  /** Entries that cannot be read: damaged, or written by a newer version of the app. */
  damaged: string[]
}

const seqOf = (raw: unknown): number => {
  const seq = typeof raw === 'object' && raw !== null && 'seq' in raw ? raw.seq : 0
  return typeof seq === 'number' ? seq : 0
}

/** Reads what the store holds, in the order of its keys. */
export function readEntries(raw: readonly unknown[]): ReadLog {
  const entries: LogEntry[] = []
  const damaged: string[] = []
  let last = 0
  for (const one of raw) {
    const read = LogEntry.safeParse(one)
    last = Math.max(last, seqOf(one))
    if (read.success) entries.push(read.data)
    else damaged.push(`entry ${seqOf(one)}`)
  }
  const ids = entries.flatMap((entry) => (entry.kind === 'import' ? entry.imports.map(({ id }) => id) : []))
  return { entries, last, ids, damaged }
}

/** Throws unless the ids are of imports that an undo, or a redo, can turn. */
export function checkTurn(entries: readonly LogEntry[], kind: 'undo' | 'redo', ids: readonly number[]): void {
  const held = new Set(importsInForce(entries).map(({ id }) => id))
  const known = new Set(readEntries(entries).ids)
  if (ids.length === 0) throw new RangeError(`nothing to ${kind}`)
  if (new Set(ids).size < ids.length) throw new RangeError(`${kind} names an import twice`)
  for (const id of ids) {
    if (!known.has(id) || held.has(id) !== (kind === 'undo')) throw new RangeError(`${kind} of import ${id}`)
  }
}
