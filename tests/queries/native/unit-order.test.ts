import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../queries/ask.ts'
import { buildDatabase, buildNeeded } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { contractTable, province, referenceTables, x } from '../../fixtures/small-province.ts'

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

const collator = new Intl.Collator('vi', { numeric: true })

/** The names of units as the list has them in its order; each name once. */
async function ordered(names: readonly string[]): Promise<string[]> {
  await buildDatabase(engine, [
    ...referenceTables,
    contractTable(
      'recognition',
      names.map((unit_name, index) => ({
        ...{ year: 2025, unit_id: `u${index}`, unit_name, sector: 'agency', level: 'commune', area_id: x },
      })),
    ),
  ])
  await buildNeeded(engine, 'unit_list')
  const all = { year: 2025, basis: 'reported', area: province, sector: null, level: null }
  const none = { safe: null, class: null, typical: null, found: null }
  const windows = await ask(engine, 'units/order', { ...all, ...none, sort: 'name', descending: false })
  const shown: string[] = []
  for (const { numbers } of windows) {
    for (const row of await ask(engine, 'units/rows', { numbers })) shown.push(row.unit_name)
  }
  return shown
}

/** Every neighbour in turn: what the collator holds for later never comes first. */
function outOfOrder(names: readonly string[]): string[] {
  return names.slice(1).flatMap((name, index) => {
    const before = names[index] ?? ''
    return collator.compare(before, name) > 0 ? [`${before} | ${name}`] : []
  })
}

const letters = [
  ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵfjwz',
]
const signs = [...' -–,.\'’"“”()/&+:;#%@*!?[]{}_‐—·«»§¶†•`´^¯°©®±÷×<=>|~¢$£€₫\\']
const letter = fc.oneof(
  { arbitrary: fc.constantFrom(...letters), weight: 6 },
  { arbitrary: fc.constantFrom(...letters.map((one) => one.toUpperCase())), weight: 3 },
  { arbitrary: fc.constantFrom(...'0123456789'), weight: 1 },
  { arbitrary: fc.constantFrom(...signs), weight: 2 },
)
const anyName = fc.array(letter, { minLength: 1, maxLength: 8 }).map((parts) => `x${parts.join('')}`)
/** Names that differ by little: the later keys decide. */
const likeName = fc
  .array(fc.constantFrom('a', 'à', 'á', 'ạ', 'A', 'Á', 'ă', 'ắ', 'â', ' ', 'đ', 'd', '1', '2', '10', '02'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `x${parts.join('')}`)

test('names stand in the order of the collator, whatever their letters, tones, numbers and signs', async () => {
  for (const name of [anyName, likeName]) {
    const lists = fc.sample(fc.uniqueArray(name, { minLength: 300, maxLength: 400 }), { numRuns: 6, seed: 5 })
    for (const names of lists) {
      const shown = await ordered(names)
      expect(outOfOrder(shown)).toEqual([])
      expect(shown.length).toBe(names.length)
    }
  }
})

test('names of the demonstration stand in it, too', async () => {
  const text = readFileSync(new URL('../../../data/demo/recognition-2026.csv', import.meta.url), 'utf8')
  const [, ...lines] = text.trim().split(/\r?\n/)
  const names = [...new Set(lines.map((line) => line.split(';')[2] ?? ''))]
  expect(names.length).toBeGreaterThan(1000)
  expect(outOfOrder(await ordered(names))).toEqual([])
})

test('a marked letter is a letter of its own, and numbers are in order of size', async () => {
  const names = ['Tổ 10', 'Tổ 2', 'Ấp Bắc', 'Ấp Bình', 'Ấp Đình', 'Ấp Dương', 'Ăn', 'An', 'Âu', 'An B']
  expect(await ordered(names)).toEqual([
    ...['An', 'An B', 'Ăn'],
    ...['Ấp Bắc', 'Ấp Bình', 'Ấp Dương', 'Ấp Đình'],
    ...['Âu', 'Tổ 2', 'Tổ 10'],
  ])
})
