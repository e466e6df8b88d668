import { tableFromIPC } from 'apache-arrow'
import { deleteDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dataset } from '../../data/model/dataset.ts'
import { ImportLog, LogMovedOnError, StorageRefusedError } from '../../web/store/import-log.ts'
import { AreasInUseError, PlanMovedOnError } from '../../web/store/log-errors.ts'
import { Workspace } from '../../web/store/workspace.ts'
import { WorkspaceFiles } from '../../web/store/workspace-files.ts'
import { isMarked, setMark } from '../../web/store/workspace-mark.ts'
import { newImport } from '../fixtures/new-import.ts'
import { keptPlan, schoolPlan } from '../fixtures/own-plan.ts'

const name = 'test-workspace'
const ground = { reference: {}, home_area: '33-2025-07-01' }
let open: Workspace[] = []

/** A workspace as a tab has it. */
async function tab(database = name) {
  const workspace = new Workspace(
    ground,
    async () => (about) => new WorkspaceFiles(about, new ImportLog(database)),
  )
  open.push(workspace)
  await workspace.start()
  return workspace
}

beforeEach(async () => {
  setMark('workspace', false)
  await deleteDB(name)
})
afterEach(async () => {
  await Promise.all(open.map((workspace) => workspace.close()))
  open = []
})

const filesIn = (workspace: Workspace) => workspace.get().dataset?.imports.map(({ file }) => file)

/** Until the workspace says so, without asking the log again. */
function until(workspace: Workspace, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      stop()
      resolve()
    }
    const stop = workspace.subscribe(look)
    look()
  })
}

describe('the state', () => {
  test('is empty at first, and follows what is accepted, undone and brought back', async () => {
    const workspace = await tab()
    expect(workspace.get()).toEqual({
      entries: [],
      lastSeq: 0,
      nextId: 1,
      dataset: null,
      areaRows: [],
      plans: [],
      notes: [],
      queries: [],
      decks: [],
      organisation: { name: '', emblem: null },
      lastBackup: null,
      fault: null,
    })
    await workspace.accept([newImport({ id: 1 }), newImport({ id: 2 })], 0)
    expect(workspace.get()).toMatchObject({ lastSeq: 1, nextId: 3 })
    expect(filesIn(workspace)).toEqual(['tep-1.csv', 'tep-2.csv'])
    await workspace.undo([1, 2])
    expect(workspace.get()).toMatchObject({ lastSeq: 2, nextId: 3, dataset: null })
    await workspace.redo([2])
    expect(filesIn(workspace)).toEqual(['tep-2.csv'])
  })

  test('is there again on the next visit, of the same version', async () => {
    const before = await tab()
    await before.accept([newImport({ id: 1 })], 0)
    const { dataset, lastSeq } = before.get()
    await before.close()
    const after = await tab()
    expect(after.get()).toMatchObject({ dataset: { version: dataset?.version }, lastSeq })
  })

  test('is marked for the next visit as long as there is something to show', async () => {
    const workspace = await tab()
    expect(isMarked('workspace')).toBe(false)
    await workspace.accept([newImport({ id: 1 })], 0)
    expect(isMarked('workspace')).toBe(true)
    await workspace.undo([1])
    expect(isMarked('workspace')).toBe(false)
  })

  test('knows of a backup', async () => {
    const workspace = await tab()
    await workspace.log.setSetting('last_backup', '2026-01-02T03:04:05.000Z')
    await until(workspace, () => workspace.get().lastBackup === '2026-01-02T03:04:05.000Z')
  })

  test('says why nothing can be kept', async () => {
    const refused = new Workspace(ground, async () => (about) => {
      const files = new WorkspaceFiles(about, new ImportLog(name))
      Object.defineProperty(files.log, 'read', {
        value: () => Promise.reject(new StorageRefusedError('private')),
      })
      return files
    })
    open.push(refused)
    await refused.start()
    expect(refused.get()).toMatchObject({ dataset: null, fault: expect.any(StorageRefusedError) })
    // Looking at files works all the same.
    expect(await refused.datasetOf([], [newImport({ id: 1 })])).toMatchObject({ home_year: 2024 })
  })
})

describe('own plans', () => {
  const idsIn = (workspace: Workspace) => workspace.get().plans.map(({ plan }) => plan.id)
  const kept = (id: string, percent = 80) => keptPlan(schoolPlan(id, percent))
  const base = (workspace: Workspace, id: string) =>
    workspace.get().plans.find(({ plan }) => plan.id === id) ?? null
  const baseOf = (workspace: Workspace, id: string) => {
    const held = base(workspace, id)
    return held && { id, key: held.key }
  }

  test('are kept, edited, deleted and brought back, and there again on the next visit', async () => {
    const workspace = await tab()
    await workspace.savePlan(kept('a'), null)
    await workspace.savePlan(kept('b'), null)
    await workspace.savePlan(kept('a', 75), baseOf(workspace, 'a'))
    expect(idsIn(workspace)).toEqual(['a', 'b'])
    expect(base(workspace, 'a')?.plan.targets[0]?.percent).toBe(75)
    await workspace.deletePlan('a')
    expect(idsIn(workspace)).toEqual(['b'])
    await workspace.savePlan(kept('a', 75), null)
    await workspace.close()
    const next = await tab()
    expect(idsIn(next)).toEqual(['b', 'a'])
    expect(isMarked('workspace')).toBe(true)
  })

  test('follow in the other tab; an edit of what that has changed is refused, and nothing is lost', async () => {
    const [one, other] = [await tab(), await tab()]
    await one.savePlan(kept('a'), null)
    await until(other, () => other.get().plans.length === 1)
    const before = baseOf(other, 'a')
    await one.savePlan(kept('a', 75), baseOf(one, 'a'))
    await expect(other.savePlan(kept('a', 60), before)).rejects.toThrow(PlanMovedOnError)
    expect(base(other, 'a')?.plan.targets[0]?.percent).toBe(75)
    await other.savePlan(kept('a', 60), before, true)
    await until(one, () => base(one, 'a')?.plan.targets[0]?.percent === 60)
  })

  test('saved in two tabs at once are both kept', async () => {
    const [one, other] = [await tab(), await tab()]
    await Promise.all([one.savePlan(kept('a'), null), other.savePlan(kept('b'), null)])
    const third = await tab()
    expect(idsIn(third).sort()).toEqual(['a', 'b'])
  })

  test('stay the same objects while none has changed, and go into a backup', async () => {
    const workspace = await tab()
    await workspace.savePlan(kept('a'), null)
    const { plans } = workspace.get()
    await workspace.accept([newImport({ id: 1 })], 0)
    expect(workspace.get().plans).toBe(plans)
    expect((await workspace.log.readAll()).settings.plans).toEqual([kept('a')])
  })
})

describe('two tabs', () => {
  test('see what the other accepts, without reload', async () => {
    const [one, other] = [await tab(), await tab()]
    await one.accept([newImport({ id: 1 })], 0)
    await until(other, () => filesIn(other)?.length === 1)
    expect(other.get().dataset?.version).toBe(one.get().dataset?.version)
    await other.undo([1])
    await until(one, () => one.get().dataset === null)
    expect(one.get().lastSeq).toBe(2)
  })

  test('accepting at once: the second is refused, and then sees the first', async () => {
    const [one, other] = [await tab(), await tab()]
    const done = await Promise.allSettled([
      one.accept([newImport({ id: 1, file: 'one.csv' })], 0),
      other.accept([newImport({ id: 1, file: 'other.csv' })], 0),
    ])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const loser = done[0].status === 'rejected' ? one : other
    expect(done.find((result) => result.status === 'rejected')?.reason).toBeInstanceOf(LogMovedOnError)
    expect(loser.get().lastSeq).toBe(1)
    expect(filesIn(one)).toEqual(filesIn(other))
  })
})

async function rowsOf(workspace: Workspace, dataset: Dataset) {
  const tables = (await workspace.tablesOf(dataset)) ?? []
  return tables.map(({ table, arrow }) => ({
    table,
    rows: arrow.flatMap((stream) =>
      tableFromIPC(stream)
        .toArray()
        .map((row) => row.toJSON()),
    ),
  }))
}

describe('a candidate', () => {
  test('is the dataset that accepting it makes, with rows that can be asked for before', async () => {
    const workspace = await tab()
    await workspace.accept([newImport({ id: 1 })], 0)
    const plus = [newImport({ id: 2, contract: 'classification' }), newImport({ id: 3 })]
    const candidate = await workspace.datasetOf(workspace.get().entries, plus)
    if (!candidate) throw new Error('there is no candidate')
    const tables = await rowsOf(workspace, candidate)
    await workspace.accept(plus, 1)
    const { dataset } = workspace.get()
    expect(dataset).toEqual(candidate)
    expect(dataset && (await rowsOf(workspace, dataset))).toEqual(tables)
    expect(
      tables.map(({ table, rows }) => [table, rows.map(({ import_id, unit_id }) => [import_id, unit_id])]),
    ).toEqual([
      ['classification', [[2, 'u2']]],
      [
        'recognition',
        [
          [1, 'u1'],
          [3, 'u3'],
        ],
      ],
    ])
  })

  test('of an earlier state has the rows of that state', async () => {
    const workspace = await tab()
    await workspace.accept([newImport({ id: 1 })], 0)
    const [first] = workspace.get().entries
    await workspace.accept([newImport({ id: 2 })], 1)
    const earlier = first && (await workspace.datasetOf([first]))
    expect(earlier?.imports.map(({ id }) => id)).toEqual([1])
    expect(earlier && (await workspace.tablesOf(earlier))).toHaveLength(1)
  })

  test('rows of datasets that are not the workspace’s are not its to give', async () => {
    const workspace = await tab()
    await workspace.accept([newImport({ id: 1 })], 0)
    const { dataset } = workspace.get()
    expect(dataset && workspace.tablesOf({ ...dataset })).toBeNull()
  })
})

describe('areas of its own', () => {
  const told = newImport({
    id: 1,
    contract: 'areas',
    rows: [
      {
        area_id: '12009-2026-07-01',
        code: '12009',
        name: 'Sông Hồng',
        area_kind: 'phuong',
        parent: '33',
        valid_from: '2026-07-01',
      },
    ],
  })
  const of = (id: number, area_id: string) =>
    newImport({ id, rows: [{ year: 2026, unit_id: 'u', unit_name: 'Đơn vị', area_id }] })

  test('follow what is accepted and undone, without figures too', async () => {
    const workspace = await tab()
    const rows = async () => (await workspace.areaRows(workspace.get().entries)).length
    await workspace.accept([told], 0)
    expect(workspace.get()).toMatchObject({ dataset: null, areaRows: [told.record.tables[0]?.arrow] })
    expect(await rows()).toBe(1)
    expect(await workspace.areaRows([], [told])).toEqual([...told.arrow.values()])
    await workspace.undo([1])
    expect(workspace.get().areaRows).toEqual([])
    expect(await rows()).toBe(0)
  })

  test('come with the tables of the dataset, and make it another version', async () => {
    const workspace = await tab()
    await workspace.accept([of(2, '12009-2026-07-01')], 0)
    const { dataset: without } = workspace.get()
    await workspace.accept([{ ...told, record: { ...told.record, id: 3 } }], 1)
    const { dataset } = workspace.get()
    expect(dataset?.version).not.toBe(without?.version)
    expect(dataset).toMatchObject({ scope: '33-2025-07-01', home_year: 2026 })
    const tables = (dataset && (await workspace.tablesOf(dataset))) ?? []
    expect(tables.map(({ table }) => table)).toEqual(['recognition', 'areas'])
  })

  test('are not taken back while figures in force are of them', async () => {
    const workspace = await tab()
    await workspace.accept([told, of(2, '12009-2026-07-01')], 0)
    await expect(workspace.undo([1])).rejects.toThrow(AreasInUseError)
    expect(workspace.get()).toMatchObject({ lastSeq: 1 })
    await workspace.undo([2])
    await workspace.undo([1])
    await expect(workspace.redo([2])).rejects.toThrow(AreasInUseError)
    await workspace.redo([1, 2])
    expect(filesIn(workspace)).toEqual(['tep-1.csv', 'tep-2.csv'])
  })
})
