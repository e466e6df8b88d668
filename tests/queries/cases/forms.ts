import { a, b, c, d1, d2, e, province, x, y, z } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const params = { year: 2025, area: province, sector: null, level: null }
const classes = ['classified', 'excellent', 'good', 'average', 'weak', 'good_or_better_percent']
const titles = ['typical_registered', 'typical_of', 'typical', 'typical_percent']

/** Of export/forms: what rows say, and that they add up to the totals of overview/headline. */
export const formCases: readonly QueryCase[] = [
  {
    says: 'counts all sectors by area, with areas that reported nothing, and in total; no result yet is no figure',
    query: 'export/forms',
    params,
    where: { sector: null },
    columns: ['area_id', 'area_name', 'district', 'units', 'registered', 'assessed', 'safe', 'safe_percent'],
    rows: [
      // cY has no result yet: it is a unit, and not among the assessed.
      [x, 'Xã Xuân', null, 6, 6, 6, 6, 100],
      [y, 'Xã Yên', null, 3, 3, 2, 1, 50],
      [z, 'Xã Việt', null, null, null, null, null, null],
      // The headline has 7 of 8, too.
      [null, null, null, 9, 9, 8, 7, 87.5],
    ],
  },
  {
    says: 'counts classes of the classified and titles of the sectors that get them',
    query: 'export/forms',
    params,
    where: { sector: null },
    columns: ['area_id', ...classes, ...titles],
    rows: [
      [x, 6, 2, 3, 1, 0, 83.3333, 4, 4, 3, 75],
      [y, 2, 0, 1, 1, 0, 50, 1, 2, 0, 0],
      [z, null, null, null, null, null, null, null, null, null, null],
      [null, 8, 2, 4, 2, 0, 75, 5, 6, 3, 50],
    ],
  },
  {
    says: 'has each reported sector with all areas and its total, and no titles where nobody gets any',
    query: 'export/forms',
    params,
    where: { sector: 'residential' },
    columns: ['area_id', 'units', 'assessed', 'safe', 'excellent', 'good', 'typical_of', 'typical'],
    rows: [
      [x, 2, 2, 2, 1, 1, null, null],
      [y, 1, 1, 1, 0, 1, null, null],
      [z, null, null, null, null, null, null, null],
      [null, 3, 3, 3, 1, 2, null, null],
    ],
  },
  {
    says: 'keeps to a sector and a level',
    query: 'export/forms',
    params: { ...params, sector: 'school', level: 'province' },
    columns: ['sector', 'area_id', 'units', 'safe'],
    rows: [
      [null, x, 1, 1],
      [null, y, null, null],
      [null, z, null, null],
      [null, null, 1, 1],
      ['school', x, 1, 1],
      ['school', y, null, null],
      ['school', z, null, null],
      ['school', null, 1, 1],
    ],
  },
  {
    says: 'has districts that report beside the communes, and no total rate where a denominator is unknown',
    query: 'export/forms',
    params: { ...params, year: 2023 },
    where: { sector: 'residential' },
    columns: ['area_id', 'district', 'units', 'assessed', 'safe', 'safe_percent'],
    rows: [
      [d1, null, 40, 40, 30, 75],
      [d2, null, null, null, 10, null],
      [a, 'Huyện Một', null, null, null, null],
      [b, 'Huyện Một', null, null, null, null],
      [c, 'Huyện Hai', null, null, null, null],
      [e, 'Huyện Hai', null, null, null, null],
      [null, null, null, null, 40, null],
    ],
  },
  {
    says: 'has no row for a year without figures',
    query: 'export/forms',
    params: { ...params, year: 2022 },
    columns: ['area_id'],
    rows: [],
  },
]
