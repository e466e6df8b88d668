import type { Year } from '../model/year.ts'
import type { Place } from './geography.ts'
import type { Strength } from './strength.ts'
import { targetsOf } from './targets.ts'
import type { Unit } from './unit.ts'

/** Of ten units that a commune manages, seven must be safe (TT 124/2021/TT-BCA, Điều 5.4). */
const neededOfTen = 7

/** Codes of the units that reach the standard "An toàn về an ninh, trật tự". */
export function safeUnits(
  units: readonly Unit[],
  year: Year,
  strength: Strength,
  unregistered: ReadonlySet<string>,
): Set<string> {
  const { safe, communesUnsafe, safeAgainstRule } = targetsOf(year)
  const ranked = units
    .map((unit) => ({ unit, value: strength.ofSafety(unit, year) }))
    .sort((a, b) => b.value - a.value)
    .map(({ unit }) => unit)
  const others = ranked.filter((unit) => unit.sector !== 'commune')
  const codes = new Set(
    others
      .filter(({ code }) => !unregistered.has(code))
      .slice(0, Math.round(others.length * safe))
      .map(({ code }) => code),
  )

  const meets = communesMeetingRule(others, codes, unregistered)
  const communes = ranked.filter(({ code, sector }) => sector === 'commune' && !unregistered.has(code))
  const able = communes.filter(({ place }) => meets.has(place))
  const against = communes.filter(({ place }) => !meets.has(place)).slice(0, safeAgainstRule)
  const passing = able.slice(0, Math.round(able.length * (1 - communesUnsafe)))
  for (const { code } of [...passing, ...against]) codes.add(code)
  return codes
}

/** Communes all of whose units registered and enough of whose units are safe. */
function communesMeetingRule(
  units: readonly Unit[],
  safe: ReadonlySet<string>,
  unregistered: ReadonlySet<string>,
): Set<Place> {
  const tally = new Map<Place, { units: number; safe: number; unregistered: number }>()
  for (const { code, level, place } of units) {
    if (level !== 'commune') continue
    const counts = tally.get(place) ?? { units: 0, safe: 0, unregistered: 0 }
    counts.units += 1
    if (safe.has(code)) counts.safe += 1
    if (unregistered.has(code)) counts.unregistered += 1
    tally.set(place, counts)
  }
  const meeting = [...tally].filter(
    ([, counts]) => counts.unregistered === 0 && counts.safe * 10 >= counts.units * neededOfTen,
  )
  return new Set(meeting.map(([place]) => place))
}
