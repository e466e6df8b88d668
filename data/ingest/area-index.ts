import { type FoldedName, foldAreaName } from '../areas/fold-name.ts'
import { type Area, type AreaLevel, inForce } from '../model/area.ts'
import type { Day } from '../model/date.ts'
import { withoutMarks } from './fold-heading.ts'

/** What a row says of its place: a name, a code, or both. */
export interface PlaceNames {
  code?: string | undefined
  name: string
  /** Needed where a name stands twice in the province. */
  district?: string | undefined
}

export type PlaceMatch =
  /** `padded`: the code was found only after giving back the zeros that Excel took off its front. */
  { area: Area; padded: boolean } | { area: null; why: 'area_unknown' | 'area_ambiguous'; candidates: Area[] }

/** Codes have 2, 3 or 5 digits, by level. */
const codeLengths = [2, 3, 5]

/** Finds the area a row names in the list that was in force on a day: by code, else by name and district. */
export class AreaIndex {
  readonly #byName = new Map<string, Area[]>()
  readonly #byCode = new Map<string, Area[]>()
  readonly #byId: Map<string, Area>
  readonly #folded = new Map<string, FoldedName>()
  readonly #plain = new Map<string, string>()
  readonly #inForce = new Map<Day, readonly Area[]>()

  constructor(areas: readonly Area[]) {
    this.#byId = new Map(areas.map((area) => [area.id, area]))
    for (const area of areas) {
      push(this.#byName, this.folded(area).key, area)
      push(this.#byCode, area.code, area)
    }
  }

  /** The area of this id, if it is among those known here. */
  get(id: string | null): Area | undefined {
    return id === null ? undefined : this.#byId.get(id)
  }

  /** All areas in force on a day. */
  inForce(day: Day): readonly Area[] {
    let areas = this.#inForce.get(day)
    if (!areas) {
      areas = [...this.#byId.values()].filter((area) => inForce(area, day))
      this.#inForce.set(day, areas)
    }
    return areas
  }

  /** Kind and key of an area's full name, folded once. */
  folded(area: Area): FoldedName {
    let folded = this.#folded.get(area.id)
    if (!folded) {
      folded = foldAreaName(area.full_name)
      this.#folded.set(area.id, folded)
    }
    return folded
  }

  /** The key without diacritics: for suggestions alone, never to match by. */
  plainKey(area: Area): string {
    let plain = this.#plain.get(area.id)
    if (plain === undefined) {
      plain = withoutMarks(this.folded(area).key)
      this.#plain.set(area.id, plain)
    }
    return plain
  }

  /**
   * The one area in force on the day that the place names, of the level if one is given. A code and a name
   * must both fit. A name may hold what it lies in ("Xã Minh Tân, huyện Kiến Xương"). Nothing is guessed:
   * no diacritic is dropped, and of twins none is taken.
   */
  find(place: PlaceNames, day: Day, level?: AreaLevel): PlaceMatch {
    const code = readCode(place.code)
    const within = place.district?.trim() ? [foldAreaName(place.district)] : []
    const valid = (area: Area) => inForce(area, day) && (level === undefined || area.level === level)
    if (code !== undefined) return this.#byCodeAndName(code, place.name, within, valid)

    const whole = this.#named(place.name, within, valid)
    if (whole.length > 0 || this.#byName.has(foldAreaName(place.name).key)) return onlyOne(whole, false)
    for (const [name, outer] of splits(place.name)) {
      const found = this.#named(name, [...outer.map(foldAreaName), ...within], valid)
      if (found.length > 0) return onlyOne(found, false)
    }
    const digits = readCode(place.name) ?? ''
    return /^\d+$/.test(digits) ? this.#byCodeAndName(digits, '', within, valid) : onlyOne([], false)
  }

  #byCodeAndName(
    code: string,
    name: string,
    within: readonly FoldedName[],
    valid: (area: Area) => boolean,
  ): PlaceMatch {
    const wanted = foldAreaName(name)
    const names = [[wanted, [] as FoldedName[]] as const]
    for (const [inner, outer] of splits(name)) names.push([foldAreaName(inner), outer.map(foldAreaName)])
    const fits = (area: Area) =>
      valid(area) &&
      this.#liesIn(area, within) &&
      (wanted.key === '' ||
        names.some(([named, outer]) => this.#isNamed(area, named) && this.#liesIn(area, outer)))
    const listed = (digits: string) => (this.#byCode.get(digits) ?? []).filter(fits)

    const exact = listed(code)
    const padded = codeLengths
      .filter((length) => length > code.length)
      .flatMap((length) => listed(code.padStart(length, '0')))
    // Without a name "33" may be province 33 or what is left of commune 00033.
    if (wanted.key === '') return onlyOne([...exact, ...padded], exact.length === 0)
    return exact.length > 0 ? onlyOne(exact, false) : onlyOne(padded, true)
  }

  #named(name: string, within: readonly FoldedName[], valid: (area: Area) => boolean): Area[] {
    const wanted = foldAreaName(name)
    return (this.#byName.get(wanted.key) ?? []).filter(
      (area) => valid(area) && this.#isNamed(area, wanted) && this.#liesIn(area, within),
    )
  }

  #isNamed(area: Area, wanted: FoldedName): boolean {
    const { key } = this.folded(area)
    return key === wanted.key && (wanted.kind === null || wanted.kind === area.kind)
  }

  /**
   * Whether each name is one of the area's district and province. The first, if it names no kind, has to be
   * what comes next: "Hưng Yên" is the city before it is the province that holds all.
   */
  #liesIn(area: Area, names: readonly FoldedName[]): boolean {
    return names.every((name, place) => {
      let outer = this.get(area.parent_id)
      if (place === 0 && name.kind === null) return outer !== undefined && this.#isNamed(outer, name)
      while (outer && !this.#isNamed(outer, name)) outer = this.get(outer.parent_id)
      return outer !== undefined
    })
  }
}

function onlyOne(candidates: Area[], padded: boolean): PlaceMatch {
  const [area, ...others] = candidates
  if (!area) return { area: null, why: 'area_unknown', candidates }
  return others.length > 0 ? { area: null, why: 'area_ambiguous', candidates } : { area, padded }
}

/** The digits of a code, also where a spreadsheet made it the number "4.0"; undefined for other text. */
export function readCode(text: string | undefined): string | undefined {
  const written = text?.trim()
  if (!written) return undefined
  return /^(\d{1,5})[.,]0+$/.exec(written)?.[1] ?? written
}

/**
 * "Minh Tân - Kiến Xương - Thái Bình" as a name and what it lies in, cut at each sign that may part them,
 * the last one first: names have dashes, too.
 */
function splits(text: string): [name: string, outer: string[]][] {
  const parts = text
    .split(/[,;()[\]/]|\s[-–—]|[-–—]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts
    .slice(1)
    .map((_, cut): [string, string[]] => [parts.slice(0, cut + 1).join(' '), parts.slice(cut + 1)])
    .reverse()
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
