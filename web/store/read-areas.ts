import { tableFromIPC } from 'apache-arrow'
import * as z from 'zod/mini'
import { AreaRow, addAreas } from '../../data/areas/add-areas.ts'
import { Area, type AreaList, LineageStep } from '../../data/model/area.ts'

/** Arrow streams that a list of areas is made of. */
export interface AreaStreams {
  /** The shipped tables. */
  area: Uint8Array
  lineage: Uint8Array
  /** Accepted rows of areas, in the order in which they were accepted. */
  own: readonly Uint8Array[]
}

function rowsOf(arrow: Uint8Array): Record<string, unknown>[] {
  const table = tableFromIPC(arrow)
  const columns = table.schema.fields.map((field, index) => ({
    name: field.name,
    vector: table.getChildAt(index),
  }))
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, vector }) => [name, vector?.get(row) ?? null])),
  )
}

/** The shipped areas with the analyst's own added. Throws on foreign data. */
export function readAreas({ area, lineage, own }: AreaStreams): AreaList {
  const shipped = {
    areas: z.array(Area).parse(rowsOf(area)),
    lineage: z.array(LineageStep).parse(rowsOf(lineage)),
  }
  return addAreas(
    shipped,
    own.flatMap((arrow) => z.array(AreaRow).parse(rowsOf(arrow))),
  )
}
