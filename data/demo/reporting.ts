import type { Year } from '../model/year.ts'
import { Random } from './random.ts'
import type { Unit } from './unit.ts'
import { demoYears } from './years.ts'

/** Of the communes in a provisional year: those that have reported all, and those only residential areas. */
const reportedAll = 0.46
const reportedResidential = 0.22
/** In a commune that has reported: its own result is still missing more often than not. */
const ownResult = 0.6
const ofProvince = 0.7

/**
 * Whether "safe" and class of a unit have been reported when the year's figures were taken. In a provisional
 * year whole communes are missing, and organisations more than residential areas, whose year ends first.
 */
export function isReported({ code, level, place, sector }: Unit, year: Year): boolean {
  const provisional = demoYears.some((demo) => demo.year === year && demo.provisional)
  if (!provisional) return true
  const stage = new Random('reporting', year, place.area.id).float()
  if (stage >= reportedAll) return sector === 'residential' && stage < reportedAll + reportedResidential
  if (sector === 'commune') return new Random('reporting', year, code).chance(ownResult)
  return level === 'commune' || new Random('reporting', year, code).chance(ofProvince)
}
