import { describe, expect, test } from 'vitest'
import type { ImportMode } from '../../../data/model/import-log.ts'
import { type Batch, emptyBatch } from '../../../web/pages/data/import/session/batch.ts'
import { type BatchChange, changeBatch } from '../../../web/pages/data/import/session/change-batch.ts'
import { newImports } from '../../../web/pages/data/import/session/new-imports.ts'
import { replacing } from '../../../web/pages/data/import/session/replacing.ts'
import { prepared, understood } from './import-parts.ts'

type Said = Parameters<typeof prepared>[0] & { mode: ImportMode; area?: string }

/** A batch of files a.csv, b.csv … that are read in full. */
function batchOf(...files: Said[]): Batch {
  const names = files.map((_, index) => `${String.fromCharCode(97 + index)}.csv`)
  const dropped = names.map((name) => ({ name, file: new File([name], name) }))
  let batch = changeBatch(emptyBatch, { type: 'add', files: dropped })
  for (const [index, { mode, area = null, ...said }] of files.entries()) {
    const id = `file-${index}`
    const result = understood(said.contracts ? { contracts: said.contracts } : {})
    const of = batch.files[index]?.choices ?? {}
    const opened = { sha256: String(index).repeat(64), bytes: 5, kind: 'text' as const }
    const changes: BatchChange[] = [
      { type: 'opened', id, summary: { opened, problems: [] } },
      { type: 'understood', id, of, result },
      { type: 'prepared', id, of: result.recipe, result: prepared({ importId: 1 + index, ...said }) },
      { type: 'mode', id, mode },
      { type: 'area', id, area },
    ]
    for (const change of changes) batch = changeBatch(batch, change)
  }
  return batch
}

// Thôn lies in xã, xã in tỉnh; here "xa-1" and "xa-2" lie in "tinh".
const within = (area: string, other: string) => area === other || (other === 'tinh' && area.startsWith('xa-'))
const modesOf = (...files: Said[]) => {
  const { modes, clashes } = replacing(batchOf(...files), within)
  return { modes: [...modes.values()], clashes: clashes.map(({ file, by, years }) => [file, by, years]) }
}

describe('files of one batch', () => {
  test('that replace the same year: the first clears it, the others add to it', () => {
    const year: Said = { mode: 'year' }
    expect(modesOf(year, year, year)).toEqual({ modes: ['year', 'rows', 'rows'], clashes: [] })
  })

  test('of other contracts or years clear theirs, too', () => {
    const files: Said[] = [
      { mode: 'year' },
      { mode: 'year', contracts: ['recognition'] },
      { mode: 'year', years: [2024] },
    ]
    expect(modesOf(...files)).toEqual({ modes: ['year', 'year', 'year'], clashes: [] })
  })

  test('that are lists of areas replace nothing, and clear no one', () => {
    const areas: Said = { mode: 'year', contracts: ['areas'], years: [] }
    expect(modesOf(areas, { mode: 'year' }, areas)).toEqual({ modes: ['rows', 'year', 'rows'], clashes: [] })
  })

  test('whose years only partly overlap would wipe each other out: said, not done', () => {
    const files: Said[] = [
      { mode: 'year', years: [2024, 2025] },
      { mode: 'year', years: [2025, 2026] },
    ]
    expect(modesOf(...files).clashes).toEqual([['a.csv', 'b.csv', [2025]]])
  })

  test('a whole year after rows of it: the rows would be lost', () => {
    expect(modesOf({ mode: 'rows' }, { mode: 'year' }).clashes).toEqual([['a.csv', 'b.csv', [2025]]])
    expect(modesOf({ mode: 'year' }, { mode: 'rows' }).clashes).toEqual([])
  })

  test('of different communes replace each their own part', () => {
    const files: Said[] = [
      { mode: 'area', area: 'xa-1', areas: ['xa-1'] },
      { mode: 'area', area: 'xa-2', areas: ['xa-2'] },
    ]
    expect(modesOf(...files)).toEqual({ modes: ['area', 'area'], clashes: [] })
  })

  test('of a commune before one of the whole province: the commune would be lost', () => {
    const commune: Said = { mode: 'area', area: 'xa-1', areas: ['xa-1'] }
    const province: Said = { mode: 'area', area: 'tinh', areas: ['xa-1', 'xa-2'] }
    expect(modesOf(commune, province).clashes).toEqual([['a.csv', 'b.csv', [2025]]])
    expect(modesOf(province, commune).clashes).toEqual([['a.csv', 'b.csv', [2025]]])
  })

  test('that only add rows never clash', () => {
    expect(modesOf({ mode: 'rows' }, { mode: 'rows', years: [2025, 2026] })).toEqual({
      modes: ['rows', 'rows'],
      clashes: [],
    })
  })
})

test('what goes into the log: ids in order, the mode that was worked out, what was left out', () => {
  const batch = batchOf({ mode: 'year', leftOut: 2, hash: 'c'.repeat(64) }, { mode: 'year' })
  const { modes } = replacing(batch, within)
  const imports = newImports({ ...batch, scope: 'tinh' }, modes)
  expect(
    imports?.map(({ record }) => [record.id, record.file, record.mode, record.scope, record.rows_left_out]),
  ).toEqual([
    [1, 'a.csv', 'year', 'tinh', 2],
    [2, 'b.csv', 'rows', 'tinh', 0],
  ])
  expect(imports?.[0]?.record.tables).toEqual([
    { contract: 'classification', rows: 8, columns: ['year'], arrow: 'c'.repeat(64) },
  ])
  expect([...(imports?.[0]?.arrow.keys() ?? [])]).toEqual(['c'.repeat(64)])
  expect(imports?.[0]?.source).toBe(batch.files[0]?.file)
})

test('nothing goes into the log while a file is still being read', () => {
  const batch = changeBatch(batchOf({ mode: 'rows' }), {
    type: 'choose',
    id: 'file-0',
    choices: { decimal: '.' },
  })
  expect(newImports(batch, replacing(batch, within).modes)).toBeNull()
})
