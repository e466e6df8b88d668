import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { exploreViews } from '../../../queries/explore-views.ts'
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

let engine: DuckDbNode

beforeAll(async () => {
  engine = await startDuckDbNode()
  await loadViews(engine)
})
afterAll(() => engine.close())

describe('statements of the reader, in native DuckDB', () => {
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

  test('answer with the first rows only where there are more', async () => {
    const first = await read(engine, 'SELECT * FROM range(5000) ORDER BY 1', 3)
    expect([rowsOf(first), first.more]).toEqual([[[0], [1], [2]], true])
    expect((await read(engine, 'SELECT * FROM range(3)', 3)).more).toBe(false)
  })

  test('find the views with the columns that are documented, and no others', async () => {
    const shown = await read(
      engine,
      `SELECT table_name, column_name, data_type FROM information_schema.columns
      WHERE table_schema = 'explore' ORDER BY table_name, ordinal_position`,
      1000,
    )
    const documented = Object.entries(exploreViews).flatMap(([view, columns]) =>
      Object.entries(columns).map(([column, type]) => [view, column, type]),
    )
    const byView = (one: unknown[], other: unknown[]) =>
      String(one[0]) < String(other[0]) ? -1 : Number(one[0] !== other[0])
    expect(rowsOf(shown)).toEqual(documented.sort(byView))
  })
})
