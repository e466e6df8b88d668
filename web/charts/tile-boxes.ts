import { type TileGrid, tileOf } from '../../data/areas/tiles/province-tiles.ts'

/** A rectangle of the drawing, in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Which areas are drawn on which tile; those without one come below the map. */
export interface TilePlan {
  /** Areas in reading order: tile by tile from the upper left, then those without a tile. */
  order: readonly number[]
  /** Boxes of the areas in that order for a width, and the height of them all. */
  boxes: (width: number) => { boxes: Box[]; height: number }
  /** Rectangles in the corners of the map that no tile is in, for a width: the lower ones first in each corner. */
  corners: (width: number) => Box[]
}

const gap = 3
const widest = 176
/** Kept free around what stands in a corner. */
const margin = 8

/** Higher where there is room for a name above the figure. */
const heightOf = (width: number) =>
  width >= 92 ? 56 : width >= 56 ? 44 : Math.max(22, Math.round(width * 0.9))

/** Boxes of `count` areas that share one, side by side in rows of nearly equal length. */
function shared({ x, y, width, height }: Box, count: number): Box[] {
  const lopsided = (columns: number) =>
    Math.abs(Math.log(width / columns / (height / Math.ceil(count / columns)) / 1.6))
  let columns = 1
  for (let other = 2; other <= count; other += 1) if (lopsided(other) < lopsided(columns)) columns = other
  const rows = Math.ceil(count / columns)
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns)
    const inRow = row === rows - 1 ? count - columns * (rows - 1) : columns
    return {
      x: x + (width / inRow) * (index % columns),
      y: y + (height / rows) * row,
      width: width / inRow,
      height: height / rows,
    }
  })
}

/**
 * Lays areas on the tiles of a grid, cut to the tiles in use. `tileIds` names the tile of each area: several share
 * one (old communes the tile of the one they went into); null has none.
 */
export function planTiles(grid: TileGrid, tileIds: readonly (string | null)[]): TilePlan {
  const placed = tileIds.map((id) => (id === null ? undefined : tileOf(grid, id)))
  const used = placed.filter((tile) => tile !== undefined)
  const [left, top] = [Math.min(...used.map(([column]) => column)), Math.min(...used.map(([, row]) => row))]
  const columns =
    used.length > 0 ? Math.max(...used.map(([column]) => column)) - left + 1 : Math.min(8, tileIds.length)
  const rows = used.length > 0 ? Math.max(...used.map(([, row]) => row)) - top + 1 : 0
  const cells = new Map<number, number[]>()
  const homeless: number[] = []
  placed.forEach((tile, index) => {
    if (!tile) homeless.push(index)
    else {
      const cell = (tile[1] - top) * columns + tile[0] - left
      cells.set(cell, [...(cells.get(cell) ?? []), index])
    }
  })
  // A row stays free between the map and what has no place on it.
  const below = rows > 0 ? rows + 1 : 0
  homeless.forEach((index, at) => {
    cells.set(below * columns + at, [index])
  })
  const ordered = [...cells].sort(([a], [b]) => a - b)
  const taken = (column: number, row: number) => cells.has(row * columns + column)
  const freeAt = (row: number, fromRight: boolean) => {
    let free = 0
    while (free < columns && !taken(fromRight ? columns - 1 - free : free, row)) free += 1
    return free
  }
  const sizesAt = (width: number) => {
    const side = Math.min(widest, Math.floor(width / columns))
    return { side, height: heightOf(side), start: Math.max(0, Math.floor((width - side * columns) / 2)) }
  }
  const allRows = Math.floor((ordered.at(-1)?.[0] ?? 0) / columns) + 1

  return {
    order: ordered.flatMap(([, areas]) => areas),
    boxes: (width) => {
      const { side, height, start } = sizesAt(width)
      return {
        height: allRows * height,
        boxes: ordered.flatMap(([cell, areas]) =>
          shared(
            {
              x: start + (cell % columns) * side,
              y: Math.floor(cell / columns) * height,
              width: side - gap,
              height: height - gap,
            },
            areas.length,
          ),
        ),
      }
    },
    corners: (width) => {
      const { side, height, start } = sizesAt(width)
      return [true, false].flatMap((atTop) =>
        [true, false].flatMap((atRight) =>
          Array.from({ length: rows }, (_, count): Box => {
            const across = Array.from({ length: count + 1 }, (_, row) =>
              freeAt(atTop ? row : rows - 1 - row, atRight),
            )
            const free = Math.min(...across)
            return {
              x: start + (atRight ? (columns - free) * side : 0) + margin,
              y: atTop ? 0 : (rows - 1 - count) * height + margin,
              width: free * side - 2 * margin,
              height: (count + 1) * height - margin,
            }
          }).filter((box) => box.width > 0),
        ),
      )
    },
  }
}
