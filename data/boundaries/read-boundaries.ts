import type { Area } from '../model/area.ts'
import type { Day } from '../model/date.ts'
import { readBoundaryFile } from './boundary-file.ts'
import { type BoundaryFault, type BoundaryProblem, boundaryFault, shownValue } from './boundary-problem.ts'
import { matchFeatures } from './match-features.ts'
import type { NameProperties } from './name-properties.ts'
import type { BoundaryTopology } from './own-boundaries.ts'
import { simplifyBoundaries } from './simplify-boundaries.ts'

/** What the analyst looks at before boundaries are taken in. */
export interface ReadBoundaries {
  topology: BoundaryTopology
  properties: NameProperties
  /** Features of the file; how many of them are of a commune. */
  total: number
  matched: number
  /** Communes of the list that fits; how many have a boundary now. */
  communes: number
  drawn: number
  /** Full names of communes without a feature. */
  missing: readonly string[]
  /** In the order of the file. */
  problems: readonly BoundaryProblem[]
}

export interface BoundaryGround {
  /** All areas of a province of all days, its districts included. */
  areas: readonly Area[]
  /** Days on whose lists features may be found; the one that fits best counts, the first of equals. */
  days: readonly Day[]
}

/** Names of properties that are shown where none of them names an area. */
const mostNames = 12

/** Reads, checks, matches and simplifies the boundaries in the bytes of a file. Never throws on a file's account. */
export function readBoundaries(
  bytes: Uint8Array,
  { areas, days }: BoundaryGround,
): ReadBoundaries | BoundaryFault {
  const read = readBoundaryFile(bytes)
  if ('kind' in read) return read
  const found = matchFeatures(read.features, areas, days)
  if (found.properties.code === null && found.properties.name === null) {
    const names = [...new Set(read.features.flatMap((one) => Object.keys(one.properties)))]
    const shown = names.slice(0, mostNames).map((name) => shownValue(name))
    return boundaryFault('no_names', [...shown, ...(names.length > mostNames ? ['…'] : [])].join(', '))
  }
  if (found.shapes.size === 0) {
    const [first] = found.problems
    return boundaryFault('no_match', first?.value ?? '', first?.feature ?? null)
  }
  const { topology, lost } = simplifyBoundaries(found.shapes)
  const names = new Map(areas.map(({ id, full_name }) => [id, full_name]))
  return {
    topology,
    properties: found.properties,
    total: read.total,
    matched: found.matched,
    communes: found.communes,
    drawn: found.shapes.size - lost.length,
    missing: [...found.missing.map(({ full_name }) => full_name), ...lost.map((id) => names.get(id) ?? id)],
    problems: [...read.problems, ...found.problems].sort((a, b) => a.feature - b.feature),
  }
}
