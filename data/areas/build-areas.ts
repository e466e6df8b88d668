import type { Area, LineageStep } from '../model/area.ts'
import type { AreaMember } from '../model/basis.ts'
import { buildMembers } from './area-members.ts'
import {
  type AppliedCorrection,
  applied,
  type Correction,
  type Corrections,
  readCorrections,
} from './corrections.ts'
import { indexLineage } from './lineage.ts'
import { buildOldAreas } from './old-areas.ts'
import { type OldList, readOldList } from './old-list.ts'
import { withSort } from './sort-areas.ts'
import { spellOldList } from './spell-old-list.ts'
import { buildTodayAreas } from './today-areas.ts'
import { readTodayList, type TodayList } from './today-list.ts'
import { checkWitnessRows } from './witness-rows.ts'

/** The tables of areas, and what was corrected to make them. */
export interface BuiltAreas {
  areas: Area[]
  lineage: LineageStep[]
  members: AreaMember[]
  corrections: AppliedCorrection[]
}

/** All that the tables are made from. */
export interface AreaSources {
  old: OldList
  today: TodayList
  corrections: Corrections
}

/** The two packages and the corrections file. Throws where one of them has another form than expected. */
export function readAreaSources(): AreaSources {
  return { old: readOldList(), today: readTodayList(), corrections: readCorrections() }
}

function ofKind<K extends Correction['kind']>(entries: Correction[], ...kinds: K[]) {
  return entries.filter((entry): entry is Extract<Correction, { kind: K }> =>
    kinds.some((kind) => kind === entry.kind),
  )
}

/**
 * The tables made from given sources: the same sources give the same tables. Throws where a correction or a
 * row of the mapping names an area that is not there; what it can make but is wrong, `checkAreas` finds.
 */
export function buildAreasFrom({ old, today, corrections }: AreaSources): BuiltAreas {
  const { entries, sources } = corrections
  const spellings = ofKind(entries, 'spelling')
  const changes = ofKind(entries, 'change')
  const steps = ofKind(entries, 'missing-step', 'wrong-step')
  const rows = ofKind(entries, 'unusable-row')

  const spelled = spellOldList(old, spellings)
  const past = buildOldAreas(spelled.list, changes, sources)
  const packageSpelling = new Map(spellings.map(({ code, was }) => [code, was]))
  const present = buildTodayAreas(today, past.areas, steps, packageSpelling)
  const lineage = [...past.lineage, ...present.lineage]
  const specs = [...past.areas, ...present.areas]
  const unusable = checkWitnessRows(today.mappings, specs, indexLineage(lineage), rows)

  const counts = new Map<Correction, number | undefined>([
    ...spellings.map((entry, i) => [entry, spelled.changed[i]] as const),
    ...changes.map((entry, i) => [entry, past.changed[i]] as const),
    ...steps.map((entry, i) => [entry, present.changed[i]] as const),
    ...rows.map((entry, i) => [entry, unusable[i]] as const),
  ])
  const areas = withSort(specs)
  return {
    areas,
    lineage,
    members: buildMembers(areas, lineage),
    corrections: entries.map((entry) => applied(corrections, entry, counts.get(entry) ?? 0)),
  }
}

/** The tables made from the installed packages and the corrections file; see {@link buildAreasFrom}. */
export function buildAreas(): BuiltAreas {
  return buildAreasFrom(readAreaSources())
}
