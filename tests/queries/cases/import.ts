import { oldProvince, province, x } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const unit = [
  'kind',
  'unit_id',
  'changed',
  'name_before',
  'name_after',
  'safe_before',
  'safe_after',
  'class_before',
  'class_after',
  'area_before',
  'area_after',
  'recognition_import',
  'recognition_line',
]

const [good, yes, xuan] = ['good', 'true', 'Xã Xuân'] as const

const check = [
  'code',
  'contract',
  'column',
  'import_id',
  'file',
  'line',
  'year',
  'area_id',
  'sector',
  'unit_name',
  'was_safe',
  'was_class',
  'k',
  'n',
  'against',
]

// cX is safe, and of the five units that X manages r3 has not registered; four are safe.
const notAllRegistered = [
  ...['commune_not_all_registered', 'recognition', 'safe', 2, 'units-2025.xlsx', 8, 2025, x],
  ...['commune', 'Đơn vị cX', null, null, 4, 5, null],
]
// s2 was excellent, but not safe.
const notEligible = [
  ...['typical_not_eligible', 'recognition', 'typical', 2, 'units-2025.xlsx', 5, 2025, x],
  ...['school', 'Đơn vị s2', false, 'excellent', null, null, null],
]
const differs = ['parts_differ_from_total', 'summary'] as const
const noUnit = [null, null, null] as const
const otherThanLists = [
  ...[...differs, 'units', 3, 'counts.csv', 10, 2025, province, 'agency+school', ...noUnit],
  ...[5, 6, 'list'],
]

export const importCases: QueryCase[] = [
  {
    says: 'counts units by what would become of them, and of the changed ones in what',
    query: 'import/unit_counts',
    params: { years: null },
    columns: ['year', 'kind', 'units', 'safe', 'class', 'typical', 'name'],
    rows: [
      [2024, 'same', 19, 0, 0, 0, 0],
      [2025, 'new', 5, 0, 0, 0, 0],
      [2025, 'changed', 1, 1, 1, 0, 0],
      [2025, 'vanished', 1, 0, 0, 0, 0],
      [2025, 'same', 2, 0, 0, 0, 0],
    ],
  },
  {
    says: 'counts only the years asked for',
    query: 'import/unit_counts',
    params: { years: '2023,2024' },
    columns: ['year', 'kind', 'units'],
    rows: [[2024, 'same', 19]],
  },
  {
    says: 'shows every unit that would vanish, change or be new, with what it was and would be',
    query: 'import/units',
    params: { years: '2025', kind: null, field: null, limit: 100, offset: 0 },
    columns: unit,
    rows: [
      ['vanished', 'o1', '', 'THCS Lê Lợi', null, yes, null, good, null, xuan, null, null, null],
      [
        ...['changed', 'r1', 'safe,class', 'Đơn vị r1', 'Đơn vị r1', yes, 'false', good, 'excellent'],
        ...[xuan, xuan, 2, 2],
      ],
      // Residential areas say nothing of typical; cX has registered for it only.
      [...['new', 'r3', '', null, 'Đơn vị r3', null, yes], ...[null, good, null, xuan, 2, 3]],
      [...['new', 'cX', '', null], ...['Đơn vị cX', null, yes, null, good, null, xuan, 2, 8]],
      ['new', 'n1', '', null, 'Trường THCS Lê Lợi', null, yes, null, good, null, xuan, 2, 6],
      ['new', 'n2', '', null, 'THCS Nguyễn Huệ', null, yes, null, good, null, xuan, 2, 7],
      ['new', 's2', '', null, 'Đơn vị s2', null, yes, null, good, null, xuan, 2, 5],
    ],
  },
  {
    says: 'shows a page of them',
    query: 'import/units',
    params: { years: null, kind: 'new', field: null, limit: 2, offset: 1 },
    columns: ['unit_id'],
    rows: [['cX'], ['n1']],
  },
  {
    says: 'shows units that change in one thing; a new one does not change',
    query: 'import/units',
    params: { years: null, kind: null, field: 'safe', limit: 100, offset: 0 },
    columns: ['unit_id'],
    rows: [['r1']],
  },
  {
    says: 'says how many rows there are, before and after',
    query: 'import/years',
    params: {},
    columns: ['year', 'contract', 'rows', 'rows_before'],
    rows: [
      [2023, 'summary', 5, 0],
      [2024, 'classification', 19, 19],
      [2024, 'recognition', 19, 19],
      [2025, 'classification', 8, 4],
      [2025, 'indicator', 2, 0],
      [2025, 'recognition', 8, 4],
      [2025, 'summary', 5, 0],
    ],
  },
  {
    says: 'offers units gone from the same place and sector under a like name, over the merger, too',
    query: 'import/renames',
    params: { imports: '2', limit: 10 },
    columns: ['import_id', 'line', 'unit_id', 'candidate_id', 'candidate_area', 'found', 'similarity'],
    rows: [
      // One inside the other: 0.9, and a tenth of 11 of 18 letters.
      [2, 6, 'n1', 'o1', 'Xã Xuân', 'before', 0.9611],
      // "THCS" stands for "Trung học cơ sở".
      [2, 7, 'n2', 'g1', 'Xã Bình', 'year_before', 0.9],
    ],
  },
  {
    says: 'offers nothing for the rows of other imports, and not more than asked for',
    query: 'import/renames',
    params: { imports: '1,3', limit: 10 },
    columns: ['unit_id'],
    rows: [],
  },
  {
    says: 'offers the likeliest first',
    query: 'import/renames',
    params: { imports: null, limit: 1 },
    columns: ['unit_id'],
    rows: [['n1']],
  },
  {
    says: 'finds what does not fit together; 7 of 10 safe is enough, a sum with parts missing is no sum',
    query: 'import/checks',
    params: { imports: null, limit: 100 },
    columns: check,
    rows: [
      notAllRegistered,
      // Of the two units that A manages one is safe; s1 and s2 are of the province.
      [
        ...['commune_safe_below_70', 'recognition', 'safe', 1, 'first.csv', 4, 2024, '90101-2022-01-01'],
        ...['commune', 'Đơn vị cA', null, null, 1, 2, null],
      ],
      [
        ...[...differs, 'units', 3, 'counts.csv', 2, 2023, oldProvince, 'enterprise', ...noUnit],
        ...[11, 12, 'district'],
      ],
      [
        ...[...differs, 'safe', 3, 'counts.csv', 5, 2023, oldProvince, 'agency', ...noUnit],
        ...[5, 3, 'district'],
      ],
      [...differs, 'units', 3, 'counts.csv', 7, 2025, province, 'enterprise', ...noUnit, 9, 10, 'levels'],
      otherThanLists,
      notEligible,
    ],
  },
  {
    says: 'finds what the rows of one import take part in, with the rows of others',
    query: 'import/checks',
    params: { imports: '2', limit: 100 },
    columns: check,
    rows: [notAllRegistered, otherThanLists, notEligible],
  },
]
