import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { levels } from '../../../data/model/level.ts'
import { movementClasses } from '../../../data/model/movement-class.ts'
import { sectors } from '../../../data/model/sector.ts'
import { ask } from '../../../queries/ask.ts'
import { buildDatabase } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import {
  a,
  b,
  c,
  contractTable,
  province,
  referenceTables,
  tableOf,
  type UnitRow,
  unitRows,
  x,
  y,
  z,
} from '../../fixtures/small-province.ts'

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

const movementClass = fc.constantFrom(...movementClasses, null)
const sector = fc.constantFrom(...sectors)
const level = fc.constantFrom(...levels)
/** What the list of a year says of a unit: its place, its level and its class. */
const listedIn = (areas: readonly [string, ...string[]]) =>
  fc.option(fc.tuple(fc.constantFrom(...areas), level, movementClass), { freq: 4 })
const unit = fc.record({ sector, before: listedIn([a, b, c]), now: listedIn([x, y, z]) })
type Unit = typeof unit extends fc.Arbitrary<infer One> ? One : never
const choice = fc.record({
  basis: fc.constantFrom('reported', 'today', 'district'),
  sector: fc.option(sector, { freq: 1 }),
  level: fc.option(level, { freq: 1 }),
})

function listed(units: readonly Unit[], year: 2024 | 2025): UnitRow[] {
  return units.flatMap(({ sector, before, now }, index): UnitRow[] => {
    const said = year === 2024 ? before : now
    if (!said) return []
    const [area, level, movementClass] = said
    return [[`u${index}`, sector, level, area, 1, 1, movementClass, null, null]]
  })
}

async function load(units: readonly Unit[]) {
  const rows = [2024, 2025].flatMap((year) => unitRows(year, listed(units, year === 2024 ? 2024 : 2025)))
  await buildDatabase(engine, [
    ...referenceTables,
    tableOf('dataset_year', { year: 'int', as_of: 'text', provisional: 'bool' }, [
      { year: 2024, as_of: null, provisional: false },
      { year: 2025, as_of: null, provisional: false },
    ]),
    contractTable('classification', rows),
    contractTable('recognition', rows),
  ])
}

const ranked: readonly string[] = movementClasses
const chosenStates = [...ranked, 'unclassified']
const years = { from_year: 2024, to_year: 2025 }

test('nobody is dropped: bands add up to the units and classes of each year, and have as many names', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(unit, { minLength: 1, maxLength: 14 }),
      choice,
      async (units, { basis, sector, level }) => {
        await load(units)
        const chosen = { ...years, basis, area: province, sector, level }
        const rows = await ask(engine, 'classification/moves', chosen)
        const counted = (year: 2024 | 2025) => {
          const held = listed(units, year).filter(
            ([, of, managed]) => (sector === null || of === sector) && (level === null || managed === level),
          )
          return Object.fromEntries(
            chosenStates.map((state) => [
              state,
              held.filter(([, , , , , , found]) => (found ?? 'unclassified') === state).length,
            ]),
          )
        }
        const summed = (side: 'state_before' | 'state_now') =>
          Object.fromEntries(
            chosenStates.map((state) => [
              state,
              rows.filter((row) => row[side] === state).reduce((sum, { k }) => sum + k, 0),
            ]),
          )
        expect(summed('state_before')).toEqual(counted(2024))
        expect(summed('state_now')).toEqual(counted(2025))
        for (const { state_before, state_now, k } of rows) {
          const names = await ask(engine, 'classification/names', {
            ...{ ...chosen, turn: null, state_before, state_now },
          })
          expect(names.length).toBe(k)
          expect(new Set(names.map(({ unit_id }) => unit_id)).size).toBe(k)
        }
      },
    ),
    { numRuns: 20 },
  )
}, 120_000)

test('turns are the sums of their bands, have as many names, and leave nobody out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 14 }), async (units) => {
      await load(units)
      const whole = { ...years, basis: 'reported', area: province, sector: null, level: null }
      const moves = await ask(engine, 'classification/moves', whole)
      const turns = await ask(engine, 'classification/turns', whole)
      const k = (turn: string) => turns.find((row) => row.turn === turn)?.k
      const step = (state: string) => ranked.indexOf(state)
      const both = moves.filter((row) => step(row.state_before) >= 0 && step(row.state_now) >= 0)
      const sum = (holds: (fell: number, before: number) => boolean) =>
        both
          .filter((row) => holds(step(row.state_now) - step(row.state_before), step(row.state_before)))
          .reduce((total, row) => total + row.k, 0)
      expect(k('up')).toBe(sum((fell) => fell < 0))
      expect(k('same')).toBe(sum((fell) => fell === 0))
      expect(k('down')).toBe(sum((fell) => fell > 0))
      expect(k('down_far')).toBe(sum((fell) => fell >= 2))
      expect(k('low_twice')).toBe(sum((fell, before) => before >= 2 && before + fell >= 2))
      for (const { turn, k, n } of turns) {
        expect(n).toBe(sum(() => true))
        const names = await ask(engine, 'classification/names', {
          ...{ ...whole, turn, state_before: null, state_now: null },
        })
        expect(names.length, turn).toBe(k)
      }
    }),
    { numRuns: 15 },
  )
}, 120_000)
