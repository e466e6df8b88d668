import { afterAll, beforeAll, expect, test } from 'vitest'
import { shippedPlans } from '../../../data/plans/shipped-plans.ts'
import { targetRows } from '../../../data/plans/target-rows.ts'
import { buildDatabase } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { edgeProvince } from '../../fixtures/rule-edges.ts'
import { expectEdges } from '../cases/rule-edges.ts'

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
  await buildDatabase(engine, edgeProvince)
})
afterAll(() => engine.close())

test('every rule of every plan turns where exact counting says, and says how many units are missing', async () => {
  const bounded = targetRows(shippedPlans).filter(({ test: sign }) => sign !== 'shown')
  // At least just enough and one to a side of it for each.
  expect(await expectEdges(engine)).toBeGreaterThanOrEqual(2 * bounded.length)
})
