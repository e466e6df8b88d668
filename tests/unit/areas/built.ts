import { buildAreas } from '../../../data/areas/build-areas.ts'
import { indexLineage, madeOf } from '../../../data/areas/lineage.ts'
import { type Area, inForce } from '../../../data/model/area.ts'

/** The tables as shipped, made once for all tests of a file. */
export const built = buildAreas()
export const byId = new Map(built.areas.map((area) => [area.id, area]))
export const lineage = indexLineage(built.lineage)

/** The area in force on `day` with this full name, in the district or province called `within`. */
export function area(fullName: string, day: string, within: string): Area {
  const found = built.areas.filter(
    (one) =>
      one.full_name === fullName && inForce(one, day) && byId.get(one.parent_id ?? '')?.full_name === within,
  )
  const [only] = found
  if (only === undefined || found.length > 1) throw new Error(`${found.length} × ${fullName}, ${within}`)
  return only
}

/** Today's commune of that name in that province, "Hưng Yên". */
export function today(fullName: string, province: string): Area {
  return area(fullName, '2025-12-31', `Tỉnh ${province}`)
}

/** Full names of the old communes of a day that make up a commune of today, with "(part)" where split. */
export function parts(commune: Area, day: string): string[] {
  return madeOf(lineage, byId, commune.id, day)
    .map(({ id, part }) => `${byId.get(id)?.full_name}${part === 'part' ? ' (part)' : ''}`)
    .sort()
}
