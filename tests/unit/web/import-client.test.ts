import { describe, expect, test } from 'vitest'
import { CancelledError, WorkerLostError } from '../../../web/store/import-client.ts'
import { allProblems, type ImportContext } from '../../../web/store/import-protocol.ts'
import { fakeDesks, summary } from './import-fake-desk.ts'
import { recipe } from './import-parts.ts'

const context = (scope: string): ImportContext => ({
  area: new Uint8Array(),
  lineage: new Uint8Array(),
  own: [],
  scope,
  remembered: { shapes: {}, values: [], areas: [], units: [] },
})

const file = new File(['x'], 'a.csv')

describe('the worker', () => {
  test('is started with the first question and told of the areas before it', async () => {
    const { client, log } = fakeDesks()
    client.setContext(context('hy'))
    expect(log).toEqual([])
    await client.open('f', file, 'a.csv')
    await client.understand('f', {})
    expect(log).toEqual(['1 context hy', '1 open f', '1 understand f'])
  })

  test('is told of other areas before the next question, once', async () => {
    const { client, log } = fakeDesks()
    client.setContext(context('hy'))
    await client.open('f', file, 'a.csv')
    client.setContext(context('ag'))
    await client.understand('f', {})
    await client.understand('f', {})
    expect(log.slice(2)).toEqual(['1 context ag', '1 understand f', '1 understand f'])
  })

  test('that is cancelled answers all who wait; the next one opens the file again', async () => {
    let stuck: string | null = 'prepare f'
    const { client, log } = fakeDesks({ stuck: () => stuck })
    client.setContext(context('hy'))
    await client.open('f', file, 'a.csv')
    const preparing = client.prepare('f', recipe(), 1, () => undefined)
    await new Promise((done) => setTimeout(done))
    client.cancel()
    await expect(preparing).rejects.toThrow(CancelledError)
    stuck = null
    await client.understand('f', {})
    expect(log.slice(2)).toEqual(['1 prepare f', '1 end', '2 context hy', '2 open f', '2 understand f'])
  })

  test('that dies says so to all who wait, and is replaced', async () => {
    let stuck: string | null = 'open f'
    const { client, lost } = fakeDesks({ stuck: () => stuck })
    const opening = client.open('f', file, 'a.csv')
    await new Promise((done) => setTimeout(done))
    lost[0]?.('out of memory')
    await expect(opening).rejects.toThrow(WorkerLostError)
    stuck = null
    expect(await client.open('f', file, 'a.csv')).toEqual(summary)
  })

  test('that was replaced prepares again what lists are asked of, as it was', async () => {
    const { client, log } = fakeDesks()
    await client.open('f', file, 'a.csv')
    await client.prepare('f', recipe(), 7, () => undefined)
    client.cancel()
    await client.problems('f', allProblems)
    await client.problems('f', allProblems)
    expect(log.slice(3)).toEqual(['2 open f', '2 prepare f', '2 problems f', '2 problems f'])
  })

  test('that was replaced opens and prepares once for all who ask at once', async () => {
    const { client, log } = fakeDesks()
    await client.open('f', file, 'a.csv')
    await client.prepare('f', recipe(), 7, () => undefined)
    client.cancel()
    await Promise.all([
      client.problems('f', allProblems),
      client.understand('f', {}),
      client.skipped('f', 0),
      client.problems('f', allProblems),
    ])
    expect(log.filter((step) => /^2 (open|prepare)/.test(step))).toEqual(['2 open f', '2 prepare f'])
  })

  test('forgets a closed file', async () => {
    const { client, log } = fakeDesks()
    await client.open('f', file, 'a.csv')
    client.close('f')
    expect(log.at(-1)).toBe('1 close f')
    await expect(client.understand('f', {})).rejects.toThrow('closed')
  })
})
