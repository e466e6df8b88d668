/** What keeps a feature of a boundary file off the map. */
export const leftOutKinds = [
  'no_geometry',
  'not_polygon',
  'bad_ring',
  'bad_arc',
  'beyond',
  'no_key',
  'unknown',
  'code_name',
  'ambiguous',
  'twice_apart',
  'no_surface',
] as const

/** What the analyst should look at though the feature is on the map. */
export const warningKinds = ['unclosed', 'code_unknown', 'plain_name', 'twice', 'far'] as const

export type BoundaryProblemKind = (typeof leftOutKinds)[number] | (typeof warningKinds)[number]

/** One thing that is wrong with a feature. */
export interface BoundaryProblem {
  kind: BoundaryProblemKind
  /** Place of the feature in the file, from 1. */
  feature: number
  /** The property that names the area, or the part of the geometry, as the file calls it. */
  property: string | null
  /** What stands there, cut to a readable length. */
  value: string | null
  /** Full names of the areas it is about. */
  areas: readonly string[]
}

const leftOut: readonly string[] = leftOutKinds

export const isLeftOut = ({ kind }: Pick<BoundaryProblem, 'kind'>): boolean => leftOut.includes(kind)

/** Characters of a file's own words that are shown. */
const longest = 80

/** A value of the file as it is shown: in one line, and short. */
export function shownValue(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)))
    .replace(/\s+/gu, ' ')
    .trim()
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

/** A problem with what it has to say; parts that are left out are null or empty. */
export const boundaryProblem = (
  kind: BoundaryProblemKind,
  feature: number,
  said: Partial<Omit<BoundaryProblem, 'kind' | 'feature'>> = {},
): BoundaryProblem => ({ kind, feature, property: null, value: null, areas: [], ...said })

/** Why a file gives no boundaries at all. */
export const boundaryFaultKinds = [
  'too_large',
  'empty',
  'no_text',
  'no_json',
  'no_geography',
  'broken_topology',
  'no_features',
  'no_polygons',
  'metres',
  'swapped',
  'no_names',
  'no_match',
] as const

export interface BoundaryFault {
  kind: (typeof boundaryFaultKinds)[number]
  /** What was found in its place: a message of the JSON reader, a coordinate, the names of properties. */
  value: string
  /** The feature where it was found; null where it is about the whole file. */
  feature: number | null
}

export const boundaryFault = (
  kind: BoundaryFault['kind'],
  value = '',
  feature: number | null = null,
): BoundaryFault => ({ kind, value, feature })
