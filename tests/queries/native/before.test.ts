import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../../queries/ask.ts'
import { buildDatabase, keepAsBefore, keepNothingBefore } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { afterImport, beforeImport } from '../../fixtures/small-import.ts'

let engine: DuckDbNode

beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

const columnsOf = async (table: string) =>
  (await engine.describe(`SELECT * FROM ${table}`)).map(({ name, type }) => `${name} ${type}`)

const countsOf2025 = async () =>
  (await ask(engine, 'import/unit_counts', { years: '2025' })).map(({ kind, units }) => [kind, units])

describe('the state before', () => {
  test('has the columns that the schema says', async () => {
    await buildDatabase(engine, beforeImport)
    const tables = ['before_unit_year', 'before_measure', 'before_rows']
    const said = await Promise.all(tables.map(columnsOf))
    await keepAsBefore(engine)
    expect(await Promise.all(tables.map(columnsOf))).toEqual(said)
  })

  test('outlives the rebuild with other data', async () => {
    await buildDatabase(engine, beforeImport)
    await keepAsBefore(engine)
    await buildDatabase(engine, afterImport)
    expect(await countsOf2025()).toEqual([
      ['new', 5],
      ['changed', 1],
      ['vanished', 1],
      ['same', 2],
    ])
  })

  test('can be forgotten while the data held stays', async () => {
    await buildDatabase(engine, beforeImport)
    await keepAsBefore(engine)
    await buildDatabase(engine, afterImport)
    await keepNothingBefore(engine)
    expect(await countsOf2025()).toEqual([['new', 8]])
  })

  test('is empty where there was nothing: every unit is new', async () => {
    await buildDatabase(engine, beforeImport)
    await keepAsBefore(engine)
    await keepNothingBefore(engine)
    await buildDatabase(engine, afterImport)
    expect(await countsOf2025()).toEqual([['new', 8]])
    const rows = await ask(engine, 'import/figures', { years: '2025', area: null })
    expect(rows.filter(({ metric, sector }) => metric === 'safe_rate' && sector === null)).toMatchObject([
      { k_before: null, n_before: null, percent_before: null, k: 7, n: 8, points: null, changed: true },
    ])
  })
})

describe('likeness of names', () => {
  test.each([
    ['Trường THCS Lê Lợi', 'THCS Lê Lợi'],
    ['TRƯỜNG THCS LÊ LỢI', 'Trường THCS Lê-Lợi'],
    ['Tổ dân phố số 01', 'Tổ dân phố số 1'],
    ['Tổ dân phố số 1', 'Tổ dân phố số 1 Hiến Nam'],
    ['UBND xã An Bình', 'Ủy ban nhân dân xã An Bình'],
    ['Công ty CP May Hưng Yên', 'Công ty Cổ phần May Hưng Yên'],
    ['Trường THCS Nguyễn Huệ', 'Trường THCS Nguyễn Huê'],
    ['Quỹ tín dụng nhân dân Đông Tân', 'Quĩ tín dụng nhân dân Ðông Tân'],
  ])('%s may be %s', async (one, other) => {
    expect(await similarity(one, other)).toBeGreaterThanOrEqual(0.85)
    expect(await similarity(other, one)).toBe(await similarity(one, other))
  })

  test.each([
    ['Trường THCS Lê Lợi', 'Trường THCS Lê Hồng Phong'],
    ['Trường THPT Nguyễn Du', 'Trường THPT Nguyễn Huệ'],
    ['Tổ dân phố số 1', 'Tổ dân phố số 2'],
    ['Tổ 1', 'Tổ 11'],
    ['Thôn Đông', 'Thôn Đoài'],
    ['Thôn An Xá', 'Thôn An Xá 2'],
    ['Thôn An Xá', 'Thôn An Viên'],
  ])('%s is not %s', async (one, other) => {
    expect(await similarity(one, other)).toBeLessThan(0.85)
  })
})

async function similarity(one: string, other: string): Promise<unknown> {
  const sql = 'SELECT name_similarity(name_key($1::VARCHAR), name_key($2::VARCHAR))::DOUBLE AS value'
  return (await engine.query(sql, [one, other])).getChild('value')?.get(0)
}
