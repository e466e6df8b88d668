import { nowhere } from '../../fixtures/small-areas.ts'
import { a, c, d1, province, x } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const described = [
  'code',
  'name',
  'area_kind',
  'parent',
  'valid_from',
  'valid_to',
  'successors',
  'resolution',
]

export const areaCases: QueryCase[] = [
  {
    says: 'tells areas of all days by code: what they lie in and what they went into, provinces first',
    query: 'export/areas',
    params: { year: null, area: province },
    columns: described,
    rows: [
      ['99', 'Cũ', 'tinh', null, '2022-01-01', '2025-06-30', '99', 'NQ 1'],
      ['99', 'Mới', 'tinh', null, '2025-07-01', null, null, null],
      ['901', 'Một', 'huyen', '99', '2022-01-01', '2025-06-30', null, null],
      ['902', 'Hai', 'huyen', '99', '2022-01-01', '2025-06-30', null, null],
      ['90101', 'An', 'xa', '901', '2022-01-01', '2025-06-30', '90101', 'NQ 2'],
      ['90102', 'Bình', 'xa', '901', '2022-01-01', '2025-06-30', '90101; 90202', 'NQ 2'],
      ['90201', 'Chính', 'xa', '902', '2022-01-01', '2025-06-30', '90201', null],
      ['90202', 'Đông', 'xa', '902', '2022-01-01', '2025-06-30', '90202', 'NQ 2'],
      ['90101', 'Xuân', 'xa', '99', '2025-07-01', null, null, null],
      ['90201', 'Yên', 'xa', '99', '2025-07-01', null, null, null],
      ['90202', 'Việt', 'xa', '99', '2025-07-01', null, null, null],
    ],
  },
  {
    says: 'tells those in force at the close of a year, within an area',
    query: 'export/areas',
    params: { year: 2024, area: d1 },
    columns: ['code', 'name'],
    rows: [
      ['901', 'Một'],
      ['90101', 'An'],
      ['90102', 'Bình'],
    ],
  },
  {
    says: 'tells those of all provinces where none is asked for',
    query: 'export/areas',
    params: { year: 2025, area: null },
    columns: ['code'],
    rows: [['99'], ['90101'], ['90201'], ['90202']],
  },
  {
    says: 'names areas that have figures in years in which they were not in force, and areas that nobody knows',
    query: 'import/stranded',
    params: { limit: 10 },
    columns: ['area_id', 'full_name', 'year', 'rows'],
    rows: [
      [x, 'Xã Xuân', 2024, 1],
      [a, 'Xã An', 2025, 2],
      [c, 'Xã Chính', 2025, 1],
      [nowhere, null, 2026, 1],
    ],
  },
  {
    says: 'hands accepted rows of areas out in the order in which they were accepted',
    query: 'publish/areas',
    params: {},
    columns: ['import_id', 'line', 'area_id', ...described],
    rows: [
      [2, 4, '90203-2027-01-01', '90203', 'Mai', 'xa', '99', '2027-01-01', null, null, null],
      [
        3,
        2,
        '90203-2027-01-01',
        '90203',
        'Mai',
        'xa',
        '99',
        '2027-01-01',
        '2028-12-31',
        '90101; 90202',
        null,
      ],
    ],
  },
]
