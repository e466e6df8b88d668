import { describe, expect, test } from 'vitest'
import { simplifyBoundaries } from '../../../data/boundaries/simplify-boundaries.ts'
import type { AreaRow } from '../../../web/charts/area-row.ts'
import { boundaryMap } from '../../../web/charts/boundary-map.ts'
import { type BoundaryShapes, boundaryShapes } from '../../../web/charts/boundary-shapes.ts'
import { addMapTexts } from '../../../web/i18n/map-texts.ts'
import { createTexts } from '../../../web/i18n/setup.ts'
import { areaRow, silentRow } from './area-rows.ts'
import { drawn, pointed, text, widths } from './drawn.ts'
import { polygonAt } from './square-shapes.ts'

const texts = createTexts('vi')
addMapTexts(texts)
const mapText = { ...text, words: texts.getFixedT('vi', 'map') }

/** North-west and north-east side by side, one with a hole; south-west below the first. */
const set = {
  file: 'xa.geojson',
  saved_at: '2026-01-01T00:00:00Z',
  scope: 'p',
  topology: simplifyBoundaries(
    new Map([
      ['sw', polygonAt(0, 0)],
      ['ne', polygonAt(1, 1)],
      ['nw', polygonAt(0, 1, true)],
    ]),
  ).topology,
}
const self = (...ids: string[]) => ids.map((id) => ({ area_id: id, part_id: id }))

function shapesOf(rows: { area_id: string; part_id: string }[], sets = [set]): BoundaryShapes {
  const shapes = boundaryShapes(rows, sets)
  if (!shapes) throw new Error('no shapes')
  return shapes
}

const row = (area_id: string, k: number, n: number, more: Partial<AreaRow> = {}) =>
  areaRow({
    area_id,
    name: area_id,
    full_name: `Xã ${area_id}`,
    k,
    n,
    percent: (k * 100) / n,
    value: (k * 100) / n,
    ...more,
  })
const three = [row('sw', 1, 2), row('ne', 99, 100), row('nw', 57, 60)]
const map = (areas: AreaRow[], shapes = shapesOf(self('nw', 'ne', 'sw')), chosen = '') =>
  boundaryMap(areas, shapes, { metric: 'safe_rate', year: 2025, compare: null, chosen }, mapText)

interface Labelled {
  label: { fontSize: number; formatter: () => string }
}
interface Region {
  name: string
  say: string[]
  itemStyle: { areaColor: string; borderColor: string; borderType?: string }
}
const regions = (model: ReturnType<typeof map>) => drawn(model).series[0]?.data as Region[]

describe('shapes', () => {
  test('of a group are one without the border between its parts; holes stay', () => {
    const shapes = shapesOf([
      { area_id: 'north', part_id: 'nw' },
      { area_id: 'north', part_id: 'ne' },
    ])
    const [north] = shapes.features
    expect(north?.geometry.coordinates).toHaveLength(1)
    const [outer, ...holes] = north?.geometry.coordinates[0] ?? []
    // Two squares together are a rectangle: four corners, two points where the border met it, and the first again.
    expect(outer).toHaveLength(7)
    expect(holes).toHaveLength(1)
    expect(shapes.box[2] - shapes.box[0]).toBeCloseTo(0.02, 5)
    expect(shapes.box[3] - shapes.box[1]).toBeCloseTo(0.01, 5)
  })

  test('say what of a group has none, and are not there where nothing has', () => {
    const shapes = shapesOf([
      ...self('nw'),
      { area_id: 'x', part_id: 'sw' },
      { area_id: 'x', part_id: 'gone' },
    ])
    expect([...shapes.incomplete]).toEqual([['x', [1, 2]]])
    expect(boundaryShapes(self('gone'), [set])).toBeUndefined()
    expect(boundaryShapes(self('nw'), [])).toBeUndefined()
  })

  test('are told apart by the boundaries they come from', () => {
    const later = { ...set, saved_at: '2026-02-02T00:00:00Z' }
    expect(shapesOf(self('nw')).name).not.toBe(shapesOf(self('nw'), [later]).name)
  })
})

describe('the map', () => {
  test('is read from the north-west, each area with figure and k/n', () => {
    const points = map(three).points(600)
    expect(points.map(({ area }) => area)).toEqual(['nw', 'ne', 'sw'])
    expect(points[0]?.text).toContain('Xã nw. 2025: 95,00% (57/60)')
  })

  test('has the colours of the tiles; what has no figure is dashed', () => {
    const silent = silentRow({ area_id: 'nw', name: 'nw', full_name: 'Xã nw' })
    const [nw, ne, sw] = regions(map([row('sw', 65, 100), row('ne', 99, 100), silent]))
    expect(nw?.itemStyle).toMatchObject({ areaColor: '#ffffff', borderType: 'dashed' })
    expect(new Set([nw, ne, sw].map((one) => one?.itemStyle.areaColor)).size).toBe(3)
  })

  test('outlines the area chosen', () => {
    const borders = regions(map(three, undefined, 'ne')).map(({ itemStyle }) => itemStyle.borderColor)
    expect(borders[1]).not.toBe(borders[0])
    expect(borders[2]).toBe(borders[0])
  })

  test('puts areas without a boundary below, and into the table', () => {
    const model = map([...three, row('moi', 3, 10)])
    expect(model.points(600).at(-1)).toMatchObject({ area: 'moi', seriesIndex: 1, dataIndex: 0 })
    expect(model.points(600).at(-1)?.text).toContain('Chưa có ranh giới.')
    expect(model.table.rows.map(([name]) => name)).toEqual(['Xã nw', 'Xã ne', 'Xã sw', 'Xã moi'])
    expect(model.height(600)).toBeGreaterThan(map(three).height(600) + 40)
  })

  test('on a slide makes room for its texts, and writes nothing where they do not fit', () => {
    const model = map([...three, row('moi', 3, 10)])
    expect(model.height(900, 24)).toBeGreaterThan(model.height(900))
    const labels = (width: number, leastText?: number) =>
      ((drawn(model, width, leastText).series[0]?.data ?? []) as Labelled[]).map(({ label }) => label)
    expect(labels(900, 24).map(({ fontSize }) => fontSize)).toEqual([24, 24, 24])
    expect(labels(900, 24).map(({ formatter }) => formatter())).toEqual([
      'nw\n95,0%',
      'ne\n99,0%',
      'sw\n50,0%',
    ])
    expect(labels(120).map(({ formatter }) => formatter())).not.toContain('')
    expect(labels(120, 60).map(({ formatter }) => formatter())).toEqual(['', '', ''])
  })

  test.each(widths)('at %i pixels leads each point to its own datum', (width) => {
    const model = map([...three, row('moi', 3, 10)])
    const found = pointed(model, width) as { say: string[] }[]
    expect(found.map(({ say }) => say[0])).toEqual(model.points(width).map(({ area }) => `Xã ${area}`))
  })

  test('has plain text in its tooltip, whatever an area is called', () => {
    const { tooltip, series } = drawn(map([row('nw', 1, 2, { full_name: '<img onerror=alert(1)>' })]))
    expect(tooltip.renderMode).toBe('richText')
    expect(tooltip.formatter({ data: series[0]?.data[0] })).toContain(
      '<img onerror=alert(1)>\n2025: 50,00% (1/2)',
    )
  })
})

describe('drawn larger', () => {
  test('a map has room for more names, stays within its frame, and lets the wheel scroll the page as a whole', () => {
    const model = map(three)
    const frame = drawn(model, 60).series[0]
    expect(frame).toMatchObject({ clip: true, scaleLimit: { min: 1, max: 8 } })
    expect(frame).not.toHaveProperty('roam')
    interface Part {
      roam: boolean
      center: number[] | null
      data: LabelledRegion[]
    }
    const { enlarged } = model
    if (!enlarged) throw new Error('cannot be drawn larger')
    const part = (zoom: number, center: number[] | null = null) =>
      (enlarged(60, { zoom, center }).series as Part[])[0]
    const labels = (zoom: number) => part(zoom)?.data.map(({ label }) => label.formatter())
    expect(labels(1)).toEqual(
      drawn(model, 60).series[0]?.data.map((one) => (one as LabelledRegion).label.formatter()),
    )
    expect(labels(1)?.some((label) => label.includes('\n'))).toBe(false)
    expect(labels(8)?.every((label) => label.includes('\n'))).toBe(true)
    expect([part(1)?.roam, part(2)?.roam, part(2, [106, 20])?.center]).toEqual([false, true, [106, 20]])
  })

  test('a map brings the area that is read into the middle, but no box below it', () => {
    const model = map([...three, row('none', 1, 2)])
    const [first, , , below] = model.points(600)
    expect(first?.area).toBe('nw')
    expect(first?.centre?.map((degree) => Math.round(degree * 1000) / 1000)).toEqual([106.005, 20.015])
    expect(below).toMatchObject({ area: 'none' })
    expect(below?.centre).toBeUndefined()
  })
})

interface LabelledRegion {
  label: { formatter: () => string }
}
