import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDuckDbWasm } from '../../../queries/engine/duckdb-wasm.ts'
import type { Engine } from '../../../queries/engine/engine.ts'
import {
  everythingIn,
  faultIn,
  faults,
  harmless,
  loadViews,
  read,
  rowsOf,
  statements,
} from '../cases/reading.ts'

const absolute = (url: string) => new URL(url, location.href).href
let engine: Engine

beforeAll(async () => {
  engine = await startDuckDbWasm({ worker: absolute(workerUrl), module: absolute(moduleUrl) }, '256MB')
  await loadViews(engine)
})
afterAll(() => engine.close())

describe('statements of the reader, in DuckDB-wasm', () => {
  test.each(statements.map((one) => [one.says, one] as const))('answer: %s', async (_, { sql, rows }) => {
    expect(rowsOf(await read(engine, sql))).toEqual(rows)
  })

  test.each(faults)('%j has no answer: %s', async (sql, kind, line) => {
    expect(await faultIn(engine, sql)).toMatchObject({ kind, line })
  })

  test('change nothing, whatever they do', async () => {
    const before = await everythingIn(engine)
    for (const sql of [...faults.map(([sql]) => sql), ...harmless]) await faultIn(engine, sql)
    expect(await everythingIn(engine)).toEqual(before)
  })

  test('answer with the first rows only where there are more, without making the rest', async () => {
    const first = await read(engine, 'SELECT * FROM range(1000000000)', 3)
    expect([rowsOf(first), first.more]).toEqual([[[0], [1], [2]], true])
    expect((await read(engine, 'SELECT * FROM range(3)', 3)).more).toBe(false)
  })

  test('that need more memory than there is say so, and the next one is answered', async () => {
    expect(await faultIn(engine, 'SELECT list(range) FROM range(1000000000)')).toMatchObject({
      kind: 'memory',
    })
    expect(rowsOf(await read(engine, 'SELECT count(*) FROM units'))).toEqual([[9]])
  })
})
