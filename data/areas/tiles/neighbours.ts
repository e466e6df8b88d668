/** A place on a plane, in any unit that is the same both ways. */
export interface Point {
  x: number
  y: number
}

/** Column and row of a tile, from the upper left, counted from 0. */
export type Tile = readonly [column: number, row: number]

/**
 * Pairs of points with no third in the circle over the line between them (Gabriel graph), as indexes. It tells
 * neighbours from centres alone: that no boundaries are needed is why it stands for "lies beside" here.
 */
export function neighboursOf(points: readonly Point[]): [number, number][] {
  const square = (a: Point, b: Point) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2
  return points.flatMap((a, first) =>
    points.flatMap((b, second): [number, number][] => {
      if (second <= first) return []
      const apart = square(a, b)
      const between = points.some((c) => c !== a && c !== b && square(a, c) + square(b, c) < apart)
      return between ? [] : [[first, second]]
    }),
  )
}

/** How many tiles lie between two, the corner counted as touching: 1 is side by side. */
export const tilesApart = (a: Tile, b: Tile) => Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]))
