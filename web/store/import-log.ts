import { nothingRemembered, Remembered } from '../../data/ingest/remembered.ts'
import type { LogEntry } from '../../data/model/import-log.ts'
import { filesOf, type LogContents, type NewImport, readyToStore } from './log-contents.ts'
import { allDone, LogDatabase, type LogTransaction, type Requests } from './log-database.ts'
import { LogDamagedError, LogMovedOnError } from './log-errors.ts'
import { checkTurn, type ReadLog, readEntries } from './log-reading.ts'

export type { LogContents, NewImport } from './log-contents.ts'
export { LogDamagedError, LogMovedOnError, StorageFullError, StorageRefusedError } from './log-errors.ts'

const everything = ['log', 'source', 'arrow', 'remembered', 'settings', 'answers'] as const
const rememberedKey = 'choices'
const noFiles: Pick<LogContents, 'sources' | 'arrows'> = { sources: new Map(), arrows: new Map() }

/**
 * The append-only import log in the browser's IndexedDB. All changes are one transaction each: a tab that is
 * closed in the middle leaves the old state or the new one. Transactions of all tabs run one after another,
 * and each looks first whether the log still ends where its maker thought.
 */
export class ImportLog {
  readonly #database: LogDatabase
  readonly #now: () => Date
  readonly #listeners = new Set<() => void>()

  /** Opens nothing yet: where the browser refuses, every method says so. */
  constructor(name = 'phong-trao', now: () => Date = () => new Date()) {
    this.#database = new LogDatabase(name)
    this.#now = now
  }

  /** The log, opened. Throws {@link StorageRefusedError} where the browser keeps nothing for this page. */
  static async open(name?: string): Promise<ImportLog> {
    const log = new ImportLog(name)
    await log.#database.opened()
    return log
  }

  /** Hears of every change that is made through this object; other tabs' changes are `Workspace`'s to know. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** All entries, oldest first. Entries that cannot be read are left out; {@link read} names them. */
  async entries(): Promise<LogEntry[]> {
    return (await this.read()).entries
  }

  /** All entries that can be read, the `seq` of the last one there is, and those that cannot be read. */
  async read(): Promise<ReadLog> {
    const database = await this.#database.opened()
    return readEntries(await database.getAll('log'))
  }

  /**
   * Appends imports, with their files and rows. Throws {@link LogMovedOnError} when the last entry is not
   * `after` (0 for an empty log), {@link StorageFullError} when there is no room, {@link LogDamagedError} when
   * an entry cannot be read; nothing is stored then.
   */
  async accept(after: number, imports: readonly NewImport[]): Promise<LogEntry> {
    const records = imports.map(({ record }) => record)
    const time = this.#now().toISOString()
    const given: LogEntry = { kind: 'import', seq: after + 1, time, imports: records }
    const { entries, ...files } = await readyToStore({ entries: [given], ...filesOf(imports) })
    const [entry = given] = await this.#append(after, () => entries, files)
    void navigator.storage?.persist?.().catch(() => false)
    return entry
  }

  /** Takes imports back that are in force. Throws as {@link accept} does. */
  undo(after: number, ids: readonly number[]): Promise<LogEntry> {
    return this.#turn('undo', after, ids)
  }

  /** Brings imports back that were undone. Throws as {@link accept} does. */
  redo(after: number, ids: readonly number[]): Promise<LogEntry> {
    return this.#turn('redo', after, ids)
  }

  /** The file of an import, byte for byte. Throws {@link LogDamagedError} where it is not there. */
  async source(sha256: string): Promise<Blob> {
    const found = await (await this.#database.opened()).get('source', sha256)
    if (!(found instanceof Blob)) throw new LogDamagedError([`source ${sha256}`])
    return found
  }

  /** The rows of a table of an import. Throws {@link LogDamagedError} where they are not there. */
  async arrow(sha256: string): Promise<Uint8Array> {
    const found = await (await this.#database.opened()).get('arrow', sha256)
    if (!(found instanceof Uint8Array)) throw new LogDamagedError([`arrow ${sha256}`])
    return found
  }

  /** Of the rows asked for those that are there, by hash; all in one reading. */
  async arrows(hashes: readonly string[]): Promise<Map<string, Uint8Array>> {
    const store = (await this.#database.opened()).transaction('arrow').store
    const wanted = [...new Set(hashes)]
    const found = await Promise.all(wanted.map((hash) => store.get(hash)))
    return new Map(wanted.flatMap((hash, at) => (found[at] instanceof Uint8Array ? [[hash, found[at]]] : [])))
  }

  /** The choices of earlier imports; none where they cannot be read: they only save work. */
  async recall(): Promise<Remembered> {
    const found = await this.#get('remembered', rememberedKey)
    return Remembered.safeParse(found).data ?? nothingRemembered
  }

  async remember(next: Remembered): Promise<void> {
    await this.#put('remembered', rememberedKey, next)
  }

  /** A setting; undefined where it was never set or the browser keeps nothing. */
  setting(key: string): Promise<unknown> {
    return this.#get('settings', key)
  }

  async setSetting(key: string, value: unknown): Promise<void> {
    await this.#put('settings', key, value)
  }

  /**
   * Makes of a setting what `change` makes of it, in one transaction: what another tab stored in the meantime is
   * not lost. What `change` throws leaves it as it was. Throws {@link StorageFullError}, {@link StorageRefusedError}.
   */
  async changeSetting(key: string, change: (kept: unknown) => unknown): Promise<void> {
    await this.#database.write(['settings'], async (transaction) => {
      const store = transaction.objectStore('settings')
      await store.put(change(await store.get(key)), key)
    })
    this.#tell()
  }

  /** What was kept under a key to paint the last views at once; undefined where nothing was. */
  keptAnswers(version: string): Promise<unknown> {
    return this.#get('answers', version)
  }

  /** Keeps answers of one data version in the place of all others'. */
  async keepAnswers(version: string, answers: unknown): Promise<void> {
    await this.#database.write(['answers'], async (transaction) => {
      const store = transaction.objectStore('answers')
      await store.clear()
      await store.put(answers, version)
    })
  }

  /** Everything, as one state, for a backup. Entries that cannot be read are not in it. */
  async readAll(): Promise<LogContents> {
    const transaction = (await this.#database.opened()).transaction([...everything])
    const [entries, sourceKeys, sources, arrowKeys, arrows, remembered, settingKeys, settings] =
      await Promise.all([
        transaction.objectStore('log').getAll(),
        transaction.objectStore('source').getAllKeys(),
        transaction.objectStore('source').getAll(),
        transaction.objectStore('arrow').getAllKeys(),
        transaction.objectStore('arrow').getAll(),
        transaction.objectStore('remembered').get(rememberedKey),
        transaction.objectStore('settings').getAllKeys(),
        transaction.objectStore('settings').getAll(),
      ])
    return {
      entries: readEntries(entries).entries,
      sources: new Map(sourceKeys.map((key, index) => [key, sources[index] ?? new Blob()])),
      arrows: new Map(arrowKeys.map((key, index) => [key, arrows[index] ?? new Uint8Array()])),
      remembered: Remembered.safeParse(remembered).data ?? nothingRemembered,
      settings: Object.fromEntries(settingKeys.map((key, index) => [key, settings[index]])),
    }
  }

  /** Puts a backup in the place of everything. Throws {@link StorageFullError}; nothing has changed then. */
  async replaceAll(contents: LogContents): Promise<void> {
    const ready = await readyToStore(contents)
    await this.#database.write(everything, async (transaction) => {
      await allDone(emptied(transaction))
      await allDone(putLog(transaction, ready))
      await allDone(putChoices(transaction, ready))
    })
    this.#tell()
  }

  /**
   * Appends the entries of other contents, whose import ids must be free, with their files. They get the next
   * `seq`s and keep their times. Choices and settings take the place of those there are. Throws as
   * {@link accept} does.
   */
  async append(after: number, contents: LogContents): Promise<LogEntry[]> {
    const { entries, ...rest } = await readyToStore(contents)
    const numbered = entries.map((entry, index) => ({ ...entry, seq: after + 1 + index }))
    return this.#append(after, () => numbered, rest)
  }

  close(): Promise<void> {
    return this.#database.close()
  }

  async #turn(kind: 'undo' | 'redo', after: number, ids: readonly number[]): Promise<LogEntry> {
    const entry: LogEntry = { kind, seq: after + 1, time: this.#now().toISOString(), imports: [...ids] }
    await this.#append(after, (log) => {
      checkTurn(log.entries, kind, ids)
      return [entry]
    })
    return entry
  }

  /** Appends in one transaction what `make` makes of the log as it is at that moment, with what belongs to it. */
  async #append(
    after: number,
    make: (log: ReadLog) => readonly LogEntry[],
    rest: Omit<LogContents, 'entries'> | Pick<LogContents, 'sources' | 'arrows'> = noFiles,
  ): Promise<LogEntry[]> {
    const added = await this.#database.write(everything, async (transaction) => {
      const log = readEntries(await transaction.objectStore('log').getAll())
      if (log.last !== after) throw new LogMovedOnError(after, log.last)
      if (log.damaged.length > 0) throw new LogDamagedError(log.damaged)
      const entries = [...make(log)]
      const taken = readEntries(entries).ids.filter((id) => log.ids.includes(id))
      if (taken.length > 0) throw new RangeError(`import ${taken.join(', ')} is in the log`)
      await allDone(putLog(transaction, { entries, ...rest }))
      if ('remembered' in rest) await allDone(putChoices(transaction, rest))
      return entries
    })
    this.#tell()
    return added
  }

  async #get(store: 'remembered' | 'settings' | 'answers', key: string): Promise<unknown> {
    try {
      return await (await this.#database.opened()).get(store, key)
    } catch (error) {
      console.warn(`${store} not read`, error)
      return undefined
    }
  }

  async #put(store: 'remembered' | 'settings', key: string, value: unknown): Promise<void> {
    await this.#database.write([store], (transaction) => transaction.objectStore(store).put(value, key))
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

function* emptied(transaction: LogTransaction): Requests {
  for (const store of everything) yield transaction.objectStore(store).clear()
}

function* putLog(
  transaction: LogTransaction,
  { entries, sources, arrows }: Pick<LogContents, 'entries' | 'sources' | 'arrows'>,
): Requests {
  for (const [hash, blob] of sources) yield transaction.objectStore('source').put(blob, hash)
  for (const [hash, bytes] of arrows) yield transaction.objectStore('arrow').put(bytes, hash)
  for (const entry of entries) yield transaction.objectStore('log').add(entry)
}

function* putChoices(
  transaction: LogTransaction,
  { remembered, settings }: Pick<LogContents, 'remembered' | 'settings'>,
): Requests {
  yield transaction.objectStore('remembered').put(remembered, rememberedKey)
  for (const [key, value] of Object.entries(settings))
    yield transaction.objectStore('settings').put(value, key)
}
