import { type LineageStep, recordStart } from '../model/area.ts'
import { type AreaSpec, areaSpec, expectArea } from './area-spec.ts'
import type { CorrectionOf, Corrections } from './corrections.ts'
import { coveredProvinces, namedProvinces, todayStart } from './coverage.ts'
import { dayBefore } from './near-days.ts'
import type { ListedArea, OldList } from './old-list.ts'

/** Areas that begin before 1/7/2025 with the steps between them. */
export interface OldAreas {
  areas: AreaSpec[]
  lineage: LineageStep[]
  /** How many areas each change ended, in the order of the changes; 0 where the list has it already. */
  changed: number[]
}

const lastDay = dayBefore(todayStart)
const oldCodes = new Set(coveredProvinces.flatMap((province) => province.from))
const ending = new Set([...oldCodes, ...namedProvinces.filter((p) => p.endsBeforeToday).map((p) => p.code)])
const namedCodes = new Set(namedProvinces.map((province) => province.code))
const namedDistricts = new Set(namedProvinces.flatMap((province) => province.districts))

function listedAreas({ provinces, districts, communes }: OldList): AreaSpec[] {
  const areas: AreaSpec[] = []
  const add = (
    listed: Iterable<ListedArea>,
    level: AreaSpec['level'],
    wanted: (area: ListedArea) => boolean,
  ) => {
    const parents = new Map(areas.map((area) => [area.code, area.id]))
    for (const area of listed) {
      if (!wanted(area)) continue
      const spec = areaSpec(area, level, parents.get(area.parent ?? '') ?? null, recordStart)
      const ends = level === 'province' ? ending.has(area.code) : true
      areas.push({ ...spec, valid_to: ends ? lastDay : null })
    }
  }
  add(provinces.values(), 'province', ({ code }) => oldCodes.has(code) || namedCodes.has(code))
  add(
    districts.values(),
    'district',
    ({ code, parent }) => oldCodes.has(parent ?? '') || namedDistricts.has(code),
  )
  const covered = ({ parent }: ListedArea) => oldCodes.has(districts.get(parent ?? '')?.parent ?? '')
  add(communes.values(), 'commune', covered)
  return areas
}

/** The communes in force on 30/6/2025, by code. */
export function lastOldCommunes(areas: readonly AreaSpec[]): Map<string, AreaSpec> {
  const last = areas.filter((area) => area.level === 'commune' && area.valid_to === lastDay)
  return new Map(last.map((area) => [area.code, area]))
}

/** Ends the communes of a change and begins the new one. Returns how many it ended. */
function applyChange(old: OldAreas, change: CorrectionOf<'change'>, since: string): number {
  const open = lastOldCommunes(old.areas)
  const parts = Object.entries(change.from).map(([code, name]) => expectArea(open, code, name))
  const [first] = parts
  if (first === undefined || parts.some((part) => part.parent_id !== first.parent_id)) {
    throw new Error(`change into ${change.into.name}: its communes lie in no or in several districts`)
  }
  const same = parts.length === 1 && first.kind === change.into.kind && first.name === change.into.name
  if (same) return 0
  const made = { ...areaSpec(change.into, 'commune', first.parent_id, since), valid_to: lastDay }
  for (const part of parts) {
    part.valid_to = dayBefore(since)
    old.lineage.push({ from_id: part.id, to_id: made.id, part: 'whole', since, resolution: change.source })
  }
  old.areas.push(made)
  return parts.length
}

/**
 * Old provinces, districts and communes from the list of 2022 on, carried through the changes up to 30/6/2025.
 * A commune ends the day before it is merged, absorbs another, or gets another name or kind, and a new area
 * begins; one that only lends its name or code to the new one ends, too. Throws where a change names a
 * commune that is not in force, or has no day from which it applies.
 */
export function buildOldAreas(
  list: OldList,
  changes: CorrectionOf<'change'>[],
  sources: Corrections['sources'],
): OldAreas {
  const old: OldAreas = { areas: listedAreas(list), lineage: [], changed: [] }
  const dated = changes.map((change, index) => {
    const since = sources[change.source]?.in_force
    if (since == null) throw new Error(`${change.source} has no day from which it applies`)
    return { change, since, index }
  })
  for (const { change, since, index } of dated.sort((a, b) => (a.since < b.since ? -1 : 1))) {
    old.changed[index] = applyChange(old, change, since)
  }
  return old
}
