import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { exampleSql } from '../../../web/pages/explore/examples.ts'
import {
  type Pivot,
  type PivotWords,
  pivotColumns,
  pivotRows,
  pivotSql,
} from '../../../web/pages/explore/pivot.ts'
import { loadViews, read, rowsOf } from '../cases/reading.ts'

const words: PivotWords = {
  total: "Tổng 'cả'",
  parent: 'Thuộc',
  metric: 'An toàn',
  by: { area: 'Địa bàn', district: 'Huyện', sector: 'Loại "hình"', level: 'Cấp', year: 'Năm' },
  sector: { residential: 'Dân cư', commune: 'Xã', agency: 'Cơ quan', enterprise: 'DN', school: 'Trường' },
  level: { province: 'tỉnh', district: 'huyện', commune: 'xã' },
}

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
  await loadViews(engine)
})
afterAll(() => engine.close())

/** A pivot's table: its headings, then its rows. */
async function table(pivot: Pivot) {
  const answer = await read(engine, pivotSql(pivot, words))
  return [answer.columns.map(({ name }) => name), ...rowsOf(answer)]
}

// Safe in 2025: KDC1 yes, KDC2 no (X), TH1 yes (Y), TH2 yes (Z); nobody has judged the agency. In 2024 all three were.
test('a pivot of rates has k, n and percent of each cell, and the whole below', async () => {
  expect(await table({ rows: 'sector', columns: 'year', metric: 'safe_rate', years: [2024, 2025] })).toEqual([
    ['Loại "hình"', '2024 k', '2024 n', '2024 %', '2025 k', '2025 n', '2025 %'],
    ['Dân cư', 2, 2, 100, 1, 2, 50],
    ['Trường', 1, 1, 100, 2, 2, 100],
    ["Tổng 'cả'", 3, 3, 100, 3, 4, 75],
  ])
})

test('areas have what they belong to, in the order of lists; a sum of years is of all their units', async () => {
  expect(await table({ rows: 'area', columns: 'none', metric: 'safe_rate', years: [2024, 2025] })).toEqual([
    ['Địa bàn', 'Thuộc', 'k', 'n', '%'],
    ['Xã An', 'Huyện Một', 1, 1, 100],
    ['Xã Bình', 'Huyện Một', 1, 1, 100],
    ['Xã Chính', 'Huyện Hai', 1, 1, 100],
    ['Xã Xuân', 'Tỉnh Mới', 1, 2, 50],
    ['Xã Yên', 'Tỉnh Mới', 1, 1, 100],
    ['Xã Việt', 'Tỉnh Mới', 1, 1, 100],
    ["Tổng 'cả'", null, 6, 7, 600 / 7],
  ])
})

// X came from district 901, Y and (by most of its predecessors) Z from 902.
test('former districts hold the communes of before and of now', async () => {
  expect(
    await table({ rows: 'district', columns: 'year', metric: 'safe_rate', years: [2024, 2025] }),
  ).toEqual([
    ['Huyện', '2024 k', '2024 n', '2024 %', '2025 k', '2025 n', '2025 %'],
    ['Huyện Một', 2, 2, 100, 1, 2, 50],
    ['Huyện Hai', 1, 1, 100, 2, 2, 100],
    ["Tổng 'cả'", 3, 3, 100, 3, 4, 75],
  ])
})

test('every pivot there can be is one statement that runs', async () => {
  for (const rows of pivotRows)
    for (const columns of pivotColumns)
      for (const metric of ['safe_rate', 'typical'] as const) {
        if (rows === columns) continue
        const [headings] = await table({ rows, columns, metric, years: [2025] })
        expect(headings?.length).toBeGreaterThan(1)
      }
})

test('the examples answer what their names say', async () => {
  const answer = async (id: Parameters<typeof exampleSql>[0]) =>
    rowsOf(await read(engine, exampleSql(id, 2025)))
  expect(await answer('rates')).toEqual([
    ['school', 2, 2, 100],
    ['residential', 1, 2, 50],
  ])
  expect(await answer('years')).toEqual([
    [2024, 3, 3, 100],
    [2025, 3, 4, 75],
  ])
  // No area has twenty units.
  expect(await answer('lowest')).toEqual([])
  // TH1 was excellent and is good; the class of KDC1 rose.
  expect(await answer('lost')).toEqual([['Trường THCS Lê Lợi', 'Xã Yên', 'school', 'excellent', 'good']])
  expect(await answer('imports')).toEqual([
    [1, 'classification', 'phan-loai.csv', null],
    [1, 'recognition', 'cong-nhan.csv', null],
  ])
})
