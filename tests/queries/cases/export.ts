import { unnumbered } from '../../fixtures/small-import.ts'
import { b, d1, province, x, y } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

export const exportCases: QueryCase[] = [
  {
    says: 'names place and code; the id of a unit without a code is none, however its name is spelled',
    query: 'export/classification',
    params: { year: 2024, area: b },
    columns: ['year', 'unit_code', 'unit_name', 'sector', 'level', 'district', 'commune', 'score', 'class'],
    rows: [
      ['g1', 'Trung học cơ sở Nguyễn Huệ'],
      [null, 'Trường THPT  Hoà Bình'],
      ['u1', 'Trường THCS Trần Phú'],
    ].map((unit) => [2024, ...unit, 'school', 'commune', 'Huyện Một', 'Xã Bình', null, 'good']),
  },
  {
    says: 'has no district since 2025, and keeps the id of a unit that goes on under another name as its code',
    query: 'export/recognition',
    params: { year: 2025, area: province },
    columns: [
      'unit_code',
      'unit_name',
      'district',
      'commune',
      'registered',
      'safe',
      'typical_registered',
      'typical',
    ],
    rows: [
      ['r1', 'Đơn vị r1', null, 'Xã Xuân', true, false, null, null],
      ['r3', 'Đơn vị r3', null, 'Xã Xuân', false, true, null, null],
      ['cX', 'Đơn vị cX', null, 'Xã Xuân', true, true, true, null],
      ['n1', 'Trường THCS Lê Lợi', null, 'Xã Xuân', true, true, false, false],
      ['n2', 'THCS Nguyễn Huệ', null, 'Xã Xuân', true, true, false, false],
      ['s1', 'Đơn vị s1', null, 'Xã Xuân', true, true, true, true],
      ['s2', 'Đơn vị s2', null, 'Xã Xuân', true, true, true, true],
      [unnumbered, 'THPT Bình Xuân', null, 'Xã Xuân', true, true, false, false],
    ],
  },
  {
    says: 'exports all years together, the oldest first',
    query: 'export/recognition',
    params: { year: null, area: null },
    where: { unit_code: 's1' },
    columns: ['year', 'district', 'commune'],
    rows: [
      [2024, 'Huyện Một', 'Xã An'],
      [2025, null, 'Xã Xuân'],
    ],
  },
  {
    says: 'exports the counts within an area with its code and name',
    query: 'export/summary',
    params: { year: 2023, area: d1 },
    columns: ['year', 'area_code', 'area', 'sector', 'level', 'kind', 'units', 'safe', 'weak', 'note'],
    rows: [
      [2023, '901', 'Huyện Một', 'agency', null, null, 7, 5, null, null],
      [2023, '901', 'Huyện Một', 'enterprise', null, null, 7, 5, null, null],
    ],
  },
  {
    says: 'exports indicators',
    query: 'export/indicator',
    params: { year: null, area: null },
    columns: ['year', 'area_code', 'area', 'indicator', 'numerator', 'denominator', 'note'],
    rows: [
      [2025, '99', 'Tỉnh Mới', 'people_informed', 5, 9, null],
      [2025, '90201', 'Xã Yên', 'people_informed', 2, null, null],
    ],
  },
  {
    says: 'hands the rows that hold out as they stand in the table',
    query: 'publish/classification',
    params: {},
    where: { year: 2025, sector: 'school' },
    columns: ['import_id', 'line', 'area_id', 'unit_id', 'unit_name', 'level', 'class'],
    rows: [
      [2, 4, x, 's1', 'Đơn vị s1', 'province', 'good'],
      [2, 5, x, 's2', 'Đơn vị s2', 'province', 'good'],
      [2, 6, x, 'n1', 'Trường THCS Lê Lợi', 'commune', 'good'],
      [2, 7, x, 'n2', 'THCS Nguyễn Huệ', 'commune', 'good'],
      [2, 9, x, unnumbered, 'THPT Bình Xuân', 'commune', 'good'],
    ],
  },
  {
    says: 'hands out recognitions',
    query: 'publish/recognition',
    params: {},
    where: { unit_id: 'r1' },
    columns: ['import_id', 'line', 'year', 'registered', 'safe'],
    rows: [
      [1, 2, 2024, true, true],
      [2, 2, 2025, true, false],
    ],
  },
  {
    says: 'hands out counts',
    query: 'publish/summary',
    params: {},
    where: { area_id: province },
    columns: ['import_id', 'line', 'year', 'sector', 'level', 'units', 'note'],
    rows: [
      [3, 7, 2025, 'enterprise', null, 10, null],
      [3, 8, 2025, 'enterprise', 'province', 6, null],
      [3, 9, 2025, 'enterprise', 'commune', 3, null],
      [3, 10, 2025, 'agency+school', null, 6, null],
      [3, 11, 2025, 'school', 'province', 2, 'Tên khác'],
    ],
  },
  {
    says: 'hands out indicators',
    query: 'publish/indicator',
    params: {},
    columns: ['import_id', 'line', 'area_id', 'year', 'indicator', 'numerator', 'denominator', 'note'],
    rows: [
      [3, 2, province, 2025, 'people_informed', 5, 9, null],
      [3, 3, y, 2025, 'people_informed', 2, null, null],
    ],
  },
]
