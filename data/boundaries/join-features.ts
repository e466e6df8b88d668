import type { Area } from '../model/area.ts'
import { type BoundaryProblem, boundaryProblem } from './boundary-problem.ts'
import type { BoundaryFeature } from './read-features.ts'
import type { Polygon } from './read-rings.ts'

/** A feature with the area that it is of. */
export interface MatchedFeature {
  feature: BoundaryFeature
  area: Area
  /** Found by its code, which is one place's; names are in use in other provinces, too. */
  hasCode: boolean
}

type Box = [west: number, south: number, east: number, north: number]

/** The box around polygons, in degrees. */
export function boxOf(polygons: readonly Polygon[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [outer = []] of polygons) {
    for (const [x, y] of outer) {
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    }
  }
  return box
}

/** Degrees between parts of what only a name says is one commune: more is another place of that name. */
const apart = 0.3

function areApart(features: readonly MatchedFeature[]): boolean {
  const boxes = features.map(({ feature }) => boxOf(feature.polygons))
  const gap = (low: 0 | 1, high: 2 | 3) =>
    Math.max(...boxes.map((box) => box[low])) - Math.min(...boxes.map((box) => box[high]))
  return Math.max(gap(0, 2), gap(1, 3)) > apart
}

/** Vietnam with its islands, roughly; boundaries elsewhere are worth a look. */
const isFar = ([west, south, east, north]: Box) => west < 100 || east > 120 || south < 5 || north > 25

/**
 * The polygons of each area. Several features of one area are its parts and drawn together, with a warning; where only
 * their name says so and they lie far apart, none of them is taken.
 */
export function joinFeatures(found: ReadonlyMap<string, readonly MatchedFeature[]>) {
  const shapes = new Map<string, readonly Polygon[]>()
  const problems: BoundaryProblem[] = []
  let matched = 0
  for (const [id, features] of found) {
    const [first, ...more] = features
    if (!first) continue
    const areas = [first.area.full_name]
    const numbers = features.map(({ feature }) => feature.number).join(', ')
    if (more.length > 0 && features.some(({ hasCode }) => !hasCode) && areApart(features)) {
      for (const { feature } of features)
        problems.push(boundaryProblem('twice_apart', feature.number, { value: numbers, areas }))
      continue
    }
    for (const { feature } of more)
      problems.push(boundaryProblem('twice', feature.number, { value: numbers, areas }))
    const polygons = features.flatMap(({ feature }) => feature.polygons)
    const box = boxOf(polygons)
    if (isFar(box)) {
      const value = `[${box[0]}, ${box[1]}]`
      problems.push(boundaryProblem('far', first.feature.number, { property: 'coordinates', value, areas }))
    }
    shapes.set(id, polygons)
    matched += features.length
  }
  return { shapes, problems, matched }
}
