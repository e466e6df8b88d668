import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBMaterializedResult,
  type DuckDBPreparedStatement,
  type DuckDBType,
  DuckDBTypeId,
} from '@duckdb/node-api'
import { type Table, tableFromIPC } from 'apache-arrow'
import type { ColumnType } from '../../data/ingest/columns.ts'
import { toTable } from '../../data/ingest/to-arrow.ts'
import type { ParamValue } from '../catalog.ts'
import { type Engine, sealing } from './engine.ts'
import { QueryError } from './query-error.ts'
import {
  beforeReading,
  isoOf,
  type ReadKind,
  type ReadOptions,
  type ReadRows,
  type ReadValue,
} from './read-rows.ts'

/** Starts native DuckDB, in memory, sealed and on one thread: for builds, tests and as the speed to compare with. */
export async function startDuckDbNode(): Promise<DuckDbNode> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  await connection.run(sealing)
  return new DuckDbNode(instance, connection)
}

export class DuckDbNode implements Engine {
  readonly #instance: DuckDBInstance
  readonly #connection: DuckDBConnection
  readonly #prepared = new Map<string, Promise<DuckDBPreparedStatement>>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance
    this.#connection = connection
  }

  async execute(sql: string): Promise<void> {
    try {
      await this.#connection.run(sql)
    } catch (cause) {
      throw new QueryError(sql, cause)
    }
  }

  async insert(table: string, arrow: Uint8Array): Promise<void> {
    const source = tableFromIPC(arrow)
    const appender = await this.#connection.createAppender(table)
    const types = Array.from({ length: appender.columnCount }, (_, column) => appender.columnType(column))
    if (types.length !== source.numCols) {
      throw new Error(`${table} has ${types.length} columns, the data ${source.numCols}`)
    }
    const step = 2048
    for (let from = 0; from < source.numRows; from += step) {
      const part = source.slice(from, from + step)
      const chunk = DuckDBDataChunk.create(types, part.numRows)
      chunk.setColumns(types.map((_, column) => part.getChildAt(column)?.toJSON() ?? []))
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
  }

  /** Types of the columns that a statement answers with; the statement is not run. */
  async describe(sql: string): Promise<{ name: string; type: DuckDBType }[]> {
    const statement = await this.#prepare(sql)
    return Array.from({ length: statement.columnCount }, (_, index) => ({
      name: statement.columnName(index),
      type: statement.columnType(index),
    }))
  }

  query(sql: string, params: readonly ParamValue[]): Promise<Table> {
    // A prepared statement has one set of bindings: calls take turns.
    const answer = this.#last.then(() => this.#run(sql, params))
    this.#last = answer.catch(() => undefined)
    return answer
  }

  async read(sql: string, { limit, schemas }: ReadOptions): Promise<ReadRows> {
    const connection = await this.#instance.connect()
    try {
      for (const before of beforeReading(schemas)) await connection.run(before)
      const statement = await connection.prepare(sql)
      const reader = await statement.streamAndReadUntil(limit + 1)
      const [names, types] = [reader.columnNames(), reader.columnTypes()]
      const [values, told] = [reader.getColumnsJS(), reader.getColumnsJson()]
      const count = Math.min(reader.currentRowCount, limit)
      return {
        columns: names.map((name, index) => {
          const kind = readKindOf(types[index]?.typeId)
          const column: readonly unknown[] = (kind === 'text' ? told : values)[index] ?? []
          return { name, kind, values: column.slice(0, count).map((value) => read(value, kind)) }
        }),
        count,
        more: reader.currentRowCount > limit,
      }
    } catch (cause) {
      throw new QueryError(sql, cause)
    } finally {
      connection.closeSync()
    }
  }

  async close(): Promise<void> {
    this.#connection.closeSync()
    this.#instance.closeSync()
  }

  #prepare(sql: string): Promise<DuckDBPreparedStatement> {
    let statement = this.#prepared.get(sql)
    if (!statement) {
      statement = this.#connection.prepare(sql)
      this.#prepared.set(sql, statement)
    }
    return statement
  }

  async #run(sql: string, params: readonly ParamValue[]): Promise<Table> {
    try {
      const statement = await this.#prepare(sql)
      statement.clearBindings()
      params.forEach((value, index) => {
        if (value === null) statement.bindNull(index + 1)
        else if (typeof value === 'number') statement.bindDouble(index + 1, value)
        else if (typeof value === 'boolean') statement.bindBoolean(index + 1, value)
        else statement.bindVarchar(index + 1, value)
      })
      return await tableOf(await statement.run())
    } catch (cause) {
      this.#prepared.delete(sql)
      throw new QueryError(sql, cause)
    }
  }
}

async function tableOf(result: DuckDBMaterializedResult): Promise<Table> {
  const names = result.columnNames()
  const types = result.columnTypes().map((type, index) => columnTypeOf(names[index] ?? '', type))
  const columns = await result.getColumnsJS()
  return toTable(
    Object.fromEntries(names.map((name, index) => [name, types[index] ?? 'text'])),
    Object.fromEntries(names.map((name, index) => [name, (columns[index] ?? []).map(plain)])),
  )
}

/** Queries cast to one of these four, so that both engines answer with the same types. */
function columnTypeOf(column: string, type: DuckDBType): ColumnType {
  switch (type.typeId) {
    case DuckDBTypeId.INTEGER:
      return 'int'
    case DuckDBTypeId.DOUBLE:
      return 'double'
    case DuckDBTypeId.BOOLEAN:
      return 'bool'
    case DuckDBTypeId.VARCHAR:
      return 'text'
    default:
      throw new Error(`column ${column} is ${type}: cast it to INTEGER, DOUBLE, BOOLEAN or VARCHAR`)
  }
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}

const readKinds: Partial<Record<DuckDBTypeId, ReadKind>> = {
  [DuckDBTypeId.BOOLEAN]: 'flag',
  [DuckDBTypeId.TINYINT]: 'number',
  [DuckDBTypeId.SMALLINT]: 'number',
  [DuckDBTypeId.INTEGER]: 'number',
  [DuckDBTypeId.BIGINT]: 'number',
  [DuckDBTypeId.HUGEINT]: 'number',
  [DuckDBTypeId.UBIGINT]: 'number',
  [DuckDBTypeId.FLOAT]: 'number',
  [DuckDBTypeId.DOUBLE]: 'number',
  [DuckDBTypeId.DECIMAL]: 'number',
  [DuckDBTypeId.DATE]: 'day',
  [DuckDBTypeId.TIMESTAMP]: 'moment',
}

const readKindOf = (type: DuckDBTypeId | undefined): ReadKind =>
  (type === undefined ? undefined : readKinds[type]) ?? 'text'

function read(value: unknown, kind: ReadKind): ReadValue {
  if (value === null || value === undefined) return null
  if (kind === 'number') return Number(value)
  if (kind === 'flag') return value === true
  if (kind === 'text') return typeof value === 'string' ? value : JSON.stringify(value)
  return value instanceof Date ? isoOf(value.getTime(), kind) : null
}
