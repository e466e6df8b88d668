import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf } from '../../../queries/ask.ts'
import { positional, queries, queryOf } from '../../../queries/catalog.ts'
import { buildDatabase } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { currentTypes, generateTypes } from '../../../queries/generate-types.ts'
import { smallProvince } from '../../fixtures/small-province.ts'
import { picked, rowsSpokenOf } from '../cases/case.ts'
import { firstRows, states } from '../cases/index.ts'

let engine: DuckDbNode

beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

describe.each(states)('native DuckDB, $name', ({ load, cases }) => {
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

describe('native DuckDB', () => {
  test('every question has a hand-counted case', () => {
    const asked = new Set<string>(states.flatMap(({ cases }) => cases.map((one) => one.query)))
    expect([...queries.keys()].filter((name) => !asked.has(name))).toEqual([])
  })

  test('the row types are those of the SQL', async () => {
    expect(await generateTypes()).toBe(currentTypes())
  })

  test('data can be loaded anew over what is there', async () => {
    await buildDatabase(engine, smallProvince)
    const query = queryOf('filters/coverage')
    const params = { basis: 'reported', area: '99-2025-07-01' }
    const rows = rowsOf('filters/coverage', await engine.query(query.sql, positional(query, params)))
    expect(picked(rows, ['year', 'units'])).toEqual([
      [2023, null],
      [2024, 9],
      [2025, 9],
    ])
  })

  test('SQL reaches no file and changes no setting', async () => {
    await expect(engine.query("SELECT * FROM read_csv('/etc/hostname')", [])).rejects.toThrow(/disabled/)
    await expect(engine.execute('SET enable_external_access = true')).rejects.toThrow(/locked/)
    await expect(engine.execute('INSTALL spatial')).rejects.toThrow()
  })
})
