import * as z from 'zod/mini'
import { Remembered } from '../../../data/ingest/remembered.ts'
import { Sha256 } from '../../../data/model/dataset.ts'
import { LogEntry } from '../../../data/model/import-log.ts'
import type { LogContents } from '../import-log.ts'
import { LogDamagedError } from '../log-errors.ts'
import { readZip, ZipTooLargeError } from '../package/read-zip.ts'
import { sha256 } from '../package/sha256.ts'
import { ZipWriter } from '../package/write-zip.ts'
import { BackupError } from './backup-error.ts'

/** What no honest backup comes near; a browser could not hold more in memory either. */
const limits = { files: 100_000, bytes: 2 ** 31 }

const Part = z.strictObject({ path: z.string(), bytes: z.int().check(z.nonnegative()), sha256: Sha256 })

/** `manifest.json`, the last file of the zip: every other file in it. */
const Manifest = z.strictObject({ parts: z.array(Part) })

const Entries = z.array(LogEntry)
const Settings = z.record(z.string(), z.unknown())

const json = (content: unknown) => new TextEncoder().encode(JSON.stringify(content))

/**
 * All that a log holds, as a zip. `progress` hears the share of files that are in. Throws
 * {@link LogDamagedError} where a file no longer has the bytes that were accepted.
 */
export async function packContents(
  contents: LogContents,
  time: Date,
  progress: (share: number) => void = () => {},
): Promise<Blob> {
  const { entries, sources, arrows, remembered, settings } = contents
  const writer = new ZipWriter(time)
  const parts: z.infer<typeof Part>[] = []
  for (const [name, content] of Object.entries({ log: entries, remembered, settings })) {
    parts.push(await writer.add({ path: `${name}.json`, content: json(content), compress: true }))
  }
  const files = [
    ...[...sources].map(([hash, content]) => ({ folder: 'sources', hash, content })),
    ...[...arrows].map(([hash, bytes]) => ({ folder: 'arrow', hash, content: new Blob([bytes.slice()]) })),
  ]
  for (const [done, { folder, hash, content }] of files.entries()) {
    progress(done / files.length)
    const part = await writer.add({ path: `${folder}/${hash}`, content, compress: true })
    if (part.sha256 !== hash) throw new LogDamagedError([`${folder} ${hash}`])
    parts.push(part)
  }
  await writer.add({ path: 'manifest.json', content: json({ parts }), compress: true })
  progress(1)
  return writer.end()
}

/**
 * Undoes {@link packContents}. Throws {@link BackupError} unless every file has its bytes, and the log has
 * every file that it speaks of.
 */
export async function unpackContents(bytes: Uint8Array<ArrayBuffer>): Promise<LogContents> {
  try {
    const files = await readParts(bytes)
    const read = (path: string): unknown => JSON.parse(new TextDecoder().decode(files.get(path)))
    const under = (folder: string) =>
      [...files].flatMap(([path, content]) =>
        path.startsWith(folder) ? [[path.slice(folder.length), content] as const] : [],
      )
    const contents: LogContents = {
      entries: Entries.parse(read('log.json')),
      remembered: Remembered.parse(read('remembered.json')),
      settings: Settings.parse(read('settings.json')),
      sources: new Map(under('sources/').map(([hash, content]) => [hash, new Blob([content])])),
      arrows: new Map(under('arrow/')),
    }
    checkLog(contents)
    return contents
  } catch (cause) {
    if (cause instanceof BackupError) throw cause
    throw new BackupError(cause instanceof ZipTooLargeError ? 'too_large' : 'damaged', cause)
  }
}

async function readParts(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const zip = readZip(bytes, limits)
  const listed: unknown = JSON.parse(new TextDecoder().decode(zip.read('manifest.json')))
  const { parts } = Manifest.parse(listed)
  if (parts.length + 1 !== zip.names.size) throw new Error('the zip holds other files than its manifest')
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const part of parts) {
    const content = zip.read(part.path)
    const hash = await sha256(content)
    const [folder, name] = part.path.split('/')
    const named = name === undefined || name === hash
    if (content.length !== part.bytes || hash !== part.sha256 || !named) throw new Error(`${folder} damaged`)
    files.set(part.path, content)
  }
  return files
}

/** Entries in order, no import twice, each with its file and its rows. */
function checkLog({ entries, sources, arrows }: LogContents): void {
  const ids = new Set<number>()
  let last = 0
  for (const entry of entries) {
    if (entry.seq <= last) throw new Error(`entry ${entry.seq} after ${last}`)
    last = entry.seq
    if (entry.kind !== 'import') continue
    for (const { id, sha256: source, tables } of entry.imports) {
      if (ids.has(id)) throw new Error(`import ${id} twice`)
      ids.add(id)
      if (!sources.has(source)) throw new Error(`import ${id} without its file`)
      if (tables.some(({ arrow }) => !arrows.has(arrow))) throw new Error(`import ${id} without its rows`)
    }
  }
}
