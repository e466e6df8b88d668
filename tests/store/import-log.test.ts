import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  ImportLog,
  LogDamagedError,
  LogMovedOnError,
  type NewImport,
  StorageRefusedError,
} from '../../web/store/import-log.ts'
import { newImport } from '../fixtures/new-import.ts'

const name = 'test-import-log'
let log: ImportLog

beforeEach(async () => {
  await deleteDB(name)
  log = await ImportLog.open(name)
})
afterEach(() => log.close())

/** Everything that the database holds, for comparing before and after. */
async function held() {
  const database = await openDB(name)
  const stores = [...database.objectStoreNames]
  const contents = await Promise.all(stores.map((store) => database.getAllKeys(store)))
  const entries = await database.getAll('log')
  database.close()
  return { keys: Object.fromEntries(stores.map((store, at) => [store, contents[at]])), entries }
}

const bytesOf = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())]

describe('what is accepted', () => {
  test('comes back: entry, file byte for byte, rows', async () => {
    const [one, two] = [newImport({ id: 1 }), newImport({ id: 2 })]
    const entry = await log.accept(0, [one, two])
    expect(entry).toMatchObject({ kind: 'import', seq: 1, imports: [one.record, two.record] })
    expect(await log.entries()).toEqual([entry])
    expect(await bytesOf(await log.source(two.record.sha256))).toEqual(await bytesOf(two.source))
    const [hash = ''] = two.arrow.keys()
    expect(await log.arrow(hash)).toEqual(two.arrow.get(hash))
  })

  test('is there after the page was left', async () => {
    const entry = await log.accept(0, [newImport({ id: 1 })])
    await log.close()
    log = await ImportLog.open(name)
    expect(await log.entries()).toEqual([entry])
  })

  test('takes no more room than its rows, though they are a part of a large buffer', async () => {
    const one = newImport({ id: 1 })
    const large = [...one.arrow].map(([hash, bytes]) => {
      const buffer = new Uint8Array(5_000_000)
      buffer.set(bytes, 1000)
      return [hash, buffer.subarray(1000, 1000 + bytes.length)] as const
    })
    await log.accept(0, [{ ...one, arrow: new Map(large) }])
    const [hash = ''] = one.arrow.keys()
    const back = await log.arrow(hash)
    expect([back.length, back.buffer.byteLength]).toEqual([one.arrow.get(hash)?.length, back.length])
  })
})

describe('all or nothing', () => {
  test('a failure after the files are in takes them out again', async () => {
    await log.accept(0, [newImport({ id: 1 })])
    const before = await held()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    // The entry comes last.
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('cannot be stored', 'DataError')
    })
    try {
      await expect(log.accept(1, [newImport({ id: 2 }), newImport({ id: 3 })])).rejects.toThrow(
        'cannot be stored',
      )
      // Two files and the rows of both were on their way.
      expect([put.mock.calls.length, add.mock.calls.length]).toEqual([4, 1])
    } finally {
      put.mockRestore()
      add.mockRestore()
    }
    expect(await held()).toEqual(before)
    await log.accept(1, [newImport({ id: 2 })])
    expect((await log.read()).last).toBe(2)
  })

  test.each<[string, (one: NewImport) => NewImport[]]>([
    ['nothing', () => []],
    ['an import without its rows', (one) => [{ ...one, arrow: new Map() }]],
    ['an id that is taken', (one) => [{ ...one, record: { ...one.record, id: 1 } }]],
    ['an id twice', (one) => [one, one]],
    [
      'a record that is none',
      (one) => [{ ...one, record: { ...one.record, years: [{ year: 0.5, rows: 1 }] } }],
    ],
  ])('%s is refused and changes nothing', async (_, make) => {
    await log.accept(0, [newImport({ id: 1 })])
    const before = await held()
    await expect(log.accept(1, make(newImport({ id: 2 })))).rejects.toThrow()
    expect(await held()).toEqual(before)
  })
})

describe('two writers', () => {
  test('of two that follow the same entry one is told that the log has moved on', async () => {
    const other = await ImportLog.open(name)
    const done = await Promise.allSettled([
      log.accept(0, [newImport({ id: 1, file: 'one.csv' })]),
      other.accept(0, [newImport({ id: 1, file: 'other.csv' })]),
    ])
    const refused = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toEqual([expect.any(LogMovedOnError)])
    expect(refused[0]).toMatchObject({ after: 0, last: 1 })
    const { keys } = await held()
    expect([keys.log, keys.source?.length, keys.arrow?.length]).toEqual([[1], 1, 1])
    await other.close()
  })

  test('who writes after having looked again gets in', async () => {
    const other = await ImportLog.open(name)
    await other.accept(0, [newImport({ id: 1 })])
    await expect(log.undo(0, [1])).rejects.toThrow(LogMovedOnError)
    expect(await log.undo(1, [1])).toMatchObject({ kind: 'undo', seq: 2, imports: [1] })
    await other.close()
  })
})

describe('undo and redo', () => {
  test('only add lines; files and rows stay', async () => {
    const one = newImport({ id: 1 })
    await log.accept(0, [one])
    await log.undo(1, [1])
    await log.redo(2, [1])
    expect((await log.entries()).map(({ kind, seq }) => [kind, seq])).toEqual([
      ['import', 1],
      ['undo', 2],
      ['redo', 3],
    ])
    expect(await bytesOf(await log.source(one.record.sha256))).toEqual(await bytesOf(one.source))
  })

  test.each([
    ['undo of what is not there', 'undo', [7]],
    ['undo of nothing', 'undo', []],
    ['undo twice in one', 'undo', [1, 1]],
    ['redo of what holds', 'redo', [1]],
    ['undo of what is undone', 'undo', [2]],
  ] as const)('%s is refused', async (_, kind, ids) => {
    await log.accept(0, [newImport({ id: 1 }), newImport({ id: 2 })])
    await log.undo(1, [2])
    await expect(log[kind](2, ids)).rejects.toThrow(RangeError)
    expect((await log.read()).last).toBe(2)
  })
})

describe('what cannot be read', () => {
  async function spoil(change: (entry: Record<string, unknown>) => unknown) {
    const database = await openDB(name)
    await database.put('log', change(await database.get('log', 1)))
    database.close()
  }

  test('is named, and the rest is read', async () => {
    await log.accept(0, [newImport({ id: 1 })])
    await log.accept(1, [newImport({ id: 2 })])
    await spoil((entry) => ({ ...entry, time: 'yesterday' }))
    const { entries, damaged, last } = await log.read()
    expect([entries.map(({ seq }) => seq), damaged, last]).toEqual([[2], ['entry 1'], 2])
  })

  test('is never written over: an entry of a newer version of the app may stand there', async () => {
    await log.accept(0, [newImport({ id: 1 })])
    await spoil((entry) => ({ ...entry, kind: 'import-2' }))
    const before = await held()
    await expect(log.accept(1, [newImport({ id: 2 })])).rejects.toThrow(LogDamagedError)
    expect(await held()).toEqual(before)
  })

  test('rows or a file that are gone are named', async () => {
    await expect(log.arrow('a'.repeat(64))).rejects.toThrow(LogDamagedError)
    await expect(log.source('b'.repeat(64))).rejects.toThrow(LogDamagedError)
  })

  test('a browser that keeps nothing says so, and only choices are simply not there', async () => {
    const open = indexedDB.open
    Object.defineProperty(indexedDB, 'open', {
      configurable: true,
      value: () => {
        throw new DOMException('not in a private window', 'SecurityError')
      },
    })
    try {
      const refused = new ImportLog('test-refused')
      await expect(refused.entries()).rejects.toThrow(StorageRefusedError)
      await expect(refused.accept(0, [newImport({ id: 1 })])).rejects.toThrow(StorageRefusedError)
      expect(await refused.recall()).toEqual({ shapes: {}, values: [], areas: [], units: [] })
    } finally {
      Object.defineProperty(indexedDB, 'open', { configurable: true, value: open })
    }
  })
})

describe('everything at once', () => {
  async function filled() {
    await log.accept(0, [newImport({ id: 1 }), newImport({ id: 2 })])
    await log.undo(1, [2])
    await log.setSetting('colour', { blue: true })
    await log.remember({ shapes: {}, values: [], areas: [], units: [{ unit_id: 'a', same_as: 'b' }] })
    return log.readAll()
  }

  test('is read, and put back in the place of all there is', async () => {
    const before = await filled()
    expect([before.entries.length, before.sources.size, before.arrows.size]).toEqual([2, 2, 2])
    await log.accept(2, [newImport({ id: 9 })])
    await log.replaceAll(before)
    const after = await log.readAll()
    expect({ ...after, sources: [...after.sources.keys()] }).toEqual({
      ...before,
      sources: [...before.sources.keys()],
    })
  })

  test('that is not whole is not put back, and nothing is lost', async () => {
    const before = await filled()
    const content = await held()
    await expect(log.replaceAll({ ...before, arrows: new Map() })).rejects.toThrow(RangeError)
    await expect(log.replaceAll({ ...before, settings: { colour: () => 'no clone' } })).rejects.toThrow()
    expect(await held()).toEqual(content)
  })

  test('is appended after what is there, with times kept and places in the log given anew', async () => {
    const before = await filled()
    const other = newImport({ id: 5 })
    const [hash = ''] = other.arrow.keys()
    const time = '2025-12-05T08:00:00.000Z'
    const added = await log.append(2, {
      ...before,
      entries: [{ kind: 'import', seq: 1, time, imports: [other.record] }],
      sources: new Map([[other.record.sha256, other.source]]),
      arrows: other.arrow,
    })
    expect(added).toEqual([{ kind: 'import', seq: 3, time, imports: [other.record] }])
    expect((await log.entries()).length).toBe(3)
    expect(await log.arrow(hash)).toEqual(other.arrow.get(hash))
    await expect(log.append(3, before)).rejects.toThrow(RangeError)
  })
})
