import { describe, expect, test } from 'vitest'
import { longestBoundaryFile } from '../../../data/boundaries/boundary-file.ts'
import { areasOf } from '../../../data/boundaries/own-boundaries.ts'
import { type ReadBoundaries, readBoundaries } from '../../../data/boundaries/read-boundaries.ts'
import { areas, bytesOf, collection, day, feature, id, oldDay, polygon, square } from './small-map.ts'

const ground = { areas, days: [day, oldDay] }
const readAny = (value: unknown) => readBoundaries(bytesOf(value), ground)
function read(value: unknown): ReadBoundaries {
  const result = readAny(value)
  if ('kind' in result) throw new Error(`${result.kind}: ${result.value}`)
  return result
}
/** What is wrong, feature by feature. */
const wrong = (result: ReadBoundaries) =>
  result.problems.map(({ feature: number, kind, areas: about }) => [number, kind, about.join()])
const drawnIds = (result: ReadBoundaries) => areasOf(result).sort()
const at = (column: number) => polygon(square(column, 0))

describe('features are found', () => {
  test('by code and name, whatever the properties are called, numbers without their zeros included', () => {
    const result = read(
      collection(
        feature({ stt: 1, x1: 101, x2: 'An' }, at(0)),
        feature({ stt: 2, x1: 102, x2: 'HOÀ BÌNH' }, at(1)),
        feature({ stt: 3, x1: 106, x2: 'P. Tân' }, at(2)),
      ),
    )
    expect(result.properties).toEqual({ code: 'x1', name: 'x2' })
    expect(drawnIds(result)).toEqual([id('00101'), id('00102'), id('00106')])
    expect(result).toMatchObject({ total: 3, matched: 3, communes: 6, drawn: 3, problems: [] })
    expect(result.missing).toEqual(['Xã Việt Hùng', 'Xã Việt Hưng', 'Xã Tân'])
  })

  test('by name alone; of twins and of what is only alike none is taken', () => {
    const result = read(
      collection(
        feature({ ten_xa: 'xã Việt Hùng' }, at(0)),
        feature({ ten_xa: 'Tân' }, at(1)),
        feature({ ten_xa: 'Phường Tân' }, at(2)),
        feature({ ten_xa: 'Viet Hung' }, at(3)),
        feature({ ten_xa: 'Hoa Binh' }, at(4)),
      ),
    )
    expect(drawnIds(result)).toEqual([id('00102'), id('00103'), id('00106')])
    expect(wrong(result)).toEqual([
      [2, 'ambiguous', 'Xã Tân,Phường Tân'],
      [4, 'unknown', ''],
      [5, 'plain_name', 'Xã Hòa Bình'],
    ])
  })

  test('never by a code in use again whose name is another', () => {
    const result = read(
      collection(
        feature({ code: '00101', name: 'Xưa' }, at(0)),
        feature({ code: '00103', name: 'Việt Hùng' }, at(1)),
        feature({ code: '00104', name: 'Việt Hưng' }, at(2)),
      ),
    )
    expect(drawnIds(result)).toEqual([id('00103'), id('00104')])
    expect(wrong(result)).toEqual([[1, 'code_name', 'Xã An']])
  })

  test('in the list that was in force when the file was made', () => {
    const result = read(
      collection(
        feature({ code: '00101' }, at(0)),
        feature({ code: '00102' }, at(1)),
        feature({ code: '00199' }, at(2)),
      ),
    )
    expect(areasOf(result)).toEqual(['00101', '00102', '00199'].map((code) => `${code}-2022-01-01`))
  })

  test('by name where the code is unknown, with a word', () => {
    const result = read(
      collection(
        feature({ code: '00101', name: 'Xã An' }, at(0)),
        feature({ code: '77777', name: 'Xã Việt Hưng' }, at(1)),
      ),
    )
    expect(drawnIds(result)).toEqual([id('00101'), id('00104')])
    expect(wrong(result)).toEqual([[2, 'code_unknown', 'Xã Việt Hưng']])
  })

  test('several of one area: drawn together, or none where only a name says so of places far apart', () => {
    const parts = read(
      collection(
        feature({ name: 'Xã An' }, at(0)),
        feature({ name: 'Xã An' }, at(3)),
        feature({ name: 'Xã Việt Hùng' }, at(5)),
      ),
    )
    expect(parts).toMatchObject({ drawn: 2, matched: 3 })
    expect(wrong(parts)).toEqual([[2, 'twice', 'Xã An']])
    const apart = read(
      collection(
        feature({ name: 'Xã An' }, at(0)),
        feature({ name: 'Xã An' }, at(90)),
        feature({ name: 'Xã Việt Hùng' }, at(5)),
      ),
    )
    expect(drawnIds(apart)).toEqual([id('00103')])
    expect(wrong(apart).map(([number, kind]) => [number, kind])).toEqual([
      [1, 'twice_apart'],
      [2, 'twice_apart'],
    ])
  })
})

test('a feature that cannot be drawn is left out with its reason, and hides no other', () => {
  const [a, b, c] = square(0, 0)
  const named = (geometry: object | null) => feature({ name: 'Xã Việt Hùng' }, geometry)
  const result = read(
    collection(
      named(null),
      named({ type: 'Point', coordinates: [106, 20] }),
      named(polygon([a ?? [], b ?? []])),
      named(polygon([a ?? [], ['x', 20] as unknown as number[], c ?? [], a ?? []])),
      named(polygon([a ?? [], b ?? [], [581234.5, 2280000], a ?? []])),
      named(polygon([a ?? [], b ?? [], a ?? [], a ?? []])),
      feature({}, at(1)),
      feature({ name: 'Xã An' }, polygon(square(2, 0).slice(0, 4))),
      feature(
        { name: 'Xã Hòa Bình' },
        polygon([
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 1],
        ]),
      ),
      feature({ name: 'Xã Tân' }, at(4)),
    ),
  )
  expect(drawnIds(result)).toEqual([id('00101'), id('00102'), id('00105')])
  expect(wrong(result).map(([number, kind]) => [number, kind])).toEqual([
    [1, 'no_geometry'],
    [2, 'not_polygon'],
    [3, 'bad_ring'],
    [4, 'bad_ring'],
    [5, 'beyond'],
    [6, 'no_surface'],
    [7, 'no_key'],
    [8, 'unclosed'],
    [9, 'far'],
  ])
})

test('a hole stays a hole, whichever way its ring was drawn', () => {
  const whole = square(0, 0, 4)
  for (const hole of [square(1, 1), square(1, 1).reverse()]) {
    const { topology } = read(
      collection(
        feature({ name: 'Xã An' }, polygon(whole, hole)),
        feature({ name: 'Xã Việt Hùng' }, polygon(square(1, 1))),
      ),
    )
    const shape = topology.objects.areas.geometries.find((one) => one.id === id('00101'))
    expect(shape?.type === 'MultiPolygon' ? shape.arcs.map((rings) => rings.length) : []).toEqual([2])
  }
})

describe('TopoJSON', () => {
  // Two squares side by side: arc 0 is the line between them.
  const topology = {
    type: 'Topology',
    transform: { scale: [0.01, 0.01], translate: [106, 20.5] },
    arcs: [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 1],
        [-1, 0],
        [0, -1],
        [1, 0],
      ],
      [
        [1, 0],
        [1, 0],
        [0, 1],
        [-1, 0],
      ],
    ],
    objects: {
      xa: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0, 1]], properties: { ma: '00101' } },
          { type: 'Polygon', arcs: [[2, -1]], properties: { ma: '00103' } },
          { type: 'Polygon', arcs: [[7]], properties: { ma: '00104' } },
          { type: 'Polygon', arcs: [[0, 2]], properties: { ma: '00105' } },
          { type: 'Polygon', arcs: 'none', properties: { ma: '00106' } },
        ],
      },
    },
  }

  test('is read as GeoJSON is, and the line between two areas stays one', () => {
    const result = read(topology)
    expect(drawnIds(result)).toEqual([id('00101'), id('00103')])
    const arcs = result.topology.objects.areas.geometries.flatMap((one) => one.arcs.flat(2))
    const used = arcs.map((arc) => (arc < 0 ? ~arc : arc)).sort()
    expect(used.filter((arc, index) => used[index + 1] === arc)).toHaveLength(1)
  })

  test('with broken arcs loses the features of those alone', () => {
    expect(read(topology).problems.map(({ feature: number, kind, value }) => [number, kind, value])).toEqual([
      [3, 'bad_arc', '7'],
      [4, 'bad_arc', '2'],
      [5, 'bad_arc', 'none'],
    ])
  })
})

describe('a file that gives nothing says why', () => {
  const metres = polygon([
    [581234.5, 2280000],
    [581300, 2280000],
    [581300, 2281000],
    [581234.5, 2280000],
  ])
  const swapped = polygon(square(0, 0).map(([x = 0, y = 0]) => [y, x]))
  test.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['PK\u0003\u0004rest', 'no_text'],
    ['{"type":"FeatureCollection","features":[', 'no_json'],
    ['tên;mã\nAn;1', 'no_json'],
    [[1, 2], 'no_geography'],
    [{ type: 'Point', coordinates: [1, 2] }, 'no_geography'],
    [{ type: 'Topology', objects: {} }, 'broken_topology'],
    [{ type: 'FeatureCollection' }, 'no_features'],
    [collection(), 'no_features'],
    [collection(feature({ name: 'Xã An' }, { type: 'LineString', coordinates: [] })), 'no_polygons'],
    [collection(feature({ name: 'Xã An' }, metres)), 'metres'],
    [collection(feature({ name: 'Xã An' }, swapped)), 'swapped'],
    [collection(feature({ mau: 'xanh', dien_tich: 12 }, at(0))), 'no_names'],
    [collection(feature(null, at(0))), 'no_names'],
    [collection(feature({ code: '00101', name: 'Xã Tân' }, at(0))), 'no_match'],
  ])('%j: %s', (value, kind) => {
    expect(readAny(value)).toMatchObject({ kind })
  })

  test('names what it found in place of names, and the coordinate that is too large', () => {
    expect(readAny(collection(feature({ mau: 'xanh', dien_tich: 12 }, at(0))))).toMatchObject({
      value: 'mau, dien_tich',
    })
    expect(readAny(collection(feature({ name: 'Xã An' }, metres)))).toMatchObject({
      value: '[581234.5,2280000]',
      feature: 1,
    })
  })

  test('is not read where it is too large', () => {
    expect(readBoundaries(new Uint8Array(longestBoundaryFile + 1), ground)).toMatchObject({
      kind: 'too_large',
    })
  })
})

test('a text in another encoding than UTF-8 is refused, one of UTF-16 with its mark is read', () => {
  expect(readBoundaries(Uint8Array.of(0x7b, 0xff, 0xfe, 0x80), ground)).toMatchObject({ kind: 'no_text' })
  const text = `\ufeff${JSON.stringify(collection(feature({ name: 'Xã An' }, at(0))))}`
  const wide = new Uint8Array(Uint16Array.from([...text], (letter) => letter.charCodeAt(0)).buffer)
  expect(readBoundaries(wide, ground)).toMatchObject({ drawn: 1 })
})
