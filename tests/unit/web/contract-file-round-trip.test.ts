import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isExcelDay } from '../../../data/ingest/read-day.ts'
import { foldUnitName, tidyText } from '../../../data/ingest/tidy-text.ts'
import { inForce } from '../../../data/model/area.ts'
import { levels } from '../../../data/model/level.ts'
import { sectors } from '../../../data/model/sector.ts'
import { areasDay } from '../../../data/model/year.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { areas, aroundTrip, type FileKind, readBack, tableOf } from './contract-round-trip.ts'

let engine: DuckDbNode
beforeEach(async () => {
  engine = await startDuckDbNode()
})
afterEach(() => engine.close())

const titles = ['Số liệu minh họa, không phải số liệu thật · năm 2025']

/** Text as the import keeps it: it went through the same tidying when it came in. */
const kept = (text: string) => text !== '' && !isExcelDay(text) && text.length <= 200
const starts = [
  '',
  '=',
  '+',
  '-',
  '@',
  "'=",
  "'",
  '"',
  '00',
  'Trường ',
  '<img onerror=x>',
  '1.',
  'I. ',
  '🏫 ',
]
const someText = fc
  .tuple(fc.constantFrom(...starts), fc.string({ unit: 'grapheme', maxLength: 30 }))
  .map(([start, rest]) => tidyText(start + rest).replace(/\p{C}|\p{Bidi_Control}|\uFFFD/gu, ''))
  .map(tidyText)
  .filter(kept)
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

const year = fc.constantFrom(2023, 2024, 2025)
const placed = year.chain((value) => {
  const communes = areas.filter((area) => area.level === 'commune' && inForce(area, areasDay(value)))
  return fc.constantFrom(...communes).map(({ id }) => ({ year: value, area_id: id }))
})
const unit = fc.record({
  place: placed,
  code: optional(someText),
  unit_name: someText,
  sector: fc.constantFrom(...sectors),
  level: optional(fc.constantFrom(...levels)),
})
const classified = fc.record({
  score: optional(fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0)),
  class: optional(fc.constantFrom('excellent', 'good', 'average', 'weak')),
  models_rated_good: optional(fc.nat(50)),
  models_noted: optional(fc.nat(50)),
})
const day = fc
  .tuple(
    fc.integer({ min: 2012, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
const recognised = fc.record({
  registered: optional(fc.boolean()),
  safe: optional(fc.boolean()),
  typical_registered: optional(fc.boolean()),
  typical: optional(fc.boolean()),
  decision_number: optional(someText),
  decision_date: optional(day),
})

/** Units of both lists: an id once a year, made as the import makes it. */
const dataset = fc
  .uniqueArray(fc.tuple(unit, classified, recognised), {
    minLength: 1,
    maxLength: 40,
    selector: ([{ place, code, sector, unit_name }]) =>
      `${place.year} ${code ?? `${sector}|${foldUnitName(unit_name)}|${place.area_id}`}`,
  })
  .map((rows) =>
    rows.map(([{ place, code, ...named }, ...results], index) => ({
      import_id: 1,
      line: index + 2,
      ...place,
      ...named,
      unit_id: code ?? `${named.sector}|${foldUnitName(named.unit_name)}|${place.area_id}`,
      ...results[0],
      ...results[1],
    })),
  )

/** On a stalled machine fewer runs will do; a failure found in time is told, and not shrunk beyond it. */
const runs = { numRuns: 12, interruptAfterTimeLimit: 90_000 }

describe.each<FileKind>(['csv', 'xlsx'])('export → import as %s gives back', (kind) => {
  test('generated units, row for row and in the tally', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, async (rows) => {
        const tables = [tableOf('classification', rows), tableOf('recognition', rows)]
        const { before, after } = await aroundTrip(engine, tables, kind, titles)
        expect(before.rows.recognition).toHaveLength(rows.length)
        expect(after).toEqual(before)
      }),
      runs,
    )
  }, 120_000)

  test('generated counts and indicators', async () => {
    const counted = fc.record({
      place: placed,
      sector: fc.constantFrom('residential', 'agency+enterprise+school', 'commune', 'district'),
      level: optional(fc.constantFrom(...levels)),
      kind: optional(someText),
      units: optional(fc.nat(1_000_000)),
      safe: optional(fc.nat(1_000_000)),
      excellent: optional(fc.nat(1000)),
      printed_safe_percent: optional(fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100)),
      source: optional(someText),
      note: optional(someText),
    })
    const reported = fc.record({
      place: placed,
      indicator: fc.constantFrom('people_informed', 'force_trained'),
      numerator: fc.nat(1_000_000),
      denominator: optional(fc.nat(1_000_000)),
      note: optional(someText),
    })
    const counts = fc.uniqueArray(counted, {
      maxLength: 20,
      selector: ({ place, sector, level, kind: of }) => JSON.stringify([place, sector, level, of]),
    })
    const figures = fc.uniqueArray(reported, {
      minLength: 1,
      maxLength: 5,
      selector: ({ place, indicator }) => JSON.stringify([place, indicator]),
    })
    const placedRow = <T extends { place: object }>({ place, ...row }: T, index: number) => ({
      import_id: 1,
      line: index + 2,
      ...place,
      ...row,
    })
    await fc.assert(
      fc.asyncProperty(counts, figures, async (summaries, indicators) => {
        const tables = [
          tableOf('summary', summaries.map(placedRow)),
          tableOf('indicator', indicators.map(placedRow)),
        ]
        const { before, after } = await aroundTrip(engine, tables, kind, titles)
        expect(before.rows.indicator).toHaveLength(indicators.length)
        expect(after).toEqual(before)
      }),
      runs,
    )
  }, 120_000)

  test.each([2024, 2025])(
    'the demonstration of %i',
    async (one) => {
      const files = [`classification-${one}.csv`, `recognition-${one}.csv`, 'indicators.csv']
      const shipped = files.map(async (file) => {
        const bytes = readFileSync(new URL(`../../../data/demo/${file}`, import.meta.url))
        const prepared = await readBack(file, new Uint8Array(bytes))
        expect(prepared.rows.left_out).toBe(0)
        return prepared.tables.map(({ contract, arrow }) => ({ table: contract, arrow: [arrow] }))
      })
      const tables = (await Promise.all(shipped)).flat()
      const { before, after } = await aroundTrip(engine, tables, kind, titles)
      expect(before.rows.recognition.length).toBeGreaterThan(6000)
      expect(before.rows.indicator).toHaveLength(156)
      expect(before.tally.length).toBeGreaterThan(500)
      expect(after).toEqual(before)
    },
    120_000,
  )
})
