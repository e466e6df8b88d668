import type { Table } from 'apache-arrow'
import type { ParamValue } from '../catalog.ts'

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
  /** Releases the memory; the engine answers no more. */
  close(): Promise<void>
}

/** Ends SQL's access to files, network, extensions and settings, for good. */
export const sealing = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
].join(';')
