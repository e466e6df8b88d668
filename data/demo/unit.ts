import type { Area } from '../model/area.ts'
import type { Level } from '../model/level.ts'
import type { Sector } from '../model/sector.ts'
import type { Place } from './geography.ts'

/** What becomes of a unit on 1/7/2025; a name or place left out is the unit's own or its successor's. */
export interface AfterMerger {
  level: Level
  name?: string
  place?: Place
}

/** One unit as one year knows it. Its code stays while it lives; name, level and place may change. */
export interface Unit {
  readonly code: string
  readonly sector: Sector
  readonly level: Level
  readonly name: string
  readonly place: Place
  /** Null for what ends with its district or commune; of no meaning once the merger is over. */
  readonly after: AfterMerger | null
}

/** A unit that has not been given its code. */
export type UnitSpec = Omit<Unit, 'code'>

/** A commune as it stands within a name: "xã Hồng Minh". */
export function inText(area: Area): string {
  return area.full_name.charAt(0).toLocaleLowerCase('vi') + area.full_name.slice(1)
}

const prefixes = { residential: 'KDC', commune: 'XA', agency: 'CQ', enterprise: 'DN', school: 'GD' } as const

/** Gives codes out, each once: "KDC00123". */
export class CodeBook {
  readonly #last = new Map<Sector, number>()

  assign(spec: UnitSpec): Unit {
    const number = (this.#last.get(spec.sector) ?? 0) + 1
    this.#last.set(spec.sector, number)
    return { code: `${prefixes[spec.sector]}${String(number).padStart(5, '0')}`, ...spec }
  }
}

/** The commune-level unit itself. A code that both eras use is two units, so the era is a part of it. */
export function communeUnit(place: Place): Unit {
  const { area, district } = place
  return {
    code: communeUnitCode(place),
    sector: 'commune',
    level: 'commune',
    name: area.full_name,
    place,
    after: district ? null : { level: 'commune' },
  }
}

export function communeUnitCode({ area, district }: Place): string {
  return `${prefixes.commune}${area.code}-${district ? '22' : '25'}`
}
