import { type AreaLevel, inForce } from '../model/area.ts'
import type { Recipe } from '../model/recipe.ts'
import { areasDay } from '../model/year.ts'
import type { AreaIndex } from './area-index.ts'
import { likelyAreas } from './likely-areas.ts'
import type { UnmatchedArea } from './prepared.ts'
import type { CellReading } from './row-reader-column.ts'
import { tidyText } from './tidy-text.ts'

/** What a written place was matched to. */
export interface Place {
  area_id: string | null
  why: UnmatchedArea['why'] | null
  /** The code was found only with zeros before it. */
  padded: boolean
  /** Names and codes of those among which nothing decides. */
  hint: string
  year: number
  written: string
  district: string | null
  rows: number
  /** The number of the id in its table's column; -1 until it is known. */
  number: number
}

interface LastPlace {
  year: number
  district: string | null
  code: string | null
  place: Place
}

/** Places without an area that are listed, those with most rows first. More of them are no places. */
const unmatchedLimit = 500

/** Ways of writing a place that are kept in mind. There are 10,000 communes; more is a column of other text. */
const placeLimit = 50_000

/** How many ways of writing a place there are, and those that no area answers to, by what tells them apart. */
export interface PlacesPart {
  count: number
  unmatched: [key: string, place: Place][]
}

/** Finds the area of each row's place, once for every way in which a year's places are written. */
export class PlaceFinder {
  readonly #areas: AreaIndex
  readonly #level: AreaLevel | undefined
  readonly #chosen: ReadonlyMap<string, string>
  readonly #places = new Map<string, Place>()
  /** The cells of a place are one reading, and mostly stand beside the same year and district. */
  readonly #last = new Map<CellReading, LastPlace>()

  constructor(areas: AreaIndex, level: AreaLevel | undefined, recipe: Recipe) {
    this.#areas = areas
    this.#level = level
    this.#chosen = new Map(
      recipe.areas.map(({ year, written, district, area_id }) => [
        keyOf(year, tidyText(written), district === null ? null : tidyText(district)),
        area_id,
      ]),
    )
  }

  /** The place that the readings of one row name, or the code alone; counts the row. */
  find(year: number, name: CellReading, district: string | null, code: string | null): Place {
    const last = this.#last.get(name)
    let place = last?.place
    if (!last || last.year !== year || last.district !== district || last.code !== code || !place) {
      place = this.#findWritten(year, String(name.value ?? ''), district, code)
      if (this.#last.size > placeLimit) this.#last.clear()
      this.#last.set(name, { year, district, code, place })
    }
    place.rows += 1
    return place
  }

  /** What no area answers to, once for each way of writing it. */
  unmatched(): UnmatchedArea[] {
    const merged = new Map<string, Place & { why: UnmatchedArea['why'] }>()
    for (const place of this.#places.values()) {
      const { year, written, district, why } = place
      if (why === null) continue
      const key = keyOf(year, written, district)
      const known = merged.get(key)
      if (known) known.rows += place.rows
      else merged.set(key, { ...place, why })
    }
    return [...merged.values()]
      .sort((a, b) => b.rows - a.rows)
      .slice(0, unmatchedLimit)
      .map(({ year, written, district, rows, why }) => ({
        year,
        written,
        district,
        rows,
        why,
        candidates: likelyAreas(this.#areas, written, district, areasDay(year), this.#level),
      }))
  }

  /** The places read so far, for {@link join}. */
  part(): PlacesPart {
    const unmatched = [...this.#places].filter(([, { why }]) => why !== null)
    return { count: this.#places.size, unmatched }
  }

  /** Whether both have in mind every way of writing that they met, so that the other's rows can be counted here. */
  canJoin({ count }: PlacesPart): boolean {
    return this.#places.size + count <= placeLimit
  }

  /** Counts rows that were read apart, behind those read here. */
  join({ unmatched }: PlacesPart): void {
    for (const [key, place] of unmatched) {
      const known = this.#places.get(key)
      if (known) known.rows += place.rows
      else this.#places.set(key, place)
    }
  }

  #findWritten(year: number, written: string, district: string | null, code: string | null): Place {
    const key = `${keyOf(year, written, district)}\n${code ?? ''}`
    let place = this.#places.get(key)
    if (!place) {
      const matched = this.#match(year, written, district, code)
      place = { ...matched, year, written: written || (code ?? ''), district, rows: 0, number: -1 }
      if (this.#places.size < placeLimit) this.#places.set(key, place)
    }
    return place
  }

  #match(
    year: number,
    written: string,
    district: string | null,
    code: string | null,
  ): Pick<Place, 'area_id' | 'why' | 'padded' | 'hint'> {
    const day = areasDay(year)
    const chosen = this.#areas.get(this.#chosen.get(keyOf(year, written, district)) ?? null)
    if (chosen && inForce(chosen, day) && (this.#level ?? chosen.level) === chosen.level) {
      return { area_id: chosen.id, why: null, padded: false, hint: '' }
    }
    const names = { code: code ?? undefined, name: written, district: district ?? undefined }
    const match = this.#areas.find(names, day, this.#level)
    if (match.area) return { area_id: match.area.id, why: null, padded: match.padded, hint: match.area.code }
    const hint = match.candidates.map((area) => `${area.full_name} ${area.code}`).join('; ')
    return { area_id: null, why: match.why, padded: false, hint }
  }
}

function keyOf(year: number, written: string, district: string | null): string {
  return `${year}\n${district ?? ''}\n${written}`
}
