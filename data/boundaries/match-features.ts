import { foldAreaName } from '../areas/fold-name.ts'
import { AreaIndex } from '../ingest/area-index.ts'
import { withoutMarks } from '../ingest/fold-heading.ts'
import { type Area, inForce } from '../model/area.ts'
import type { Day } from '../model/date.ts'
import { type BoundaryProblem, boundaryProblem, shownValue } from './boundary-problem.ts'
import { joinFeatures, type MatchedFeature } from './join-features.ts'
import { type NameProperties, nameProperties, paddedCode, textOf } from './name-properties.ts'
import type { BoundaryFeature } from './read-features.ts'
import type { Polygon } from './read-rings.ts'

/** The features of a file by the areas that they are of. */
export interface MatchedFeatures {
  properties: NameProperties
  /** The polygons of each area that has any, by its id. */
  shapes: ReadonlyMap<string, readonly Polygon[]>
  /** Communes of the same list without a feature, in the order of lists. */
  missing: readonly Area[]
  /** How many communes the list has. */
  communes: number
  /** Features that are of an area. */
  matched: number
  problems: BoundaryProblem[]
}

/** Of an unaccented name the one area that it can be: only where the file writes no mark at all. */
function plainMatch(index: AreaIndex, day: Day, name: string): Area | null {
  const { key, kind } = foldAreaName(name)
  if (withoutMarks(key) !== key) return null
  const alike = index
    .inForce(day)
    .filter(
      (area) =>
        area.level === 'commune' && index.plainKey(area) === key && (kind === null || kind === area.kind),
    )
  return alike.length === 1 ? (alike[0] ?? null) : null
}

type Found = { area: Area; problem?: BoundaryProblem } | { area: null; problem: BoundaryProblem }

/** The commune that a feature is of on a day. A code and a name must both fit: old codes are in use again. */
function areaOf(index: AreaIndex, day: Day, feature: BoundaryFeature, properties: NameProperties): Found {
  const { number } = feature
  const [code, name] = [paddedCode(textOf(feature, properties.code)), textOf(feature, properties.name)]
  const written = textOf(feature, properties.code)
  const find = (place: { code?: string; name: string }) => index.find(place, day, 'commune')
  if (code === null && name === null)
    return {
      area: null,
      problem: boundaryProblem('no_key', number, { value: shownValue(written ?? '') || null }),
    }
  const whole = find(code === null ? { name: name ?? '' } : { code, name: name ?? '' })
  if (whole.area) return { area: whole.area }

  const byCode = code === null ? null : find({ code, name: '' }).area
  const byName = name === null ? null : find({ name })
  const named = { property: properties.name, value: name === null ? null : shownValue(name) }
  const coded = { property: properties.code, value: shownValue(written ?? '') }
  const plain = name === null ? null : plainMatch(index, day, name)
  if (byCode && plain === byCode) return { area: byCode }
  if (byCode) {
    const value = `${coded.value}, ${named.value ?? ''}`
    const areas = [byCode.full_name]
    return { area: null, problem: boundaryProblem('code_name', number, { ...coded, value, areas }) }
  }
  if (byName?.area) {
    const { full_name } = byName.area
    return {
      area: byName.area,
      problem: boundaryProblem('code_unknown', number, { ...coded, areas: [full_name] }),
    }
  }
  const candidates = byName?.candidates.map(({ full_name }) => full_name) ?? []
  if (candidates.length > 1)
    return { area: null, problem: boundaryProblem('ambiguous', number, { ...named, areas: candidates }) }
  if (plain)
    return {
      area: plain,
      problem: boundaryProblem('plain_name', number, { ...named, areas: [plain.full_name] }),
    }
  return { area: null, problem: boundaryProblem('unknown', number, name === null ? coded : named) }
}

/** What the list of areas of a day makes of the features. */
function onDay(
  index: AreaIndex,
  day: Day,
  features: readonly BoundaryFeature[],
  properties: NameProperties,
): MatchedFeatures {
  const problems: BoundaryProblem[] = []
  const found = new Map<string, MatchedFeature[]>()
  for (const feature of features) {
    const { area, problem } = areaOf(index, day, feature, properties)
    if (problem) problems.push(problem)
    if (!area) continue
    const hasCode = paddedCode(textOf(feature, properties.code)) !== null
    found.set(area.id, [...(found.get(area.id) ?? []), { feature, area, hasCode }])
  }
  const joined = joinFeatures(found)
  const communes = index.inForce(day).filter(({ level }) => level === 'commune')
  return {
    properties,
    shapes: joined.shapes,
    missing: communes.filter(({ id }) => !joined.shapes.has(id)).sort((a, b) => a.sort - b.sort),
    communes: communes.length,
    matched: joined.matched,
    problems: [...problems, ...joined.problems],
  }
}

/**
 * Finds the communes that features are of, by code and folded name, in that one of the lists in force on `days` in
 * which most are found; of equals the list that lacks fewest, then the first. `areas` are all of a province, with its
 * districts, of all days.
 */
export function matchFeatures(
  features: readonly BoundaryFeature[],
  areas: readonly Area[],
  days: readonly Day[],
): MatchedFeatures {
  const index = new AreaIndex(areas)
  const communes = areas.filter(({ level }) => level === 'commune')
  const properties = nameProperties(features, communes)
  const lists = new Map<string, Day>()
  for (const day of days) {
    const ids = communes.filter((area) => inForce(area, day)).map(({ id }) => id)
    if (!lists.has(ids.join())) lists.set(ids.join(), day)
  }
  const [first, ...others] = [...lists.values()].map((day) => onDay(index, day, features, properties))
  if (!first) throw new RangeError('no day to match on')
  return others.reduce((best, one) => {
    const more = one.matched - best.matched
    return more > 0 || (more === 0 && one.missing.length < best.missing.length) ? one : best
  }, first)
}
