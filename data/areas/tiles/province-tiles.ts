import * as z from 'zod/mini'
import tiles from './tiles.json' with { type: 'json' }

/** A grid of equal tiles, one an area: columns and rows count from 0 at the upper left, north is up. */
export const TileGrid = z.strictObject({
  columns: z.int().check(z.positive()),
  rows: z.int().check(z.positive()),
  /** Share of pairs that lie side by side whose tiles touch, in whole percent. */
  kept: z.int().check(z.minimum(0), z.maximum(100)),
  /** Column and row by the id of the area. */
  tiles: z.record(z.string(), z.tuple([z.int(), z.int()])),
})
export type TileGrid = z.infer<typeof TileGrid>

/** The tile of an area; undefined where the grid has none. */
export const tileOf = (grid: TileGrid, areaId: string): readonly [number, number] | undefined =>
  Object.hasOwn(grid.tiles, areaId) ? grid.tiles[areaId] : undefined

/** The tiles of one of today's provinces: of its communes of 1/7/2025, and of the districts before. */
export const ProvinceTiles = z.strictObject({
  province_id: z.string(),
  communes: TileGrid,
  districts: TileGrid,
})
export type ProvinceTiles = z.infer<typeof ProvinceTiles>

/** The tiles that are shipped; `lay-province.ts` makes them. */
export const provinceTiles: readonly ProvinceTiles[] = z.array(ProvinceTiles).parse(tiles)

/** The grid that has tiles for most of the areas; undefined where none has any. */
export function gridFor(areaIds: Iterable<string>): TileGrid | undefined {
  const ids = [...areaIds]
  const found = provinceTiles
    .flatMap(({ communes, districts }) => [communes, districts])
    .map((grid) => ({ grid, count: ids.filter((id) => tileOf(grid, id)).length }))
    .reduce((best, one) => (one.count > best.count ? one : best), {
      grid: undefined as TileGrid | undefined,
      count: 0,
    })
  return found.grid
}
