import type { FeatureCollection } from 'geojson'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { BoundaryTopology } from './own-boundaries.ts'
import type { Polygon } from './read-rings.ts'

/** Points that are kept at most: about one a pixel of all lines of a province on a large screen. */
const mostPoints = 16_000

/**
 * Steps of the grid across all boundaries that points are put on. The first keeps a province to the metre; the next
 * ones bring together borders that were drawn twice, a little apart, and so would stay two lines of many pieces.
 */
const grids = [1e5, 2e4, 5e3]

type Areas = { areas: GeometryCollection<Record<string, never>> }
type AreaTopology = Topology<Areas>
type Filtered = ReturnType<typeof filter<Areas>>

/** The shapes as a topology of their own: lines that two areas share are found by their points. */
function topologyOf(shapes: ReadonlyMap<string, readonly Polygon[]>, grid: number): AreaTopology {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: [...shapes].map(([id, polygons]) => ({
      type: 'Feature',
      id,
      properties: null,
      geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => [...rings]) },
    })),
  }
  const { objects, ...rest } = topology({ areas: collection }, grid)
  const areas = objects.areas?.type === 'GeometryCollection' ? objects.areas.geometries : []
  return {
    ...rest,
    objects: {
      areas: {
        type: 'GeometryCollection',
        geometries: areas.flatMap((one) =>
          one.type === 'MultiPolygon' ? [{ type: one.type, arcs: one.arcs, id: one.id ?? '' }] : [],
        ),
      },
    },
  }
}

/** What weight a point must have so that no more than `most` are kept. */
function weightFor({ arcs }: Pick<AreaTopology, 'arcs'>, most: number): number {
  const weights = arcs.flatMap((arc) =>
    arc.flatMap(([, , weight]) => (weight !== undefined && Number.isFinite(weight) ? [weight] : [])),
  )
  if (weights.length <= most) return 0
  return Float64Array.from(weights).sort()[weights.length - most] ?? 0
}

/** Ids of the areas that have a surface. */
const idsIn = ({ objects: { areas } }: Filtered) =>
  new Set('geometries' in areas ? areas.geometries.map(({ id }) => id) : [])

const pointsIn = ({ arcs }: Pick<Filtered, 'arcs'>) => arcs.reduce((sum, arc) => sum + arc.length, 0)

/** The areas on a grid with the points that matter most; with more of them where an area would get lost. */
function onGrid(shapes: ReadonlyMap<string, readonly Polygon[]>, grid: number, most: number) {
  const weighted = presimplify(topologyOf(shapes, grid))
  const at = (weight: number): Filtered => {
    const gridded = quantize(simplify(weighted, weight), grid)
    return filter(gridded, filterWeight(gridded))
  }
  const all = idsIn(at(0))
  let weight = weightFor(weighted, most)
  let result = at(weight)
  for (let tries = 0; idsIn(result).size < all.size; tries += 1) {
    weight = tries < 12 ? weight / 4 : 0
    result = at(weight)
  }
  return { result, all, points: pointsIn(result) }
}

/**
 * Boundaries with the points that matter most, no more than is seen on a large screen, as a topology: a border that
 * two areas share stays one line, without gaps. No area gets lost: where one would, more points are kept. Rings that
 * have become lines are dropped. `lost` are ids of areas that are too small for the grid from the start.
 */
export function simplifyBoundaries(
  shapes: ReadonlyMap<string, readonly Polygon[]>,
  most = mostPoints,
): { topology: BoundaryTopology; lost: string[] } {
  const [finest = 1e5, ...coarser] = grids
  let made = onGrid(shapes, finest, most)
  for (const grid of coarser) {
    if (made.points <= 2 * most) break
    const next = onGrid(shapes, grid, most)
    if (next.all.size === made.all.size) made = next
  }
  const { result, all } = made
  return {
    topology: BoundaryTopology.parse(JSON.parse(JSON.stringify(result))),
    lost: [...shapes.keys()].filter((id) => !all.has(id)),
  }
}
