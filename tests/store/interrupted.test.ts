import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ImportLog, StorageFullError } from '../../web/store/import-log.ts'
import { newImport } from '../fixtures/new-import.ts'

declare global {
  interface Navigator {
    storageBuckets: {
      open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }>
      delete(name: string): Promise<void>
    }
  }
}

const name = 'test-interrupted'

beforeEach(() => deleteDB(name))

async function counts() {
  const database = await openDB(name)
  const stores = ['log', 'source', 'arrow']
  const counted = await Promise.all(stores.map((store) => database.count(store)))
  database.close()
  return counted
}

const said = (worker: Worker, word: string) =>
  new Promise<void>((resolve) => {
    worker.addEventListener('message', ({ data }) => {
      if (data === word) resolve()
    })
  })

describe('a tab that is closed in the middle of accepting', () => {
  // From before the transaction has begun to long after it has ended.
  test.each([0, 5, 20, 80, 320])('after %i ms leaves the old state or the new one', async (wait) => {
    await (await ImportLog.open(name)).close()
    const worker = new Worker(new URL('./accept-in-worker.ts', import.meta.url), { type: 'module' })
    const begun = said(worker, 'begun')
    worker.postMessage(name)
    await begun
    await new Promise((resolve) => setTimeout(resolve, wait))
    worker.terminate()
    expect([
      [0, 0, 0],
      [1, 2, 2],
    ]).toContainEqual(await counts())
    // Whichever it is, the log goes on.
    const log = await ImportLog.open(name)
    const { last } = await log.read()
    await log.accept(last, [newImport({ id: 9 })])
    expect((await log.read()).last).toBe(last + 1)
    await log.close()
  })

  test('not at all has it all in', async () => {
    const worker = new Worker(new URL('./accept-in-worker.ts', import.meta.url), { type: 'module' })
    const done = said(worker, 'done')
    worker.postMessage(name)
    await done
    worker.terminate()
    expect(await counts()).toEqual([1, 2, 2])
  })
})

describe('a browser without room', () => {
  const real = indexedDB
  const use = (value: IDBFactory) =>
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value })
  afterEach(() => use(real))

  /** A store of its own with so much room, as Chromium has them. */
  async function smallStore(quota: number): Promise<IDBFactory> {
    await navigator.storageBuckets.delete('small')
    return (await navigator.storageBuckets.open('small', { quota })).indexedDB
  }

  test('says so, keeps what it had, and takes what there is room for', async () => {
    use(await smallStore(10_000_000))
    const log = await ImportLog.open(name)
    await log.accept(0, [newImport({ id: 1 })])
    const large = { ...newImport({ id: 3 }), source: new Blob([new Uint8Array(50_000_000)]) }
    await expect(log.accept(1, [newImport({ id: 2 }), large])).rejects.toThrow(StorageFullError)
    expect(await counts()).toEqual([1, 1, 1])
    await log.accept(1, [newImport({ id: 2 })])
    expect(await counts()).toEqual([2, 2, 2])
    await log.close()
  })
})
