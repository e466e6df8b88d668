import type { Remembered } from '../../data/ingest/remembered.ts'
import { type ImportRecord, LogEntry } from '../../data/model/import-log.ts'

/** An import that is ready to be accepted. */
export interface NewImport {
  record: ImportRecord
  /** The file as it came. */
  source: Blob
  /** The rows of each of its tables: Arrow IPC streams by their hash. */
  arrow: ReadonlyMap<string, Uint8Array>
}

/** All that a log holds, kept answers apart: what a backup holds, too. */
export interface LogContents {
  entries: readonly LogEntry[]
  /** Files by the hash of their bytes. */
  sources: ReadonlyMap<string, Blob>
  /** Rows by the hash of their Arrow stream. */
  arrows: ReadonlyMap<string, Uint8Array>
  remembered: Remembered
  settings: Readonly<Record<string, unknown>>
}

/** A file on the disk may change, or go, before its bytes are stored. */
const inMemory = async (file: Blob) => new Blob([await file.arrayBuffer()], { type: file.type })

/** A part of a larger buffer would be stored with all of it. */
const apart = (bytes: Uint8Array) => (bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice())

/**
 * The contents as they can be stored in one go. Throws on an entry that is none, on an import whose file or
 * rows are missing, and on an id that stands twice.
 */
export async function readyToStore<Contents extends Pick<LogContents, 'entries' | 'sources' | 'arrows'>>(
  contents: Contents,
): Promise<Contents> {
  const ids = new Set<number>()
  for (const entry of contents.entries) {
    LogEntry.parse(entry)
    if (entry.kind !== 'import') continue
    for (const { id, sha256, tables } of entry.imports) {
      if (ids.has(id)) throw new RangeError(`import ${id} stands twice`)
      ids.add(id)
      if (!contents.sources.has(sha256)) throw new RangeError(`import ${id} comes without its file`)
      for (const { arrow } of tables) {
        if (!contents.arrows.has(arrow)) throw new RangeError(`import ${id} comes without its rows`)
      }
    }
  }
  const sources = [...contents.sources].map(async ([hash, blob]) => [hash, await inMemory(blob)] as const)
  const arrows = [...contents.arrows].map(([hash, bytes]) => [hash, apart(bytes)] as const)
  return { ...contents, sources: new Map(await Promise.all(sources)), arrows: new Map(arrows) }
}

/** The files and rows of new imports. */
export function filesOf(imports: readonly NewImport[]): Pick<LogContents, 'sources' | 'arrows'> {
  return {
    sources: new Map(imports.map(({ record, source }) => [record.sha256, source])),
    arrows: new Map(imports.flatMap(({ arrow }) => [...arrow])),
  }
}
