import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areasOf } from '../../../data/boundaries/own-boundaries.ts'
import type { Polygon, Position, Ring } from '../../../data/boundaries/read-rings.ts'
import { simplifyBoundaries } from '../../../data/boundaries/simplify-boundaries.ts'

/** A wavy line between two corners: the same points whichever side it is drawn from. */
function wavy([ax, ay]: Position, [bx, by]: Position, points: number, height: number): Position[] {
  const isTurned = ax > bx || (ax === bx && ay > by)
  const [from, to] = isTurned
    ? [[bx, by] as const, [ax, ay] as const]
    : [[ax, ay] as const, [bx, by] as const]
  const line = Array.from({ length: points }, (_, index): Position => {
    const share = (index + 1) / (points + 1)
    const off = Math.sin(share * 40) * height
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    return [from[0] + dx * share + dy * off, from[1] + dy * share - dx * off]
  })
  return [[ax, ay], ...(isTurned ? line.reverse() : line)]
}

/** A grid of communes whose borders are wavy, each with a border of its own to every neighbour. */
function communes(columns: number, rows: number, points: number, height: number): Map<string, Polygon[]> {
  const shapes = new Map<string, Polygon[]>()
  for (let column = 0; column < columns; column += 1)
    for (let row = 0; row < rows; row += 1) {
      const corner = (x: number, y: number): Position => [106 + (column + x) / 50, 20 + (row + y) / 50]
      const corners = [corner(0, 0), corner(0, 1), corner(1, 1), corner(1, 0)]
      const ring: Ring = corners.flatMap((from, index) =>
        wavy(from, corners[(index + 1) % 4] ?? from, points, height),
      )
      ring.push(corner(0, 0))
      shapes.set(`${column}-${row}`, [[ring]])
    }
  return shapes
}

test('neighbours keep one line between them, no area is lost, however few points are asked for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 60 }),
      fc.double({ min: 0, max: 0.1, noNaN: true }),
      fc.integer({ min: 0, max: 500 }),
      (columns, rows, points, height, most) => {
        const { topology, lost } = simplifyBoundaries(communes(columns, rows, points, height), most)
        expect(lost).toEqual([])
        expect(areasOf({ topology })).toHaveLength(columns * rows)
        const uses = new Map<number, number[]>()
        for (const { arcs } of topology.objects.areas.geometries)
          for (const arc of arcs.flat(2)) {
            const index = arc < 0 ? ~arc : arc
            uses.set(index, [...(uses.get(index) ?? []), Math.sign(arc + 0.5)])
          }
        // Every line is one area's, or two areas' who see it from either side.
        for (const signs of uses.values()) expect([1, 2]).toContain(signs.length)
        const between = [...uses.values()].filter((signs) => signs.length === 2)
        for (const [one, other] of between) expect(one).toBe(-(other ?? 0))
        if (columns * rows > 1) expect(between.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 60 },
  )
})

test('points that do not matter go, those asked for at most stay', () => {
  const shapes = communes(6, 6, 400, 0.02)
  const given = [...shapes.values()].flat(2).reduce((sum, ring) => sum + ring.length, 0)
  const { topology } = simplifyBoundaries(shapes, 2000)
  const points = topology.arcs.reduce((sum, arc) => sum + arc.length, 0)
  expect(given).toBeGreaterThan(50_000)
  expect(points).toBeLessThan(2400)
  expect(points).toBeGreaterThan(1500)
})

test('borders that were drawn twice, a hair apart, do not stay two lines of many pieces', () => {
  const shapes = communes(4, 4, 300, 0.02)
  let turn = 0
  for (const polygons of shapes.values())
    for (const ring of polygons.flat())
      for (const [index, [x, y]] of ring.slice(1, -1).entries()) {
        turn = (turn * 16807 + 7) % 2147483647
        ring[index + 1] = [x + ((turn % 100) - 50) * 2e-8, y]
      }
  const { topology } = simplifyBoundaries(shapes, 1000)
  expect(topology.arcs.reduce((sum, arc) => sum + arc.length, 0)).toBeLessThan(4000)
  expect(areasOf({ topology })).toHaveLength(16)
})
