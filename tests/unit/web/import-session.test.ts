import { describe, expect, test, vi } from 'vitest'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { ImportSession } from '../../../web/pages/data/import/session/import-session.ts'
import type { NewImport } from '../../../web/store/import-log.ts'
import { LogMovedOnError, StorageFullError } from '../../../web/store/log-errors.ts'
import { fakeDesks } from './import-fake-desk.ts'
import { prepared } from './import-parts.ts'

const drop = (...names: string[]) => ({
  type: 'add' as const,
  files: names.map((name) => ({ name, file: new File(['x'], name) })),
})

/** A session over a log that tests move on; `weighed` says which state each preview stood on. */
async function setUp(desks: Parameters<typeof fakeDesks>[0] = {}) {
  const { client, log } = fakeDesks(desks)
  const state = { lastSeq: 0, nextId: 1, areaRows: [] as string[] }
  const accepted: NewImport[][] = []
  const weighed: string[] = []
  let listener = () => undefined as unknown
  let refuse: ((imports: readonly NewImport[]) => void) | null = null
  const moveOn = (ids: number, ...areaRows: string[]) => {
    state.areaRows.push(...areaRows)
    state.lastSeq += 1
    state.nextId += ids
    listener()
  }
  const session = new ImportSession<string>({
    client,
    workspace: {
      get: () => state,
      subscribe: (listen) => {
        listener = listen
        return () => undefined
      },
      accept: async (imports, after) => {
        if (after !== state.lastSeq) throw new LogMovedOnError(after, state.lastSeq)
        refuse?.(imports)
        accepted.push([...imports])
        moveOn(imports.length)
        const records = imports.map(({ record }) => record)
        return { kind: 'import', seq: state.lastSeq, time: '2025-12-01T00:00:00Z', imports: records }
      },
      undo: async () => moveOn(0),
      recall: async () => nothingRemembered,
      remember: async () => undefined,
    },
    reference: async () => ({ area: new Uint8Array(), lineage: new Uint8Array(), own: [] }),
    weigh: async (imports) => {
      weighed.push(`${state.lastSeq}: ${imports.map(({ record }) => record.id).join()}`)
      return 'weighed'
    },
  })
  await session.begin('hy')
  const acceptable = () => vi.waitFor(() => expect(session.isAcceptable()).toBe(true))
  const refuseWith = (next: typeof refuse) => {
    refuse = next
  }
  return { session, log, accepted, weighed, acceptable, moveOn, refuseWith }
}

describe('an import', () => {
  test('is read, weighed and accepted as one', async () => {
    const { session, accepted, acceptable, log } = await setUp()
    session.change(drop('a.csv', 'b.csv'))
    await acceptable()
    await session.accept()
    expect(accepted.map((imports) => imports.map(({ record }) => [record.id, record.file]))).toEqual([
      [
        [1, 'a.csv'],
        [2, 'b.csv'],
      ],
    ])
    expect(session.get().accepting).toMatchObject({ phase: 'accepted', rows: 20 })
    expect(session.get().batch.files).toEqual([])
    expect(log).toContain('1 close file-1')
  })

  test('cannot be accepted before it is weighed, nor twice', async () => {
    const { session, accepted, acceptable } = await setUp()
    session.change(drop('a.csv'))
    await session.accept()
    expect(accepted).toEqual([])
    await acceptable()
    await Promise.all([session.accept(), session.accept()])
    expect(accepted).toHaveLength(1)
  })

  test('is weighed anew when anything of it changes', async () => {
    const { session, acceptable, weighed } = await setUp()
    session.change(drop('a.csv'))
    await acceptable()
    session.change({ type: 'mode', id: null, mode: 'year' })
    expect(session.isAcceptable()).toBe(false)
    await acceptable()
    expect(weighed).toHaveLength(2)
  })

  test('that takes long is read once: a worker that has done its step is not taken for one that must stop', async () => {
    let now = Date.now()
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now)
    const { session, acceptable, log } = await setUp({
      prepare: (_, importId) => {
        now += 60_000
        return prepared({ importId })
      },
    })
    session.change(drop('a.csv'))
    await acceptable()
    clock.mockRestore()
    expect(log.filter((said) => said.endsWith('prepare file-0'))).toEqual(['1 prepare file-0'])
    expect(log).not.toContain('1 end')
  })

  test('with bad rows is weighed only once they are left out in so many words', async () => {
    const { session, acceptable, weighed } = await setUp({
      prepare: (_, importId) => prepared({ importId, leftOut: 2 }),
    })
    session.change(drop('a.csv'))
    await vi.waitFor(() => expect(session.get().batch.files[0]?.prepared).not.toBeNull())
    expect(weighed).toEqual([])
    session.change({ type: 'leave-out', id: 'file-0', count: 2 })
    await acceptable()
    expect(weighed).toEqual(['0: 1'])
  })
})

describe('another tab', () => {
  test('that accepts first: ids move on, all is read and weighed anew before it can be accepted', async () => {
    const { session, acceptable, moveOn, weighed, accepted } = await setUp()
    session.change(drop('a.csv'))
    await acceptable()
    moveOn(3)
    expect(session.isAcceptable()).toBe(false)
    await acceptable()
    expect(weighed).toEqual(['0: 1', '1: 4'])
    await session.accept()
    expect(accepted[0]?.[0]?.record.id).toBe(4)
  })

  test('that accepts in the same moment: said, nothing lost, and weighed anew', async () => {
    const { session, acceptable, moveOn, refuseWith, accepted } = await setUp()
    session.change(drop('a.csv'))
    await acceptable()
    refuseWith(() => {
      refuseWith(null)
      moveOn(1)
      throw new LogMovedOnError(0, 1)
    })
    await session.accept()
    const { accepting, batch } = session.get()
    expect(accepting).toMatchObject({ phase: 'failed', error: expect.any(LogMovedOnError) })
    expect(batch.files).toHaveLength(1)
    await acceptable()
    await session.accept()
    expect(accepted.map(([one]) => one?.record.id)).toEqual([2])
  })
})

test('areas accepted in another tab: everything is read again with them before it can be accepted', async () => {
  const { session, acceptable, moveOn, log } = await setUp()
  session.change(drop('a.csv'))
  await acceptable()
  moveOn(0, 'areas')
  expect(session.isAcceptable()).toBe(false)
  await acceptable()
  const asked = (what: string) => log.filter((said) => said === `1 ${what}`).length
  expect([asked('context hy'), asked('understand file-0'), asked('prepare file-0')]).toEqual([2, 2, 2])
  moveOn(0)
  await acceptable()
  expect(asked('context hy')).toBe(2)
})

test('a full storage keeps everything as it was, to be tried again', async () => {
  const { session, acceptable, refuseWith, accepted } = await setUp()
  session.change(drop('a.csv'))
  await acceptable()
  refuseWith(() => {
    throw new StorageFullError(null)
  })
  await session.accept()
  expect(session.get().accepting).toMatchObject({ phase: 'failed', error: expect.any(StorageFullError) })
  refuseWith(null)
  await session.accept()
  expect(accepted).toHaveLength(1)
})

test('work that is stopped is not begun again until asked for', async () => {
  let stuck: string | null = 'prepare file-0'
  const { session, acceptable } = await setUp({ stuck: () => stuck })
  session.change(drop('a.csv'))
  await vi.waitFor(() => expect(session.busy.get()?.step).toBe('prepare'))
  session.stop()
  await vi.waitFor(() => expect(session.get().batch.files[0]?.fault?.step).toBe('prepare'))
  expect(session.busy.get()).toBeNull()
  stuck = null
  session.change({ type: 'retry', id: 'file-0' })
  await acceptable()
})

test('a file that is left out while it is read stops nothing else', async () => {
  const { session, acceptable } = await setUp({ stuck: () => 'prepare file-0' })
  vi.useFakeTimers({ toFake: ['Date'] })
  session.change(drop('a.csv', 'b.csv'))
  await vi.waitFor(() => expect(session.busy.get()?.step).toBe('prepare'))
  vi.setSystemTime(Date.now() + 5000)
  session.change({ type: 'remove', id: 'file-0' })
  await acceptable()
  vi.useRealTimers()
})
