import { buildMembers } from '../../data/areas/area-members.ts'
import type { ColumnType } from '../../data/ingest/columns.ts'
import { toArrow } from '../../data/ingest/to-arrow.ts'
import { referenceColumns } from '../../data/reference-columns.ts'
import type { TableData } from '../../queries/database.ts'
import { readAreas } from './read-areas.ts'

/** Tables that are made anew where a dataset brings areas of its own. */
const made: ReadonlySet<string> = new Set(['area', 'area_member', 'lineage'])

/**
 * The shipped reference tables as they are with a dataset's own areas: these added to the list, and what lies in
 * what and what became of what made anew from it. The others stay. Throws where the shipped list is not there.
 */
export function withOwnAreas(reference: readonly TableData[], own: readonly Uint8Array[]): TableData[] {
  const shipped = (table: string) => {
    const arrow = reference.find((one) => one.table === table)?.arrow[0]
    if (!arrow) throw new Error(`no table ${table} is shipped`)
    return arrow
  }
  const { areas, lineage } = readAreas({ area: shipped('area'), lineage: shipped('lineage'), own })
  return [
    ...reference.filter(({ table }) => !made.has(table)),
    table('area', areas, referenceColumns.area),
    table('lineage', lineage, referenceColumns.lineage),
    table('area_member', buildMembers(areas, lineage), referenceColumns.area_member),
  ]
}

function table<Row extends Record<string, string | number | boolean | null>>(
  name: string,
  rows: readonly Row[],
  types: Record<keyof Row & string, ColumnType>,
): TableData {
  const names: (keyof Row & string)[] = Object.keys(types)
  const columns = names.map((column) => [column, rows.map((row) => row[column] ?? null)])
  return { table: name, arrow: [toArrow(types, Object.fromEntries(columns))] }
}
