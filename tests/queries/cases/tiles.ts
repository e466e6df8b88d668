import { w } from '../../fixtures/renamed-commune.ts'
import { a, b, c, d1, d2, e, province, x, y, z } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const communes = { scope: province, group_level: 'commune' }

/** Over the small province. */
export const tileCases: QueryCase[] = [
  {
    says: 'puts old communes where they went, a split one in each, the first by name first',
    query: 'compare/tiles',
    params: { ...communes, year: 2024, basis: 'reported' },
    columns: ['area_id', 'place_id', 'place_name', 'whole'],
    rows: [
      [a, a, 'Xã An', true],
      [a, x, 'Xã Xuân', true],
      [b, b, 'Xã Bình', true],
      [b, x, 'Xã Xuân', false],
      [b, z, 'Xã Việt', false],
      [c, c, 'Xã Chính', true],
      [c, y, 'Xã Yên', true],
      [e, e, 'Xã Đông', true],
      [e, z, 'Xã Việt', true],
    ],
  },
  {
    says: 'puts communes of today at their own place, whatever the year',
    query: 'compare/tiles',
    params: { ...communes, year: 2024, basis: 'today' },
    columns: ['area_id', 'place_id', 'whole'],
    rows: [
      [x, x, true],
      [y, y, true],
      [z, z, true],
    ],
  },
  {
    says: 'puts former districts at their own place',
    query: 'compare/tiles',
    params: { year: 2025, basis: 'district', scope: province, group_level: 'district' },
    columns: ['area_id', 'place_id', 'place_name', 'whole'],
    rows: [
      [d1, d1, 'Huyện Một', true],
      [d2, d2, 'Huyện Hai', true],
    ],
  },
  {
    says: 'has no place where there is no scope',
    query: 'compare/tiles',
    params: { year: 2023, basis: 'reported', scope: null, group_level: null },
    columns: ['area_id'],
    rows: [],
  },
]

/** Over the province in which Y is W from 2027 on. */
export const renamedTileCases: QueryCase[] = [
  {
    says: 'puts a newer commune where the one it came from stands',
    query: 'compare/tiles',
    params: { ...communes, year: 2027, basis: 'reported' },
    columns: ['area_id', 'place_id', 'whole'],
    rows: [
      [x, x, true],
      [z, z, true],
      [w, w, true],
      [w, y, true],
    ],
  },
  {
    says: 'puts an old commune at the place of 2025 though that has another name since',
    query: 'compare/tiles',
    params: { ...communes, year: 2024, basis: 'reported' },
    where: { area_id: c },
    columns: ['place_id', 'place_name', 'whole'],
    rows: [
      [c, 'Xã Chính', true],
      [y, 'Xã Yên', true],
    ],
  },
]
