import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAreas } from '../../../data/areas/build-areas.ts'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { ingest } from '../../../data/ingest/ingest.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { metricRows } from '../../../data/model/metric.ts'
import { sectors } from '../../../data/model/sector.ts'
import { shippedPlans } from '../../../data/plans/shipped-plans.ts'
import { targetRows } from '../../../data/plans/target-rows.ts'
import { referenceColumns } from '../../../data/reference-columns.ts'
import { rowsOf } from '../../../queries/ask.ts'
import { positional, queryOf } from '../../../queries/catalog.ts'
import { buildDatabase } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { tableOf } from '../../fixtures/small-province.ts'
import { picked } from '../cases/case.ts'

/*
 * The worked example of the README: what was published of Bắc Ninh for 2023, held against Thái Bình's plan for that
 * year. Communes 69/70 xã + 48/52 phường + 4/4 thị trấn = 121/126; residential areas 709/730; organisations
 * 194/213 of the province + 269/270 agencies, 83/94 enterprises and 173/173 schools of the districts = 719/750.
 */

const bacNinh = '27-2022-01-01'
let engine: DuckDbNode

beforeAll(async () => {
  const { areas, members } = buildAreas()
  const file = 'published-figures.csv'
  const bytes = readFileSync(new URL(`../../../data/published/${file}`, import.meta.url))
  const context = { areas: new AreaIndex(areas), remembered: nothingRemembered, importId: 1 }
  const done = await ingest(file, bytes, { contracts: ['summary'] }, context)
  engine = await startDuckDbNode()
  await buildDatabase(engine, [
    tableOf('area', referenceColumns.area, areas),
    tableOf('area_member', referenceColumns.area_member, members),
    tableOf('metric', referenceColumns.metric, metricRows),
    tableOf(
      'sector',
      referenceColumns.sector,
      sectors.map((id, sort) => ({ id, sort })),
    ),
    tableOf('target', referenceColumns.target, targetRows(shippedPlans)),
    tableOf(
      'dataset_year',
      { year: 'int', as_of: 'text', provisional: 'bool' },
      done.years.map(({ year }) => ({ year, as_of: null, provisional: false })),
    ),
    ...done.tables.map(({ contract, arrow }) => ({ table: contract, arrow: [arrow] })),
  ])
}, 60_000)
afterAll(() => engine.close())

describe("Bắc Ninh's figures of 2023 against Thái Bình's targets of 2023", () => {
  test('villages with communes 830 of 856, organisations 719 of 750; the rest was not published', async () => {
    const query = queryOf('targets/scorecard')
    const params = { plan: 'thai-binh-2023', area: bacNinh, year: 2023, compare_year: null }
    const rows = rowsOf('targets/scorecard', await engine.query(query.sql, positional(query, params)))
    const columns = [
      'rule_id',
      'test',
      'target_percent',
      'k',
      'n',
      'percent',
      'needed',
      'missing',
      'state',
      'met',
    ]
    expect(picked(rows, columns)).toEqual([
      ['safe-registered', '≥', 100, null, null, null, null, null, 'no_data', null],
      // 830 ÷ 856 = 96,9626…%; more than 684,8 are needed.
      ['safe-places', '>', 80, 830, 856, 96.9626, 685, 0, 'met', true],
      // 719 ÷ 750 = 95,8666…%; more than 600 are needed.
      ['safe-organisations', '>', 80, 719, 750, 95.8667, 601, 0, 'met', true],
      ['excellent', '≥', 5, null, null, null, null, null, 'no_data', null],
      ['good', '≥', 50, null, null, null, null, null, 'no_data', null],
      ['good-or-better', '≥', 55, null, null, null, null, null, 'no_data', null],
      ['new-rural-criterion', '≥', 80, null, null, null, null, null, 'no_data', null],
    ])
    // The plan is of another province's area, yet of the same level and year.
    expect(picked(rows, ['is_split', 'in_period']).flat()).toEqual(rows.flatMap(() => [false, true]))
  })
})
