import { a, b, c, d1, d2, e, oldProvince, province, x, y, z } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

export const planCases: readonly QueryCase[] = [
  {
    says: 'lists every area that a plan can be of: those that still are first, the widest first',
    query: 'plan/areas',
    params: {},
    columns: ['id', 'level', 'parent_name', 'valid_to'],
    rows: [
      [province, 'province', null, null],
      [x, 'commune', 'Tỉnh Mới', null],
      [y, 'commune', 'Tỉnh Mới', null],
      [z, 'commune', 'Tỉnh Mới', null],
      [oldProvince, 'province', null, '2025-06-30'],
      [d1, 'district', 'Tỉnh Cũ', '2025-06-30'],
      [d2, 'district', 'Tỉnh Cũ', '2025-06-30'],
      [a, 'commune', 'Huyện Một', '2025-06-30'],
      [b, 'commune', 'Huyện Một', '2025-06-30'],
      [c, 'commune', 'Huyện Hai', '2025-06-30'],
      [e, 'commune', 'Huyện Hai', '2025-06-30'],
    ],
  },
  {
    says: 'says what an old commune is within: its district, its province, and the province of today',
    query: 'plan/within',
    params: { area: a },
    columns: ['area_id'],
    rows: [[oldProvince], [province], [d1], [a]],
  },
  {
    says: 'says what an old commune is within on any basis: a split one is in both communes of today',
    query: 'notes/within',
    params: { area: b },
    columns: ['area_id'],
    rows: [[oldProvince], [province], [d1], [b], [x], [z]],
  },
  {
    says: 'says what a commune of today is within on any basis: the district that it came from, too',
    query: 'notes/within',
    params: { area: z },
    columns: ['area_id'],
    rows: [[province], [d2], [z]],
  },
  {
    says: 'says nothing of an area that there is none of',
    query: 'plan/within',
    params: { area: '12345-2025-07-01' },
    columns: ['area_id'],
    rows: [],
  },
]
