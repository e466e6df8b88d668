import { provinceTiles } from '../../data/areas/tiles/province-tiles.ts'

/** Hưng Yên's 104 communes of today as squares where their tiles are: real codes, geometry of the tests' own. */
export function squareBoundaries() {
  const tiles = provinceTiles.find(({ province_id }) => province_id === '33-2025-07-01')?.communes.tiles ?? {}
  const features = Object.entries(tiles).map(([id, [column, row]]) => {
    const [west, north] = [106 + column / 50, 21 - row / 50]
    const [east, south] = [west + 1 / 50, north - 1 / 50]
    const ring = [
      [west, north],
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]
    return {
      type: 'Feature',
      properties: { ma_xa: id.slice(0, 5) },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  return { type: 'FeatureCollection', features }
}
