import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layProvince, onPlane, readPositions } from '../../../data/areas/tiles/lay-province.ts'
import { layTiles } from '../../../data/areas/tiles/lay-tiles.ts'
import { leastCost } from '../../../data/areas/tiles/least-cost.ts'
import { neighboursOf, tilesApart } from '../../../data/areas/tiles/neighbours.ts'
import { gridFor, provinceTiles, type TileGrid, tileOf } from '../../../data/areas/tiles/province-tiles.ts'
import { inForce } from '../../../data/model/area.ts'
import { built } from './built.ts'

const positions = readPositions()
const provinces = provinceTiles.map((one) => [one.province_id, one] as const)

/** All ways to give each row a column of its own. */
function* choices(rows: number, columns: number, taken: number[] = []): Generator<number[]> {
  if (taken.length === rows) yield taken
  else
    for (let column = 0; column < columns; column += 1)
      if (!taken.includes(column)) yield* choices(rows, columns, [...taken, column])
}

describe('the cheapest assignment', () => {
  test('costs as little as the best of all', () => {
    const sizes = fc.record({ rows: fc.integer({ min: 1, max: 4 }), spare: fc.integer({ min: 0, max: 2 }) })
    const costs = sizes.chain(({ rows, spare }) => {
      const width = rows + spare
      const row = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: width, maxLength: width })
      return fc.array(row, { minLength: rows, maxLength: rows })
    })
    fc.assert(
      fc.property(costs, (cost) => {
        const total = (columns: readonly number[]) =>
          columns.reduce((sum, column, row) => sum + (cost[row]?.[column] ?? Infinity), 0)
        const found = leastCost(cost)
        expect(new Set(found).size).toBe(cost.length)
        const all = [...choices(cost.length, cost[0]?.length ?? 0)].map(total)
        expect(total(found)).toBe(Math.min(...all))
      }),
    )
  })

  test('needs a column for each row', () => {
    expect(() => leastCost([[1], [2]])).toThrow('2 rows do not fit 1 columns')
  })
})

test('two points are neighbours where no third lies in the circle between them', () => {
  // C lies between A and B; D is far off to the side.
  const [a, c, b, d] = [
    { x: 0, y: 0 },
    { x: 1, y: 0.1 },
    { x: 2, y: 0 },
    { x: 1, y: 5 },
  ]
  expect(neighboursOf([a, c, b, d])).toEqual([
    [0, 1],
    [1, 2],
    [1, 3],
  ])
})

test('points that stand on a grid get that grid', () => {
  const points = Array.from({ length: 12 }, (_, at) => ({ x: at % 4, y: Math.floor(at / 4) }))
  const { columns, rows, tiles, kept } = layTiles(points)
  expect([columns, rows, kept]).toEqual([4, 3, 1])
  expect(tiles).toEqual(points.map(({ x, y }) => [x, y]))
})

test('any points get a tile each, on the grid and no two on one', () => {
  const point = fc.record({
    x: fc.double({ min: 0, max: 9, noNaN: true }),
    y: fc.double({ min: 0, max: 9, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 14 }), (points) => {
      const { columns, rows, tiles } = layTiles(points)
      expect(new Set(tiles.map(String)).size).toBe(points.length)
      expect(tiles.every(([x, y]) => x >= 0 && y >= 0 && x < columns && y < rows)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

describe.each(provinces)('the tiles of %s', (id, shipped) => {
  const code = id.slice(0, 2)
  const grids: [string, TileGrid][] = [
    ['communes', shipped.communes],
    ['districts', shipped.districts],
  ]

  test('are what the positions give', () => {
    expect(layProvince(code, positions, built)).toEqual(shipped)
  }, 30_000)

  test('are one for each commune of today', () => {
    const communes = built.areas.filter(
      (area) => area.level === 'commune' && area.parent_id === id && inForce(area, '2025-07-01'),
    )
    expect(communes.length).toBeGreaterThan(70)
    expect(Object.keys(shipped.communes.tiles).sort()).toEqual(communes.map((area) => area.id).sort())
  })

  test('are one for each former district of the province', () => {
    const districts = built.members.filter(
      ({ basis, group_id, area_id }) => basis === 'district' && group_id === id && area_id.length === 14,
    )
    const wanted = districts.map(({ area_id }) => area_id).sort()
    expect(Object.keys(shipped.districts.tiles).sort()).toEqual(wanted)
  })

  test.each(grids)(
    'of %s lie on their grid, no two on one, few left empty',
    (_, { columns, rows, tiles }) => {
      const all = Object.values(tiles)
      expect(new Set(all.map(String)).size).toBe(all.length)
      expect(all.every(([x, y]) => x >= 0 && y >= 0 && x < columns && y < rows)).toBe(true)
      expect(columns).toBeLessThanOrEqual(12)
      expect(columns * rows).toBeLessThanOrEqual(all.length * 1.45)
    },
  )

  test('of communes keep neighbours near and the winds where they are', () => {
    const own = positions.filter(({ province_code }) => province_code === code)
    const points = onPlane(own)
    const tiles = own.map(
      ({ commune_code }) => tileOf(shipped.communes, `${commune_code}-2025-07-01`) ?? ([-9, -9] as const),
    )
    const pairs = neighboursOf(points)
    const apart = pairs.map(([a, b]) => tilesApart(tiles[a] ?? [0, 0], tiles[b] ?? [0, 0]))
    const touching = apart.filter((tilesBetween) => tilesBetween === 1).length / apart.length
    expect(touching).toBeGreaterThanOrEqual(0.8)
    expect(shipped.communes.kept).toBe(Math.floor(touching * 100))
    expect(apart.filter((tilesBetween) => tilesBetween > 2).length / apart.length).toBeLessThan(0.05)
    // Of communes far apart from west to east (a third of the province), the western one is never further east.
    const span = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x))
    const turned = points.flatMap((a, one) =>
      points.filter((b, other) => b.x - a.x > span / 3 && (tiles[other]?.[0] ?? 0) < (tiles[one]?.[0] ?? 0)),
    )
    expect(turned).toEqual([])
  })
})

test('every commune of 2024 went into one that has a tile', () => {
  const tiled = new Set(provinceTiles.flatMap(({ communes }) => Object.keys(communes.tiles)))
  const covered = new Set(provinceTiles.map(({ province_id }) => province_id))
  const within = new Set(
    built.members
      .filter(({ basis, group_id }) => basis === 'today' && covered.has(group_id))
      .map(({ area_id }) => area_id),
  )
  const placed = new Set(
    built.members
      .filter(({ basis, group_id }) => basis === 'today' && tiled.has(group_id))
      .map(({ area_id }) => area_id),
  )
  const old = built.areas.filter(
    (area) => area.level === 'commune' && inForce(area, '2024-10-31') && within.has(area.id),
  )
  expect(old.length).toBeGreaterThan(1000)
  expect(old.filter(({ id }) => !placed.has(id)).map(({ full_name }) => full_name)).toEqual([])
})

describe('the grid for a set of areas', () => {
  test('is the one with most of them', () => {
    expect(gridFor(['11953-2025-07-01', '12452-2022-01-01'])).toBe(provinceTiles[1]?.communes)
    expect(gridFor(['323-2022-01-01'])).toBe(provinceTiles[1]?.districts)
  })

  test('is none where no area has a tile', () => {
    expect(gridFor(['99999-2025-07-01', 'toString'])).toBeUndefined()
  })
})
