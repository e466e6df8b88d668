import * as z from 'zod/mini'
import {
  type BoundaryFault,
  type BoundaryProblem,
  boundaryFault,
  boundaryProblem,
  shownValue,
} from './boundary-problem.ts'
import { propertiesOf, type RawFeature } from './raw-feature.ts'
import { type Polygon, readPolygons } from './read-rings.ts'
import { readTopology } from './read-topology.ts'

/** A feature that can be drawn, whatever it is of. */
export interface BoundaryFeature {
  /** Place in the file, from 1. */
  number: number
  /** Its properties, and what the feature itself is called under `id`. */
  properties: Readonly<Record<string, unknown>>
  polygons: Polygon[]
}

export interface ReadFeatures {
  /** All that the file has. */
  total: number
  features: BoundaryFeature[]
  problems: BoundaryProblem[]
}

const Geometry = z.object({ type: z.string(), coordinates: z.optional(z.unknown()) })
const Feature = z.object({
  id: z.optional(z.unknown()),
  properties: z.optional(z.unknown()),
  geometry: z.optional(z.nullable(Geometry)),
})
const Marked = z.object({ type: z.string() })
const Collection = z.object({ features: z.array(z.unknown()) })

function rawFeature(value: unknown): RawFeature {
  const { data } = Feature.safeParse(value)
  return { properties: propertiesOf(data?.properties, data?.id), geometry: data?.geometry ?? null }
}

/** The features of a GeoJSON or TopoJSON value, not yet looked at; or why it is neither. */
function rawFeatures(value: unknown): RawFeature[] | BoundaryFault {
  const type = Marked.safeParse(value).data?.type
  if (type === 'FeatureCollection') {
    const { data } = Collection.safeParse(value)
    return data ? data.features.map(rawFeature) : boundaryFault('no_features')
  }
  if (type === 'Feature') return [rawFeature(value)]
  if (type === 'Topology') return readTopology(value)
  return boundaryFault('no_geography', shownValue(type ?? value))
}

/** The fault of a file most of whose features lie beyond the degrees: metres of a map's grid, or latitude first. */
function beyondFault(problems: readonly BoundaryProblem[], total: number): BoundaryFault | null {
  const beyond = problems.filter(({ kind }) => kind === 'beyond')
  const [first] = beyond
  if (!first || beyond.length * 2 < total) return null
  const [x = 0, y = 0] = z.array(z.number()).safeParse(JSON.parse(first.value ?? '[]')).data ?? []
  // Vietnam lies between 8° and 24° north and 102° and 118° east.
  const isSwapped = x > 5 && x < 26 && y > 100 && y < 120
  return boundaryFault(isSwapped ? 'swapped' : 'metres', first.value ?? '', first.feature)
}

/** The features that can be drawn of a parsed GeoJSON or TopoJSON, with what is wrong with the others. Never throws. */
export function readFeatures(value: unknown): ReadFeatures | BoundaryFault {
  const raw = rawFeatures(value)
  if (!Array.isArray(raw)) return raw
  if (raw.length === 0) return boundaryFault('no_features')
  const features: BoundaryFeature[] = []
  const problems: BoundaryProblem[] = []
  for (const [index, { properties, geometry }] of raw.entries()) {
    const number = index + 1
    if (!geometry) problems.push(boundaryProblem('no_geometry', number, { property: 'geometry' }))
    else if (geometry.broken !== undefined)
      problems.push(boundaryProblem('bad_arc', number, { property: 'arcs', value: geometry.broken }))
    else if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
      problems.push(
        boundaryProblem('not_polygon', number, { property: 'geometry', value: shownValue(geometry.type) }),
      )
    else {
      const read = readPolygons(number, geometry.type, geometry.coordinates)
      problems.push(...read.problems)
      if (read.polygons.length > 0) features.push({ number, properties, polygons: read.polygons })
    }
  }
  const beyond = beyondFault(problems, raw.length)
  if (beyond) return beyond
  if (features.length > 0) return { total: raw.length, features, problems }
  const [first] = problems
  return boundaryFault('no_polygons', first?.value ?? '', first?.feature ?? null)
}
