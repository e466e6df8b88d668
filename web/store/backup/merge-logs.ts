import { type ImportRecord, importsInForce, type LogEntry } from '../../../data/model/import-log.ts'

/** What of another log is appended to this one. */
export interface MergedLog {
  /** With the ids that they get here; `seq` counts on. Times stay: they say when it was accepted. */
  added: LogEntry[]
  /** Imports of the other log by their ids there → their ids here, those that are here already too. */
  ids: ReadonlyMap<number, number>
  /** Ids, there, of the imports that this log has already. */
  known: ReadonlySet<number>
}

/** Two imports that are the same: the same bytes, read and taken in in the same way. */
const likeness = ({ sha256, recipe, mode, area_id }: ImportRecord) =>
  JSON.stringify([sha256, sorted(recipe), mode, area_id])

/** Keys in one order, so that equal content has equal text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, sorted(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/**
 * What has to be appended to `mine` so that nothing of `theirs` is missing. An import that is there twice is
 * the same if file, recipe and mode are. Imports that are undone there are undone here, too; of one that both
 * logs have, the later word counts.
 */
export function mergeLogs(mine: readonly LogEntry[], theirs: readonly LogEntry[]): MergedLog {
  const records = recordsOf(mine)
  // An import that stands twice in one log has to stand twice in the other to be there.
  const free = new Map<string, ImportRecord[]>()
  for (const record of records) free.set(likeness(record), [...(free.get(likeness(record)) ?? []), record])
  const lastWord = lastWords(mine)
  const inForce = new Set(importsInForce(mine).map(({ id }) => id))
  const ids = new Map<number, number>()
  const known = new Set<number>()
  const added: LogEntry[] = []
  let nextId = Math.max(0, ...records.map(({ id }) => id)) + 1
  let seq = (mine.at(-1)?.seq ?? 0) + 1

  for (const entry of theirs) {
    if (entry.kind === 'import') {
      const imports: ImportRecord[] = []
      for (const record of entry.imports) {
        const here = free.get(likeness(record))?.shift()
        ids.set(record.id, here?.id ?? nextId)
        if (here) known.add(record.id)
        else {
          imports.push({ ...record, id: nextId })
          inForce.add(nextId)
          nextId += 1
        }
      }
      if (imports.length > 0) added.push({ ...entry, seq: seq++, imports })
      continue
    }
    const undo = entry.kind === 'undo'
    const turned = entry.imports
      .flatMap((id) => ids.get(id) ?? [])
      .filter((id) => inForce.has(id) === undo && entry.time > (lastWord.get(id) ?? ''))
    if (turned.length === 0) continue
    for (const id of turned) {
      if (undo) inForce.delete(id)
      else inForce.add(id)
    }
    added.push({ ...entry, seq: seq++, imports: turned })
  }
  return { added, ids, known }
}

/** All imports of a log, undone ones too. */
export const recordsOf = (log: readonly LogEntry[]): ImportRecord[] =>
  log.flatMap((entry) => (entry.kind === 'import' ? entry.imports : []))

/** When each import was last accepted, undone or brought back. */
function lastWords(log: readonly LogEntry[]): Map<number, string> {
  const last = new Map<number, string>()
  for (const entry of log) {
    for (const one of entry.imports) last.set(typeof one === 'number' ? one : one.id, entry.time)
  }
  return last
}
