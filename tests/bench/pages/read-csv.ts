import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'

// DuckDB's own reader over the dropped file: what an import without any check would cost.
const db = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl))
await db.instantiate(new URL(moduleUrl, location.href).href)
await db.open({})
const connection = await db.connect()

declare global {
  interface Window {
    timeReadCsv: () => Promise<{ ms: number; rows: number }>
  }
}
window.timeReadCsv = async () => {
  const file = document.querySelector('input')?.files?.[0]
  if (!file) throw new Error('no file')
  await db.registerFileHandle('rows.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true)
  const began = performance.now()
  await connection.query(`CREATE OR REPLACE TABLE rows AS SELECT * FROM read_csv('rows.csv')`)
  const ms = performance.now() - began
  const answer = await connection.query('SELECT count(*)::INTEGER AS n FROM rows')
  return { ms, rows: Number(answer.getChildAt(0)?.get(0)) }
}
document.title = 'ready'
