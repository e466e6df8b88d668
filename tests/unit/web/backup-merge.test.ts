import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { importsInForce, type LogEntry } from '../../../data/model/import-log.ts'
import type { Note } from '../../../data/notes/note.ts'
import { type OwnPlan, readOwnPlans } from '../../../data/plans/own-plan.ts'
import { mergeLogs, recordsOf } from '../../../web/store/backup/merge-logs.ts'
import {
  boundariesNotBackedUp,
  notBackedUp,
  notesNotBackedUp,
  plansNotBackedUp,
  queriesNotBackedUp,
} from '../../../web/store/backup/not-backed-up.ts'
import { type OpenedBackup, previewRestore, restore } from '../../../web/store/backup/restore.ts'
import { heldPlan } from '../../../web/store/held-plan.ts'
import type { LogContents } from '../../../web/store/import-log.ts'
import { smallDeck } from '../../fixtures/deck.ts'
import { smallNote } from '../../fixtures/note.ts'
import { keptPlan, schoolPlan } from '../../fixtures/own-plan.ts'
import { anyLog, logOf, plain, readRows, type Step, timeOf } from './backup-logs.ts'

vi.setConfig({ testTimeout: 60_000 })

const file = (name: string, year = 2025) => ({ file: name, content: `Thôn của ${name}`, year })
const take = (...names: string[]): Step => ({ do: 'import', files: names.map((name) => file(name)) })
const undo = (...ids: number[]): Step => ({ do: 'undo', ids })
const redo = (...ids: number[]): Step => ({ do: 'redo', ids })
const entriesOf = (steps: Step[], from = 0) => [...logOf(steps, from).entries]

/** Names of the files in force after the other log was merged in. */
const inForce = (mine: readonly LogEntry[], theirs: readonly LogEntry[]) =>
  importsInForce([...mine, ...mergeLogs(mine, theirs).added]).map((record) => record.file)

const short = (entries: readonly LogEntry[]) =>
  entries.map((entry) => [
    entry.seq,
    entry.kind,
    entry.imports.map((one) => (typeof one === 'number' ? one : `${one.id} ${one.file}`)),
  ])

describe('what is appended', () => {
  test('imports that are not there, with new ids, in their order; their undo and redo with them', () => {
    const mine = entriesOf([take('a'), take('b')])
    const theirs = entriesOf([take('c', 'd'), undo(1), take('e'), undo(3, 2), redo(2)], 100)
    expect(short(mergeLogs(mine, theirs).added)).toEqual([
      [3, 'import', ['3 c', '4 d']],
      [4, 'undo', [3]],
      [5, 'import', ['5 e']],
      [6, 'undo', [5, 4]],
      [7, 'redo', [4]],
    ])
    expect(inForce(mine, theirs)).toEqual(['a', 'b', 'd'])
  })

  test('times stay: they say when an import was accepted', () => {
    const { added } = mergeLogs(entriesOf([take('a')], 500), entriesOf([take('b')], 100))
    expect(added.map(({ time }) => time)).toEqual([timeOf(100)])
  })

  test('of an entry that is there in part, the other part', () => {
    const { added, known, ids } = mergeLogs(entriesOf([take('a')]), entriesOf([take('b', 'a', 'c')], 9))
    expect(short(added)).toEqual([[2, 'import', ['2 b', '3 c']]])
    expect([...known]).toEqual([2])
    expect([...ids]).toEqual([
      [1, 2],
      [2, 1],
      [3, 3],
    ])
  })

  test('a file that was taken in twice there, twice', () => {
    const theirs = entriesOf([take('a'), undo(1), take('a')], 50)
    expect(short(mergeLogs([], theirs).added)).toEqual([
      [1, 'import', ['1 a']],
      [2, 'undo', [1]],
      [3, 'import', ['2 a']],
    ])
    expect(short(mergeLogs(entriesOf([take('a')], 99), theirs).added)).toEqual([[2, 'import', ['2 a']]])
  })

  test('the same file under another recipe or mode is another import', () => {
    const mine = entriesOf([take('a')])
    const other = (change: object) =>
      entriesOf([take('a')], 9).map((entry) =>
        entry.kind === 'import'
          ? { ...entry, imports: entry.imports.map((record) => ({ ...record, ...change })) }
          : entry,
      )
    const [first] = recordsOf(mine)
    if (!first) throw new Error('no import')
    const { header_row, ...rest } = first.recipe
    expect(mergeLogs(mine, other({ recipe: { ...rest, header_row } })).added).toEqual([])
    expect(mergeLogs(mine, other({ recipe: { ...rest, header_row: 2 } })).added).toHaveLength(1)
    expect(mergeLogs(mine, other({ mode: 'rows' })).added).toHaveLength(1)
    expect(mergeLogs(mine, other({ mode: 'area', area_id: '33' })).added).toHaveLength(1)
  })
})

describe('an import that both have', () => {
  const both = [take('a'), take('b')]

  test('stays undone here though it holds there', () => {
    expect(inForce(entriesOf([...both, undo(1)]), entriesOf(both))).toEqual(['b'])
  })

  test('is undone when the other log undid it later', () => {
    expect(inForce(entriesOf(both), entriesOf([...both, undo(1)]))).toEqual(['b'])
  })

  test('is not undone by what came before it was accepted here', () => {
    expect(inForce(entriesOf(both, 100), entriesOf([...both, undo(1)]))).toEqual(['a', 'b'])
  })

  test('holds again when it was brought back later there, not when that was earlier', () => {
    const there = entriesOf([...both, undo(1), redo(1)])
    expect(inForce(entriesOf([...both, undo(1)]), there)).toEqual(['a', 'b'])
    expect(inForce(entriesOf([...both, undo(2), undo(1)]), there)).toEqual([])
  })
})

describe('for any two logs', () => {
  test('merging a log into itself changes nothing', () => {
    fc.assert(
      fc.property(anyLog, ({ entries }) => {
        expect(mergeLogs(entries, entries).added).toEqual([])
      }),
    )
  })

  test('an empty log becomes the other: the same files hold', () => {
    fc.assert(
      fc.property(anyLog, ({ entries }) => {
        const files = importsInForce(entries).map((record) => record.sha256)
        const after = importsInForce(mergeLogs([], entries).added)
        expect(after.map((record) => record.sha256)).toEqual(files)
      }),
    )
  })

  test('nothing of either is missing, ids are used once, and merging twice is merging once', () => {
    fc.assert(
      fc.property(anyLog, anyLog, ({ entries: mine }, { entries: theirs }) => {
        const { added, ids } = mergeLogs(mine, theirs)
        const all = [...mine, ...added]
        const records = new Map(recordsOf(all).map((record) => [record.id, record]))
        expect(records.size).toBe(recordsOf(all).length)
        expect(all.map(({ seq }) => seq)).toEqual(all.map((_, at) => at + 1))
        for (const { id, sha256, mode } of recordsOf(theirs)) {
          expect(records.get(ids.get(id) ?? 0)).toMatchObject({ sha256, mode })
        }
        expect(mergeLogs(all, theirs).added).toEqual([])
      }),
    )
  })
})

/** A log in memory. */
function logHolding(contents: LogContents) {
  const state = { ...contents }
  return {
    state,
    read: async () => ({
      entries: [...state.entries],
      last: state.entries.at(-1)?.seq ?? 0,
      ids: [],
      damaged: [],
    }),
    recall: async () => state.remembered,
    setting: async (key: string) => state.settings[key],
    replaceAll: async (next: LogContents) => void Object.assign(state, next),
    append: async (_: number, next: LogContents) => {
      const { entries } = next
      state.entries = [...state.entries, ...entries]
      state.sources = new Map([...state.sources, ...next.sources])
      state.arrows = new Map([...state.arrows, ...next.arrows])
      state.remembered = next.remembered
      state.settings = { ...state.settings, ...next.settings }
      return [...entries]
    },
  }
}

const backup = (contents: LogContents): OpenedBackup => ({
  header: {
    format: 'phong-trao-backup',
    version: 1,
    app: '0.1.0',
    made_at: '2026-02-01T00:00:00.000Z',
    encryption: null,
    bytes: 0,
  },
  contents,
})

describe('restoring', () => {
  test('with merge, every import has its file and its rows, and what was there stays', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, anyLog, async (mine, theirs) => {
        const log = logHolding(mine)
        await restore(log, mine.entries.length, backup(theirs), 'merge')
        for (const record of recordsOf(log.state.entries)) {
          expect(log.state.sources.has(record.sha256)).toBe(true)
          for (const { arrow, rows } of record.tables) {
            const bytes = log.state.arrows.get(arrow) ?? new Uint8Array()
            expect(createHash('sha256').update(bytes).digest('hex')).toBe(arrow)
            expect(readRows(bytes)).toHaveLength(rows)
          }
        }
        expect(log.state.entries.slice(0, mine.entries.length)).toEqual(mine.entries)
        expect(log.state.settings).toEqual(mine.settings)
      }),
      { numRuns: 30 },
    )
  })

  test('with replace, the log is the backup, and counts as backed up then', async () => {
    const theirs = { ...logOf([take('b')]), settings: { last_backup: timeOf(0), other: 1 } }
    const log = logHolding(logOf([take('a'), take('c')]))
    await restore(log, 2, backup(theirs), 'replace')
    expect(await plain(log.state)).toEqual(
      await plain({ ...theirs, settings: { last_backup: '2026-02-01T00:00:00.000Z', other: 1 } }),
    )
  })

  test.each(['merge', 'replace'] as const)('with %s, not into a log that has moved on', async (mode) => {
    const mine = logOf([take('a'), take('c')])
    const log = logHolding(mine)
    await expect(restore(log, 1, backup(logOf([take('b')])), mode)).rejects.toMatchObject({
      name: 'LogMovedOnError',
    })
    expect(await plain(log.state)).toEqual(await plain(mine))
  })

  test('choices of both are kept; where they differ, those made here', async () => {
    const word = (written: string, meant: string) => ({ column: 'sector', written, meant })
    const mine = { ...nothingRemembered, values: [word('KDC', 'Khu dân cư')] }
    const theirs = { ...nothingRemembered, values: [word('KDC', 'Cơ quan'), word('DN', 'Doanh nghiệp')] }
    const log = logHolding({ ...logOf([]), remembered: mine })
    await restore(log, 0, backup({ ...logOf([take('b')]), remembered: theirs }), 'merge')
    expect(log.state.remembered.values).toEqual([word('KDC', 'Khu dân cư'), word('DN', 'Doanh nghiệp')])
  })
})

describe('own plans', () => {
  const plan = (id: string, percent = 80) => keptPlan(schoolPlan(id, percent))
  const withPlans = (steps: Step[], ...plans: OwnPlan[]): LogContents => ({
    ...logOf(steps),
    settings: { plans, other: 1 },
  })
  const idsIn = (contents: LogContents) => readOwnPlans(contents.settings.plans).map((own) => own.plan.id)

  test('of both are kept by a merge; the same id with another content comes in under a new one, and is named', async () => {
    const mine = withPlans([take('a')], plan('a'), plan('b'))
    const theirs = backup(withPlans([take('a')], plan('a'), plan('b', 75), plan('c')))
    const held = readOwnPlans(mine.settings.plans).map(heldPlan)
    const preview = previewRestore(mine.entries, theirs, 'merge', { plans: held })
    expect(preview.plans).toEqual({
      added: [plan('b').plan.title, plan('c').plan.title],
      renamed: [{ title: plan('b').plan.title, was: 'b', id: 'b-2' }],
      lost: [],
    })
    const log = logHolding(mine)
    await restore(log, 1, theirs, 'merge')
    expect(idsIn(log.state)).toEqual(['a', 'b', 'b-2', 'c'])
    expect(log.state.settings.other).toBe(1)
    await restore(log, 1, theirs, 'merge')
    expect(idsIn(log.state)).toEqual(['a', 'b', 'b-2', 'c'])
  })

  test('become those of the backup by a replacement, which names what would be gone', async () => {
    const mine = withPlans([], plan('a'), plan('b'))
    const theirs = backup(withPlans([take('c')], plan('b'), plan('d')))
    const held = readOwnPlans(mine.settings.plans).map(heldPlan)
    expect(previewRestore(mine.entries, theirs, 'replace', { plans: held }).plans).toEqual({
      added: [plan('d').plan.title],
      renamed: [],
      lost: [plan('a').plan.title],
    })
    const log = logHolding(mine)
    await restore(log, 0, theirs, 'replace')
    expect(idsIn(log.state)).toEqual(['b', 'd'])
  })

  test('of a backup without any leave those that are here', async () => {
    const log = logHolding(withPlans([take('a')], plan('a')))
    await restore(log, 1, backup(logOf([take('b')])), 'merge')
    expect(idsIn(log.state)).toEqual(['a'])
  })

  test('that were saved after the last backup are counted', () => {
    const plans = [plan('a'), keptPlan(schoolPlan('b', 80), 5)].map(heldPlan)
    expect([null, timeOf(0), timeOf(5)].map((lastBackup) => plansNotBackedUp({ plans, lastBackup }))).toEqual(
      [2, 1, 0],
    )
  })
})

describe('notes', () => {
  const withNotes = (steps: Step[], ...notes: Note[]): LogContents => ({
    ...logOf(steps),
    settings: { notes },
  })
  const [one, two] = [smallNote({ id: 'one' }), smallNote({ id: 'two', text: 'Số liệu tạm tính' })]

  test('of both are kept by a merge, once however often it is done', async () => {
    const mine = withNotes([take('a')], one)
    const theirs = backup(withNotes([take('a')], one, two))
    expect(previewRestore(mine.entries, theirs, 'merge', { notes: [one] }).notes).toEqual({
      added: 1,
      lost: 0,
    })
    const log = logHolding(mine)
    await restore(log, 1, theirs, 'merge')
    await restore(log, 1, theirs, 'merge')
    expect(log.state.settings.notes).toEqual([one, two])
  })

  test('become those of the backup by a replacement, which says how many would be gone', async () => {
    const mine = withNotes([], one)
    const theirs = backup(withNotes([take('c')], two))
    expect(previewRestore(mine.entries, theirs, 'replace', { notes: [one] }).notes).toEqual({
      added: 1,
      lost: 1,
    })
    const log = logHolding(mine)
    await restore(log, 0, theirs, 'replace')
    expect(log.state.settings.notes).toEqual([two])
  })

  test('of a backup without any leave those that are here', async () => {
    const log = logHolding(withNotes([take('a')], one))
    await restore(log, 1, backup(logOf([take('b')])), 'merge')
    expect(log.state.settings.notes).toEqual([one])
  })

  test('that were written after the last backup are counted', () => {
    const notes = [one, smallNote({ id: 'late', written_at: '2026-03-04T05:06:07.000Z' })]
    const counts = [null, one.written_at, '2026-12-31T00:00:00.000Z'].map((lastBackup) =>
      notesNotBackedUp({ notes, lastBackup }),
    )
    expect(counts).toEqual([2, 1, 0])
  })
})

describe('decks', () => {
  const [one, two] = [smallDeck({ id: 'one' }), smallDeck({ id: 'two', title: 'Sáu tháng' })]
  const organisation = { name: 'Công an tỉnh', emblem: null }
  const withDecks = (steps: Step[], whose: unknown, ...decks: unknown[]): LogContents => ({
    ...logOf(steps),
    settings: { decks, ...(whose ? { organisation: whose } : {}) },
  })

  test('of both are kept by a merge, once however often it is done, and so is whose they are', async () => {
    const mine = withDecks([take('a')], null, one)
    const theirs = backup(withDecks([take('a')], organisation, one, two))
    expect(previewRestore(mine.entries, theirs, 'merge', { decks: [one] }).decks).toEqual({
      added: ['Sáu tháng'],
      lost: [],
    })
    const log = logHolding(mine)
    await restore(log, 1, theirs, 'merge')
    await restore(log, 1, theirs, 'merge')
    expect(log.state.settings).toEqual({ decks: [one, two], organisation })
  })

  test('become those of the backup by a replacement, which names those that would be gone', async () => {
    const mine = withDecks([], organisation, one)
    const theirs = backup(withDecks([take('c')], null, two))
    expect(previewRestore(mine.entries, theirs, 'replace', { decks: [one] }).decks).toEqual({
      added: ['Sáu tháng'],
      lost: ['Tổng kết 2025'],
    })
    const log = logHolding(mine)
    await restore(log, 0, theirs, 'replace')
    expect(log.state.settings.decks).toEqual([two])
  })

  test('of a workspace that has a name keep it', async () => {
    const log = logHolding(withDecks([take('a')], organisation, one))
    const theirs = backup(withDecks([take('b')], { name: 'Khác', emblem: null }, two))
    await restore(log, 1, theirs, 'merge')
    expect(log.state.settings.organisation).toBe(organisation)
  })
})

describe('the preview', () => {
  const mine = logOf([take('a'), { do: 'import', files: [file('b', 2024)] }])
  const there = logOf(
    [take('a'), { do: 'import', files: [file('c', 2024), file('d', 2023)] }, undo(3), undo(1)],
    100,
  )
  const names = (records: { file: string }[]) => records.map((record) => record.file)

  test('of a merge: what comes in, what is there already, which years get another last word', () => {
    const preview = previewRestore(mine.entries, backup(there), 'merge')
    expect(names(preview.added)).toEqual(['c', 'd'])
    expect(preview).toMatchObject({ undone: 1, known: 1, lost: [], turned: 1, overlaps: [2024] })
  })

  test('of a replacement: what would be gone', () => {
    const preview = previewRestore(mine.entries, backup(there), 'replace')
    expect(names(preview.added)).toEqual(['c', 'd'])
    expect(names(preview.lost)).toEqual(['b'])
    expect(preview).toMatchObject({ undone: 1, known: 1 })
  })
})

test('imports that hold and are newer than the last backup are counted', () => {
  const { entries } = logOf([take('a'), undo(1), take('b', 'c'), take('d')])
  // The first was undone: nothing of it is shown any more.
  expect(notBackedUp({ entries, lastBackup: null })).toBe(2)
  expect(notBackedUp({ entries, lastBackup: timeOf(0) })).toBe(2)
  expect(notBackedUp({ entries, lastBackup: timeOf(3) })).toBe(0)
  expect(notBackedUp({ entries: [], lastBackup: null })).toBe(0)
})

describe('own statements', () => {
  const query = (name: string, sql: string) => ({ name, sql, saved_at: timeOf(1) })
  const withQueries = (...queries: ReturnType<typeof query>[]): LogContents => ({
    ...logOf([take('a')]),
    settings: { queries },
  })
  const mine = withQueries(query('x', 'SELECT 1'))
  const theirs = backup(withQueries(query('x', 'SELECT 2'), query('y', 'SELECT 1')))

  test('of both are kept by a merge, which names those that come in', async () => {
    const preview = previewRestore(mine.entries, theirs, 'merge', { queries: [query('x', 'SELECT 1')] })
    expect(preview.queries).toEqual({ added: ['x (2)'], lost: [] })
    const log = logHolding(mine)
    await restore(log, 1, theirs, 'merge')
    expect(log.state.settings.queries).toEqual([query('x', 'SELECT 1'), query('x (2)', 'SELECT 2')])
  })

  test('become those of the backup by a replacement, which names what would be gone', async () => {
    const own = [query('x', 'SELECT 1'), query('z', 'SELECT 3')]
    expect(previewRestore(mine.entries, theirs, 'replace', { queries: own }).queries.lost).toEqual(['z'])
    const log = logHolding(mine)
    await restore(log, 1, theirs, 'replace')
    expect(log.state.settings.queries).toEqual(theirs.contents.settings.queries)
  })
})

test('boundaries and statements that came after the last backup are counted', () => {
  const saved = ['2026-01-02T03:04:05.000Z', '2026-03-04T05:06:07.000Z']
  const boundaries = saved.map((saved_at) => ({ saved_at }))
  const queries = saved.map((saved_at) => ({ name: saved_at, sql: 'SELECT 1', saved_at }))
  const backups = [null, '2026-01-02T03:04:05.000Z', '2026-12-31T00:00:00.000Z']
  expect(backups.map((lastBackup) => boundariesNotBackedUp(boundaries, { lastBackup }))).toEqual([2, 1, 0])
  expect(backups.map((lastBackup) => queriesNotBackedUp({ queries, lastBackup }))).toEqual([2, 1, 0])
})
