import { merge } from 'topojson-client'
import type { OwnBoundaries } from '../../data/boundaries/own-boundaries.ts'
import type { QueryRow } from '../../queries/catalog.ts'

type PartRow = QueryRow<'compare/parts'>
type MultiPolygon = ReturnType<typeof merge>['coordinates']

/** The shapes of areas on a map, in degrees. */
export interface BoundaryShapes {
  /** The same for the same shapes: the chart library knows a map by it. */
  name: string
  features: readonly AreaFeature[]
  box: Readonly<Box>
  /** Areas of which only some communes have a boundary, by id: how many of how many. */
  incomplete: ReadonlyMap<string, readonly [drawn: number, of: number]>
}

export interface AreaFeature {
  type: 'Feature'
  /** `name` is the id of the area. */
  properties: { name: string }
  geometry: { type: 'MultiPolygon'; coordinates: MultiPolygon }
}

/** The box around a shape's largest polygon: where its label stands. */
export function mainBox({ geometry }: AreaFeature): Box {
  const boxes = geometry.coordinates.map(([outer]) => boxOf(outer ?? []))
  const surface = ([west, south, east, north]: Box) => (east - west) * (north - south)
  return boxes.reduce((largest, box) => (surface(box) > surface(largest) ? box : largest))
}

/** West, south, east, north. */
export type Box = [number, number, number, number]

function boxOf(points: readonly (readonly number[])[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of points) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

/**
 * The shapes of areas, each joined from those of its parts without the borders between them. Undefined where no part
 * has a boundary. Of several boundaries of one commune the first counts.
 */
export function boundaryShapes(
  rows: readonly PartRow[],
  sets: readonly OwnBoundaries[],
): BoundaryShapes | undefined {
  const wanted = new Map<string, string[]>()
  for (const { area_id, part_id } of rows) wanted.set(area_id, [...(wanted.get(area_id) ?? []), part_id])
  const features: AreaFeature[] = []
  const incomplete = new Map<string, readonly [number, number]>()
  for (const [area, parts] of wanted) {
    const left = new Set(parts)
    const coordinates: MultiPolygon = []
    for (const { topology } of sets) {
      const here = topology.objects.areas.geometries.filter(({ id }) => left.has(id))
      if (here.length === 0) continue
      for (const { id } of here) left.delete(id)
      coordinates.push(...merge(topology, here).coordinates)
    }
    if (coordinates.length === 0) continue
    if (left.size > 0) incomplete.set(area, [parts.length - left.size, parts.length])
    features.push({
      type: 'Feature',
      properties: { name: area },
      geometry: { type: 'MultiPolygon', coordinates },
    })
  }
  if (features.length === 0) return undefined
  const rings = features.flatMap(({ geometry }) => geometry.coordinates.map(([outer]) => outer ?? []))
  const name = [...sets.map(({ saved_at }) => saved_at), ...wanted.keys()].join(' ')
  return { name, features, box: boxOf(rings.flat()), incomplete }
}

interface Joined {
  sets: readonly OwnBoundaries[]
  shapes: BoundaryShapes | undefined
}

// Of each answer the last: joining takes its time, and a chart is made anew on other shapes, alike or not.
const joined = new WeakMap<readonly PartRow[], Joined>()

/** The same as {@link boundaryShapes}; one object for as long as answer and boundaries are the same ones. */
export function shapesFor(
  rows: readonly PartRow[],
  sets: readonly OwnBoundaries[],
): BoundaryShapes | undefined {
  const known = joined.get(rows)
  if (known?.sets === sets) return known.shapes
  const shapes = boundaryShapes(rows, sets)
  joined.set(rows, { sets, shapes })
  return shapes
}
