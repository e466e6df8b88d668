import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { openFile } from '../../../data/ingest/open-file.ts'
import { prepare, prepareInHalves, readPart } from '../../../data/ingest/prepare.ts'
import type { Prepared } from '../../../data/ingest/prepared.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { SheetReading } from '../../../data/ingest/sheet-reading.ts'
import type { Recipe } from '../../../data/model/recipe.ts'
import { fewAreas } from './few-areas.ts'
import { plainRecipe } from './prepare-rows.ts'

const context = { areas: new AreaIndex(fewAreas), remembered: nothingRemembered, importId: 7 }
const headings = ['Năm', 'Mã đơn vị', 'Tên đơn vị', 'Loại hình', 'Xã', 'Đạt chuẩn', 'Số quyết định']
const recipe = plainRecipe(['recognition'], headings)
type Rows = readonly (readonly string[])[]

/** The outcome with the hash of each stream in its place: to compare millions of bytes one by one takes long. */
const hashed = (prepared: Prepared | null) =>
  prepared && {
    ...prepared,
    tables: prepared.tables.map((table) => ({
      ...table,
      arrow: createHash('sha256').update(table.arrow).digest('hex'),
    })),
  }

/** Two readings, each of its part of the rows below the headings, put together; null where they refuse. */
function readApart(rows: Rows, at: number, choices: Partial<Recipe> = {}) {
  const reading = () =>
    new SheetReading('list.csv', { ...recipe, ...choices }, context, (rows[0] ?? headings).length)
  const [first, second] = [reading(), reading()]
  for (const [index, cells] of rows.entries()) (index < at ? first : second).take([...cells], index + 1)
  // As it comes out of a worker.
  return first.join(structuredClone(second.part())) ? first.finish([]) : null
}

function readWhole(rows: Rows, choices: Partial<Recipe> = {}) {
  const reading = new SheetReading('list.csv', { ...recipe, ...choices }, context, headings.length)
  for (const [index, cells] of rows.entries()) reading.take([...cells], index + 1)
  return reading.finish([])
}

const cell = (...cells: string[]) => fc.constantFrom(...cells)
const names = ['Sở A', 'Sở B', 'sở a', 'Sở C\u202e', '', 'Trường MN Hoa', 'Tổng cộng']
const row = fc.tuple(
  cell('2024', '2025', 'x', ''),
  fc.oneof(
    fc.integer({ min: 1, max: 99 }).map((number) => `A${number}`),
    cell(''),
  ),
  cell(...names),
  cell('Cơ quan', 'DN', 'Hợp tác xã', 'Cơ sở giáo dục'),
  cell('Xã Mới', 'Xã Cũ', 'Phường Hồng Châu', 'Xã Lạ', ''),
  cell('x', 'Không', '', '?'),
  cell('', '12/QĐ', '01/02/2025', 'Số liệu minh họa'),
)
const other = cell('', 'Tổng cộng', 'Số liệu minh họa', 'Người lập biểu').map((text) =>
  headings.map((_, index) => (index === 2 ? text : '')),
)
const sheet = fc
  .array(fc.oneof({ weight: 8, arbitrary: row.map((cells) => [...cells]) }, other), { maxLength: 25 })
  .map((rows) => [headings, ...rows])

describe('rows read in two parts', () => {
  test('come out as if read in one, wherever the sheet is parted, or are not put together', {
    timeout: 30_000,
  }, () => {
    let joined = 0
    fc.assert(
      fc.property(sheet, fc.nat(25), (rows, at) => {
        const apart = readApart(rows, Math.min(at + 1, rows.length))
        if (apart === null) return
        joined += 1
        expect(hashed(apart)).toEqual(hashed(readWhole(rows)))
      }),
      { numRuns: 200 },
    )
    expect(joined).toBeGreaterThan(50)
  })

  test('are put together where they speak of the same unit in different years', () => {
    const rows = [
      headings,
      ['2024', 'A1', 'Sở A', 'Cơ quan', 'Xã Cũ', 'x', ''],
      ['2025', 'A1', 'Sở A', 'Cơ quan', 'Xã Mới', '', ''],
    ]
    expect(readApart(rows, 2)?.years).toEqual([
      { year: 2024, rows: 1 },
      { year: 2025, rows: 1 },
    ])
  })

  test.each([
    ['the same unit in the same year', ['2025', 'A1', 'Sở A', 'Cơ quan', 'Xã Mới', '', '']],
    ['a unit that cannot be taken', ['2025', 'A1', 'Sở A', 'Cơ quan', 'Xã Mới', '?', '']],
  ])('are not where they speak of %s', (_, second) => {
    const first = ['2025', 'A1', 'Sở A', 'Cơ quan', 'Xã Mới', 'x', '']
    expect(readApart([headings, first, second], 2)).toBeNull()
    expect(readApart([headings, second, first], 2)).toBeNull()
  })

  test('are not where what stands above says something of what follows', () => {
    const unit = ['2025', 'A1', 'Sở A', 'Cơ quan', 'Xã Mới', 'x', '']
    expect(readApart([headings, unit], 1, { groups: true })).toBeNull()
    const footer = ['', '', 'Người lập biểu', '', '', '', '']
    expect(readApart([headings, unit, footer, ['', '', 'Nguyễn Văn A', '', '', '', '']], 3)).toBeNull()
  })

  test('list as many problems as one reading would, the first ones, and count all', () => {
    const bad = Array.from({ length: 12_000 }, (_, index) => [
      ...['2025', `A${index}`, 'Sở A', 'Cơ quan', 'Xã Mới', index % 3 === 0 ? '?' : 'x', '01/02/2025'],
    ])
    const rows = [headings, ...bad]
    expect(hashed(readApart(rows, 9000))).toEqual(hashed(readWhole(rows)))
  })

  test('keep near-unique texts as one reading does', () => {
    // Texts come twice seldom, and the parts meet where they are no longer looked for.
    const units = Array.from({ length: 50_000 }, (_, index) => [
      ...['2025', `A${index}`, `Đơn vị số ${index % 7 === 0 ? index % 100 : index}`],
      ...['Cơ quan', 'Xã Mới', 'x', index % 2 === 0 ? `${index}/QĐ` : ''],
    ])
    const rows = [headings, ...units]
    const whole = hashed(readWhole(rows))
    for (const at of [10_000, 22_000, 30_000]) expect(hashed(readApart(rows, at))).toEqual(whole)
  })
})

/** More than a piece of text, so that it has two halves; the units of the second may repeat those of the first. */
function longFile(units: number, rows: number): Uint8Array {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `2025;A${row % units};Đơn vị số ${row % units};Cơ quan;Xã Mới;${row === 5 ? '?' : 'x'};"${row}\nQĐ"`,
  )
  return new TextEncoder().encode(`\ufeff${[headings.join(';'), ...lines].join('\r\n')}\r\n`)
}

describe('a file in halves', () => {
  const [rows, half] = [20_000, 9000]

  test.each([
    ['of different units', rows],
    ['that speak of the same units', half],
  ])('%s comes out as read in one', async (_, units) => {
    const { opened } = await openFile('list.csv', longFile(units, rows))
    if (!opened) throw new Error('not opened')
    let asked = 0
    const done = await prepareInHalves(opened, recipe, context, async (second) => {
      asked += 1
      const { pieces, bytes } = second.rows
      // Only what is sent is there.
      const sent = { ...second, rows: { ...second.rows, bytes: bytes.slice(0, pieces.at(-1)?.end) } }
      return readPart(structuredClone(sent), context)
    })
    expect(asked).toBe(1)
    expect(hashed(done)).toEqual(hashed(prepare(opened, recipe, context)))
    expect(done.rows.read).toBe(rows)
  })

  test('is read here where it cannot be read elsewhere', async () => {
    const { opened } = await openFile('list.csv', longFile(rows, rows))
    if (!opened) throw new Error('not opened')
    const done = await prepareInHalves(opened, recipe, context, async () => null)
    expect(hashed(done)).toEqual(hashed(prepare(opened, recipe, context)))
  })

  test('of one piece only is not parted', async () => {
    const { opened } = await openFile('list.csv', longFile(10, 10))
    if (!opened) throw new Error('not opened')
    const never = () => Promise.reject(new Error('asked'))
    expect(await prepareInHalves(opened, recipe, context, never)).toEqual(prepare(opened, recipe, context))
  })
})
