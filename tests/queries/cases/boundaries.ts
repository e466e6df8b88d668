import { a, b, c, d1, d2, e, oldProvince, province, x, y, z } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const communes = { scope: province, group_level: 'commune' }

/** Over the small province. */
export const boundaryCases: QueryCase[] = [
  {
    says: 'draws a commune with its own boundary, an old one with none of another',
    query: 'compare/parts',
    params: { ...communes, year: 2024, basis: 'reported' },
    columns: ['area_id', 'part_id'],
    rows: [a, b, c, e].map((id) => [id, id]),
  },
  {
    says: 'draws communes of today whatever the year',
    query: 'compare/parts',
    params: { ...communes, year: 2024, basis: 'today' },
    columns: ['area_id', 'part_id'],
    rows: [x, y, z].map((id) => [id, id]),
  },
  {
    says: 'joins a former district from the communes of today that count in it, one that crosses a line in one alone',
    query: 'compare/parts',
    params: { year: 2025, basis: 'district', scope: province, group_level: 'district' },
    columns: ['area_id', 'part_id'],
    rows: [
      [d1, x],
      [d2, y],
      [d2, z],
    ],
  },
  {
    says: 'looks features up among all areas of the province, of all days',
    query: 'boundaries/areas',
    params: { scope: province },
    columns: ['id', 'code', 'full_name', 'parent_id', 'valid_to'],
    rows: [
      [oldProvince, '99', 'Tỉnh Cũ', null, '2025-06-30'],
      [province, '99', 'Tỉnh Mới', null, null],
      [d1, '901', 'Huyện Một', oldProvince, '2025-06-30'],
      [d2, '902', 'Huyện Hai', oldProvince, '2025-06-30'],
      [a, '90101', 'Xã An', d1, '2025-06-30'],
      [b, '90102', 'Xã Bình', d1, '2025-06-30'],
      [c, '90201', 'Xã Chính', d2, '2025-06-30'],
      [e, '90202', 'Xã Đông', d2, '2025-06-30'],
      [x, '90101', 'Xã Xuân', province, null],
      [y, '90201', 'Xã Yên', province, null],
      [z, '90202', 'Xã Việt', province, null],
    ],
  },
]
