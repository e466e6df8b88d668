import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'

// What any page over DuckDB-wasm has to wait for before its first query: nothing else is on this one.
const db = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl))
await db.instantiate(new URL(moduleUrl, location.href).href)
await db.open({})
await db.connect()
performance.mark('connected')
