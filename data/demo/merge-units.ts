import { type Geography, isUrban, type Place } from './geography.ts'
import { Random } from './random.ts'
import type { Unit } from './unit.ts'

/**
 * The units after 1/7/2025: each follows its commune into today's, to one of them where the commune was
 * split; units of districts end or pass to the province or the commune. Names that now stand twice in a
 * commune take the name of the old commune ("Thôn 1 Hồng Minh"), as was done in fact.
 */
export function mergeUnits(units: readonly Unit[], successors: Geography['successors']): Unit[] {
  const merged = units.flatMap((unit) => {
    if (!unit.after) return []
    const place = unit.after.place ?? successorOf(unit, successors)
    const name = unit.after.name ?? nameIn(place, unit)
    return [{ old: unit.place, unit: { ...unit, place, name, level: unit.after.level } }]
  })
  const named = tellApart(merged, (old) => ` ${old.area.name}`)
  return tellApart(named, (old) => (old.district ? ` (${old.district.name})` : '')).map(({ unit }) => unit)
}

interface Merged {
  old: Place
  unit: Unit
}

function successorOf({ code, place }: Unit, successors: Geography['successors']): Place {
  return new Random('successor', code).pick(successors.get(place.area.id) ?? [])
}

/** A village of a commune that became a ward is a street group. */
function nameIn({ area }: Place, unit: Unit): string {
  return isUrban(area.kind) ? unit.name.replace(/^Thôn /u, 'Tổ dân phố ') : unit.name
}

/** Adds to names that stand more than once in a commune and sector what `suffix` makes of their origin. */
function tellApart(merged: readonly Merged[], suffix: (old: Place) => string): Merged[] {
  const key = ({ unit }: Merged) => `${unit.place.area.id}|${unit.sector}|${unit.name}`
  const counts = new Map<string, number>()
  for (const entry of merged) counts.set(key(entry), (counts.get(key(entry)) ?? 0) + 1)
  return merged.map((entry) => {
    if ((counts.get(key(entry)) ?? 0) < 2) return entry
    return { old: entry.old, unit: { ...entry.unit, name: entry.unit.name + suffix(entry.old) } }
  })
}
