import { buildDatabase, buildNeeded } from '../../../queries/database.ts'
import type { Engine } from '../../../queries/engine/engine.ts'
import { faultOf, type QueryFault } from '../../../queries/engine/query-fault.ts'
import type { ReadRows } from '../../../queries/engine/read-rows.ts'
import { exploreSchemas } from '../../../queries/explore-views.ts'
import { smallUnits } from '../../fixtures/small-units.ts'

/** An engine with the views of the page Explore over the list of units; see `small-units.ts`. */
export async function loadViews(engine: Engine): Promise<void> {
  await buildDatabase(engine, smallUnits)
  await buildNeeded(engine, 'explore_views')
}

export const read = (engine: Engine, sql: string, limit = 100): Promise<ReadRows> =>
  engine.read(sql, { limit, schemas: exploreSchemas })

/** The rows of an answer, each a list of its values. */
export const rowsOf = ({ columns, count }: ReadRows) =>
  Array.from({ length: count }, (_, row) => columns.map(({ values }) => values[row]))

/** What is said of a statement that has no answer; null where it has one. */
export async function faultIn(engine: Engine, sql: string): Promise<QueryFault | null> {
  try {
    await read(engine, sql)
    return null
  } catch (error) {
    return faultOf(error)
  }
}

/** Statements over the fixture's nine units, and what they answer as counted by hand. */
export const statements: readonly { says: string; sql: string; rows: readonly (readonly unknown[])[] }[] = [
  {
    says: 'units by year',
    sql: 'SELECT year, count(*) AS units FROM units GROUP BY year ORDER BY year;',
    rows: [
      [2024, 3],
      [2025, 6],
    ],
  },
  {
    says: 'a unit with what the year before says of it',
    sql: "SELECT unit_name, class, class_before, safe_before FROM units WHERE unit_id = 'KDC1' AND year = 2025",
    rows: [['Tổ dân phố số 10', 'excellent', 'good', true]],
  },
  {
    says: 'a rate with its numerator and denominator, by the rules of the project',
    sql: `SELECT sum(k) AS k, total(n) AS n, percent(sum(k), total(n)) AS p
      FROM measures WHERE metric = 'safe_rate' AND is_default AND year = 2025`,
    rows: [[3, 4, 75]],
  },
  {
    says: 'days, moments, decimals, large counts, lists, and what is not there',
    sql: `SELECT DATE '2024-02-29', TIMESTAMP '2024-02-29 10:11:12', 2.50::DECIMAL(5, 2), 12345678901::BIGINT,
      sum(2::BIGINT), NULL, 0 = 1, percent(0, 0)`,
    rows: [['2024-02-29', '2024-02-29 10:11:12', 2.5, 12_345_678_901, 2, null, false, null]],
  },
  {
    says: 'two columns of one name',
    sql: 'SELECT 1 AS a, 2 AS a',
    rows: [[1, 2]],
  },
  {
    says: 'nothing',
    sql: 'SELECT year FROM units WHERE year = 1999',
    rows: [],
  },
  {
    says: 'what the columns of a view are',
    sql: 'SELECT column_name, column_type FROM (DESCRIBE years)',
    rows: [
      ['year', 'INTEGER'],
      ['as_of', 'VARCHAR'],
      ['provisional', 'BOOLEAN'],
    ],
  },
]

/** Statements that have no answer, and why. */
export const faults: readonly (readonly [string, QueryFault['kind'], number | null])[] = [
  ['', 'empty', null],
  ['-- nothing yet', 'empty', null],
  ['SELECT 1; SELECT 2', 'several', null],
  ['SELECT 1; DROP TABLE tally', 'several', null],
  ['SELECT *\nFROM units\nWHER year = 2025', 'syntax', 3],
  ['SELECT nothing FROM units', 'name', 1],
  ['SELECT *\nFROM nowhere', 'name', 2],
  ["SELECT 'abc'::INTEGER", 'value', 1],
  ['SELECT * FROM units WHERE year = $1', 'parameter', null],
  ["SELECT * FROM read_csv('/etc/hostname')", 'sealed', 1],
  ["SET memory_limit = '3GB'", 'sealed', null],
  ...[
    'DROP TABLE tally',
    'DROP VIEW units',
    'DELETE FROM classification',
    'UPDATE recognition SET safe = TRUE',
    "INSERT INTO area (id) VALUES ('x')",
    'CREATE OR REPLACE MACRO percent(k, n) AS 100',
    'CREATE TABLE notes AS SELECT 1',
    'EXPLAIN ANALYZE DELETE FROM tally',
  ].map((sql) => [sql, 'writes', null] as const),
]

/** Statements that run, and may set something for themselves. */
export const harmless: readonly string[] = [
  'COMMIT',
  'ROLLBACK',
  'CREATE TEMP TABLE units AS SELECT 1 AS year',
  'CREATE TEMP MACRO percent(k, n) AS 100',
  'USE main',
  "SET search_path = 'main'",
  'SET VARIABLE a = 1',
  'CHECKPOINT',
  'EXPLAIN SELECT * FROM units',
]

/** All that the engine holds and would answer with. */
export async function everythingIn(engine: Engine): Promise<unknown> {
  const names = rowsOf(
    await read(engine, `SELECT table_schema || '.' || table_name FROM information_schema.tables ORDER BY 1`),
  ).map(([name]) => String(name))
  const rows = []
  for (const name of names)
    rows.push([name, rowsOf(await read(engine, `SELECT * FROM ${name} ORDER BY ALL`, 1000))])
  rows.push(rowsOf(await read(engine, 'SELECT percent(1, 4), total(n), count(*) FROM measures')))
  return rows
}
