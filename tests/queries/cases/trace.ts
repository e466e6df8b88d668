import type { TableData } from '../../../queries/database.ts'
import { oldProvince as planArea } from '../../fixtures/plan-province.ts'
import {
  a,
  b,
  contractTable,
  d1,
  d2,
  e,
  oldProvince,
  province,
  referenceTables,
  tableOf,
  x,
  y,
  z,
} from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const named = {
  plan: null,
  from_year: null,
  within: null,
  own: false,
  sectors: null,
  sector: null,
  level: null,
}
const whole = { ...named, basis: 'reported', area: province, year: 2025 }
const rowsOf = { tally_area: null, tally_sector: null, tally_level: null, reached: null, first: 0 }
const safe = { ...whole, kind: 'measure', what: 'safe_rate', per: 'assessed' }
const tally = ['area_id', 'sector', 'level', 'k', 'n', 'is_part'] as const

/** Over the small province; of both lists the units of 2024 are on lines 2 to 10, those of 2025 on 11 to 19. */
export const traceCases: QueryCase[] = [
  {
    says: 'adds 7 of 8 up from six tallies: nobody has judged the commune Yên',
    query: 'trace/tallies',
    params: safe,
    columns: tally,
    rows: [
      [x, 'residential', 'commune', 2, 2, false],
      [x, 'commune', 'commune', 1, 1, false],
      [x, 'agency', 'commune', 2, 2, false],
      [x, 'school', 'province', 1, 1, false],
      [y, 'residential', 'commune', 1, 1, false],
      [y, 'enterprise', 'commune', 0, 1, false],
    ],
  },
  {
    says: 'has the sum beside each tally',
    query: 'trace/tallies',
    params: safe,
    where: { sector: 'enterprise' },
    columns: ['k', 'n', 'percent', 'whole_k', 'whole_n', 'whole_percent', 'open_k', 'open_n'],
    rows: [[0, 1, 0, 7, 8, 87.5, 0, 0]],
  },
  {
    says: 'takes only what is within another area, too',
    query: 'trace/tallies',
    params: { ...safe, basis: 'district', area: d2, within: province, year: 2024 },
    columns: ['area_name', 'parent_name', 'sector', 'k', 'n', 'exact'],
    rows: [
      ['Xã Chính', 'Huyện Hai', 'residential', 0, 1, true],
      ['Xã Chính', 'Huyện Hai', 'commune', 1, 1, true],
      ['Xã Chính', 'Huyện Hai', 'enterprise', 0, 1, true],
    ],
  },
  {
    says: 'has tallies of summaries without a denominator, which the sum has not either',
    query: 'trace/tallies',
    params: { ...safe, per: 'units', year: 2023 },
    columns: tally,
    rows: [
      [d1, 'residential', null, 30, 40, false],
      [d2, 'residential', null, 10, null, false],
    ],
  },
  {
    says: 'counts a rule of a plan by the units it is about',
    query: 'trace/tallies',
    params: { ...whole, kind: 'target', what: 'half', per: '', plan: 'plan' },
    columns: tally,
    rows: [
      [x, 'commune', 'commune', 1, 1, false],
      [y, 'commune', 'commune', 0, 1, false],
    ],
  },
  {
    says: 'counts who lost a title: one of the two agencies that had one',
    query: 'trace/tallies',
    params: { ...whole, kind: 'step', what: 'lost', per: 'excellent,good', sectors: 'agency+school' },
    columns: tally,
    rows: [[x, 'agency', 'commune', 1, 2, false]],
  },
  {
    says: 'leads from a tally to the lines of both lists',
    query: 'trace/rows',
    params: { ...safe, ...rowsOf, tally_area: x, tally_sector: 'agency', tally_level: 'commune' },
    columns: [
      'unit_id',
      'contract',
      'k',
      'n',
      'recognition_import',
      'recognition_line',
      'classification_line',
      'total',
    ],
    rows: [
      ['a1', 'units', 1, 1, 1, 18, 18, 2],
      ['a2', 'units', 1, 1, 1, 19, 19, 2],
    ],
  },
  {
    says: 'names who does not count in k',
    query: 'trace/rows',
    params: { ...safe, ...rowsOf, reached: false },
    columns: ['unit_name', 'area_name', 'safe', 'k', 'recognition_line', 'total'],
    rows: [['Đơn vị e1', 'Xã Yên', false, 0, 17, 1]],
  },
  {
    says: 'goes on after the first rows',
    query: 'trace/rows',
    params: { ...safe, ...rowsOf, first: 6 },
    columns: ['unit_id', 'total'],
    rows: [
      ['r3', 8],
      ['e1', 8],
    ],
  },
  {
    says: 'shows the row of a summary with its source',
    query: 'trace/rows',
    params: { ...safe, ...rowsOf, per: 'units', year: 2023 },
    columns: [
      'contract',
      'unit_id',
      'area_id',
      'k',
      'n',
      'printed_k',
      'printed_n',
      'import_id',
      'line',
      'source',
    ],
    rows: [
      ['summary', null, d1, 30, 40, 30, 40, 1, 2, 'https://example.org/1'],
      ['summary', null, d2, 10, null, 10, null, 1, 3, null],
    ],
  },
  {
    says: 'has the line of the year before where the figure looks back',
    query: 'trace/rows',
    params: { ...whole, ...rowsOf, kind: 'measure', what: 'typical_maintained', per: 'typical_before' },
    columns: ['unit_id', 'k', 'year_before', 'typical_before', 'recognition_line', 'recognition_line_before'],
    rows: [
      ['a1', 0, 2024, true, 18, 9],
      ['a2', 1, 2024, true, 19, 10],
    ],
  },
  {
    says: 'counts the rows of each file: the eight with a verdict',
    query: 'trace/files',
    params: safe,
    columns: ['import_id', 'contract', 'year', 'rows', 'first_line', 'last_line'],
    rows: [
      [1, 'recognition', 2025, 8, 11, 19],
      [1, 'classification', 2025, 8, 11, 19],
    ],
  },
  {
    says: 'counts those of the year before, too',
    query: 'trace/files',
    params: { ...whole, kind: 'measure', what: 'typical_maintained', per: 'typical_before' },
    columns: ['contract', 'year', 'rows', 'first_line', 'last_line'],
    rows: [
      ['recognition', 2025, 2, 18, 19],
      ['classification', 2025, 2, 18, 19],
      ['recognition', 2024, 2, 9, 10],
      ['classification', 2024, 2, 9, 10],
    ],
  },
]

/** Over two years of classes, in which B was split. */
export const tracedMoveCases: QueryCase[] = [
  {
    says: 'keeps the tallies of a split commune apart: nobody knows which of its units are there',
    query: 'trace/tallies',
    params: { ...whole, kind: 'class', what: 'weak', per: 'classified', basis: 'today', area: z, year: 2024 },
    columns: tally,
    rows: [
      [e, 'residential', null, null, 30, false],
      [b, 'residential', 'commune', 1, 2, true],
    ],
  },
  {
    says: 'sums what is sure, and the rates that two units in doubt leave possible: 25 of 31 to 26 of 31',
    query: 'trace/tallies',
    params: {
      ...{ ...whole, kind: 'class', what: 'good_or_better', per: 'classified', basis: 'today', area: z },
      year: 2024,
    },
    where: { is_part: true },
    columns: ['k', 'n', 'whole_k', 'whole_n', 'open_k', 'open_n', 'percent_from', 'percent_to'],
    rows: [[1, 2, 25, 30, 1, 2, 80.6452, 83.871]],
  },
  {
    says: 'names the units that are in doubt after those that are not',
    query: 'trace/rows',
    params: {
      ...{
        ...whole,
        ...rowsOf,
        kind: 'class',
        what: 'good',
        per: 'units',
        basis: 'today',
        area: z,
        year: 2024,
      },
    },
    columns: ['contract', 'unit_id', 'k', 'n', 'is_part'],
    rows: [
      ['summary', null, 20, 30, false],
      ['units', 'r6', 1, 1, true],
      ['units', 'r7', 0, 1, true],
    ],
  },
  {
    says: 'counts a move among all that were in the state before: r1, and e1 that fell further',
    query: 'trace/tallies',
    params: { ...whole, kind: 'move', what: 'excellent', per: 'average', from_year: 2024 },
    columns: tally,
    rows: [
      [x, 'residential', 'commune', 1, 1, false],
      [y, 'enterprise', 'commune', 0, 1, false],
    ],
  },
]

/** A total beside one of its parts. */
export const totalAndPart: TableData[] = [
  ...referenceTables,
  tableOf('dataset_year', { year: 'int', as_of: 'text', provisional: 'bool' }, [
    { year: 2023, as_of: null, provisional: false },
  ]),
  contractTable('summary', [
    { year: 2023, area_id: d1, sector: 'residential', units: 40, safe: 30 },
    { year: 2023, area_id: a, sector: 'residential', units: 10, safe: 9 },
  ]),
]

export const totalAndPartCases: QueryCase[] = [
  {
    says: 'counts a total for what its part has not said, and shows what its row says',
    query: 'trace/rows',
    params: { ...safe, ...rowsOf, per: 'units', area: oldProvince, year: 2023 },
    columns: ['area_id', 'k', 'n', 'printed_k', 'printed_n', 'line'],
    rows: [
      [d1, 21, 30, 30, 40, 2],
      [a, 9, 10, 9, 10, 3],
    ],
  },
]

/** Over the province with a plan: an indicator is its area's own. */
export const tracedIndicatorCases: QueryCase[] = [
  {
    says: 'takes an indicator as its area reported it, and adds nothing of its districts',
    query: 'trace/tallies',
    params: {
      ...{ ...whole, kind: 'target', what: 'informed', per: '', plan: 'edges', area: planArea, year: 2023 },
    },
    columns: ['area_id', 'sector', 'k', 'n', 'whole_k', 'whole_n'],
    rows: [[planArea, null, 9, 10, 9, 10]],
  },
  {
    says: 'leads to the indicator that the area itself reported, not to those of its districts',
    query: 'trace/rows',
    params: {
      ...{ ...whole, ...rowsOf, kind: 'target', what: 'informed', per: '', plan: 'edges', area: planArea },
      year: 2023,
    },
    columns: ['contract', 'area_id', 'unit_id', 'k', 'n'],
    rows: [['indicator', planArea, null, 9, 10]],
  },
]
