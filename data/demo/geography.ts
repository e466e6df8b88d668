import { indexLineage, madeOf } from '../areas/lineage.ts'
import { type Area, type AreaKind, inForce, type LineageStep } from '../model/area.ts'
import { areasDay } from '../model/year.ts'
import { Random } from './random.ts'
import { mergerYear } from './years.ts'

/** A commune of one era, and what it is like: communes differ and keep their character over the years. */
export interface Place {
  readonly area: Area
  /** Null since 1/7/2025. */
  readonly district: Area | null
  /** Strength of the movement in 2022; 0 is the province's middle. */
  readonly quality: number
  /** Change of that strength in a year. */
  readonly drift: number
}

/** The two maps of the province and how one became the other. Places are in the order of their codes. */
export interface Geography {
  readonly old: readonly Place[]
  readonly today: readonly Place[]
  readonly oldDistricts: readonly Area[]
  readonly oldProvinces: readonly Area[]
  readonly province: Area
  /** Today's communes that an old commune lies in, by the id of its area; several where it was split. */
  readonly successors: ReadonlyMap<string, readonly Place[]>
  /** Old communes that today's commune was made of, in whole or in part, by the id of its area. */
  readonly predecessors: ReadonlyMap<string, readonly Place[]>
}

export interface AreaTables {
  areas: readonly Area[]
  lineage: readonly LineageStep[]
}

const provinceCode = '33'

/** Today's Hưng Yên and all that it was made of. Throws where the tables lack a part of it. */
export function readGeography({ areas, lineage }: AreaTables): Geography {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const steps = indexLineage(lineage)
  const oldDay = areasDay(mergerYear - 1)
  const province = areas.find((area) => area.code === provinceCode && inForce(area, areasDay(mergerYear)))
  if (!province) throw new Error(`no province ${provinceCode} in ${mergerYear}`)
  const oldPartsOf = (id: string) =>
    byCode(madeOf(steps, byId, id, oldDay).flatMap((link) => byId.get(link.id) ?? []))

  const oldProvinces = oldPartsOf(province.id)
  const oldDistricts = byCode(
    areas.filter((area) => inForce(area, oldDay) && oldProvinces.some(({ id }) => id === area.parent_id)),
  )
  const old = byCode(areas.filter((area) => inForce(area, oldDay)))
    .filter((area) => oldDistricts.some(({ id }) => id === area.parent_id))
    .map((area) => oldPlace(area, byId.get(area.parent_id ?? '')))
  const oldById = new Map(old.map((place) => [place.area.id, place]))

  const predecessors = new Map<string, Place[]>()
  const successors = new Map<string, Place[]>()
  const today = byCode(
    areas.filter((area) => area.parent_id === province.id && inForce(area, areasDay(mergerYear))),
  ).map((area) => {
    const parts = oldPartsOf(area.id).flatMap(({ id }) => oldById.get(id) ?? [])
    const place = newPlace(area, parts)
    predecessors.set(area.id, parts)
    for (const part of parts) {
      successors.set(part.area.id, [...(successors.get(part.area.id) ?? []), place])
    }
    return place
  })
  return { old, today, oldDistricts, oldProvinces, province, successors, predecessors }
}

/** Whether a commune is a ward or a town: its residential areas are street groups. */
export function isUrban(kind: AreaKind): boolean {
  return kind === 'phuong' || kind === 'thi_tran'
}

/** By code, as plain text: the order of a collator could change with its version. */
function byCode(areas: readonly Area[]): Area[] {
  return [...areas].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function oldPlace(area: Area, district: Area | undefined): Place {
  if (!district) throw new Error(`${area.full_name} has no district`)
  const own = new Random('place', area.id)
  const shared = new Random('place', district.id)
  return {
    area,
    district,
    quality: 0.45 * shared.normal() + 0.45 * own.normal(),
    drift: 0.05 * shared.normal() + 0.05 * own.normal(),
  }
}

/** A commune of today takes after its predecessors. */
function newPlace(area: Area, parts: readonly Place[]): Place {
  if (parts.length === 0) throw new Error(`${area.full_name} has no predecessor`)
  const own = new Random('place', area.id)
  const mean = (value: (part: Place) => number) =>
    parts.reduce((sum, part) => sum + value(part), 0) / parts.length
  return {
    area,
    district: null,
    quality: mean((part) => part.quality) + 0.25 * own.normal(),
    drift: mean((part) => part.drift) + 0.04 * own.normal(),
  }
}
