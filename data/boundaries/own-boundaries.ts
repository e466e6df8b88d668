import * as z from 'zod/mini'

const Pair = z.tuple([z.number(), z.number()])
const RingArcs = z.array(z.int()).check(z.minLength(1))
const PolygonArcs = z.array(RingArcs).check(z.minLength(1))
/** `id` is that of an area. */
const id = z.string().check(z.minLength(1))

/** The boundaries of areas as TopoJSON: a line between two areas is there once, so that both have the same. */
export const BoundaryTopology = z
  .strictObject({
    type: z.literal('Topology'),
    bbox: z.optional(z.tuple([z.number(), z.number(), z.number(), z.number()])),
    transform: z.strictObject({ scale: Pair, translate: Pair }),
    arcs: z.array(z.array(z.tuple([z.int(), z.int()])).check(z.minLength(2))),
    objects: z.strictObject({
      areas: z.strictObject({
        type: z.literal('GeometryCollection'),
        geometries: z.array(
          z.discriminatedUnion('type', [
            z.strictObject({ type: z.literal('Polygon'), id, arcs: PolygonArcs }),
            z.strictObject({
              type: z.literal('MultiPolygon'),
              id,
              arcs: z.array(PolygonArcs).check(z.minLength(1)),
            }),
          ]),
        ),
      }),
    }),
  })
  .check(
    z.refine(({ arcs, objects }) =>
      objects.areas.geometries.every((geometry) =>
        geometry.arcs.flat(2).every((arc) => (arc < 0 ? ~arc : arc) < arcs.length),
      ),
    ),
  )
export type BoundaryTopology = z.infer<typeof BoundaryTopology>

/** Boundaries that an analyst brought along, as workspaces, backups and packages keep them. */
export const OwnBoundaries = z.strictObject({
  /** The file they came from. */
  file: z.string().check(z.maxLength(300)),
  /** ISO time; tells one from another. */
  saved_at: z.iso.datetime(),
  /** The province whose communes they are of. */
  scope: z.string(),
  topology: BoundaryTopology,
})
export type OwnBoundaries = z.infer<typeof OwnBoundaries>

/** The boundaries in a list from outside; what is none is left out and never hides the others. */
export function readOwnBoundaries(list: unknown): OwnBoundaries[] {
  return Array.isArray(list) ? list.flatMap((one: unknown) => OwnBoundaries.safeParse(one).data ?? []) : []
}

/** Ids of the areas that boundaries are of. */
export const areasOf = ({ topology }: Pick<OwnBoundaries, 'topology'>): string[] =>
  topology.objects.areas.geometries.map((geometry) => geometry.id)
