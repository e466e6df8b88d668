import type { Polygon } from '../../../data/boundaries/read-rings.ts'

/** A square of the grid as polygons; with a hole in its middle where wanted. */
export function polygonAt(column: number, row: number, hole = false): Polygon[] {
  const ring = (from: number, to: number): Polygon[number] => {
    const [west, east] = [106 + (column + from) / 100, 106 + (column + to) / 100]
    const [south, north] = [20 + (row + from) / 100, 20 + (row + to) / 100]
    return [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ]
  }
  return [[ring(0, 1), ...(hole ? [ring(0.4, 0.6).reverse()] : [])]]
}
