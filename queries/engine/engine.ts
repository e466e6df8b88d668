import type { Table } from 'apache-arrow'
import type { ParamValue } from '../catalog.ts'
import type { ReadOptions, ReadRows } from './read-rows.ts'

/**
 * A DuckDB, wherever it runs. Only this folder knows which one answers: DuckDB-wasm in the browser, native
 * DuckDB in Node for builds and tests.
 */
export interface Engine {
  /** Runs statements that answer nothing; several in one text, in order. */
  execute(sql: string): Promise<void>
  /** Appends the rows of an Arrow IPC stream to a table; columns are matched by place. */
  insert(table: string, arrow: Uint8Array): Promise<void>
  /** Runs one statement with its `$1, $2 …` and answers its result. The statement is prepared once. */
  query(sql: string, params: readonly ParamValue[]): Promise<Table>
  /**
   * Runs one statement that somebody wrote, and answers its first rows. It cannot change what the engine holds.
   * Throws `QueryError`; what is meant is in `query-fault.ts`.
   */
  read(sql: string, options: ReadOptions): Promise<ReadRows>
  /** Releases the memory, in the middle of a statement, too; the engine answers no more, not even what it was asked. */
  close(): Promise<void>
}

/** Ends SQL's access to files, network, extensions and settings, for good. */
export const sealing = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
].join(';')
