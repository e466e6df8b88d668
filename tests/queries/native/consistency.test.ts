import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contracts } from '../../../data/contracts/index.ts'
import { rowChecks } from '../../../data/ingest/check-row.ts'
import { leftOutWords } from '../../../data/ingest/check-subject.ts'
import type { ContractId } from '../../../data/model/dataset.ts'
import { sectors } from '../../../data/model/sector.ts'
import { buildDatabase } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { contractTable, d1, type Row, referenceTables, x } from '../../fixtures/small-province.ts'

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

/** What a file is asked when it is read, as "line code". */
function askedOfFile(contract: ContractId, rows: readonly Row[]): string[] {
  const checks = rowChecks([contracts[contract]], () => true)
  return rows
    .flatMap((row, index) =>
      checks
        .filter(({ fails }) => fails((column) => row[column] ?? null))
        .map(({ code }) => `${index + 2} ${code}`),
    )
    .sort()
}

/** What the same rows are asked over all years. */
async function askedOfYears(contract: ContractId, rows: readonly Row[]): Promise<string[]> {
  await buildDatabase(engine, [...referenceTables, contractTable(contract, rows)])
  const answer = await engine.query("SELECT line || ' ' || code AS said FROM row_check() WHERE fails", [])
  return Array.from(answer.getChild('said') ?? [], String).sort()
}

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 4 })
const few = maybe(fc.integer({ min: 0, max: 12 }))
const counts = fc
  .record({
    ...{ units: few, registered: few, safe: few, typical: few },
    ...{ excellent: few, good: few, average: few, weak: few },
    digits: fc.integer({ min: 0, max: 2 }),
    printed: maybe(fc.constantFrom(0, 0.1, 1)),
  })
  .map(({ digits, printed, ...row }) => {
    // Near to what the counts give: right or by a little wrong.
    const whole = row.units || row.registered || 1
    const rate = Number(((100 * (row.safe ?? 0)) / whole).toFixed(digits))
    const printed_safe_percent = printed === null ? null : Number((rate + printed).toFixed(digits))
    return { ...row, printed_safe_percent, year: 2024, area_id: d1, sector: 'school' }
  })

test('rows of counts are asked the same of all years as of their file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(counts, { minLength: 1, maxLength: 40 }), async (rows) => {
      expect(await askedOfYears('summary', rows)).toEqual(askedOfFile('summary', rows))
    }),
    { numRuns: 15 },
  )
}, 60_000)

const word = fc.constantFrom(
  ...leftOutWords.map(({ words }) => words),
  ...['Trường', 'UBND', 'Công ty', 'ĐẠI HỌC', 'Tiểu', 'học', 'MNO', 'An', '(số 2)', 'Báo-Mới'],
)
const name = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', '  ', '-', ', '), fc.boolean())
  .map(([words, between, loud]) => (loud ? words.join(between).toUpperCase() : words.join(between)))
const flag = maybe(fc.boolean())
const unit = fc.record({
  ...{ unit_name: name, sector: fc.constantFrom(...sectors) },
  ...{ registered: flag, safe: flag, typical_registered: flag, typical: flag },
})

test('units are asked the same of all years as of their file, whatever their names', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 60 }), async (units) => {
      const rows = units.map((row, index) => ({ ...row, year: 2025, area_id: x, unit_id: `u${index}` }))
      expect(await askedOfYears('recognition', rows)).toEqual(askedOfFile('recognition', rows))
    }),
    { numRuns: 15 },
  )
}, 60_000)
