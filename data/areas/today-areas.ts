import { areaId, type LineageStep, recordStart } from '../model/area.ts'
import { type AreaSpec, areaSpec, expectArea, onlyEntry } from './area-spec.ts'
import type { CorrectionOf } from './corrections.ts'
import { coveredProvinces, namedProvinces, provinceResolution, todayStart } from './coverage.ts'
import { foldAreaName } from './fold-name.ts'
import { lastOldCommunes } from './old-areas.ts'
import type { MappingRow, TodayList } from './today-list.ts'

type StepCorrection = CorrectionOf<'missing-step' | 'wrong-step'>

/** Today's areas with the steps that lead to them. */
export interface TodayAreas {
  areas: AreaSpec[]
  lineage: LineageStep[]
  /** How many rows each correction changed, in their order. */
  changed: number[]
}

/** Today's provinces that the tables hold in full with their communes, and the communes named elsewhere. */
export function todayAreas({ provinces, communes }: TodayList): AreaSpec[] {
  const parents = new Map<string, string>()
  const areas: AreaSpec[] = []
  for (const { code } of coveredProvinces) {
    const province = provinces.get(code)
    if (province === undefined) throw new Error(`today's list has no province ${code}`)
    areas.push(areaSpec(province, 'province', null, todayStart))
    parents.set(code, areaId(code, todayStart))
  }
  const named = new Map(
    namedProvinces.flatMap(({ code, communes: c }) => c.map((commune) => [commune, code])),
  )
  for (const commune of communes.values()) {
    const outside = named.get(commune.code)
    const parent = outside === undefined ? parents.get(commune.parent ?? '') : areaId(outside, recordStart)
    if (parent !== undefined) areas.push(areaSpec(commune, 'commune', parent, todayStart))
  }
  return areas
}

/** Whether a row means the place of this name; the package leaves out "Nông trường" of state farm towns. */
function sameName(name: string, rowName: string): boolean {
  return (
    foldAreaName(name).key.replace(/^nông trường /u, '') ===
    foldAreaName(rowName).key.replace(/^nông trường /u, '')
  )
}

/** Pairs of old and new code as the package has them. Throws where its old code belongs to another name. */
function packagePairs(
  rows: MappingRow[],
  old: ReadonlyMap<string, AreaSpec>,
  today: ReadonlyMap<string, AreaSpec>,
  packageSpelling: ReadonlyMap<string, string>,
): Set<string> {
  const pairs = new Set<string>()
  for (const row of rows) {
    if (row.old_code === null || !today.has(row.new_code)) continue
    const area = old.get(row.old_code)
    const spellings = [area?.name ?? '', packageSpelling.get(row.old_code) ?? '']
    if (area === undefined || !spellings.some((name) => sameName(name, row.old_ward ?? ''))) {
      throw new Error(
        `the mapping has ${row.old_code} ${row.old_ward}, the lists ${area?.full_name ?? 'nothing'}`,
      )
    }
    pairs.add(`${row.old_code}→${row.new_code}`)
  }
  return pairs
}

/** Adds or moves one step. Returns 1, or 0 where the package is right already. */
function correctPairs(
  pairs: Set<string>,
  entry: StepCorrection,
  old: ReadonlyMap<string, AreaSpec>,
  today: ReadonlyMap<string, AreaSpec>,
): number {
  const from = expectArea(old, ...onlyEntry(entry.from)).code
  const pair = `${from}→${expectArea(today, ...onlyEntry(entry.to)).code}`
  if (entry.kind === 'wrong-step') {
    if (!pairs.delete(`${from}→${expectArea(today, ...onlyEntry(entry.was)).code}`)) return 0
  } else if (pairs.has(pair)) return 0
  pairs.add(pair)
  return 1
}

/** The resolution that made each commune of today, by the code of its province. */
const resolutions = new Map(coveredProvinces.map((p) => [areaId(p.code, todayStart), p.resolution]))

/** Steps of 1/7/2025: an old area with one successor went there whole, with several in parts. */
function communeSteps(
  pairs: Set<string>,
  old: ReadonlyMap<string, AreaSpec>,
  today: ReadonlyMap<string, AreaSpec>,
): LineageStep[] {
  const codes = [...pairs].sort().map((pair) => pair.split('→'))
  const successors = new Map<string, number>()
  for (const [from = ''] of codes) successors.set(from, (successors.get(from) ?? 0) + 1)
  return codes.map(([from = '', to = '']) => {
    const target = today.get(to)
    return {
      from_id: old.get(from)?.id ?? '',
      to_id: target?.id ?? '',
      part: successors.get(from) === 1 ? 'whole' : 'part',
      since: todayStart,
      resolution: resolutions.get(target?.parent_id ?? '') ?? '',
    }
  })
}

function provinceSteps(): LineageStep[] {
  return coveredProvinces.flatMap(({ code, from }) =>
    from.map((old) => ({
      from_id: areaId(old, recordStart),
      to_id: areaId(code, todayStart),
      part: 'whole' as const,
      since: todayStart,
      resolution: provinceResolution,
    })),
  )
}

/**
 * Today's areas and the steps of 1/7/2025, from the package's rows with an old code and the corrections.
 * `packageSpelling` is the spelling of old names before correction, by code. Throws where a row or a
 * correction names a code that is not in force or belongs to another name.
 */
export function buildTodayAreas(
  list: TodayList,
  oldAreas: readonly AreaSpec[],
  corrections: StepCorrection[],
  packageSpelling: ReadonlyMap<string, string>,
): TodayAreas {
  const areas = todayAreas(list)
  // Communes named outside the covered provinces have no predecessors in the tables.
  const today = new Map(areas.filter((a) => resolutions.has(a.parent_id ?? '')).map((a) => [a.code, a]))
  const communes = lastOldCommunes(oldAreas)
  const pairs = packagePairs(list.mappings, communes, today, packageSpelling)
  // A district can become a commune of its own (Cồn Cỏ); codes of districts are shorter, so both fit in one map.
  const old = new Map([
    ...oldAreas.filter((a) => a.level === 'district').map((a) => [a.code, a] as const),
    ...communes,
  ])
  const changed = corrections.map((entry) => correctPairs(pairs, entry, old, today))
  return { areas, lineage: [...provinceSteps(), ...communeSteps(pairs, old, today)], changed }
}
