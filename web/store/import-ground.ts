import { reportedMembers } from '../../data/areas/area-members.ts'
import { areasWithin } from '../../data/areas/areas-within.ts'
import { AreaIndex } from '../../data/ingest/area-index.ts'
import type { Area, AreaList } from '../../data/model/area.ts'
import type { ImportContext } from './import-protocol.ts'
import { readAreas } from './read-areas.ts'

/** What an import worker makes of its context. */
export interface ImportGround {
  /** All areas there are, which lists of areas are checked against. */
  list: AreaList
  /** Those that names are looked up among. */
  areas: Area[]
  index: AreaIndex
  /** Today's provinces whose communes are known, in the order of lists. */
  provinces: { id: string; full_name: string }[]
}

/** The areas of a context. Throws on foreign data. */
export function groundOf(context: Omit<ImportContext, 'remembered'>): ImportGround {
  const list = readAreas(context)
  const { areas: all } = list
  const within = (scope: string) => areasWithin({ areas: all, members: reportedMembers(list) }, scope)
  const areas = context.scope === null ? [...all] : within(context.scope)
  const withAreas = new Set(all.map(({ parent_id }) => parent_id))
  const provinces = all
    .filter(({ id, level, valid_to }) => level === 'province' && valid_to === null && withAreas.has(id))
    .sort((a, b) => a.sort - b.sort)
    .map(({ id, full_name }) => ({ id, full_name }))
  return { list, areas, index: new AreaIndex(areas), provinces }
}
