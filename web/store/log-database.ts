import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import { StorageFullError, StorageRefusedError } from './log-errors.ts'

/** What the browser keeps for the analyst. Values are checked when read: other versions of the app write them, too. */
interface LogSchema extends DBSchema {
  /** Entries of the log by `seq`. */
  log: { key: number; value: unknown }
  /** Source files by the hash of their bytes. */
  source: { key: string; value: Blob }
  /** Validated rows by the hash of the Arrow stream. */
  arrow: { key: string; value: Uint8Array }
  /** One value, under `choices`. */
  remembered: { key: string; value: unknown }
  settings: { key: string; value: unknown }
  /** Answers of the last views by data version. */
  answers: { key: string; value: unknown }
}

export type LogStore = StoreNames<LogSchema>
export type LogTransaction = IDBPTransaction<LogSchema, LogStore[], 'readwrite'>
type Database = IDBPDatabase<LogSchema>

const stores: readonly LogStore[] = ['log', 'source', 'arrow', 'remembered', 'settings', 'answers']

/** Milliseconds after which a database that does not open counts as refused: some browsers say nothing. */
const openWithin = 10_000

function open(name: string, lost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new StorageRefusedError('no answer')), openWithin)
    // Where there is no IndexedDB at all, the very call throws.
    Promise.resolve()
      .then(() =>
        openDB<LogSchema>(name, 1, {
          upgrade: (database) => {
            for (const store of stores) {
              database.createObjectStore(store, store === 'log' ? { keyPath: 'seq' } : {})
            }
          },
          // A newer version of the app in another tab, or the browser clearing its data, waits for this one.
          blocking: (_current, _blocked, event) => {
            if (event.target instanceof IDBDatabase) event.target.close()
            lost()
          },
          terminated: lost,
        }),
      )
      .then(resolve, (cause: unknown) => reject(new StorageRefusedError(cause)))
      .finally(() => clearTimeout(late))
  })
}

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError'

/** The database behind the log. It is opened at the first use, and again after the connection was lost. */
export class LogDatabase {
  readonly #name: string
  #opened: Promise<Database> | null = null

  constructor(name: string) {
    this.#name = name
  }

  /** Throws {@link StorageRefusedError} where the browser keeps nothing. */
  opened(): Promise<Database> {
    const lost = () => {
      this.#opened = null
    }
    this.#opened ??= open(this.#name, lost).catch((error: unknown) => {
      lost()
      throw error
    })
    return this.#opened
  }

  /**
   * One transaction, all or nothing: what `work` throws undoes it. It is on the disk when this answers. Throws
   * {@link StorageFullError} where there is no room.
   */
  async write<T>(stores: readonly LogStore[], work: (transaction: LogTransaction) => Promise<T>): Promise<T> {
    const database = await this.opened()
    const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' })
    // Waited for below; here only so that nobody else is told of it.
    transaction.done.catch(() => undefined)
    try {
      const result = await work(transaction)
      await transaction.done
      return result
    } catch (error) {
      if (transaction.error === null) abort(transaction)
      await transaction.done.catch(() => undefined)
      throw isFull(error) || isFull(transaction.error) ? new StorageFullError(error) : error
    }
  }

  async close(): Promise<void> {
    const opened = await this.#opened
    this.#opened = null
    opened?.close()
  }
}

function abort(transaction: LogTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself already.
  }
}

/** Requests to a transaction, made one by one as they are taken. */
export type Requests = Iterable<Promise<unknown>>

/** Makes all requests and waits for them. One that cannot even be made ends the others without a word of theirs. */
export async function allDone(requests: Requests): Promise<void> {
  const made: Promise<unknown>[] = []
  for (const request of requests) {
    request.catch(() => undefined)
    made.push(request)
  }
  await Promise.all(made)
}
