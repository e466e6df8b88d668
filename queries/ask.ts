import type { Table } from 'apache-arrow'
import { positional, type QueryName, type QueryParams, type QueryRow, queryOf } from './catalog.ts'
import type { Engine } from './engine/engine.ts'

/** Asks a named question; the answer as Arrow. */
export function askTable<Name extends QueryName>(
  engine: Engine,
  name: Name,
  params: QueryParams<Name>,
): Promise<Table> {
  const query = queryOf(name)
  return engine.query(query.sql, positional(query, params))
}

/** Asks a named question; the answer as rows. */
export async function ask<Name extends QueryName>(
  engine: Engine,
  name: Name,
  params: QueryParams<Name>,
): Promise<QueryRow<Name>[]> {
  return rowsOf(name, await askTable(engine, name, params))
}

/**
 * The rows of an answer. Throws where a column that the query calls required is missing or holds NULL: the
 * row type would not be true.
 */
export function rowsOf<Name extends QueryName>(name: Name, table: Table): QueryRow<Name>[] {
  const { required } = queryOf(name)
  const columns = table.schema.fields.map((field, index) => {
    const vector = table.getChildAt(index)
    if (required.has(field.name) && vector && vector.nullCount > 0) {
      throw new Error(`${name}: column ${field.name} holds NULL`)
    }
    return { name: field.name, vector }
  })
  for (const column of required) {
    if (!columns.some(({ name: found }) => found === column)) throw new Error(`${name}: no column ${column}`)
  }
  return Array.from({ length: table.numRows }, (_, row) => {
    const entries = columns.map((column) => [column.name, column.vector?.get(row) ?? null])
    // The generated row types come from the same SQL; a test holds them current.
    return Object.fromEntries(entries) as QueryRow<Name>
  })
}
