import * as z from 'zod/mini'

/** A feature before its coordinates are looked at. `broken` says why a TopoJSON gives it none. */
export interface RawFeature {
  properties: Readonly<Record<string, unknown>>
  geometry: { type: string; coordinates?: unknown; broken?: string } | null
}

const Properties = z.record(z.string(), z.unknown())

/** The properties of a feature with its id among them, unless they have one of their own. */
export function propertiesOf(properties: unknown, id: unknown): Record<string, unknown> {
  const read = Properties.safeParse(properties).data ?? {}
  return id === undefined || 'id' in read ? read : { ...read, id }
}
