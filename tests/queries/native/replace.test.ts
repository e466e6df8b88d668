import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportMode } from '../../../data/model/import-log.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { a, b, c, d1, d2, oldProvince } from '../../fixtures/small-province.ts'
import { replaceCases } from '../cases/replace.ts'
import { type Replacing, rowsThatHold } from '../cases/rows-that-hold.ts'
import { replaceInTurn } from './replace-in-turn.ts'

let engine: DuckDbNode

beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

const within: Record<string, readonly string[]> = {
  [a]: [a],
  [c]: [c],
  [d1]: [a, b],
  [d2]: [c],
  [oldProvince]: [a, b, c],
}
const lies = (area: unknown, group: string) => within[group]?.some((one) => one === area) ?? false

// Few units, places and years and many imports: words have to meet.
const modes: readonly ImportMode[] = ['year', 'area', 'area', 'rows', 'rows', 'rows']

/** Imports of rows that differ in `keys`, with blanks where a file lacks a column; ids in any order. */
function importsOf(
  row: fc.Arbitrary<Replacing['rows'][number]>,
  keys: readonly string[],
  values: readonly string[],
): fc.Arbitrary<Replacing[]> {
  const one = fc.record({
    id: fc.integer({ min: 1, max: 40 }),
    mode: fc.constantFrom(...modes),
    area_id: fc.constantFrom(...Object.keys(within)),
    absent: fc.subarray([...values]),
    rows: fc.uniqueArray(row, {
      maxLength: 4,
      selector: (said) => JSON.stringify(keys.map((key) => said[key] ?? null)),
    }),
  })
  return fc.uniqueArray(one, { minLength: 2, maxLength: 8, selector: ({ id }) => id }).map((imports) =>
    imports.map((entry) => ({
      ...entry,
      rows: entry.rows.map((said) => ({
        ...said,
        ...Object.fromEntries(entry.absent.map((column) => [column, null])),
      })),
    })),
  )
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const year = fc.constantFrom(2024, 2024, 2024, 2023)
const area_id = fc.constantFrom(a, b, c)

describe('imports that speak of the same', () => {
  test.each(replaceCases.map((one) => [one.says, one] as const))('%s', async (_, one) => {
    expect(await rowsThatHold(engine, one.contract, one.imports, one.columns)).toEqual(one.rows)
  })

  test.each([
    {
      contract: 'recognition' as const,
      keys: ['year', 'unit_id'],
      values: ['registered', 'safe', 'decision_number'],
      row: fc.record({
        year,
        area_id,
        unit_id: fc.constantFrom('u1', 'u2'),
        registered: maybe(fc.boolean()),
        safe: maybe(fc.boolean()),
        decision_number: maybe(fc.constantFrom('1', '2', '3')),
      }),
    },
    {
      contract: 'summary' as const,
      keys: ['year', 'area_id', 'sector', 'level', 'kind'],
      values: ['units', 'safe', 'note'],
      row: fc.record({
        year,
        area_id,
        sector: fc.constant('school'),
        level: maybe(fc.constant('province')),
        kind: maybe(fc.constant('THPT')),
        units: maybe(fc.nat(9)),
        safe: maybe(fc.nat(9)),
        note: maybe(fc.constantFrom('x', 'y')),
      }),
    },
  ])(
    '$contract: all at once as one after the other',
    async ({ contract, keys, values, row }) => {
      const columns = ['import_id', 'line', 'area_id', ...keys, ...values]
      await fc.assert(
        fc.asyncProperty(importsOf(row, keys, values), async (imports) => {
          const told = replaceInTurn(imports, keys, values, lies)
          const found = await rowsThatHold(engine, contract, imports, columns)
          expect(found).toEqual(told.map((said) => columns.map((column) => said[column] ?? null)))
        }),
        { numRuns: 60 },
      )
    },
    60_000,
  )
})
