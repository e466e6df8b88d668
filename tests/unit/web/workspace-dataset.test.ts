import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Dataset } from '../../../data/model/dataset.ts'
import { type ImportRecord, importsInForce, type LogEntry } from '../../../data/model/import-log.ts'
import { datasetOfLog } from '../../../web/store/workspace-dataset.ts'
import { newImport } from '../../fixtures/new-import.ts'
import { manifest } from './small-manifest.ts'

const ground = { reference: manifest.reference, home_area: '01-2025-07-01' }
const hungYen = '33-2025-07-01'
const bacNinh = '24-2025-07-01'

const record = (id: number, years: number[], change: Partial<ImportRecord> = {}): ImportRecord => ({
  ...newImport({ id }).record,
  years: years.map((year) => ({ year, rows: 1 })),
  ...change,
})
const entry = (seq: number, time: string, ...imports: ImportRecord[]): LogEntry => ({
  kind: 'import',
  seq,
  time,
  imports,
})
const turn = (kind: 'undo' | 'redo', seq: number, ...imports: number[]): LogEntry => ({
  kind,
  seq,
  time: '2026-02-01T10:00:00.000Z',
  imports,
})
/** Midday is the same day in Vietnam and wherever tests run. */
const noon = (day: string) => `${day}T06:00:00.000Z`

const datasetOf = (...log: LogEntry[]) => datasetOfLog(log, ground)?.dataset ?? null

describe('the dataset of a log', () => {
  test('is none while nothing is in force', () => {
    expect(datasetOf()).toBeNull()
    expect(datasetOf(entry(1, noon('2026-01-05'), record(1, [2025])), turn('undo', 2, 1))).toBeNull()
  })

  test('is one that any reader of datasets takes', () => {
    const dataset = datasetOf(entry(1, noon('2026-01-05'), record(1, [2024, 2025])))
    expect(Dataset.parse(dataset)).toEqual(dataset)
    expect(dataset).toMatchObject({ id: 'workspace', kind: 'workspace', name: null, made_at: null })
  })

  test('names each year once, with the day of its last import and whether the year had closed by then', () => {
    const dataset = datasetOf(
      entry(1, noon('2025-11-10'), record(1, [2025, 2024])),
      entry(2, noon('2026-01-05'), record(2, [2024])),
    )
    expect(dataset?.years).toEqual([
      { year: 2024, as_of: '2026-01-05', provisional: false },
      // The windows of 2025 close on 15/11/2025.
      { year: 2025, as_of: '2025-11-10', provisional: true },
    ])
  })

  test('a year without rows is none of its years', () => {
    const empty = record(1, [2024], {
      years: [
        { year: 2023, rows: 0 },
        { year: 2024, rows: 5 },
      ],
    })
    expect(datasetOf(entry(1, noon('2026-01-05'), empty))?.years.map(({ year }) => year)).toEqual([2024])
  })

  test.each([
    ['the last final one', '2026-01-05', [2024, 2025, 2026], 2025],
    ['the last one where none is final', '2025-03-01', [2025, 2026], 2026],
  ])('its home year is %s', (_, day, years, home) => {
    expect(datasetOf(entry(1, noon(day), record(1, years)))?.home_year).toBe(home)
  })

  test.each([
    ['one province', [hungYen, hungYen], hungYen, hungYen],
    ['two provinces', [hungYen, bacNinh], null, bacNinh],
    ['one province and areas of none', [hungYen, null], null, hungYen],
    ['areas of no province', [null, null], null, ground.home_area],
  ])('of %s has its scope and home there', (_, scopes, scope, home_area) => {
    const records = scopes.map((one, at) => record(at + 1, [2024], { scope: one }))
    expect(datasetOf(entry(1, noon('2026-01-05'), ...records))).toMatchObject({ scope, home_area })
  })

  test('lists one import a contract, with what it takes the place of and the columns it lacks', () => {
    const [table] = record(1, []).tables
    if (!table) throw new Error('the fixture has a table')
    const both = record(1, [2024], {
      mode: 'area',
      area_id: '12345-2025-07-01',
      demonstration: true,
      tables: [
        {
          ...table,
          contract: 'recognition',
          rows: 3,
          columns: ['year', 'unit_name', 'sector', 'commune', 'safe'],
        },
        {
          ...table,
          contract: 'classification',
          rows: 2,
          columns: ['year', 'unit_name', 'sector', 'commune', 'level', 'class', 'score'],
        },
      ],
    })
    const said = {
      id: 1,
      file: both.file,
      sha256: both.sha256,
      years: [2024],
      mode: 'area',
      demonstration: true,
    }
    expect(datasetOf(entry(1, noon('2026-01-05'), both))?.imports).toEqual([
      {
        ...said,
        contract: 'recognition',
        rows: 3,
        area_id: '12345-2025-07-01',
        absent: ['level', 'registered', 'typical_registered', 'typical', 'decision_number', 'decision_date'],
      },
      {
        ...said,
        contract: 'classification',
        rows: 2,
        area_id: '12345-2025-07-01',
        absent: ['models_rated_good', 'models_noted'],
      },
    ])
  })
})

describe('the version', () => {
  const log = [
    entry(1, noon('2026-01-05'), record(1, [2024])),
    entry(2, noon('2026-01-06'), record(2, [2025])),
  ]
  const version = datasetOf(...log)?.version

  test('is the same however often imports were undone and brought back', () => {
    expect(datasetOf(...log, turn('undo', 3, 2, 1), turn('redo', 4, 1), turn('redo', 5, 2))?.version).toBe(
      version,
    )
  })

  test.each<[string, LogEntry[]]>([
    ['an import less', [...log, turn('undo', 3, 2)]],
    ['another mode', [entry(1, noon('2026-01-05'), record(1, [2024], { mode: 'year' })), ...log.slice(1)]],
    [
      'other rows',
      [entry(1, noon('2026-01-05'), record(1, [2024], { tables: record(7, []).tables })), ...log.slice(1)],
    ],
    ['another day', [entry(1, noon('2026-01-04'), record(1, [2024])), ...log.slice(1)]],
    [
      'another file name',
      [entry(1, noon('2026-01-05'), record(1, [2024], { file: 'x.csv' })), ...log.slice(1)],
    ],
  ])('is another with %s', (_, other) => {
    expect(datasetOf(...other)?.version).toMatch(/^[0-9a-f]{64}$/)
    expect(datasetOf(...other)?.version).not.toBe(version)
  })

  test('is another over other reference tables', () => {
    const area = { path: 'area.arrow', bytes: 1, sha256: '9'.repeat(64) }
    expect(datasetOfLog(log, { ...ground, reference: { area } })?.dataset.version).not.toBe(version)
  })
})

/** A log that began with some imports and went on by undoing and bringing back, as the log allows. */
const history = fc
  .record({ imports: fc.integer({ min: 1, max: 6 }), steps: fc.array(fc.nat(), { maxLength: 12 }) })
  .map(({ imports, steps }) => {
    const ids = Array.from({ length: imports }, (_, at) => at + 1)
    const log: LogEntry[] = ids.map((id) => entry(id, noon('2026-01-05'), record(id, [2020 + id])))
    const holds = new Set(ids)
    for (const step of steps) {
      const id = (step % imports) + 1
      log.push(turn(holds.has(id) ? 'undo' : 'redo', log.length + 1, id))
      if (!holds.delete(id)) holds.add(id)
    }
    return { log, holds: [...holds].sort((a, b) => a - b) }
  })

test('whatever was accepted, undone and brought back, exactly the imports whose last word is "in" are in', () => {
  fc.assert(
    fc.property(history, ({ log, holds }) => {
      expect(importsInForce(log).map(({ id }) => id)).toEqual(holds)
      const dataset = datasetOf(...log)
      expect(dataset?.imports.map(({ id }) => id) ?? []).toEqual(holds)
      // The way there leaves no trace: only what is in force makes the version.
      const straight = log.filter((one) => one.kind === 'import' && holds.includes(one.imports[0]?.id ?? 0))
      expect(dataset).toEqual(datasetOf(...straight))
    }),
  )
})
