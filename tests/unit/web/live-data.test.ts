import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../data/model/dataset.ts'
import type { Note } from '../../../data/notes/note.ts'
import { LiveData } from '../../../web/app/live-data.ts'
import { StatusStore } from '../../../web/store/engine-status.ts'
import { type HeldPlan, heldPlan, planKey } from '../../../web/store/held-plan.ts'
import { ImportLog } from '../../../web/store/import-log.ts'
import type { OpenedPackage } from '../../../web/store/package/open-package.ts'
import { Packages } from '../../../web/store/package/packages.ts'
import { Workspace, type WorkspaceState } from '../../../web/store/workspace.ts'
import { WorkspaceFiles } from '../../../web/store/workspace-files.ts'
import { smallNote } from '../../fixtures/note.ts'
import { keptPlan, schoolPlan } from '../../fixtures/own-plan.ts'
import { demo, manifest, published } from './small-manifest.ts'

const own: Dataset = { ...demo, id: 'workspace', kind: 'workspace', version: '1'.repeat(64), tables: {} }
const never = () => Promise.reject(new Error('nothing is asked here'))

/** A workspace whose state the test sets. */
async function setUp(follow: () => Promise<void> = never) {
  let state: Partial<WorkspaceState> = {}
  const files = new WorkspaceFiles({ reference: {}, home_area: '' }, new ImportLog())
  files.read = async (before) => ({ ...before, ...state })
  const ground = { reference: {}, home_area: '' }
  const workspace = new Workspace(ground, async () => () => files)
  let planOf: (key: string) => unknown = () => undefined
  const data = new LiveData({
    shipped: manifest,
    workspace,
    status: new StatusStore(),
    openWarehouse: (_, find) => {
      planOf = find
      return { ask: never, askChange: never, compare: never, prepare: never, explorer: never }
    },
    follow,
  })
  let heard = 0
  data.subscribe(() => {
    heard += 1
  })
  await workspace.start()
  const become = async (next: Partial<WorkspaceState>) => {
    state = next
    // Any change made here has the log read again.
    await workspace.undo([1]).catch(() => undefined)
  }
  return { data, become, heard: () => heard, planOf: (key: string) => planOf(key) }
}

const ids = (data: LiveData) => data.get().manifest.datasets.map(({ id }) => id)

async function packagesWith(beside: Dataset | null, plans: HeldPlan[] = [], notes: Note[] = []) {
  const opened = (dataset: Dataset): OpenedPackage => ({
    manifest: {
      format: 'phong-trao-data',
      version: 1,
      title: 'Công bố',
      organisation: 'Đơn vị',
      made_at: '2026-01-02T03:04:05.000Z',
      dataset,
      edition: '',
      reference: {},
      first_results: { path: 'first.json.gz', bytes: 1, sha256: 'a'.repeat(64) },
      sources: [],
      parts: [],
    },
    dataset,
    tables: [],
    firstResults: [],
    plans,
    notes,
    decks: [],
  })
  const shelf = { all: async () => [], put: async () => undefined, remove: async () => undefined }
  const packages = new Packages({
    app: { reference: {}, edition: '' },
    shelf,
    beside: async () => (beside ? opened(beside) : null),
  })
  await packages.start()
  return packages
}

describe('the datasets that are offered', () => {
  test('are what is shipped, and the analyst’s own before it as soon as there is any', async () => {
    const { data, become, heard } = await setUp()
    expect(ids(data)).toEqual(['demo', 'published'])
    const before = data.get()
    await become({ dataset: own })
    expect(ids(data)).toEqual(['workspace', 'demo', 'published'])
    expect(data.get()).not.toBe(before)
    expect(heard()).toBe(1)
    await become({ dataset: null })
    expect(ids(data)).toEqual(['demo', 'published'])
  })

  test('stay the same object while none has changed: nothing is drawn anew', async () => {
    const { data, become, heard } = await setUp()
    await become({ dataset: own })
    const before = data.get()
    await become({ dataset: own, lastBackup: '2026-01-02T03:04:05.000Z' })
    expect(data.get()).toBe(before)
    expect(heard()).toBe(1)
    await become({ dataset: { ...own, version: '2'.repeat(64) } })
    expect(data.get().manifest.datasets[0]?.version).toBe('2'.repeat(64))
  })

  test('begin with the package beside the page, before the analyst’s own', async () => {
    const { data, become } = await setUp()
    await become({ dataset: own })
    data.addPackages(await packagesWith({ ...published, id: 'any' }))
    expect(ids(data)).toEqual(['package', 'workspace', 'demo', 'published'])
    expect(data.get().packages).not.toBeNull()
  })

  test('without such a package are the same, and packages can be opened', async () => {
    const { data } = await setUp()
    data.addPackages(await packagesWith(null))
    expect(ids(data)).toEqual(['demo', 'published'])
    expect(data.get().packages).not.toBeNull()
  })
})

describe('the plans that are offered', () => {
  const held = (id: string, percent: number) => heldPlan(keptPlan(schoolPlan(id, percent)))
  const planIds = (data: LiveData) => data.get().manifest.plans.map(({ id }) => id)
  const shipped = ['home', 'merged', 'elsewhere']

  test('are the shipped ones, and the analyst’s own before them; an edit makes another entry', async () => {
    const { data, become, heard, planOf } = await setUp()
    expect(planIds(data)).toEqual(shipped)
    const [first, edited] = [held('own', 80), held('own', 75)]
    await become({ plans: [first] })
    expect(planIds(data)).toEqual([first.key, ...shipped])
    expect(heard()).toBe(1)
    await become({ plans: [edited] })
    expect(planIds(data)).toEqual([edited.key, ...shipped])
    expect(data.get().plans).toEqual([edited])
    // A question asked of the earlier one is still answered.
    expect([planOf(first.key), planOf(edited.key)]).toEqual([first.plan, edited.plan])
    await become({ plans: [] })
    expect(planIds(data)).toEqual(shipped)
  })

  test('of packages come after the own ones, and one id stands once: the own first, the shipped last', async () => {
    const { data, become } = await setUp()
    const [own, theirs, shadowed, home] = [held('a', 80), held('b', 80), held('a', 70), held('home', 60)]
    await become({ plans: [own] })
    data.addPackages(await packagesWith({ ...published, id: 'any' }, [shadowed, theirs, home]))
    expect(planIds(data)).toEqual([own.key, theirs.key, home.key, 'merged', 'elsewhere'])
  })

  test('stay the same object while none has changed', async () => {
    const { data, become, heard } = await setUp()
    const plans = [held('a', 80)]
    await become({ plans })
    const before = data.get()
    await become({ plans, lastBackup: '2026-01-02T03:04:05.000Z' })
    expect(data.get()).toBe(before)
    expect(heard()).toBe(1)
  })

  test('do not have drafts among them, which are known by their key', async () => {
    const { data, planOf } = await setUp()
    const draft = schoolPlan('draft', 80)
    data.get().holdDraft(planKey(draft), draft)
    expect(planOf(planKey(draft))).toBe(draft)
    expect(planIds(data)).toEqual(shipped)
  })
})

describe('the notes that are shown', () => {
  test('are the analyst’s own and those of packages, on the data that they came with', async () => {
    const { data, become, heard } = await setUp()
    const own = [smallNote()]
    await become({ notes: own })
    expect(data.get().notes).toEqual(own)
    data.addPackages(await packagesWith({ ...published, id: 'any' }, [], [smallNote({ dataset: 'any' })]))
    expect(data.get().notes).toEqual([...own, smallNote({ dataset: 'package' })])
    const before = data.get()
    await become({ notes: own, lastBackup: '2026-01-02T03:04:05.000Z' })
    expect(data.get()).toBe(before)
    expect(heard()).toBe(2)
  })
})

test('what comes after the first view is opened once, and again where that failed', async () => {
  const outcomes = [Promise.reject(new Error('no network')), Promise.resolve()]
  outcomes[0]?.catch(() => undefined)
  let times = 0
  const { data } = await setUp(() => {
    times += 1
    return outcomes.shift() ?? Promise.resolve()
  })
  await expect(data.get().followed()).rejects.toThrow('no network')
  await Promise.all([data.get().followed(), data.get().followed()])
  await data.get().followed()
  expect(times).toBe(2)
})
