import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Batch,
  type BatchFile,
  emptyBatch,
  isReady,
  nextStep,
  stateOf,
  understoodNow,
} from '../../../web/pages/data/import/session/batch.ts'
import { type BatchChange, changeBatch } from '../../../web/pages/data/import/session/change-batch.ts'
import { prepared, understood } from './import-parts.ts'

const file = (name: string) => ({ file: new File(['x'], name), name })
const opened = { opened: { sha256: 'b'.repeat(64), bytes: 1, kind: 'text' as const }, problems: [] }

const changed = (batch: Batch, ...changes: BatchChange[]) => changes.reduce(changeBatch, batch)
const dropped = (...names: string[]) => changed(emptyBatch, { type: 'add', files: names.map(file) })
const only = (batch: Batch): BatchFile => {
  const [first] = batch.files
  if (!first) throw new Error('no file')
  return first
}

/** One file, understood and prepared under the choices it has. */
function read(batch: Batch, said: Parameters<typeof prepared>[0] = {}): Batch {
  const { id, choices, number } = only(batch)
  const result = understood()
  return changed(
    batch,
    { type: 'opened', id, summary: opened },
    { type: 'understood', id, of: choices, result },
    {
      type: 'prepared',
      id,
      of: result.recipe,
      result: prepared({ importId: batch.firstId + number, ...said }),
    },
  )
}

describe('a dropped file', () => {
  test('is opened, then understood, then prepared, then ready', () => {
    let batch = dropped('a.csv')
    const { id, choices } = only(batch)
    expect(nextStep(batch)).toEqual({ id, step: 'open' })
    batch = changed(batch, { type: 'opened', id, summary: opened })
    expect(nextStep(batch)).toEqual({ id, step: 'understand' })
    const result = understood()
    batch = changed(batch, { type: 'understood', id, of: choices, result })
    expect(nextStep(batch)).toEqual({ id, step: 'prepare' })
    expect(isReady(batch)).toBe(false)
    batch = changed(batch, { type: 'prepared', id, of: result.recipe, result: prepared() })
    expect(nextStep(batch)).toBeNull()
    expect(stateOf(only(batch), batch.firstId)).toBe('ready')
    expect(isReady(batch)).toBe(true)
  })

  test('that cannot be opened is not tried further, and holds the batch up', () => {
    const batch = dropped('a.pdf')
    const { id } = only(batch)
    const problems = [{ code: 'file_wrong_kind' as const, severity: 'error' as const, file: 'a.pdf' }]
    const refused = changed(batch, { type: 'opened', id, summary: { opened: null, problems } })
    expect(nextStep(refused)).toBeNull()
    expect(stateOf(only(refused), 1)).toBe('unreadable')
    expect(isReady(refused)).toBe(false)
  })

  test('with an error of its columns is not prepared until a choice mends it', () => {
    const batch = changed(dropped('a.csv'), { type: 'opened', id: 'file-0', summary: opened })
    const { id, choices } = only(batch)
    const missing = { code: 'column_missing' as const, severity: 'error' as const, file: 'a.csv' }
    const blocked = changed(batch, { type: 'understood', id, of: choices, result: understood({}, [missing]) })
    expect([nextStep(blocked), stateOf(only(blocked), 1)]).toEqual([null, 'blocked'])
    const chosen = changed(blocked, { type: 'choose', id, choices: { constants: { year: '2025' } } })
    expect(nextStep(chosen)).toEqual({ id, step: 'understand' })
  })

  test('that failed is tried again only when asked to', () => {
    const failed = changed(dropped('a.csv'), {
      type: 'failed',
      id: 'file-0',
      step: 'open',
      error: new Error('x'),
    })
    expect([nextStep(failed), stateOf(only(failed), 1)]).toEqual([null, 'failed'])
    expect(nextStep(changed(failed, { type: 'retry', id: 'file-0' }))).toEqual({ id: 'file-0', step: 'open' })
  })

  test('that is a backup or a package waits for nothing and holds nothing up', () => {
    for (const name of ['tháng 11.ptb', 'phongtrao-data.zip', 'thư mục/phongtrao-data (1).zip']) {
      const batch = dropped(name)
      expect([nextStep(batch), stateOf(only(batch), 1)], name).toEqual([null, 'package'])
    }
    const both = read(dropped('a.csv'))
    expect(isReady(changed(both, { type: 'add', files: [file('cũ.ptb')] }))).toBe(true)
  })
})

describe('choices', () => {
  test('that changed meanwhile make a late answer count for nothing', () => {
    const batch = changed(dropped('a.csv'), { type: 'opened', id: 'file-0', summary: opened })
    const { id, choices } = only(batch)
    const late = changed(
      batch,
      { type: 'choose', id, choices: { decimal: '.' } },
      { type: 'understood', id, of: choices, result: understood() },
    )
    expect(understoodNow(only(late))).toBeNull()
    expect(nextStep(late)).toEqual({ id, step: 'understand' })
  })

  test('are taken back and brought back in order, whatever they are', () => {
    const choice = fc.record({
      decimal: fc.constantFrom(',', '.'),
      header_row: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 8 }), fc.nat(8), (all, back) => {
        const id = 'file-0'
        const states = [dropped('a.csv')]
        for (const choices of all) {
          const last = states.at(-1) ?? emptyBatch
          states.push(changed(last, { type: 'choose', id, choices: choices as { decimal: ',' | '.' } }))
        }
        const steps = Math.min(back, all.length)
        let batch = states.at(-1) ?? emptyBatch
        for (let step = 1; step <= steps; step += 1) {
          batch = changed(batch, { type: 'undo', id })
          expect(only(batch).choices).toEqual(only(states[all.length - step] ?? emptyBatch).choices)
        }
        for (let step = 0; step < steps; step += 1) batch = changed(batch, { type: 'redo', id })
        expect(only(batch).choices).toEqual(only(states.at(-1) ?? emptyBatch).choices)
      }),
    )
  })

  test('made one after another, before the first is worked out, add up', () => {
    const batch = read(dropped('a.csv'))
    const correct = (row: number): BatchChange => ({
      type: 'choose',
      id: 'file-0',
      choices: ({ corrections }) => ({
        corrections: [...corrections, { row, column: 'class', value: 'Khá' }],
      }),
    })
    const { choices } = only(changed(batch, correct(2), correct(3)))
    expect(choices.corrections?.map(({ row }) => row)).toEqual([2, 3])
    // Nothing to add to before the file was understood.
    expect(only(changed(dropped('a.csv'), correct(2))).choices).toEqual({})
  })

  test('made after taking some back leave nothing to bring back', () => {
    const id = 'file-0'
    const batch = changed(
      dropped('a.csv'),
      { type: 'choose', id, choices: { decimal: '.' } },
      { type: 'undo', id },
      { type: 'choose', id, choices: { header_row: 3 } },
      { type: 'redo', id },
    )
    expect(only(batch).choices).toEqual({ header_row: 3 })
  })
})

describe('bad rows', () => {
  test('hold the batch up until the analyst says that so many are left out', () => {
    const batch = read(dropped('a.csv'), { leftOut: 3 })
    expect(stateOf(only(batch), 1)).toBe('errors')
    const agreed = changed(batch, { type: 'leave-out', id: 'file-0', count: 3 })
    expect([stateOf(only(agreed), 1), isReady(agreed)]).toEqual(['ready', true])
    expect(isReady(changed(agreed, { type: 'leave-out', id: 'file-0', count: null }))).toBe(false)
  })

  test('that became more or fewer have to be agreed on again', () => {
    for (const leftOut of [2, 4]) {
      const agreed = changed(read(dropped('a.csv'), { leftOut: 3 }), {
        type: 'leave-out',
        id: 'file-0',
        count: 3,
      })
      expect(stateOf(only(read(agreed, { leftOut })), 1)).toBe('errors')
    }
  })

  test('are never all there is: a file without a good row is not accepted', () => {
    const batch = changed(read(dropped('a.csv'), { leftOut: 10 }), {
      type: 'leave-out',
      id: 'file-0',
      count: 10,
    })
    expect(stateOf(only(batch), 1)).toBe('nothing')
  })

  test('cannot stand for an error of the whole file', () => {
    expect(stateOf(only(read(dropped('a.csv'), { fileErrors: 1 })), 1)).toBe('blocked')
  })
})

describe('the batch', () => {
  test('is read again where another tab took the ids', () => {
    const batch = read(dropped('a.csv'))
    const moved = changed(batch, { type: 'log-moved', firstId: 5 })
    expect([isReady(moved), nextStep(moved)]).toEqual([false, { id: 'file-0', step: 'prepare' }])
  })

  test('is understood anew, and forgets chosen areas, where names mean another province', () => {
    const batch = changed(read(dropped('a.csv')), { type: 'area', id: 'file-0', area: '12001-2025-07-01' })
    const elsewhere = changed(batch, { type: 'scope', scope: '08-2025-07-01' })
    expect(only(elsewhere).area).toBeNull()
    expect(nextStep(elsewhere)).toEqual({ id: 'file-0', step: 'understand' })
  })

  test('gives no number twice, so that ids stay free after a file is left out', () => {
    const batch = changed(dropped('a.csv', 'b.csv'), { type: 'remove', id: 'file-1' })
    const more = changed(batch, { type: 'add', files: [file('c.csv')] })
    expect(more.files.map(({ id, number }) => [id, number])).toEqual([
      ['file-0', 0],
      ['file-2', 2],
    ])
  })

  test('works for the file that is looked at first', () => {
    const batch = changed(dropped('a.csv', 'b.csv'), { type: 'select', id: 'file-1' })
    expect(nextStep(batch)).toEqual({ id: 'file-1', step: 'open' })
  })

  test('takes another sheet of a workbook in as a file of its own, beside the first', () => {
    const batch = changed(dropped('a.xlsx', 'b.csv'), { type: 'add-sheet', id: 'file-0', sheet: 'Biểu 2' })
    expect(batch.files.map(({ name, choices }) => [name, choices.sheet])).toEqual([
      ['a.xlsx', undefined],
      ['a.xlsx', 'Biểu 2'],
      ['b.csv', undefined],
    ])
    expect(batch.selected).toBe('file-2')
  })
})
