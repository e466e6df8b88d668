import { Bool, Table, tableFromIPC, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contracts } from '../../../data/contracts/index.ts'
import { tableColumns } from '../../../data/ingest/columns.ts'
import type { Value } from '../../../data/ingest/read-value.ts'
import { LogDamagedError } from '../../../web/store/log-errors.ts'
import { joinRows } from '../../../web/store/workspace-rows.ts'
import { arrowOf } from '../../fixtures/new-import.ts'

const rowsOf = (arrow: Uint8Array) =>
  tableFromIPC(arrow)
    .toArray()
    .map((row) => row.toJSON())

const text = fc.option(fc.constantFrom('Tổ dân phố 1', 'Tổ dân phố 2', '', '=1+1', 'Đơn vị'), { nil: null })
const flag = fc.option(fc.boolean(), { nil: null })
const row = fc.record({
  import_id: fc.integer({ min: 1, max: 9 }),
  line: fc.integer({ min: 2, max: 99 }),
  year: fc.integer({ min: 2012, max: 2100 }),
  unit_id: text,
  unit_name: text,
  registered: flag,
  safe: flag,
})

const columns = Object.keys(tableColumns(contracts.recognition))
const inFull = (one: object) => ({ ...Object.fromEntries(columns.map((name) => [name, null])), ...one })

const joined = (imports: readonly (readonly Record<string, Value | null>[])[]) =>
  rowsOf(
    joinRows(
      'recognition',
      imports.map((rows, at) => ({
        importId: at + 10,
        rows: rows.length,
        arrow: arrowOf('recognition', rows),
      })),
    ),
  )

describe('the rows of many imports in one stream', () => {
  test('are all of them, in order, each with the id that its import has in this log', () => {
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 20 }), { minLength: 1, maxLength: 5 }), (imports) => {
        const expected = imports.flatMap((rows, at) =>
          rows.map((one) => inFull({ ...one, import_id: at + 10 })),
        )
        expect(joined(imports)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  test('leave what the log holds as it is', () => {
    const arrow = arrowOf('recognition', [{ import_id: 1, line: 2, year: 2024 }])
    const before = arrow.slice()
    joinRows('recognition', [{ importId: 4, rows: 1, arrow }])
    expect(arrow).toEqual(before)
  })

  test('keep fractions and counts', () => {
    const rows = [{ import_id: 1, line: 2, year: 2024, score: 87.5, models_noted: 3 }]
    const one = { importId: 1, rows: 1, arrow: arrowOf('classification', rows) }
    expect(rowsOf(joinRows('classification', [one, one]))).toMatchObject([
      { score: 87.5, models_noted: 3, class: null },
      { score: 87.5, models_noted: 3, class: null },
    ])
  })

  test('may come with texts that are in no dictionary, and in several batches', () => {
    const text = (...words: string[]) => vectorFromArray(words, new Utf8())
    const plain = (...names: string[]) => {
      const types = tableColumns(contracts.recognition)
      const columns = Object.entries(types).map(([name, type]) => [
        name,
        type === 'text'
          ? text(...names.map((word) => (name === 'unit_name' ? word : '')))
          : type === 'bool'
            ? vectorFromArray(
                names.map(() => true),
                new Bool(),
              )
            : vectorFromArray(Int32Array.from(names, (_, at) => (name === 'year' ? 2024 : at))),
      ])
      return new Table(Object.fromEntries(columns))
    }
    const [one, two] = [plain('Một', 'Hai'), plain('Ba')]
    const arrow = tableToIPC(new Table([...one.batches, ...two.batches]), 'stream')
    const coded = arrowOf('recognition', [{ unit_name: 'Bốn', safe: false }])
    const rows = rowsOf(
      joinRows('recognition', [
        { importId: 1, rows: 3, arrow },
        { importId: 2, rows: 1, arrow: coded },
      ]),
    )
    expect(rows.map(({ import_id, unit_name, safe }) => [import_id, unit_name, safe])).toEqual([
      [1, 'Một', true],
      [1, 'Hai', true],
      [1, 'Ba', true],
      [2, 'Bốn', false],
    ])
  })

  test.each([
    ['that are cut off', (arrow: Uint8Array) => arrow.slice(0, arrow.length / 2), 1],
    ['that are no rows', () => new TextEncoder().encode('not Arrow'), 1],
    ['of which some are missing', (arrow: Uint8Array) => arrow, 2],
    ['of another contract', () => arrowOf('summary', [{ import_id: 1, line: 2, year: 2024 }]), 1],
  ])('%s are named by their import', (_, spoil, rows) => {
    const arrow = spoil(arrowOf('recognition', [{ import_id: 1, line: 2, year: 2024 }]))
    const joining = () => joinRows('recognition', [{ importId: 4, rows, arrow }])
    expect(joining).toThrow(LogDamagedError)
    expect(joining).toThrow(/import 4/)
  })
})
