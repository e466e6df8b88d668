import { createHash } from 'node:crypto'
import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { contracts } from '../../../data/contracts/index.ts'
import { tableColumns } from '../../../data/ingest/columns.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { toArrow } from '../../../data/ingest/to-arrow.ts'
import type { ImportRecord, LogEntry } from '../../../data/model/import-log.ts'
import type { Recipe } from '../../../data/model/recipe.ts'
import type { LogContents } from '../../../web/store/import-log.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export const recipe: Recipe = {
  contracts: ['recognition'],
  encoding: 'utf-8',
  delimiter: ';',
  sheet: null,
  decimal: ',',
  header_row: 1,
  header_rows: 1,
  columns: [{ index: 0, heading: 'Năm', column: 'year' }],
  constants: {},
  groups: false,
  values: [],
  areas: [],
  units: [],
  corrections: [],
  keep_rows: [],
  skip_rows: [],
}

const types = tableColumns(contracts.recognition)

/** Rows of units of one year, as an import with this id brings them. */
export function rowsOf(importId: number, year: number, names: readonly string[]): Uint8Array {
  const column = (name: string) =>
    names.map((unit, row) => {
      if (name === 'import_id') return importId
      if (name === 'line') return row + 2
      if (name === 'year') return year
      if (name === 'unit_id' || name === 'unit_name') return unit
      return name === 'safe' ? row % 2 === 0 : null
    })
  return toArrow(types, Object.fromEntries(Object.keys(types).map((name) => [name, column(name)])))
}

/** The rows of a stream as plain objects. */
export const readRows = (arrow: Uint8Array) =>
  tableFromIPC(arrow)
    .toArray()
    .map((row) => row.toJSON())

interface Given {
  id: number
  file: string
  content: string
  year: number
  mode?: ImportRecord['mode']
}

/** A file as an import of it stands in the log, with its rows: one a line of the content. */
export function importOf({ id, file, content, year, mode = 'year' }: Given) {
  const bytes = new TextEncoder().encode(content)
  const names = content.split('\n').filter(Boolean)
  const rows = rowsOf(id, year, names)
  const record: ImportRecord = {
    id,
    file,
    sha256: sha256(bytes),
    bytes: bytes.length,
    recipe,
    mode,
    area_id: null,
    scope: null,
    tables: [
      {
        contract: 'recognition',
        rows: names.length,
        columns: ['year', 'unit_name', 'safe'],
        arrow: sha256(rows),
      },
    ],
    years: [{ year, rows: names.length }],
    rows_read: names.length,
    rows_left_out: 0,
    warnings: 0,
    demonstration: false,
  }
  return { record, source: new Blob([bytes]), rows }
}

export const timeOf = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()

/** What is done to a log, one step a minute. */
export type Step = { do: 'import'; files: Omit<Given, 'id'>[] } | { do: 'undo' | 'redo'; ids: number[] }

/** The log that these steps leave, with all its files. `from` is the minute of the first step. */
export function logOf(steps: readonly Step[], from = 0): LogContents {
  const entries: LogEntry[] = []
  const sources = new Map<string, Blob>()
  const arrows = new Map<string, Uint8Array>()
  let id = 1
  for (const [at, step] of steps.entries()) {
    const place = { seq: at + 1, time: timeOf(from + at) }
    if (step.do !== 'import') {
      entries.push({ kind: step.do, ...place, imports: step.ids })
      continue
    }
    const imports = step.files.map((file) => {
      const { record, source, rows } = importOf({ ...file, id: id++ })
      sources.set(record.sha256, source)
      for (const { arrow } of record.tables) arrows.set(arrow, rows)
      return record
    })
    entries.push({ kind: 'import', ...place, imports })
  }
  return { entries, sources, arrows, remembered: nothingRemembered, settings: {} }
}

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/\n/g, ' '))

/** Often one of few, so that two logs have imports in common. */
const content = fc.oneof(
  fc.constantFrom('Thôn Một', 'Thôn Hai', 'Thôn Một\nThôn Hai'),
  fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n')),
)

const file = fc.record({
  file: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  content,
  year: fc.integer({ min: 2020, max: 2026 }),
  mode: fc.constantFrom<ImportRecord['mode'][]>('year', 'rows'),
})

const wish = fc.record({
  files: fc.array(file, { minLength: 1, maxLength: 3 }),
  turn: fc.option(fc.record({ undo: fc.boolean(), which: fc.nat(), more: fc.boolean() }), { freq: 2 }),
})

/** What can be done of what is wished: imports that hold are undone, undone ones are brought back. */
function stepsOf(
  wishes: { files: Omit<Given, 'id'>[]; turn: { undo: boolean; which: number; more: boolean } | null }[],
) {
  const steps: Step[] = []
  const held = new Set<number>()
  let id = 1
  for (const { files, turn } of wishes) {
    if (!turn) {
      steps.push({ do: 'import', files })
      for (const _ of files) held.add(id++)
      continue
    }
    const able = Array.from({ length: id - 1 }, (_, at) => at + 1).filter(
      (one) => held.has(one) === turn.undo,
    )
    const from = turn.which % Math.max(1, able.length)
    const ids = able.slice(from, from + (turn.more ? 2 : 1))
    if (ids.length === 0) continue
    steps.push({ do: turn.undo ? 'undo' : 'redo', ids })
    for (const one of ids) {
      if (turn.undo) held.delete(one)
      else held.add(one)
    }
  }
  return steps
}

/** Any log of a few steps. */
export const anyLog: fc.Arbitrary<LogContents> = fc
  .record({
    steps: fc.array(wish, { maxLength: 8 }).map(stepsOf),
    from: fc.integer({ min: 0, max: 20 }),
    // As JSON has it: without -0.
    settings: fc
      .dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }))
      .map((all): Record<string, unknown> => JSON.parse(JSON.stringify(all))),
    remembered: fc.constantFrom(nothingRemembered, {
      ...nothingRemembered,
      values: [{ column: 'sector', written: 'KDC', meant: 'Khu dân cư' }],
    }),
  })
  .map(({ steps, from, settings, remembered }) => ({ ...logOf(steps, from), settings, remembered }))

/** A log in a form that can be compared: files as their bytes. */
export async function plain({ entries, sources, arrows, remembered, settings }: LogContents) {
  const files = [...sources].map(async ([hash, blob]) => [
    hash,
    [...new Uint8Array(await blob.arrayBuffer())],
  ])
  return {
    entries,
    remembered,
    settings,
    sources: new Map((await Promise.all(files)) as [string, number[]][]),
    arrows: new Map([...arrows].map(([hash, bytes]) => [hash, [...bytes]])),
  }
}
