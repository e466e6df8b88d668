import { type Area, type AreaKind, type AreaList, areaId, inForce, levelOfCode } from '../model/area.ts'
import type { Day } from '../model/date.ts'
import { dayAfter } from './near-days.ts'
import { withSort } from './sort-areas.ts'
import { kindWords } from './tidy-name.ts'

/**
 * What a file of areas says of one: the areas and their lineage told area by area, the others by their codes.
 * A code is one area on one day, so code and day say which.
 */
export interface AreaRecord {
  id: string
  code: string
  name: string
  kind: AreaKind
  /** Code of the area that it lies in on its first day. */
  parent: string | null
  valid_from: Day
  valid_to: Day | null
  /** Codes of the areas that it went into the day after its last; into one as a whole, into several in part. */
  successors: readonly string[]
  resolution: string | null
}

/** Finds the record that bears a code on a day. */
export type FindRecord = (code: string, day: Day) => AreaRecord | undefined

/** Looks records up by code and day. */
export function recordFinder(records: readonly AreaRecord[]): FindRecord {
  const byCode = new Map<string, AreaRecord[]>()
  for (const record of records) {
    const list = byCode.get(record.code)
    if (list) list.push(record)
    else byCode.set(record.code, [record])
  }
  return (code, day) => byCode.get(code)?.find((record) => inForce(record, day))
}

/** The list area by area, in its order. */
export function recordsOf({ areas, lineage }: AreaList): AreaRecord[] {
  const codes = new Map(areas.map(({ id, code }) => [id, code]))
  const steps = new Map<string, { codes: string[]; resolutions: Set<string> }>()
  for (const { from_id, to_id, resolution } of lineage) {
    const own = steps.get(from_id) ?? { codes: [], resolutions: new Set<string>() }
    own.codes.push(codes.get(to_id) ?? '')
    if (resolution !== null) own.resolutions.add(resolution)
    steps.set(from_id, own)
  }
  return areas.map(({ id, code, name, kind, parent_id, valid_from, valid_to }) => {
    const own = steps.get(id)
    const resolution = [...(own?.resolutions ?? [])].join('; ')
    return {
      id,
      code,
      name,
      kind,
      parent: codes.get(parent_id ?? '') ?? null,
      valid_from,
      valid_to,
      successors: own?.codes.sort() ?? [],
      resolution: resolution === '' ? null : resolution,
    }
  })
}

const order = { province: 0, district: 1, commune: 2 } as const

/** Whether the area of one code can lie in that of another: a code's length says its level. */
export function canLieIn(code: string, parent: string): boolean {
  const [level, above] = [levelOfCode(code), levelOfCode(parent)]
  return level !== undefined && above !== undefined && order[above] < order[level]
}

/**
 * Undoes {@link recordsOf}: areas with their full names, parents, and place in the alphabet, and the steps
 * between them. A parent or successor that is not there, because what told of it was taken back, is left out.
 */
export function listOf(records: readonly AreaRecord[]): AreaList {
  const find = recordFinder(records)
  const areas = records.map(({ code, name, kind, parent, valid_from, valid_to }): Omit<Area, 'sort'> => {
    const above = parent !== null && canLieIn(code, parent) ? find(parent, valid_from) : undefined
    return {
      id: areaId(code, valid_from),
      code,
      name,
      kind,
      full_name: `${kindWords[kind]} ${name}`,
      level: levelOfCode(code) ?? 'commune',
      parent_id: above?.id ?? null,
      valid_from,
      valid_to,
    }
  })
  const lineage = records.flatMap(({ id, valid_to, successors, resolution }) => {
    if (valid_to === null) return []
    const since = dayAfter(valid_to)
    const part = successors.length === 1 ? ('whole' as const) : ('part' as const)
    return successors.flatMap((code) => {
      const to = find(code, since)
      return to && to.id !== id ? [{ from_id: id, to_id: to.id, part, since, resolution }] : []
    })
  })
  return { areas: withSort(areas), lineage }
}
