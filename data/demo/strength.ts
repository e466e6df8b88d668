import type { Sector } from '../model/sector.ts'
import type { Year } from '../model/year.ts'
import type { Place } from './geography.ts'
import { Random } from './random.ts'
import type { Unit } from './unit.ts'
import { demoYears } from './years.ts'

const ofSector: Record<Sector, number> = {
  residential: 0,
  commune: 0.15,
  agency: 0.35,
  enterprise: -0.4,
  school: 0.5,
}

/** What a unit is like beside its place: lasting, and its ups and downs over the years. */
interface Traits {
  talent: number
  form: readonly number[]
  safety: readonly number[]
}

/**
 * Hidden strength of the movement in each unit, from which its results follow: place, sector, the unit's own
 * lasting share and a form that carries over from year to year.
 */
export class Strength {
  readonly #traits = new Map<string, Traits>()

  of(unit: Unit, year: Year): number {
    const { talent, form } = this.#traitsOf(unit.code)
    return qualityOf(unit.place, year) + ofSector[unit.sector] + 0.8 * talent + 0.45 * at(form, year)
  }

  /** Strength in security alone: goes with the movement's, yet neither follows from the other. */
  ofSafety(unit: Unit, year: Year): number {
    return 0.6 * this.of(unit, year) + 0.6 * at(this.#traitsOf(unit.code).safety, year)
  }

  #traitsOf(code: string): Traits {
    let traits = this.#traits.get(code)
    if (!traits) {
      const random = new Random('unit', code)
      traits = { talent: random.normal(), form: walk(random), safety: walk(random) }
      this.#traits.set(code, traits)
    }
    return traits
  }
}

const firstYear = demoYears[0]?.year ?? 0

/** A place's strength in a year. */
export function qualityOf(place: Place, year: Year): number {
  return place.quality + place.drift * (year - firstYear)
}

const at = (series: readonly number[], year: Year) => series[year - firstYear] ?? 0

/** One value a year with deviation 1, each 0.6 of the one before. */
function walk(random: Random): number[] {
  const values: number[] = []
  for (const _ of demoYears) {
    const before = values.at(-1)
    values.push(before === undefined ? random.normal() : 0.6 * before + 0.8 * random.normal())
  }
  return values
}
