import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { prepare } from '../../../data/ingest/prepare.ts'
import { nothingRemembered, type Remembered } from '../../../data/ingest/remembered.ts'
import { understand } from '../../../data/ingest/understand.ts'
import type { Recipe } from '../../../data/model/recipe.ts'
import { fakeFile, rowsOf } from './fake-file.ts'
import { fewAreas } from './few-areas.ts'

const contextWith = (remembered: Remembered = nothingRemembered) => ({
  areas: new AreaIndex(fewAreas),
  remembered,
  importId: 3,
})

function read(rows: readonly (readonly string[])[], choices: Partial<Recipe> = {}, remembered?: Remembered) {
  const context = contextWith(remembered)
  const file = fakeFile(rows, 'bieu.csv')
  const understood = understand(file, choices, context)
  const prepared = prepare(file, understood.recipe, context)
  const table = tableFromIPC(prepared.tables[0]?.arrow ?? new Uint8Array()).toArray()
  const columns = ['line', 'year', 'area_id', 'sector', 'units', 'registered', 'safe']
  return {
    ...understood,
    prepared,
    rows: table.map((row) => columns.map((column) => row.toJSON()[column])),
    lines: prepared.problems.map(({ code, row, column, column_id, value }) => [
      code,
      row,
      column,
      column_id,
      value,
    ]),
  }
}

const tan = '12001-2025-07-01'
const moi = '12004-2025-07-01'

const bySector = `
  BIỂU TỔNG HỢP NĂM 2025

  TT | Địa bàn | Tổng cộng | | Khu dân cư | | Cơ quan | | Doanh nghiệp |
   | | Đăng ký | Đạt | Đăng ký | Đạt | Đăng ký | Đạt | Đăng ký | Đạt
  1 | Xã Tân Hưng | 24 | 20 | 10 | 9 | 5 | 5 | 9 | 6
  2 | Xã Mới | 17 | 15 | 12 | 10 | 5 | 5 | | 
   | Tổng cộng | 41 | 35 | 22 | 19 | 10 | 10 | 9 | 6
   | NGƯỜI LẬP BIỂU | | | | | | | |`

describe('sectors side by side', () => {
  const found = read(rowsOf(bySector))

  test('are one row an area and sector, on the line of the file; totals over all are left out', () => {
    expect(found.problems).toEqual([])
    expect(found.recipe).toMatchObject({
      contracts: ['summary'],
      header_row: 4,
      header_rows: 2,
      constants: { year: '2025' },
    })
    expect(found.rows).toEqual([
      [5, 2025, tan, 'residential', null, 10, 9],
      [5, 2025, tan, 'agency', null, 5, 5],
      [5, 2025, tan, 'enterprise', null, 9, 6],
      [6, 2025, moi, 'residential', null, 12, 10],
      [6, 2025, moi, 'agency', null, 5, 5],
    ])
    expect(found.prepared.tables[0]?.columns).toEqual(
      expect.arrayContaining(['sector', 'registered', 'safe']),
    )
  })

  test('stand in the recipe, column by column, which gives the same rows again', () => {
    expect(found.recipe.columns.slice(1, 3)).toEqual([
      {
        index: 4,
        heading: 'Khu dân cư / Đăng ký',
        column: 'registered',
        of: { column: 'sector', said: 'Khu dân cư' },
      },
      { index: 5, heading: 'Khu dân cư / Đạt', column: 'safe', of: { column: 'sector', said: 'Khu dân cư' } },
    ])
    const again = read(rowsOf(bySector), found.recipe)
    expect(again.recipe).toEqual(found.recipe)
    expect(again.rows).toEqual(found.rows)
  })

  test('are found in files of the same shape by their headings', () => {
    const { contracts, columns, constants, groups, decimal } = found.recipe
    const shapes = { [found.shape]: { contracts, columns, constants: {}, groups, decimal } }
    expect(constants.year).toBe('2025')
    const next = read(rowsOf(bySector.replace('2025', '2026')), {}, { ...nothingRemembered, shapes })
    expect(next.rows.map(([line, , , sector]) => [line, sector])).toEqual(
      found.rows.map(([line, , , sector]) => [line, sector]),
    )
  })

  test('problems name the cell of the file, and a correction mends that one', () => {
    const rows = rowsOf(bySector).map((cells) => [...cells])
    const line = rows[4]
    if (line) line[6] = 'năm'
    const bad = read(rows)
    expect(bad.lines).toEqual([['value_unreadable', 5, 'Cơ quan / Đăng ký', 'registered@Cơ quan', 'năm']])
    expect(bad.prepared.rows).toEqual({ read: 5, taken: 4, left_out: 1 })
    const corrections = [{ row: 5, column: 'registered@Cơ quan', value: '5' }]
    expect(read(rows, { corrections }).rows).toEqual(found.rows)
  })

  test('also with the count above the sectors, several of which may be counted together', () => {
    const { rows } = read(
      rowsOf(`
        Năm | Địa bàn | Số đơn vị | | Đạt chuẩn |
         | | Khu dân cư | Cơ quan, doanh nghiệp | Khu dân cư | Cơ quan, doanh nghiệp
        2025 | Xã Tân Hưng | 11 | 16 | 9 | 15
        2024 | Huyện Ân Thi | 20 | 30 | 10 | 20`),
    )
    expect(rows).toEqual([
      [3, 2025, tan, 'residential', 11, null, 9],
      [3, 2025, tan, 'agency+enterprise', 16, null, 15],
      [4, 2024, '329-2022-01-01', 'residential', 20, null, 10],
      [4, 2024, '329-2022-01-01', 'agency+enterprise', 30, null, 20],
    ])
  })
})

describe('years side by side', () => {
  test('are one row an area and year, each matched with the areas of its year', () => {
    const { rows, problems, recipe } = read(
      rowsOf(`
        KẾT QUẢ KHU DÂN CƯ QUA CÁC NĂM
        Địa bàn | Năm 2025 | | Năm 2026 |
         | Tổng số đơn vị | Đạt chuẩn | Tổng số đơn vị | Đạt chuẩn
        Xã Tân Hưng | 10 | 8 | 11 | 9
        Xã Mới | 20 | 15 | 21 | 17`),
    )
    expect(problems).toEqual([])
    expect(recipe.constants).toEqual({ sector: 'Khu dân cư' })
    expect(rows).toEqual([
      [4, 2025, tan, 'residential', 10, null, 8],
      [4, 2026, tan, 'residential', 11, null, 9],
      [5, 2025, moi, 'residential', 20, null, 15],
      [5, 2026, moi, 'residential', 21, null, 17],
    ])
  })

  test('in the heading itself, one count a year', () => {
    const { rows } = read(
      rowsOf(`
        Địa bàn | Loại hình | Đạt chuẩn năm 2025 | Đạt chuẩn năm 2026
        Xã Tân Hưng | Cơ quan | 8 | 9`),
    )
    expect(rows).toEqual([
      [2, 2025, tan, 'agency', null, null, 8],
      [2, 2026, tan, 'agency', null, null, 9],
    ])
  })

  test('move on in a file of the same shape', () => {
    const sheet = (first: number) =>
      rowsOf(`
      Địa bàn | Loại hình | Đạt chuẩn năm ${first} | Đạt chuẩn năm ${first + 1}
      Xã Tân Hưng | Cơ quan | 8 | 9`)
    const { shape, recipe } = read(sheet(2025))
    const { contracts, columns, groups, decimal } = recipe
    const shapes = { [shape]: { contracts, columns, constants: {}, groups, decimal } }
    const next = read(sheet(2026), {}, { ...nothingRemembered, shapes })
    expect(next.shape).toBe(shape)
    expect(next.rows.map(([, year]) => year)).toEqual([2026, 2027])
  })
})

describe('what is no such table', () => {
  test.each([
    [
      'one year only',
      'Địa bàn | Loại hình | Tổng số đơn vị năm 2025 | Đạt chuẩn năm 2025\nXã Mới | Cơ quan | 9 | 8',
    ],
    ['one sector only', 'Năm | Địa bàn | Loại hình | Tổng số | Đạt\n2025 | Xã Mới | Cơ quan | 9 | 8'],
    [
      'a list of units with marks under years',
      'Tên đơn vị | Loại hình | Xã, phường | Đạt chuẩn năm 2025 | Phân loại\nA | Cơ quan | Xã Mới | x | Khá',
    ],
  ])('%s', (_, text) => {
    const { recipe } = understand(fakeFile(rowsOf(text), 'bieu.csv'), {}, contextWith())
    expect(recipe.columns.filter(({ of }) => of)).toEqual([])
  })

  test('two columns of one count of one sector', () => {
    const { problems } = understand(
      fakeFile(
        rowsOf(`
          Năm | Địa bàn | Khu dân cư | | Cơ quan
           | | Đạt | Đạt chuẩn | Đạt
          2025 | Xã Mới | 9 | 8 | 7`),
        'bieu.csv',
      ),
      {},
      contextWith(),
    )
    expect(problems.map(({ code, column_id }) => [code, column_id])).toEqual([['column_twice', 'safe']])
  })
})

test('gives what the same counts give in rows', () => {
  const sectors = ['Khu dân cư', 'Cơ quan', 'Doanh nghiệp', 'Cơ sở giáo dục']
  const figure = fc.option(fc.nat(200), { nil: null })
  const row = fc.array(fc.tuple(figure, figure), { minLength: 4, maxLength: 4 })
  const places = ['Xã Tân Hưng', 'Xã Mới', 'Phường Hồng Châu']
  const text = (value: number | null) => (value === null ? '' : String(value))
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 3 }), (table) => {
      fc.pre(table.flat(2).some((value) => value !== null))
      const wide = [
        [
          'Năm',
          'Địa bàn',
          ...sectors.flatMap((sector) => [`${sector} / Tổng số đơn vị`, `${sector} / Đạt chuẩn`]),
        ],
        ...table.map((own, index) => ['2025', places[index] ?? '', ...own.flat().map(text)]),
      ]
      const long = [
        ['Năm', 'Địa bàn', 'Loại hình', 'Tổng số đơn vị', 'Đạt chuẩn'],
        ...table.flatMap((own, index) =>
          own.flatMap(([units, safe], place) =>
            units === null && safe === null
              ? []
              : [['2025', places[index] ?? '', sectors[place] ?? '', text(units), text(safe)]],
          ),
        ),
      ]
      const said = (rows: unknown[][]) => rows.map(([, ...rest]) => rest)
      expect(said(read(wide).rows)).toEqual(said(read(long).rows))
    }),
    { numRuns: 40 },
  )
}, 60_000)
