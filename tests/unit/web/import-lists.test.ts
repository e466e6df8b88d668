import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../data/ingest/problem.ts'
import { toArrow } from '../../../data/ingest/to-arrow.ts'
import { droppedFiles, pastedFile } from '../../../web/pages/data/import/session/dropped-files.ts'
import { rememberChoices } from '../../../web/pages/data/import/session/remember-choices.ts'
import { allProblems } from '../../../web/store/import-protocol.ts'
import { areasTaken, pageOf, selectProblems, unknownWords } from '../../../web/store/prepared-lists.ts'
import { repeatedRows, rowKeys } from '../../../web/store/repeated-rows.ts'
import { understood } from './import-parts.ts'

const problem = (row: number, change: Partial<Problem>): Problem => ({
  code: 'value_missing',
  severity: 'error',
  file: 'a.csv',
  row,
  ...change,
})

describe('the list of problems', () => {
  const all = [
    problem(9, { code: 'class_unknown', column: 'Xếp loại' }),
    problem(2, { severity: 'warning', code: 'unit_not_subject', column: 'Đơn vị' }),
    problem(5, { column: 'Xếp loại' }),
  ]
  const rows = (query: Partial<typeof allProblems>) =>
    selectProblems(all, { ...allProblems, ...query }).map(({ row }) => row)

  test('comes in the order of rows, of kinds, or of columns as Vietnamese sorts them', () => {
    expect(rows({})).toEqual([2, 5, 9])
    expect(rows({ order: 'code' })).toEqual([9, 2, 5])
    expect(rows({ order: 'column' })).toEqual([2, 5, 9])
  })

  test('is filtered by kind, severity and column', () => {
    expect(rows({ code: 'class_unknown' })).toEqual([9])
    expect(rows({ severity: 'warning' })).toEqual([2])
    expect(rows({ column: 'Xếp loại', severity: 'error' })).toEqual([5, 9])
  })

  test('is handed out a page at a time', () => {
    const page = pageOf([...Array(450).keys()], 400, 200)
    expect([page.total, page.items.length, page.items[0]]).toEqual([450, 50, 400])
  })
})

test('words that were not understood: each once, the most frequent first, of lists only', () => {
  const kind = { column: 'Loại hình', column_id: 'sector', code: 'sector_unknown' } as const
  const words = unknownWords([
    problem(2, { ...kind, value: 'Hợp tác xã' }),
    problem(3, { ...kind, value: 'Chi nhánh' }),
    problem(4, { ...kind, value: 'Chi nhánh' }),
    problem(5, {
      code: 'value_unreadable',
      type: 'yes_no',
      column_id: 'safe',
      column: 'Đạt',
      value: 'có lẽ',
    }),
    problem(8, {
      code: 'indicator_unknown',
      type: 'indicator',
      column_id: 'indicator',
      column: 'Chỉ số',
      value: 'Số vụ',
    }),
    problem(6, { code: 'value_unreadable', type: 'count', column_id: 'units', column: 'Số', value: 'mười' }),
    problem(7, { column_id: 'sector' }),
  ])
  expect(words.map(({ written, type, rows }) => [written, type, rows])).toEqual([
    ['Chi nhánh', 'sector', 2],
    ['Hợp tác xã', 'sector', 1],
    ['có lẽ', 'yes_no', 1],
    ['Số vụ', 'indicator', 1],
  ])
})

test('the areas of prepared rows are read off the Arrow stream', () => {
  const arrow = toArrow({ area_id: 'text' }, { area_id: ['b', 'a', 'b', null] })
  const table = { contract: 'classification' as const, rows: 4, columns: [], arrow }
  expect(areasTaken([table])).toEqual(['a', 'b'])
})

describe('rows of several files', () => {
  const units = (...names: string[]) => {
    const arrow = toArrow(
      { year: 'int', unit_id: 'text', unit_name: 'text' },
      { year: names.map(() => 2025), unit_id: names.map((name) => `id ${name}`), unit_name: names },
    )
    return [{ contract: 'classification' as const, rows: names.length, columns: [], arrow }]
  }

  test('are those of the same unit, year and contract, with the files in their order', () => {
    const files = [units('A', 'B'), units('C'), units('B', 'C', 'D')].map((tables, index) => ({
      id: `file-${index}`,
      keys: rowKeys(tables),
    }))
    expect(repeatedRows(files).map(({ name, files: of }) => [name, of])).toEqual([
      ['B', ['file-0', 'file-2']],
      ['C', ['file-1', 'file-2']],
    ])
  })

  test('of another contract are other rows', () => {
    const [table] = units('A')
    if (!table) throw new Error('no table')
    const files = [table, { ...table, contract: 'recognition' as const }].map((one, index) => ({
      id: `file-${index}`,
      keys: rowKeys([one]),
    }))
    expect(repeatedRows(files)).toEqual([])
  })
})

describe('dropped files', () => {
  const names = (...paths: string[]) =>
    droppedFiles(
      paths.map((path) => Object.assign(new File([], path.split('/').at(-1) ?? ''), { path })),
    ).map(({ name }) => name)

  test('out of a folder keep their path; what systems leave beside them is passed over', () => {
    expect(
      names(
        './Xã A/biểu 02.xlsx',
        '/Xã A/.DS_Store',
        'Xã A/~$biểu 02.xlsx',
        'Thumbs.db',
        '__MACOSX/x.csv',
        'b.csv',
      ),
    ).toEqual(['Xã A/biểu 02.xlsx', 'b.csv'])
  })

  test('cells pasted out of Excel become a file, a word does not', async () => {
    expect(pastedFile('xin chào\n', 'dán.tsv')).toBeNull()
    const file = pastedFile('Năm\tĐơn vị\n2025\tA', 'dán.tsv')
    expect([file?.name, await file?.text()]).toEqual(['dán.tsv', 'Năm\tĐơn vị\n2025\tA'])
  })
})

test('what is remembered: the mapping without its year, and the later meaning of a word or place', () => {
  const area = { year: 2025, written: 'Xã A', district: null, area_id: 'old' }
  const before = {
    shapes: {},
    values: [{ column: 'sector', written: 'HTX', meant: 'Cơ quan' }],
    areas: [area, { ...area, year: 2024 }],
    units: [],
  }
  const after = rememberChoices(
    before,
    understood({
      constants: { year: '2025', sector: 'Cơ quan' },
      values: [{ column: 'sector', written: 'HTX', meant: 'Doanh nghiệp' }],
      areas: [{ ...area, area_id: 'new' }],
    }),
  )
  expect(after.shapes.shape?.constants).toEqual({ sector: 'Cơ quan' })
  expect(after.values).toEqual([{ column: 'sector', written: 'HTX', meant: 'Doanh nghiệp' }])
  expect(after.areas.map(({ year, area_id }) => [year, area_id])).toEqual([
    [2025, 'new'],
    [2024, 'old'],
  ])
})
