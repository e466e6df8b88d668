import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { areaId } from '../../model/area.ts'
import type { BuiltAreas } from '../build-areas.ts'
import { todayStart } from '../coverage.ts'
import { layTiles } from './lay-tiles.ts'
import type { Point } from './neighbours.ts'
import type { ProvinceTiles, TileGrid } from './province-tiles.ts'

/** The middle of a commune of today, in degrees. */
const Position = z.object({
  commune_code: z.string().check(z.regex(/^\d{5}$/)),
  province_code: z.string().check(z.regex(/^\d{2}$/)),
  lon: z.coerce.number().check(z.minimum(102), z.maximum(118)),
  lat: z.coerce.number().check(z.minimum(6), z.maximum(24)),
})
export type Position = z.infer<typeof Position>

/** The committed positions; origin and licence stand in `../README.md`. Throws on a line of another form. */
export function readPositions(): Position[] {
  const text = readFileSync(fileURLToPath(new URL('./positions.csv', import.meta.url)), 'utf8')
  const [head = '', ...lines] = text.trim().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Position.parse(Object.fromEntries(names.map((name, index) => [name, cells[index]])))
  })
}

/** Degrees on a plane: a degree of longitude is shorter than one of latitude, and rows count southwards. */
export function onPlane(positions: readonly Pick<Position, 'lon' | 'lat'>[]): Point[] {
  const middle = positions.reduce((sum, { lat }) => sum + lat, 0) / Math.max(1, positions.length)
  const shrink = Math.cos((middle * Math.PI) / 180)
  return positions.map(({ lon, lat }) => ({ x: lon * shrink, y: -lat }))
}

function grid(places: ReadonlyMap<string, Point>): TileGrid {
  const ids = [...places.keys()].sort()
  const { columns, rows, tiles, kept } = layTiles(ids.map((id) => places.get(id) ?? { x: 0, y: 0 }))
  return {
    columns,
    rows,
    kept: Math.floor(kept * 100),
    tiles: Object.fromEntries(
      ids.map((id, index) => [id, [...(tiles[index] ?? [0, 0])] as [number, number]]),
    ),
  }
}

/**
 * The tiles of a province of today: of its communes by their positions, and of its former districts by the mean
 * position of the communes counted with each.
 */
export function layProvince(code: string, positions: readonly Position[], built: BuiltAreas): ProvinceTiles {
  const own = positions.filter(({ province_code }) => province_code === code)
  const points = onPlane(own)
  const communes = new Map(
    own.map(({ commune_code }, index) => [areaId(commune_code, todayStart), points[index] ?? { x: 0, y: 0 }]),
  )
  const parts = new Map<string, Point[]>()
  for (const { basis, group_level, group_id, area_id } of built.members) {
    const point = communes.get(area_id)
    if (basis !== 'district' || group_level !== 'district' || !point) continue
    parts.set(group_id, [...(parts.get(group_id) ?? []), point])
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const districts = new Map(
    [...parts].map(([id, all]) => [id, { x: mean(all.map(({ x }) => x)), y: mean(all.map(({ y }) => y)) }]),
  )
  return { province_id: areaId(code, todayStart), communes: grid(communes), districts: grid(districts) }
}
