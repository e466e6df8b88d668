import { d1, d2, oldProvince, province, x, y } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const figure = [
  'metric',
  'k_before',
  'n_before',
  'percent_before',
  'k',
  'n',
  'percent',
  'difference',
  'points',
]

export const figureCases: QueryCase[] = [
  {
    says: 'puts every metric of all sectors before and after',
    query: 'import/figures',
    params: { years: '2025', area: province },
    where: { sector: null },
    columns: [...figure, 'changed'],
    rows: [
      // Four units, then eight, of which r1 is no longer safe.
      ['safe_rate', 4, 4, 100, 7, 8, 87.5, 3, -12.5, true],
      ['good_or_better_rate', 4, 4, 100, 8, 8, 100, 4, 0, true],
      ['excellent_rate', 0, 4, 0, 1, 8, 12.5, 1, 12.5, true],
      ['good_rate', 4, 4, 100, 7, 8, 87.5, 3, -12.5, true],
      ['average_rate', 0, 4, 0, 0, 8, 0, 0, 0, true],
      ['weak_rate', 0, 4, 0, 0, 8, 0, 0, 0, true],
      // Only schools have titles so far: three, then five.
      ['typical_rate', 1, 3, 33.3333, 2, 5, 40, 1, 6.6667, true],
      ['registered_rate', 4, 4, 100, 7, 8, 87.5, 3, -12.5, true],
      ['weak', 0, 4, 0, 0, 8, 0, 0, 0, true],
      ['typical', 1, 3, 33.3333, 2, 5, 40, 1, 6.6667, true],
      ['typical_registered', 1, 3, 33.3333, 3, 6, 50, 2, 16.6667, true],
      ['typical_maintained', 0, 0, null, 0, 0, null, 0, null, false],
      ['typical_new', 1, 2, 50, 2, 3, 66.6667, 1, 16.6667, true],
      ['typical_lost', 0, 0, null, 0, 0, null, 0, null, false],
      // r1, s1 and the school without a code; s2 was not safe in 2024.
      ['eligible', 3, 3, 100, 3, 4, 75, 0, -25, true],
    ],
  },
  {
    says: 'puts each sector beside them, and one that nobody had reported',
    query: 'import/figures',
    params: { years: '2025', area: x },
    where: { metric: 'safe_rate' },
    columns: ['year', 'sector', 'k_before', 'n_before', 'k', 'n', 'points'],
    rows: [
      [2025, null, 4, 4, 7, 8, -12.5],
      [2025, 'residential', 1, 1, 1, 2, -50],
      [2025, 'commune', null, null, 1, 1, null],
      [2025, 'school', 3, 3, 5, 5, 0],
    ],
  },
  {
    says: 'knows a year that stays the same, and pools all there is where no area is named',
    query: 'import/figures',
    params: { years: '2024,2025', area: null },
    where: { metric: 'safe_rate', sector: null },
    columns: ['year', 'k_before', 'n_before', 'k', 'n', 'changed'],
    rows: [
      // Safe are r1, cA, s1, g1, g3, u1, the school without a code, cC and six of nine in C: 14 of 19.
      [2024, 14, 19, 14, 19, false],
      [2025, 4, 4, 7, 8, true],
    ],
  },
  {
    says: 'has no figures of an area that reports none',
    query: 'import/figures',
    params: { years: '2025', area: y },
    columns: ['metric'],
    rows: [],
  },
  {
    says: 'shows the areas where a figure changes, of one sector',
    query: 'import/figures_by_area',
    params: { years: '2024,2025', scope: province, sector: 'school' },
    columns: ['area_id', 'level', 'parent_name', ...figure],
    rows: [
      ['safe_rate', 3, 3, 100, 5, 5, 100, 2, 0],
      ['good_or_better_rate', 3, 3, 100, 5, 5, 100, 2, 0],
      ['excellent_rate', 0, 3, 0, 0, 5, 0, 0, 0],
      ['good_rate', 3, 3, 100, 5, 5, 100, 2, 0],
      ['average_rate', 0, 3, 0, 0, 5, 0, 0, 0],
      ['weak_rate', 0, 3, 0, 0, 5, 0, 0, 0],
      ['typical_rate', 1, 3, 33.3333, 2, 5, 40, 1, 6.6667],
      ['registered_rate', 3, 3, 100, 5, 5, 100, 2, 0],
      ['weak', 0, 3, 0, 0, 5, 0, 0, 0],
      ['typical', 1, 3, 33.3333, 2, 5, 40, 1, 6.6667],
      ['typical_registered', 1, 3, 33.3333, 2, 5, 40, 1, 6.6667],
      ['typical_new', 1, 2, 50, 2, 3, 66.6667, 1, 16.6667],
      ['eligible', 2, 2, 100, 2, 3, 66.6667, 0, -33.3333],
    ].map((row) => [x, 'commune', 'Tỉnh Mới', ...row]),
  },
  {
    says: 'shows districts where there were',
    query: 'import/figures_by_area',
    params: { years: '2023', scope: oldProvince, sector: 'enterprise' },
    columns: ['area_id', 'level', ...figure],
    rows: [
      [d1, 'district', 'safe_rate', null, null, null, 5, 7, 71.4286, null, null],
      [d2, 'district', 'safe_rate', null, null, null, 4, 4, 100, null, null],
    ],
  },
]
