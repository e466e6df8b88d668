import { oldProvince, province } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

export const templateCases: QueryCase[] = [
  {
    says: 'before the merger are the old ones',
    query: 'filters/provinces',
    params: { year: 2024 },
    columns: ['id', 'full_name'],
    rows: [[oldProvince, 'Tỉnh Cũ']],
  },
  {
    says: 'from the merger on are the new ones',
    query: 'filters/provinces',
    params: { year: 2025 },
    columns: ['id', 'full_name'],
    rows: [[province, 'Tỉnh Mới']],
  },
]
