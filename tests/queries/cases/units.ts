import { province, x } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const all = {
  ...{ year: 2025, basis: 'reported', area: province, sector: null, level: null },
  ...{ safe: null, class: null, typical: null, found: null },
}

const orders: [string, boolean, string][] = [
  ['name', false, '4,5,6,7,8,9'],
  ['name', true, '9,8,7,6,5,4'],
  // Việt, Xuân, Yên.
  ['area', false, '5,8,6,7,4,9'],
  ['area', true, '4,9,6,7,5,8'],
  ['sector', false, '6,7,4,5,8,9'],
  ['level', false, '5,8,4,6,7,9'],
  ['registered', false, '6,7,8,9,4,5'],
  ['safe', false, '7,8,9,6,4,5'],
  ['safe', true, '6,7,8,9,4,5'],
  ['class', false, '7,8,9,6,5,4'],
  ['score', false, '5,6,9,7,4,8'],
  ['score', true, '7,9,6,5,4,8'],
  ['typical', false, '9,8,4,5,6,7'],
  ['decision', false, '9,4,5,6,7,8'],
  ['decision', true, '9,4,5,6,7,8'],
]

const choices: [string, Record<string, string>, string][] = [
  ['a name without its marks', { found: 'le loi' }, '9'],
  ['a name in capitals', { found: 'ĐÌNH' }, '4'],
  ['a number with its zeros', { found: 'số 02' }, '6'],
  ['a part of a code', { found: 'th2' }, '8'],
  ['units that are not safe', { safe: 'no' }, '6'],
  ['units of which nobody says whether they are safe', { safe: 'none' }, '4,5'],
  ['units of a class', { class: 'excellent' }, '7,8'],
  ['units without a class', { class: 'none' }, '4'],
  ['units that tried for the title', { typical: 'registered' }, '8'],
  ['units of whose title nobody says anything', { typical: 'none' }, '5,6,7'],
  ['units of a sector and a level', { sector: 'school', level: 'province' }, '8'],
]

export const unitCases: QueryCase[] = [
  ...orders.map(([sort, descending, numbers]): QueryCase => {
    return {
      says: `puts units in the order of ${sort}${descending ? ', the other way round' : ''}, the unknown last`,
      query: 'units/order',
      params: { ...all, sort, descending },
      columns: ['first', 'numbers'],
      rows: [[0, numbers]],
    }
  }),
  ...choices.map(([what, filter, numbers]): QueryCase => {
    return {
      says: `finds ${what}`,
      query: 'units/order',
      params: { ...all, ...filter, sort: 'name', descending: false },
      columns: ['first', 'numbers'],
      rows: [[0, numbers]],
    }
  }),
  {
    says: 'has the first units of a list in its order',
    query: 'units/first',
    params: { ...all, sector: 'school', sort: 'score', descending: true },
    columns: ['number', 'area_name', 'parent_name', 'class', 'score'],
    rows: [
      [9, 'Xã Yên', null, 'good', 84],
      [8, 'Xã Việt', null, 'excellent', null],
    ],
  },
  {
    says: 'finds nothing where signs alone are looked for',
    query: 'units/order',
    params: { ...all, found: '%', sort: 'name', descending: false },
    columns: ['first', 'numbers'],
    rows: [],
  },
  {
    says: 'leaves out units of a split commune on the basis of today',
    query: 'units/order',
    params: { ...all, year: 2024, basis: 'today', area: x, sort: 'name', descending: false },
    columns: ['first', 'numbers'],
    rows: [[0, '2']],
  },
  {
    says: 'and says how many these are',
    query: 'units/count',
    params: { ...all, year: 2024, basis: 'today', area: x },
    columns: ['units', 'left_open'],
    rows: [[1, 1]],
  },
  {
    says: 'counts the units of a year',
    query: 'units/count',
    params: all,
    columns: ['units', 'left_open'],
    rows: [[6, 0]],
  },
  {
    says: 'counts none, which is no lack of an answer',
    query: 'units/count',
    params: { ...all, found: 'khong co' },
    columns: ['units', 'left_open'],
    rows: [[0, 0]],
  },
  {
    says: 'shows units in the order that is asked for, with what both lists say; not reported is not "no"',
    query: 'units/rows',
    params: { numbers: '9,5,4,3' },
    columns: [
      ...['number', 'unit_name', 'code', 'sector', 'level', 'area_name', 'parent_name', 'has_registered'],
      ...['safe', 'class', 'score', 'typical_state', 'decision_number', 'decision_date'],
    ],
    rows: [
      [
        ...[9, 'Trường THCS Lê Lợi', 'TH1', 'school', 'commune', 'Xã Yên', null, true],
        ...[true, 'good', 84, 'typical', '12/QĐ-UBND', '2025-10-20'],
      ],
      [
        ...[5, 'Công ty Ánh Dương', 'DN1', 'enterprise', 'province', 'Xã Việt', null, null],
        ...[null, 'weak', 40, null, null, null],
      ],
      [
        ...[4, 'Công an xã Ấp Đình', null, 'agency', 'commune', 'Xã Yên', null, false],
        ...[null, null, null, 'neither', null, null],
      ],
      [
        ...[3, 'Trường THCS Lê Lợi', 'TH1', 'school', 'commune', 'Xã Chính', 'Huyện Hai', true],
        ...[true, 'excellent', 90, 'typical', '9/QĐ-UBND', '2024-10-01'],
      ],
    ],
  },
  {
    says: 'tells the story of a unit, and where each year stands in which file',
    query: 'units/history',
    params: { unit: 'TH1' },
    columns: [
      ...['year', 'area_name', 'safe', 'class', 'score', 'typical_state', 'decision_number'],
      ...['recognition_file', 'recognition_line', 'classification_file', 'classification_line'],
    ],
    rows: [
      [
        ...[2025, 'Xã Yên', true, 'good', 84, 'typical', '12/QĐ-UBND'],
        ...['cong-nhan.csv', 6, 'phan-loai.csv', 5],
      ],
      [
        ...[2024, 'Xã Chính', true, 'excellent', 90, 'typical', '9/QĐ-UBND'],
        ...['cong-nhan.csv', 9, 'phan-loai.csv', 8],
      ],
    ],
  },
  {
    says: 'tells of a unit that is in one list only',
    query: 'units/history',
    params: { unit: 'DN1' },
    columns: ['year', 'safe', 'class', 'recognition_file', 'classification_file', 'classification_line'],
    rows: [[2025, null, 'weak', null, 'phan-loai.csv', 9]],
  },
]
