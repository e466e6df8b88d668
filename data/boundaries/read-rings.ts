import { type BoundaryProblem, boundaryProblem, shownValue } from './boundary-problem.ts'

export type Position = [longitude: number, latitude: number]
export type Ring = Position[]
/** The outer ring, then the holes. */
export type Polygon = Ring[]

interface ReadPolygons {
  polygons: Polygon[]
  problems: BoundaryProblem[]
}

/** A geometry cannot be used; why is its message's job, not the reader's. */
class RefusedGeometry extends Error {
  readonly problem: BoundaryProblem
  constructor(problem: BoundaryProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

function positionOf(feature: number, value: unknown): Position {
  if (Array.isArray(value)) {
    const [x, y]: unknown[] = value
    if (typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)) {
      if (Math.abs(x) > 180 || Math.abs(y) > 90)
        throw new RefusedGeometry(
          boundaryProblem('beyond', feature, { property: 'coordinates', value: shownValue([x, y]) }),
        )
      return [x, y]
    }
  }
  throw new RefusedGeometry(
    boundaryProblem('bad_ring', feature, { property: 'coordinates', value: shownValue(value) }),
  )
}

/** Twice the area of a ring, with a sign: positive where it runs against the clock. */
const surfaceOf = (ring: Ring): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return sum + (x * nextY - nextX * y)
  }, 0)

/** A ring that is closed, or null for one without a surface. */
function ringOf(feature: number, value: unknown, problems: BoundaryProblem[]): Ring | null {
  const refuse = (): never => {
    throw new RefusedGeometry(
      boundaryProblem('bad_ring', feature, { property: 'coordinates', value: shownValue(value) }),
    )
  }
  if (!Array.isArray(value) || value.length < 3) return refuse()
  const ring = value.map((one: unknown) => positionOf(feature, one))
  const [first, last] = [ring[0], ring.at(-1)]
  if (!first || !last) return refuse()
  if (first[0] !== last[0] || first[1] !== last[1]) {
    if (!problems.some(({ kind }) => kind === 'unclosed'))
      problems.push(
        boundaryProblem('unclosed', feature, { property: 'coordinates', value: shownValue(last) }),
      )
    ring.push([first[0], first[1]])
  }
  if (ring.length < 4) return refuse()
  return surfaceOf(ring) === 0 ? null : ring
}

/** Outer rings with the clock and holes against it, as the libraries that join and draw them expect. */
const turned = (ring: Ring, clockwise: boolean): Ring =>
  surfaceOf(ring) < 0 === clockwise ? ring : ring.reverse()

function polygonOf(feature: number, value: unknown, problems: BoundaryProblem[]): Polygon | null {
  if (!Array.isArray(value) || value.length === 0)
    throw new RefusedGeometry(
      boundaryProblem('bad_ring', feature, { property: 'coordinates', value: shownValue(value) }),
    )
  const [outer, ...holes] = value.map((one: unknown) => ringOf(feature, one, problems))
  if (!outer) return null
  return [turned(outer, true), ...holes.flatMap((hole) => (hole ? [turned(hole, false)] : []))]
}

/**
 * The polygons of a Polygon's or MultiPolygon's coordinates: numbers within ±180 and ±90, rings closed (one left
 * open is closed, with a warning), outer rings and holes turned opposite ways, rings without a surface dropped. A
 * geometry that cannot be read gives no polygon and the problem that says why.
 */
export function readPolygons(
  feature: number,
  type: 'Polygon' | 'MultiPolygon',
  coordinates: unknown,
): ReadPolygons {
  const problems: BoundaryProblem[] = []
  try {
    const list: unknown[] =
      type === 'Polygon' ? [coordinates] : Array.isArray(coordinates) ? coordinates : [coordinates]
    const polygons = list
      .map((one) => polygonOf(feature, one, problems))
      .filter((polygon) => polygon !== null)
    if (polygons.length > 0) return { polygons, problems }
    return { polygons, problems: [boundaryProblem('no_surface', feature, { property: 'coordinates' })] }
  } catch (error) {
    if (error instanceof RefusedGeometry) return { polygons: [], problems: [error.problem] }
    throw error
  }
}
