import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MetricId } from '../../../data/model/metric.ts'
import type { AreaRow } from '../../../web/charts/area-row.ts'
import { type OnTiles, onTiles, type PlaceRow, tileMap } from '../../../web/charts/tile-map.ts'
import { nameIn } from '../../../web/charts/tile-shapes.ts'
import { addMapTexts } from '../../../web/i18n/map-texts.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { areaRow, silentRow } from './area-rows.ts'
import { drawn, pointed, text, widths } from './drawn.ts'

const texts = createTexts('vi')
addMapTexts(texts)
const mapText = { ...text, words: texts.getFixedT('vi', 'map') }

/** North-west, north-east, south-west. */
const grid = {
  columns: 2,
  rows: 2,
  kept: 90,
  tiles: { nw: [0, 0], ne: [1, 0], sw: [0, 1] },
} satisfies OnTiles['grid']
const place = (area_id: string, place_id = area_id, whole = true): PlaceRow => {
  return { area_id, place_id, place_name: `Xã ${place_id}`, whole }
}
const on = (...rows: PlaceRow[]): OnTiles => ({
  grid,
  places: new Map(rows.map((row) => [row.area_id, row])),
})

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
const map = (areas: AreaRow[], tiles: OnTiles, metric: MetricId = 'safe_rate', chosen = '') =>
  tileMap(areas, tiles, { metric, year: 2025, compare: null, chosen }, mapText)

interface Shape {
  type: string
  shape?: { x: number; y: number; width: number; height: number }
  style: { fill: string; stroke?: string; lineDash?: number[]; text?: string }
}
interface Custom {
  data: { say?: string[] }[]
  renderItem: (item: { dataIndex: number }) => { children: Shape[] }
}

const seriesOf = (model: ReturnType<typeof map>, width = 600) =>
  drawn(model, width).series as unknown as Custom[]
const shapesOf = (model: ReturnType<typeof map>, width = 600, series = 0) => {
  const one = seriesOf(model, width)[series]
  return one?.data.map((_, dataIndex) => one.renderItem({ dataIndex }).children) ?? []
}
const wordsIn = (children: Shape[]) => children.flatMap(({ style }) => style.text ?? [])
const rectOf = (children: Shape[] | undefined) => children?.find(({ type }) => type === 'rect')

const three = [row('sw', 1, 2), row('ne', 99, 100), row('nw', 57, 60)]
const all = on(place('nw'), place('ne'), place('sw'))

describe('tiles', () => {
  test('stand as in the grid and are read from the north-west, whatever the order of the rows', () => {
    const model = map(three, all)
    expect(model.points(600).map(({ area }) => area)).toEqual(['nw', 'ne', 'sw'])
    const [nw, ne, sw] = shapesOf(model).map((children) => rectOf(children)?.shape)
    expect(nw?.x).toBe(sw?.x)
    expect(nw?.y).toBe(ne?.y)
    expect(ne?.x).toBeGreaterThan((nw?.x ?? 0) + (nw?.width ?? 0))
    expect(sw?.y).toBeGreaterThan((nw?.y ?? 0) + (nw?.height ?? 0))
    expect(new Set([nw, ne, sw].map((box) => `${box?.width}×${box?.height}`)).size).toBe(1)
  })

  test('show name and figure, and say figure and k/n', () => {
    const model = map(three, all)
    expect(shapesOf(model).map(wordsIn)).toEqual([
      ['nw', '95,0%'],
      ['ne', '99,0%'],
      ['sw', '50,0%'],
    ])
    expect(model.points(600)[0]?.text).toContain('Xã nw. 2025: 95,00% (57/60)')
  })

  test('have the colour of the class that the legend names', () => {
    const model = map(three, all)
    const legend = shapesOf(model, 600, 1).map((children) => [
      wordsIn(children)[0],
      rectOf(children)?.style.fill,
    ])
    const colours = new Map(legend.map(([label, fill]) => [label, fill]))
    expect([...colours.keys()].slice(0, 6)).toEqual([
      '< 70%',
      '70–80%',
      '80–90%',
      '90–95%',
      '95–99%',
      '≥ 99%',
    ])
    // 95 begins the class 95–99, 99 the class from 99 on.
    expect(shapesOf(model).map((children) => rectOf(children)?.style.fill)).toEqual(
      ['95–99%', '≥ 99%', '< 70%'].map((label) => colours.get(label)),
    )
  })

  test('without a figure are dashed and say so; a reported 0 is a figure', () => {
    const silent = silentRow({ area_id: 'nw', name: 'nw', full_name: 'Xã nw' })
    const model = map([silent, row('ne', 0, 30), row('sw', 1, 1)], all)
    const [nw, ne] = shapesOf(model)
    expect(wordsIn(nw ?? [])).toEqual(['nw', '—'])
    expect(rectOf(nw)?.style.lineDash).toBeDefined()
    expect(wordsIn(ne ?? [])).toEqual(['ne', '0,0%'])
    expect(rectOf(ne)?.style.lineDash).toBeUndefined()
    expect(model.points(600)[0]?.text).toContain('chưa có số liệu')
  })

  test('that a split leaves open show the range, and a colour only where all of it is of one class', () => {
    const open = { open: true, value: null, percent: null, k: null, n: null }
    const model = map(
      [
        row('nw', 1, 1, { ...open, value_from: 96, value_to: 98 }),
        row('ne', 1, 1, { ...open, value_from: 88, value_to: 91 }),
        row('sw', 96, 100),
      ],
      all,
    )
    const [nw, ne, sw] = shapesOf(model)
    expect(wordsIn(nw ?? [])[1]).toBe('96–98%')
    expect(rectOf(nw)?.style.fill).toBe(rectOf(sw)?.style.fill)
    expect(wordsIn(ne ?? [])[1]).toBe('88–91%')
    expect(rectOf(ne)?.style.lineDash).toBeDefined()
  })

  test('of a count show the number', () => {
    expect(shapesOf(map([row('nw', 3, 9, { value: 3 })], all, 'weak')).map(wordsIn)).toEqual([['nw', '3']])
  })

  test('are outlined where the area is chosen', () => {
    const strokes = shapesOf(map(three, all, 'safe_rate', 'ne')).map(
      (children) => rectOf(children)?.style.stroke,
    )
    expect(strokes[1]).not.toBe(strokes[0])
    expect(strokes[2]).toBe(strokes[0])
  })
})

describe('areas that are not of today', () => {
  const tiles = on(place('an', 'nw'), place('binh', 'nw', false), place('chi', 'sw'))
  const areas = [row('chi', 9, 10), row('binh', 1, 10), row('an', 5, 10), row('moi', 5, 10)]
  const model = map(areas, tiles)

  test('share the tile of what they went into, by name and not by rank', () => {
    expect(model.points(600).map(({ area }) => area)).toEqual(['an', 'binh', 'chi', 'moi'])
    const [an, binh, chi] = shapesOf(model).map((children) => rectOf(children)?.shape)
    expect((an?.width ?? 0) * (an?.height ?? 0)).toBeLessThan(((chi?.width ?? 0) * (chi?.height ?? 0)) / 1.9)
    expect(binh?.x === an?.x || binh?.y === an?.y).toBe(true)
  })

  test('say where they stand, and that there is more of a split one', () => {
    const said = model.points(600).map((point) => point.text)
    expect(said[0]).toContain('Đứng trong ô của Xã nw, nơi địa bàn này nhập vào.')
    expect(said[1]).toContain('Bị chia tách; đứng trong ô của Xã nw')
    expect(said[3]).toContain('Chưa có vị trí trên bản đồ.')
  })

  test('stand below the map where nobody knows their place', () => {
    const tops = shapesOf(model).map((children) => rectOf(children)?.shape?.y ?? 0)
    expect(tops[3]).toBeGreaterThan(Math.max(...tops.slice(0, 3)) + 60)
  })
})

test('the first place with a tile is the place of an area', () => {
  const [northWest] = ['11953-2025-07-01']
  const found = onTiles([
    place('old'),
    place('old', northWest, false),
    place('old', '11977-2025-07-01'),
    place('other'),
  ])
  expect(found?.places.get('old')).toMatchObject({ place_id: northWest, whole: false })
  expect(found?.places.has('other')).toBe(false)
  expect(onTiles([place('nobody')])).toBeUndefined()
})

test('at every width the points lead to their own tiles, and all tiles are in the drawing and apart', () => {
  const homes = ['nw', 'ne', 'sw', null] as const
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...homes), { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...widths),
      (given, width) => {
        const areas = given.map((_, index) => row(`id-${index}`, index, 40))
        const model = map(
          areas,
          on(...given.flatMap((home, index) => (home ? [place(`id-${index}`, home)] : []))),
        )
        const found = pointed(model, width) as { say: string[] }[]
        const points = model.points(width)
        expect(points).toHaveLength(given.length)
        expect(found.map(({ say }) => say[0])).toEqual(points.map(({ area }) => `Xã ${area}`))
        const boxes = shapesOf(model, width).flatMap((children) => rectOf(children)?.shape ?? [])
        for (const { x, y, width: wide, height } of boxes) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + wide).toBeLessThanOrEqual(width + 1)
          expect(y + height).toBeLessThanOrEqual(model.height(width))
        }
        for (const [at, a] of boxes.entries()) {
          for (const b of boxes.slice(at + 1)) {
            const [left, right] = [Math.max(a.x, b.x), Math.min(a.x + a.width, b.x + b.width)]
            const [top, bottom] = [Math.max(a.y, b.y), Math.min(a.y + a.height, b.y + b.height)]
            expect(right - left > 0.6 && bottom - top > 0.6).toBe(false)
          }
        }
      },
    ),
    { numRuns: 60 },
  )
})

describe('on a slide', () => {
  /** The upper rows as Hưng Yên's: 11 tiles across, free above on the right. */
  const rows = ['#####      ', '######     ', '######     ', '###########']
  const wide = {
    ...{ columns: 11, rows: rows.length, kept: 90 },
    tiles: Object.fromEntries(
      rows.flatMap((line, at) =>
        [...line].flatMap((sign, column) =>
          sign === '#' ? [[`t${at}-${column}`, [column, at] satisfies [number, number]] as const] : [],
        ),
      ),
    ),
  } satisfies OnTiles['grid']
  const ids = Object.keys(wide.tiles)
  const slideMap = (name: string) =>
    tileMap(
      ids.map((id) => row(id, 9, 10, { name })),
      { grid: wide, places: new Map(ids.map((id) => [id, place(id)])) },
      { metric: 'safe_rate', year: 2025, compare: null, chosen: '' },
      mapText,
    )
  const wordsAt = (model: ReturnType<typeof map>, leastText?: number) => {
    const { series } = drawn(model, 1886, leastText)
    const tiles = series[0] as unknown as Custom
    return wordsIn(tiles.renderItem({ dataIndex: 0 }).children)
  }

  test('the legend stands in a corner that is free, and the tiles have its room', () => {
    const model = slideMap('An')
    expect(model.height(1886, 25)).toBe(4 * 56)
    expect(model.height(1886)).toBeGreaterThan(4 * 56)
    const legend = drawn(model, 1886, 25).series[1] as unknown as {
      data: unknown[]
      renderItem: (item: { dataIndex: number }) => { x: number; y: number }
    }
    // Right of the five tiles of the first row.
    expect(legend.renderItem({ dataIndex: 0 }).x).toBeGreaterThan(5 * 171)
    expect(legend.renderItem({ dataIndex: 0 }).y).toBe(0)
  })

  test('a tile has name and figure, a long name with initials', () => {
    expect(wordsAt(slideMap('Nguyễn Văn Linh'), 25)).toEqual(['N. Văn Linh', '90,0%'])
    expect(nameIn('Nguyễn Văn Linh', 140, 25)).toBe('N.V. Linh')
    expect(nameIn('Nguyễn Văn Linh', 20, 25)).toBe('Nguyễn Văn Linh')
    expect(wordsAt(slideMap('Phố Hiến'), 25)).toEqual(['Phố Hiến', '90,0%'])
    // On the page, where a pointer tells it whole, it is cut.
    expect(wordsAt(slideMap('Nguyễn Văn Linh'))).toEqual(['Nguyễn Văn Linh', '90,0%'])
  })

  test('where one line has room, it is the name: colour tells the class', () => {
    expect(wordsAt(slideMap('Phố Hiến'), 30)).toEqual(['Phố Hiến'])
  })

  test('areas that share tiles have figures, since their names have no room', () => {
    const tiles = on(place('an', 'nw'), place('binh', 'nw'), place('chi', 'sw'))
    const model = map([row('an', 9, 10), row('binh', 9, 10), row('chi', 9, 10)], tiles)
    const one = drawn(model, 400, 24).series[0] as unknown as Custom
    const words = one.data.map((_, dataIndex) => wordsIn(one.renderItem({ dataIndex }).children))
    expect(words).toEqual([['90,0%'], ['90,0%'], ['chi', '90,0%']])
  })
})

test('the table names the tile and has k, n and percent', () => {
  const { columns, rows } = map(three, all).table
  expect(columns.map(({ heading }) => heading)).toEqual([
    'Địa bàn',
    'Thuộc',
    'Ô',
    'k 2025',
    'n 2025',
    '% 2025',
  ])
  expect(rows[0]).toEqual(['Xã nw', null, 'Xã nw', 57, 60, 95])
})

test('the tooltip is plain text, whatever an area is called', () => {
  const evil = row('nw', 1, 2, { full_name: '<img onerror=alert(1)>' })
  const { tooltip, series } = drawn(map([evil], all))
  expect(tooltip.renderMode).toBe('richText')
  expect(tooltip.formatter({ data: series[0]?.data[0] })).toContain(
    '<img onerror=alert(1)>\n2025: 50,00% (1/2)',
  )
})
