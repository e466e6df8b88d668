import { type Point, type Tile, tilesApart } from './neighbours.ts'

/** Points in the measure of a grid: 0,0 is the middle of the upper left tile, `columns - 1`, `rows - 1` of the last. */
export interface OnGrid {
  columns: number
  rows: number
  points: Point[]
}

/** What a pair of neighbours pulled apart weighs against the square of a tile's displacement. */
const apartWeight = 6

/**
 * Moves tiles to free cells and swaps them for as long as that brings neighbours (`edges`, pairs of indexes) closer
 * for what it costs in displacement. Changes and returns `tiles`.
 */
export function drawTogether(
  { columns, rows, points }: OnGrid,
  edges: readonly [number, number][],
  tiles: Tile[],
): Tile[] {
  const beside = points.map((): number[] => [])
  for (const [a, b] of edges) {
    beside[a]?.push(b)
    beside[b]?.push(a)
  }
  const owner = new Map(tiles.map(([column, row], index) => [row * columns + column, index]))
  /** What of the whole cost hangs on the place of one tile. */
  const costOf = (index: number | undefined) => {
    const [tile, point] = index === undefined ? [] : [tiles[index], points[index]]
    if (index === undefined || !tile || !point) return 0
    let apart = 0
    for (const other of beside[index] ?? []) {
      const far = tiles[other]
      if (far) apart += Math.max(0, tilesApart(tile, far) - 1)
    }
    return (tile[0] - point.x) ** 2 + (tile[1] - point.y) ** 2 + apartWeight * apart
  }
  const put = (index: number | undefined, cell: number) => {
    if (index === undefined) owner.delete(cell)
    else {
      owner.set(cell, index)
      tiles[index] = [cell % columns, Math.floor(cell / columns)]
    }
  }
  for (let better = true; better; ) {
    better = false
    for (let index = 0; index < tiles.length; index += 1) {
      for (let cell = 0; cell < columns * rows; cell += 1) {
        const tile = tiles[index]
        if (!tile) continue
        const own = tile[1] * columns + tile[0]
        if (own === cell) continue
        const other = owner.get(cell)
        // A pair that changes places is as far apart as before: that it counts twice makes no difference.
        const was = costOf(index) + costOf(other)
        put(index, cell)
        put(other, own)
        if (costOf(index) + costOf(other) < was - 1e-9) better = true
        else {
          put(index, own)
          put(other, cell)
        }
      }
    }
  }
  return tiles
}
