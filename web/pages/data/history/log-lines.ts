import type { ImportRecord, LogEntry } from '../../../../data/model/import-log.ts'

/** One line of the log as the reader sees it. */
export interface LogLine {
  entry: LogEntry
  /** The imports it made, took back or brought back. */
  records: ImportRecord[]
  /** Of an import line: which of its imports hold now. */
  inForce: ImportRecord[]
}

/** The lines of a log, the latest first. */
export function logLines(entries: readonly LogEntry[], inForce: readonly ImportRecord[]): LogLine[] {
  const records = new Map(
    entries
      .flatMap((entry) => (entry.kind === 'import' ? entry.imports : []))
      .map((record) => [record.id, record]),
  )
  const holding = new Set(inForce.map(({ id }) => id))
  return entries
    .map((entry) => {
      const own =
        entry.kind === 'import'
          ? entry.imports
          : entry.imports.flatMap((id) => {
              const record = records.get(id)
              return record ? [record] : []
            })
      return { entry, records: own, inForce: own.filter(({ id }) => holding.has(id)) }
    })
    .reverse()
}

/** Whether all, some or none of a line's imports hold. */
export function stateOf({ records, inForce }: LogLine): 'inForce' | 'partly' | 'undone' {
  if (inForce.length === records.length) return 'inForce'
  return inForce.length === 0 ? 'undone' : 'partly'
}

/** The log as it was after a line; `seq` 0 is before the first. */
export const logUpTo = (entries: readonly LogEntry[], seq: number): LogEntry[] =>
  entries.filter((entry) => entry.seq <= seq)
