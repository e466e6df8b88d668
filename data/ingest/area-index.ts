import { foldAreaName } from '../areas/fold-name.ts'
import { type Area, type AreaLevel, inForce } from '../model/area.ts'
import type { Day } from '../model/date.ts'

/** What a row says of its place. */
export interface PlaceNames {
  code?: string | undefined
  name: string
  /** Needed where a name stands twice in the province. */
  district?: string | undefined
}

export type PlaceMatch =
  | { area: Area }
  | { area: null; why: 'area_unknown' | 'area_ambiguous'; candidates: Area[] }

/** Finds the area a row names in the list that was in force on a day: by code, else by name and district. */
export class AreaIndex {
  readonly #byName = new Map<string, Area[]>()
  readonly #byCode = new Map<string, Area[]>()
  readonly #byId: Map<string, Area>

  constructor(areas: readonly Area[]) {
    this.#byId = new Map(areas.map((area) => [area.id, area]))
    for (const area of areas) {
      push(this.#byName, foldAreaName(area.full_name).key, area)
      push(this.#byCode, area.code, area)
    }
  }

  find(place: PlaceNames, day: Day, level?: AreaLevel): PlaceMatch {
    const name = foldAreaName(place.name)
    const district = place.district ? foldAreaName(place.district) : null
    const listed = place.code ? this.#byCode.get(place.code) : this.#byName.get(name.key)
    const candidates = (listed ?? []).filter(
      (area) =>
        inForce(area, day) &&
        (level === undefined || area.level === level) &&
        foldAreaName(area.full_name).key === name.key &&
        (name.kind === null || area.kind === name.kind) &&
        (district === null || this.#isDistrict(area.parent_id, district)),
    )
    const [area, ...others] = candidates
    if (!area) return { area: null, why: 'area_unknown', candidates }
    return others.length > 0 ? { area: null, why: 'area_ambiguous', candidates } : { area }
  }

  #isDistrict(id: string | null, district: ReturnType<typeof foldAreaName>): boolean {
    const parent = id === null ? undefined : this.#byId.get(id)
    if (!parent) return false
    const sameKind = district.kind === null || district.kind === parent.kind
    return sameKind && foldAreaName(parent.full_name).key === district.key
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
