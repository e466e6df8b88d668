import { drawTogether, type OnGrid } from './draw-together.ts'
import { leastCost } from './least-cost.ts'
import { neighboursOf, type Point, type Tile, tilesApart } from './neighbours.ts'

/** Tiles of a set of points, in their order, and how true they are to the points. */
export interface TileLayout {
  columns: number
  rows: number
  tiles: Tile[]
  /** Share of neighbouring points whose tiles touch, 0 to 1. */
  kept: number
  /** Mean way from a point, scaled to the grid, to its tile, in tiles. */
  moved: number
}

/** A phone has room for no more columns. */
const mostColumns = 12

const rank = (values: readonly number[]) => {
  const sorted = values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value || a.index - b.index)
  const ranks = new Array<number>(values.length).fill(0)
  sorted.forEach(({ index }, at) => {
    ranks[index] = values.length > 1 ? at / (values.length - 1) : 0.5
  })
  return ranks
}

/**
 * The points on a grid: half by place, half by rank, since towns have many small communes in little room and
 * mountains few in much.
 */
function scaled(points: readonly Point[], columns: number, rows: number): OnGrid {
  const along = (values: readonly number[], cells: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const ranks = rank(values)
    return values.map((value, index) => {
      const place = high > low ? (value - low) / (high - low) : 0.5
      return ((place + (ranks[index] ?? 0)) / 2) * (cells - 1)
    })
  }
  const [xs, ys] = [
    along(
      points.map(({ x }) => x),
      columns,
    ),
    along(
      points.map(({ y }) => y),
      rows,
    ),
  ]
  return { columns, rows, points: xs.map((x, index) => ({ x, y: ys[index] ?? 0 })) }
}

function layOn(
  points: readonly Point[],
  edges: readonly [number, number][],
  columns: number,
  rows: number,
): TileLayout {
  const grid = scaled(points, columns, rows)
  const cells = Array.from(
    { length: columns * rows },
    (_, cell): Tile => [cell % columns, Math.floor(cell / columns)],
  )
  const cost = grid.points.map(({ x, y }) => cells.map(([column, row]) => (column - x) ** 2 + (row - y) ** 2))
  const tiles = drawTogether(
    grid,
    edges,
    leastCost(cost).map((cell): Tile => cells[cell] ?? [0, 0]),
  )
  const touching = edges.filter(([a, b]) => {
    const [one, other] = [tiles[a], tiles[b]]
    return one && other && tilesApart(one, other) === 1
  })
  const ways = grid.points.map(({ x, y }, index) =>
    Math.hypot((tiles[index]?.[0] ?? 0) - x, (tiles[index]?.[1] ?? 0) - y),
  )
  return {
    columns,
    rows,
    tiles,
    kept: edges.length > 0 ? touching.length / edges.length : 1,
    moved: ways.reduce((sum, way) => sum + way, 0) / Math.max(1, ways.length),
  }
}

/**
 * A tile for each point, on the grid that keeps most neighbours side by side: among grids near the points' own
 * proportions that have at most 45 % of their tiles to spare. The same points in the same order give the same tiles.
 */
export function layTiles(points: readonly Point[]): TileLayout {
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  const aspect = (span(points.map(({ x }) => x)) || 1) / (span(points.map(({ y }) => y)) || 1)
  const edges = neighboursOf(points)
  let best: TileLayout | undefined
  for (let columns = 1; columns <= Math.min(mostColumns, points.length); columns += 1) {
    const least = Math.ceil(points.length / columns)
    for (let rows = least; rows * columns <= Math.max(points.length * 1.45, points.length + 2); rows += 1) {
      const stretch = columns / rows / aspect
      if (points.length > 3 && (stretch < 0.6 || stretch > 1.5)) continue
      const layout = layOn(points, edges, columns, rows)
      if (!best || layout.kept > best.kept + 1e-9) best = layout
    }
  }
  return best ?? layOn(points, edges, Math.max(1, points.length), 1)
}
