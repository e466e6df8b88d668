import type { Sector } from '../model/sector.ts'
import type { Year } from '../model/year.ts'
import { legalForms, openedEnterprise } from './enterprises.ts'
import type { Place } from './geography.ts'
import { Random } from './random.ts'
import { freshName } from './residential-names.ts'
import type { CodeBook, Unit } from './unit.ts'

/** Share of the units managed by communes that close in a year. */
const closing: Record<Sector, number> = {
  residential: 0.01,
  commune: 0,
  agency: 0,
  enterprise: 0.025,
  school: 0.006,
}
const opening = { residential: 0.003, enterprise: 0.032 }
/** Share of firms that change their legal form in a year. */
const reforming = 0.008

/** The units a year later: some closed, some opened, a few under another name. */
export function passYear(units: readonly Unit[], year: Year, codes: CodeBook): Unit[] {
  const names = new Map<Place, Set<string>>()
  for (const { place, name } of units) names.set(place, (names.get(place) ?? new Set()).add(name))
  const taken = (place: Place) => names.get(place) ?? new Set()

  const next: Unit[] = []
  /** Places where a village has closed into the next one, which takes a new name. */
  const joining = new Set<Place>()
  for (const unit of units) {
    const random = new Random('pass', year, unit.code)
    if (unit.level === 'commune' && random.chance(closing[unit.sector])) {
      if (unit.sector === 'residential' && random.chance(0.6)) joining.add(unit.place)
      continue
    }
    const name = newName(unit, random, joining, taken(unit.place))
    taken(unit.place).add(name)
    next.push(name === unit.name ? unit : { ...unit, name })
  }
  return [...next, ...opened(units, year, taken).map((spec) => codes.assign(spec))]
}

function newName(unit: Unit, random: Random, joining: Set<Place>, taken: ReadonlySet<string>): string {
  if (unit.sector === 'residential' && joining.delete(unit.place)) {
    return freshName(unit.place.area.kind, random, taken)
  }
  if (unit.sector === 'enterprise' && random.chance(reforming)) {
    const [one, other] = legalForms
    const name = unit.name.startsWith(one) ? unit.name.replace(one, other) : unit.name.replace(other, one)
    return taken.has(name) ? unit.name : name
  }
  return unit.name
}

function opened(
  units: readonly Unit[],
  year: Year,
  taken: (place: Place) => Set<string>,
): Omit<Unit, 'code'>[] {
  const random = new Random('open', year)
  const places = [...new Set(units.map((unit) => unit.place))]
  const count = (sector: Sector, share: number) =>
    Math.round(units.filter((unit) => unit.sector === sector).length * share)
  const residential = Array.from({ length: count('residential', opening.residential) }, () => {
    const place = random.pick(places)
    const name = freshName(place.area.kind, random, taken(place))
    taken(place).add(name)
    return { sector: 'residential', level: 'commune', name, place, after: { level: 'commune' } } as const
  })
  const enterprises = Array.from({ length: count('enterprise', opening.enterprise) }, () => {
    const place = random.pick(places)
    const spec = openedEnterprise(place, random, taken(place))
    taken(place).add(spec.name)
    return spec
  })
  return [...residential, ...enterprises]
}
