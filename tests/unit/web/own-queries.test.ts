import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  mergeQueries,
  type OwnQuery,
  readOwnQueries,
  withoutQuery,
  withQuery,
} from '../../../web/store/own-queries.ts'

const query = (name: string, sql: string): OwnQuery => ({ name, sql, saved_at: '2026-01-02T03:04:05.000Z' })
/** Of another edition of the app, or damaged. */
const strange = { name: 'x', sql: 5 }

describe('statements that the workspace keeps', () => {
  test('are known by their name; what cannot be read is neither shown nor lost', () => {
    const kept = withQuery([strange, query('a', 'SELECT 1'), query('b', 'SELECT 2')], query('a', 'SELECT 3'))
    expect(readOwnQueries(kept)).toEqual([query('b', 'SELECT 2'), query('a', 'SELECT 3')])
    expect(withoutQuery(kept, 'b')).toEqual([strange, query('a', 'SELECT 3')])
    expect(readOwnQueries('nothing of the kind')).toEqual([])
  })

  test('of two workspaces are all there after a merge, and nothing comes in twice', () => {
    const mine = [query('a', 'SELECT 1'), query('b', 'SELECT 2')]
    const theirs = [query('a', 'SELECT 5'), query('other name', 'SELECT 2'), query('c', 'SELECT 3'), strange]
    const { queries, added } = mergeQueries(mine, theirs)
    expect(added).toEqual([query('a (2)', 'SELECT 5'), query('c', 'SELECT 3')])
    expect(readOwnQueries(queries)).toEqual([...mine, ...added])
    expect(mergeQueries(queries, theirs).added).toEqual([])
  })

  test('always keep their names apart, and no statement of either is lost', () => {
    const any = fc.array(
      fc.record({ name: fc.constantFrom('a', 'a (2)', 'b'), sql: fc.constantFrom('1', '2', '3', '4') }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [mine, theirs] = [one, other].map((list) =>
          readOwnQueries(list.map(({ name, sql }) => query(name, sql))),
        )
        const all = readOwnQueries(mergeQueries(mine, theirs).queries)
        expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
        const statements = new Set(all.map(({ sql }) => sql))
        for (const { sql } of [...(mine ?? []), ...(theirs ?? [])]) expect(statements.has(sql)).toBe(true)
      }),
    )
  })
})
