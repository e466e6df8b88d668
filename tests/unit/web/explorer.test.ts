import { expect, test } from 'vitest'
import { QueryError } from '../../../queries/engine/query-error.ts'
import type { ReadRows } from '../../../queries/engine/read-rows.ts'
import { Explorer, StatementStopped } from '../../../web/store/explorer.ts'
import { demo } from './small-manifest.ts'

const reading = (sql: string, plans: string[] = []) => ({ dataset: demo, sql, limit: 10, plans })
const answer = (name: string): ReadRows => ({
  columns: [{ name, kind: 'text', values: [] }],
  count: 0,
  more: false,
})

/** An explorer over engines that answer with their number, never on "endless", and fail on "memory". */
function numbered() {
  const closed: number[] = []
  let made = 0
  const explorer = new Explorer(() => {
    made += 1
    const number = made
    return {
      prepare: async () => undefined,
      close: async () => void closed.push(number),
      read: (_, sql) => {
        if (sql === 'endless') return new Promise<never>(() => undefined)
        if (sql === 'memory') {
          const cause = new Error('Out of Memory Error: failed to pin block of size 256.0 KiB')
          return Promise.reject(new QueryError(sql, cause))
        }
        if (sql === 'typo') return Promise.reject(new QueryError(sql, new Error('Parser Error: at "typo"')))
        return Promise.resolve(answer(`engine ${number}`))
      },
    }
  })
  const engineOf = async (sql: string, plans?: string[]) =>
    (await explorer.read(reading(sql, plans))).columns[0]?.name
  return { explorer, closed, engineOf }
}

test('an endless statement is stopped with all that wait for it, and the next one has a new engine', async () => {
  const { explorer, closed, engineOf } = numbered()
  expect(await engineOf('one')).toBe('engine 1')
  const endless = explorer.read(reading('endless'))
  const waiting = explorer.read(reading('endless'))
  explorer.stop()
  await expect(endless).rejects.toThrow(StatementStopped)
  await expect(waiting).rejects.toThrow(StatementStopped)
  expect(closed).toEqual([1])
  expect(await engineOf('two')).toBe('engine 2')
})

test('an engine whose memory is full is thrown away; one that saw a wrong statement is not', async () => {
  const { closed, engineOf } = numbered()
  await expect(engineOf('typo')).rejects.toThrow('Parser Error')
  expect(await engineOf('one')).toBe('engine 1')
  await expect(engineOf('memory')).rejects.toThrow('Out of Memory')
  expect(closed).toEqual([1])
  expect(await engineOf('two')).toBe('engine 2')
})

test('a plan that was edited is asked of an engine that has not seen the one before', async () => {
  const { closed, engineOf } = numbered()
  expect(await engineOf('one', ['plan@1'])).toBe('engine 1')
  expect(await engineOf('two', ['plan@1'])).toBe('engine 1')
  expect(await engineOf('three', ['plan@2'])).toBe('engine 2')
  expect(closed).toEqual([1])
})
