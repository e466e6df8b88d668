import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf } from '../../../queries/ask.ts'
import { positional, queryOf } from '../../../queries/catalog.ts'
import { buildDatabase } from '../../../queries/database.ts'
import { startDuckDbWasm } from '../../../queries/engine/duckdb-wasm.ts'
import type { Engine } from '../../../queries/engine/engine.ts'
import { smallProvince } from '../../fixtures/small-province.ts'
import { picked, rowsSpokenOf } from '../cases/case.ts'
import { firstRows, states } from '../cases/index.ts'
import { replaceCases } from '../cases/replace.ts'
import { rowsThatHold } from '../cases/rows-that-hold.ts'

const absolute = (url: string) => new URL(url, location.href).href
let engine: Engine

beforeAll(async () => {
  engine = await startDuckDbWasm({ worker: absolute(workerUrl), module: absolute(moduleUrl) })
})
afterAll(() => engine.close())

describe.each(states)('DuckDB-wasm, $name', ({ load, cases }) => {
  beforeAll(() => load(engine))

  test.each(cases.map((one) => [one.query, one.says, one] as const))('%s %s', async (_, __, one) => {
    const query = queryOf(one.query)
    const rows = rowsSpokenOf(
      one,
      rowsOf(one.query, await engine.query(query.sql, positional(query, one.params))),
    )
    const shown = firstRows.has(one.query) ? rows.slice(0, one.rows.length) : rows
    expect(picked(shown, one.columns)).toEqual(one.rows)
  })
})

describe('DuckDB-wasm', () => {
  test.each(replaceCases.map((one) => [one.says, one] as const))('%s', async (_, one) => {
    expect(await rowsThatHold(engine, one.contract, one.imports, one.columns)).toEqual(one.rows)
  })

  test('there is one copy of Arrow: tables of ours reach the engine with all their rows', async () => {
    await buildDatabase(engine, smallProvince)
    const table = await engine.query('SELECT count(*)::INTEGER AS n FROM recognition', [])
    expect(table.get(0)?.toJSON()).toEqual({ n: 18 })
  })

  test('SQL reaches no file and no network and changes no setting', async () => {
    await expect(engine.query("SELECT * FROM read_csv('https://example.org/a.csv')", [])).rejects.toThrow(
      /disabled/,
    )
    await expect(engine.execute('SET enable_external_access = true')).rejects.toThrow(/locked/)
    await expect(engine.execute('LOAD icu')).rejects.toThrow()
  })
})
