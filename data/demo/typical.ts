import { typicalSectors } from '../model/sector.ts'
import type { Year } from '../model/year.ts'
import { decisionFor } from './decisions.ts'
import { isEligible, titleBefore } from './eligibility.ts'
import { type Geography, isUrban } from './geography.ts'
import { Random } from './random.ts'
import type { Recognition, Result } from './result.ts'
import type { Strength } from './strength.ts'
import { type TypicalTarget, targetsOf } from './targets.ts'
import type { Unit } from './unit.ts'

interface Candidate {
  unit: Unit
  eligible: boolean
  hasResultBefore: boolean
  priority: number
}

/**
 * Who registers and is recognised as typical in a year: eligible units first, the strong and those that hold
 * the title before others. Residential areas cannot be typical.
 */
export function recognise(
  units: readonly Unit[],
  year: Year,
  strength: Strength,
  geography: Geography,
  before: readonly Result[],
): (unit: Unit) => Recognition {
  const target = targetsOf(year).typical
  const none: Recognition = { typicalRegistered: null, typical: null, decision: null }
  if (!target) return () => none
  const results = new Map(before.map((result) => [result.unit.code, result]))
  const candidates = units
    .filter((unit) => typicalSectors.includes(unit.sector))
    .map((unit) => ({
      unit,
      eligible: isEligible(unit, results, geography),
      hasResultBefore: results.has(unit.code) || unit.sector === 'commune',
      priority:
        strength.of(unit, year) +
        titleBefore(unit, results, geography) +
        0.6 * new Random('typical', year, unit.code).normal(),
    }))
  const isCommune = ({ unit }: Candidate) => unit.sector === 'commune'
  const chosen = new Map([
    ...choose(candidates.filter(isCommune), target.communes, year),
    ...choose(
      candidates.filter((candidate) => !isCommune(candidate)),
      target.organisations,
      year,
    ),
  ])
  return (unit) => {
    if (!typicalSectors.includes(unit.sector)) return none
    const typical = chosen.get(unit)
    if (typical === undefined) return { typicalRegistered: false, typical: false, decision: null }
    return { typicalRegistered: true, typical, decision: typical ? decisionFor(unit, year) : null }
  }
}

/** The units that register, with what was decided; null where nothing was yet. */
function choose(
  candidates: readonly Candidate[],
  target: TypicalTarget,
  year: Year,
): Map<Unit, boolean | null> {
  const ranked = [...candidates].sort((a, b) => b.priority - a.priority)
  const eligible = leadersFirst(ranked.filter((candidate) => candidate.eligible))
  const others = ranked.filter((candidate) => !candidate.eligible && candidate.hasResultBefore)
  const exceptions = others.slice(0, target.notEligible)
  const registering = [...exceptions, ...eligible, ...others.slice(target.notEligible)].slice(
    0,
    target.registered,
  )
  const reviewed = registering
    .slice(target.notEligible)
    .filter((candidate) => candidate.eligible)
    .map(({ unit, priority }) => ({
      unit,
      marks: priority + 0.8 * new Random('review', year, unit.code).normal(),
    }))
    .sort((a, b) => b.marks - a.marks)
    .map(({ unit }) => unit)
  const typical = new Set([
    ...exceptions.map(({ unit }) => unit),
    ...reviewed.slice(0, target.typical - target.notEligible),
  ])
  const rest = registering.map(({ unit }) => unit).filter((unit) => !typical.has(unit))
  const open = new Set(rest.slice(0, target.undecided))
  return new Map(registering.map(({ unit }) => [unit, open.has(unit) ? null : typical.has(unit)]))
}

/**
 * While there were districts, each put forward at least one commune, one ward or town and one organisation:
 * the best of each kind come first.
 */
function leadersFirst(ranked: readonly Candidate[]): Candidate[] {
  const met = new Set<string>()
  const leads = new Set<Candidate>()
  for (const candidate of ranked) {
    const { place, sector } = candidate.unit
    if (!place.district) continue
    const kind = sector === 'commune' ? String(isUrban(place.area.kind)) : 'organisation'
    const key = `${place.district.id}|${kind}`
    if (!met.has(key)) leads.add(candidate)
    met.add(key)
  }
  return [...leads, ...ranked.filter((candidate) => !leads.has(candidate))]
}
