import type { Year } from '../model/year.ts'
import { newAgencies, oldAgencies } from './agencies.ts'
import { oldEnterprises } from './enterprises.ts'
import type { Geography, Place } from './geography.ts'
import { mergeUnits } from './merge-units.ts'
import { passYear } from './pass-year.ts'
import { Random } from './random.ts'
import { residentialNames } from './residential-names.ts'
import { oldSchools } from './schools.ts'
import { CodeBook, communeUnit, type Unit, type UnitSpec } from './unit.ts'
import { demoYears, mergerYear } from './years.ts'

/** The units of every year. Most live through all of them; some open, close or are renamed each year. */
export function buildRosters(geography: Geography): Map<Year, Unit[]> {
  const codes = new CodeBook()
  const number = (specs: UnitSpec[]) => specs.map((spec) => codes.assign(spec))
  let units = number([
    ...geography.old.flatMap(residentialAreas),
    ...oldAgencies(geography),
    ...oldEnterprises(geography),
    ...oldSchools(geography),
  ])
  const rosters = new Map<Year, Unit[]>()
  for (const { year } of demoYears) {
    const isMerged = year >= mergerYear
    if (rosters.size > 0) units = passYear(units, year, codes)
    if (year === mergerYear) {
      units = mergeUnits(units, geography.successors)
      units.push(...number(newAgencies(geography)))
    }
    const communes = (isMerged ? geography.today : geography.old).map(communeUnit)
    rosters.set(year, [...units, ...communes])
  }
  return rosters
}

function residentialAreas(place: Place): UnitSpec[] {
  const { id, kind } = place.area
  const count = new Random('residential', id).int(6, 9)
  return residentialNames(id, kind, count).map((name) => ({
    sector: 'residential',
    level: 'commune',
    name,
    place,
    after: { level: 'commune' },
  }))
}
