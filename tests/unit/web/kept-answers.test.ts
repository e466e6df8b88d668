import { afterEach, describe, expect, test, vi } from 'vitest'
import { createAnswers } from '../../../web/app/answers.ts'
import { keepAnswers, latestAnswers, readKeptAnswers } from '../../../web/app/kept-answers.ts'
import { ImportLog } from '../../../web/store/import-log.ts'
import { Workspace } from '../../../web/store/workspace.ts'
import { WorkspaceFiles } from '../../../web/store/workspace-files.ts'
import { demo } from './small-manifest.ts'

const version = '1'.repeat(64)
const own = { ...demo, id: 'workspace', kind: 'workspace' as const, version, tables: {} }
const rows = [{ metric: 'safe_rate', k: 1, n: 2, percent: 50, small: true, note: null }]
const key = (name: string, of = version) => ['answer', of, name, { year: 2025 }]

/** A workspace that has data, over a log that keeps answers in memory. */
async function setUp() {
  const kept = new Map<string, unknown>()
  const log = new ImportLog()
  log.keepAnswers = async (of, answers) => {
    kept.clear()
    kept.set(of, JSON.parse(JSON.stringify(answers)))
  }
  log.keptAnswers = async (of) => kept.get(of)
  const files = new WorkspaceFiles({ reference: {}, home_area: '' }, log)
  files.read = async (before) => ({ ...before, dataset: own })
  const workspace = new Workspace({ reference: {}, home_area: '' }, async () => () => files)
  await workspace.start()
  return { workspace, kept }
}

afterEach(() => vi.useRealTimers())

describe('answers of the last views', () => {
  test('are kept once no more come, and read on the next visit', async () => {
    vi.useFakeTimers()
    const { workspace, kept } = await setUp()
    const client = createAnswers()
    keepAnswers(workspace, client, 'edition 1')
    client.setQueryData(key('overview/headline'), rows)
    await vi.advanceTimersByTimeAsync(1000)
    client.setQueryData(key('overview/trend'), [])
    await vi.advanceTimersByTimeAsync(1000)
    expect(kept.size).toBe(0)
    await vi.advanceTimersByTimeAsync(1000)
    const read = await readKeptAnswers(workspace, 'edition 1')
    expect(read.map(({ key: [, , name] }) => name).sort()).toEqual(['overview/headline', 'overview/trend'])
    expect(read.find(({ rows }) => rows.length > 0)).toEqual({ key: key('overview/headline'), rows })
    client.clear()
  })

  test('of another edition of the app, whose questions may be others, are not used', async () => {
    const { workspace, kept } = await setUp()
    kept.set(version, { edition: 'edition 1', answers: [{ key: key('overview/headline'), rows }] })
    expect(await readKeptAnswers(workspace, 'edition 2')).toEqual([])
    expect(await readKeptAnswers(workspace, 'edition 1')).toHaveLength(1)
  })

  test('that were damaged are as good as none', async () => {
    const { workspace, kept } = await setUp()
    kept.set(version, { edition: 'edition 1', answers: [{ key: 'x' }] })
    expect(await readKeptAnswers(workspace, 'edition 1')).toEqual([])
  })

  test('are those of the workspace, and none that compare two states', () => {
    const client = createAnswers()
    client.setQueryData(key('overview/headline'), rows)
    client.setQueryData(key('overview/headline', demo.version), rows)
    client.setQueryData(key('import/figures'), rows)
    expect(latestAnswers(client, version).map((answer) => answer.key)).toEqual([key('overview/headline')])
    client.clear()
  })

  test('have those of the own plans among them, and none of drafts', () => {
    const client = createAnswers()
    const of = (plan: string) => ['answer', version, 'targets/scorecard', { plan }]
    for (const plan of ['own@0a1b2c3d', 'draft@0a1b2c3d']) client.setQueryData(of(plan), rows)
    expect(latestAnswers(client, version).map((answer) => answer.key)).toEqual([of('own@0a1b2c3d')])
    client.clear()
  })

  test('are the latest where all would be too much', () => {
    const client = createAnswers()
    const large = Array.from({ length: 10_000 }, () => ({ text: 'x'.repeat(90) }))
    for (const year of [2021, 2022, 2023, 2024, 2025]) {
      client.setQueryData(['answer', version, 'compare/areas', { year }], large, { updatedAt: year })
    }
    const years = latestAnswers(client, version).map((answer) => answer.key[3].year)
    expect(years[0]).toBe(2025)
    expect(years.length).toBeGreaterThan(0)
    expect(years.length).toBeLessThan(5)
    client.clear()
  })
})
