import type { Area } from '../../../data/model/area.ts'

/* A province of squares, one a hundredth of a degree; its codes are in use again since 2025, as everywhere. */

export const day = '2025-10-31'
export const oldDay = '2024-10-31'

const area = (code: string, name: string, kind: 'xa' | 'phuong', more: Partial<Area> = {}): Area => ({
  id: `${code}-${more.valid_from ?? '2025-07-01'}`,
  code,
  name,
  kind,
  full_name: `${kind === 'xa' ? 'Xã' : 'Phường'} ${name}`,
  level: 'commune',
  parent_id: null,
  valid_from: '2025-07-01',
  valid_to: null,
  sort: Number(code),
  ...more,
})
const old = { valid_from: '2022-01-01', valid_to: '2025-06-30' }

export const areas: Area[] = [
  area('00101', 'An', 'xa'),
  area('00102', 'Hòa Bình', 'xa'),
  area('00103', 'Việt Hùng', 'xa'),
  area('00104', 'Việt Hưng', 'xa'),
  area('00105', 'Tân', 'xa'),
  area('00106', 'Tân', 'phuong'),
  area('00101', 'Xưa', 'xa', old),
  area('00102', 'Cũ', 'xa', old),
  area('00199', 'Trước', 'xa', old),
]
export const id = (code: string) => `${code}-2025-07-01`

export type Ring = number[][]

/** The ring around a square of so many hundredths of a degree, with its lower left corner in the grid. */
export function square(column: number, row: number, size = 1): Ring {
  const [x, y] = [106 + column / 100, 20.5 + row / 100]
  const side = size / 100
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ]
}

export const polygon = (...rings: Ring[]) => ({ type: 'Polygon', coordinates: rings })

export const feature = (properties: object | null, geometry: object | null) => ({
  type: 'Feature',
  properties,
  geometry,
})
export const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })
export const bytesOf = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
