import {
  AsyncDuckDB,
  type AsyncDuckDBConnection,
  type AsyncPreparedStatement,
  VoidLogger,
} from '@duckdb/duckdb-wasm'
import type { Table } from 'apache-arrow'
import type { ParamValue } from '../catalog.ts'
import { arrowPieces } from './arrow-pieces.ts'
import { firstRows } from './arrow-rows.ts'
import { type Engine, sealing } from './engine.ts'
import { QueryError } from './query-error.ts'
import { beforeReading, type ReadOptions, type ReadRows } from './read-rows.ts'

export interface WasmFiles {
  /** URL of the `eh` worker script. */
  worker: string
  /** URL of the `eh` module; a blob URL of the inflated file will do. */
  module: string
}

/** Milliseconds after which a start has failed; on a slow office machine it takes some seconds. */
const startWithin = 60_000

/**
 * Starts DuckDB-wasm, in memory and sealed. `memoryLimit` ("1GB") is what its data and answers may take; without one
 * it is the engine's own. Throws where the worker or the module does not load.
 */
export async function startDuckDbWasm(files: WasmFiles, memoryLimit?: string): Promise<Engine> {
  const worker = new Worker(files.worker)
  const db = new AsyncDuckDB(new VoidLogger(), worker)
  try {
    await new Promise<void>((resolve, reject) => {
      // Of a worker that does not load and a module that does not compile instantiate() says nothing at all.
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'worker did not load')))
      const late = setTimeout(() => reject(new Error('the engine did not start')), startWithin)
      db.instantiate(files.module)
        .then(() => resolve(), reject)
        .finally(() => clearTimeout(late))
    })
    await db.open({
      query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true },
    })
    const connection = await db.connect()
    if (memoryLimit) await connection.query(`SET memory_limit = '${memoryLimit}'`)
    await connection.query(sealing)
    return new DuckDbWasm(db, connection)
  } catch (error) {
    worker.terminate()
    throw error
  }
}

class DuckDbWasm implements Engine {
  readonly #db: AsyncDuckDB
  readonly #connection: AsyncDuckDBConnection
  readonly #prepared = new Map<string, Promise<AsyncPreparedStatement>>()

  constructor(db: AsyncDuckDB, connection: AsyncDuckDBConnection) {
    this.#db = db
    this.#connection = connection
  }

  async execute(sql: string): Promise<void> {
    try {
      await this.#connection.query(sql)
    } catch (cause) {
      throw new QueryError(sql, cause)
    }
  }

  async insert(table: string, arrow: Uint8Array): Promise<void> {
    // Each buffer goes over to the worker and is gone here: copies, so that the rows can be inserted again.
    // The next one is made while the engine takes one in.
    let taken: Promise<void> = Promise.resolve()
    for (const piece of arrowPieces(arrow)) {
      await taken
      taken = this.#connection.insertArrowFromIPCStream(piece, { name: table, create: false })
    }
    await taken
  }

  async query(sql: string, params: readonly ParamValue[]): Promise<Table> {
    try {
      let statement = this.#prepared.get(sql)
      if (!statement) {
        statement = this.#connection.prepare(sql)
        this.#prepared.set(sql, statement)
      }
      return await (await statement).query(...params)
    } catch (cause) {
      this.#prepared.delete(sql)
      throw new QueryError(sql, cause)
    }
  }

  async read(sql: string, { limit, schemas }: ReadOptions): Promise<ReadRows> {
    const connection = await this.#db.connect()
    try {
      for (const before of beforeReading(schemas)) await connection.query(before)
      const statement = await connection.prepare(sql)
      return await firstRows(await statement.send(), limit)
    } catch (cause) {
      throw new QueryError(sql, cause)
    } finally {
      await connection.close()
    }
  }

  async close(): Promise<void> {
    await this.#db.terminate()
  }
}
