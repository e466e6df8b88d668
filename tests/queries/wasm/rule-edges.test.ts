import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDatabase } from '../../../queries/database.ts'
import { startDuckDbWasm } from '../../../queries/engine/duckdb-wasm.ts'
import type { Engine } from '../../../queries/engine/engine.ts'
import { edgeProvince } from '../../fixtures/rule-edges.ts'
import { expectEdges } from '../cases/rule-edges.ts'

const absolute = (url: string) => new URL(url, location.href).href
let engine: Engine
beforeAll(async () => {
  engine = await startDuckDbWasm({ worker: absolute(workerUrl), module: absolute(moduleUrl) })
  await buildDatabase(engine, edgeProvince)
})
afterAll(() => engine.close())

test('every rule of every plan turns where exact counting says, as in native DuckDB', async () => {
  expect(await expectEdges(engine)).toBeGreaterThan(5)
})
