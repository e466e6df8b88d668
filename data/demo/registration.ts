import type { Year } from '../model/year.ts'
import type { Place } from './geography.ts'
import { Random } from './random.ts'
import { qualityOf } from './strength.ts'
import { targetsOf } from './targets.ts'
import type { Unit } from './unit.ts'

/**
 * Codes of the units that did not register. They come together in a few communes, the same ones for years:
 * one unit that is left out costs its commune the standard (TT 124/2021/TT-BCA, Điều 5.4).
 */
export function notRegistered(units: readonly Unit[], year: Year): Set<string> {
  const { laxCommunes, unregisteredThere, unregisteredElsewhere } = targetsOf(year)
  const lax = laxPlaces(units, year, laxCommunes)
  const left = units.filter((unit) => {
    const bent = new Random('registration', unit.code).float()
    if (unit.level !== 'commune') return bent < unregisteredElsewhere
    // A lax commune's own unit registers more often than the units in it.
    const share = unit.sector === 'commune' ? unregisteredThere ** 2 : unregisteredThere
    return lax.has(unit.place) && bent < share
  })
  return new Set(left.map((unit) => unit.code))
}

function laxPlaces(units: readonly Unit[], year: Year, count: number): Set<Place> {
  const places = [...new Set(units.map((unit) => unit.place))].map((place) => ({
    place,
    care: qualityOf(place, year) + new Random('registration', place.area.id).normal(),
  }))
  const worst = places.sort((a, b) => a.care - b.care).slice(0, count)
  return new Set(worst.map(({ place }) => place))
}
