import * as z from 'zod/mini'
import { AreaKind, type AreaList } from '../model/area.ts'
import { Day } from '../model/date.ts'
import { type AreaRecord, listOf, recordsOf } from './area-records.ts'

/** An accepted row of a file of areas; null is "not said": what was said before stays. */
export const AreaRow = z.object({
  /** See `areaId`. */
  area_id: z.string(),
  code: z.string(),
  name: z.string(),
  area_kind: AreaKind,
  parent: z.nullable(z.string()),
  valid_from: Day,
  valid_to: z.nullable(Day),
  /** Codes joined by "; ". */
  successors: z.nullable(z.string()),
  resolution: z.nullable(z.string()),
})
export type AreaRow = z.infer<typeof AreaRow>

/** What parts codes in {@link AreaRow.successors}. */
export const codeSeparator = '; '

/** Records with rows laid over them: a row of a known area says of it anew what it says, others are new areas. */
export function withRows(records: readonly AreaRecord[], rows: readonly AreaRow[]): AreaRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  for (const row of rows) {
    const before = byId.get(row.area_id)
    byId.set(row.area_id, {
      id: row.area_id,
      code: row.code,
      name: row.name,
      kind: row.area_kind,
      parent: row.parent ?? before?.parent ?? null,
      valid_from: row.valid_from,
      valid_to: row.valid_to ?? before?.valid_to ?? null,
      successors: row.successors?.split(codeSeparator) ?? before?.successors ?? [],
      resolution: row.resolution ?? before?.resolution ?? null,
    })
  }
  return [...byId.values()]
}

/**
 * The list with accepted rows added, in the order in which they were accepted. Depends on nothing else, so the
 * shipped list with the rows that hold gives the same anywhere; with rows taken back it is as it was before them.
 */
export function addAreas(list: AreaList, rows: readonly AreaRow[]): AreaList {
  return rows.length === 0 ? list : listOf(withRows(recordsOf(list), rows))
}
