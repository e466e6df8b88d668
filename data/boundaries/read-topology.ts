import * as z from 'zod/mini'
import { type BoundaryFault, boundaryFault, shownValue } from './boundary-problem.ts'
import { propertiesOf, type RawFeature } from './raw-feature.ts'

const Pair = z.tuple([z.number(), z.number()])
const Topology = z.object({
  transform: z.optional(z.object({ scale: Pair, translate: Pair })),
  arcs: z.array(z.array(z.array(z.number()).check(z.minLength(2)))),
  objects: z.record(z.string(), z.unknown()),
})
type Topology = z.infer<typeof Topology>

const Shape = z.object({
  type: z.nullable(z.string()),
  id: z.optional(z.unknown()),
  properties: z.optional(z.unknown()),
  geometries: z.optional(z.array(z.unknown())),
  arcs: z.optional(z.unknown()),
})

const RingArcs = z.array(z.int())
const PolygonArcs = z.array(RingArcs)
const MultiArcs = z.array(PolygonArcs)

type Line = [number, number][]

/** The arcs as coordinates: where there is a transform, each point is a step from the one before. */
function linesOf({ transform, arcs }: Topology): Line[] {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1]
  const [fromX, fromY] = transform?.translate ?? [0, 0]
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([stepX = 0, stepY = 0]): [number, number] => {
      x = transform ? x + stepX : stepX
      y = transform ? y + stepY : stepY
      return [x * scaleX + fromX, y * scaleY + fromY]
    })
  })
}

class BrokenArc extends Error {}

/** The points of a ring: its arcs one after the other, each beginning where the one before ends. */
function ringOf(lines: readonly Line[], arcs: z.infer<typeof RingArcs>): Line {
  const ring: Line = []
  for (const arc of arcs) {
    const line = lines[arc < 0 ? ~arc : arc]
    if (!line) throw new BrokenArc(`${arc}`)
    const points = arc < 0 ? line.toReversed() : line
    const [end, start] = [ring.at(-1), points[0]]
    if (end && start && (end[0] !== start[0] || end[1] !== start[1])) throw new BrokenArc(`${arc}`)
    for (const point of end ? points.slice(1) : points) ring.push(point)
  }
  return ring
}

function geometryOf(lines: readonly Line[], { type, arcs }: z.infer<typeof Shape>): RawFeature['geometry'] {
  if (type === null) return null
  const rings = (polygon: z.infer<typeof PolygonArcs>) => polygon.map((ring) => ringOf(lines, ring))
  try {
    if (type === 'Polygon') {
      const { data } = PolygonArcs.safeParse(arcs)
      return data ? { type, coordinates: rings(data) } : { type, broken: shownValue(arcs) }
    }
    if (type === 'MultiPolygon') {
      const { data } = MultiArcs.safeParse(arcs)
      return data ? { type, coordinates: data.map(rings) } : { type, broken: shownValue(arcs) }
    }
    return { type }
  } catch (error) {
    if (error instanceof BrokenArc) return { type, broken: error.message }
    throw error
  }
}

function featuresIn(lines: readonly Line[], object: unknown): RawFeature[] {
  const { data } = Shape.safeParse(object)
  if (!data) return [{ properties: {}, geometry: null }]
  if (data.geometries) return data.geometries.flatMap((one) => featuresIn(lines, one))
  return [{ properties: propertiesOf(data.properties, data.id), geometry: geometryOf(lines, data) }]
}

/**
 * The features of all objects of a TopoJSON, with coordinates. A feature whose arcs are not there, or do not meet, is
 * marked as broken and hides no other. Written here since the library that reads TopoJSON gives no word on which.
 */
export function readTopology(value: unknown): RawFeature[] | BoundaryFault {
  const topology = Topology.safeParse(value)
  if (!topology.success) {
    const [issue] = topology.error.issues
    return boundaryFault('broken_topology', issue ? `${issue.path.join('.')}: ${issue.message}` : '')
  }
  const lines = linesOf(topology.data)
  return Object.values(topology.data.objects).flatMap((object) => featuresIn(lines, object))
}
