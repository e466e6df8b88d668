import type { Day } from '../model/date.ts'
import type { Year } from '../model/year.ts'
import { Random } from './random.ts'
import type { Decision } from './result.ts'
import type { Unit } from './unit.ts'
import { mergerYear } from './years.ts'

/**
 * The decision that recognises a unit as typical, one for each committee and for communes and organisations
 * apart: the district's committee for units of communes, the province's for others, since 2025 the province
 * itself. All fall on a working day before 25/10.
 */
export function decisionFor({ level, place, sector }: Unit, year: Year): Decision {
  const group = sector === 'commune' ? 'communes' : 'organisations'
  const byDistrict = level === 'commune' ? place.district?.id : place.district?.parent_id
  const random = new Random('decision', year, byDistrict ?? 'province', group)
  const number = year < mergerYear ? `${random.int(40, 480)}/QĐ-BCĐ` : `${random.int(2100, 3900)}/QĐ-UBND`
  return { number, date: workingDay(year, random.int(4, 24)) }
}

/** A day of October, moved from a weekend to the Friday before it. */
function workingDay(year: Year, dayOfMonth: number): Day {
  const weekday = new Date(Date.UTC(year, 9, dayOfMonth)).getUTCDay()
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0
  return new Date(Date.UTC(year, 9, dayOfMonth - back)).toISOString().slice(0, 10)
}
