import { type Area, type AreaLevel, areaId } from '../model/area.ts'
import type { Day } from '../model/date.ts'
import { foldAreaName } from './fold-name.ts'
import type { ListedArea } from './old-list.ts'
import { kindWords } from './tidy-name.ts'

/** An area before its place in the alphabet is known. */
export type AreaSpec = Omit<Area, 'sort'>

/** The row of a listed area that begins on `from` and has not ended. */
export function areaSpec(
  listed: Pick<ListedArea, 'code' | 'name' | 'kind'>,
  level: AreaLevel,
  parentId: string | null,
  from: Day,
): AreaSpec {
  const { code, name, kind } = listed
  return {
    id: areaId(code, from),
    code,
    name,
    kind,
    full_name: `${kindWords[kind]} ${name}`,
    level,
    parent_id: parentId,
    valid_from: from,
    valid_to: null,
  }
}

/**
 * The area with this code, checked to bear the name. Throws where the code is not there or another place
 * bears it: corrections name both so that a wrong digit can't slip through.
 */
export function expectArea(areas: ReadonlyMap<string, AreaSpec>, code: string, name: string): AreaSpec {
  const area = areas.get(code)
  if (area === undefined) throw new Error(`no area in force has the code ${code} (${name})`)
  if (foldAreaName(area.name).key !== foldAreaName(name).key) {
    throw new Error(`${code} is ${area.full_name}, not ${name}`)
  }
  return area
}

/** The only entry of a record of one. Throws where there is none. */
export function onlyEntry(record: Record<string, string>): [code: string, name: string] {
  const entry = Object.entries(record)[0]
  if (entry === undefined) throw new Error('an empty record where one area was expected')
  return entry
}
