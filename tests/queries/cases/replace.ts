import type { ContractId } from '../../../data/model/dataset.ts'
import { a, b, c, d1, e, oldProvince } from '../../fixtures/small-province.ts'
import type { Replacing } from './rows-that-hold.ts'

/** Imports of one contract, and the rows that hold after them as told by hand. */
export interface ReplaceCase {
  says: string
  contract: ContractId
  imports: Replacing[]
  columns: string[]
  rows: (string | number | boolean | null)[][]
}

const unit = (unit_id: string, area_id: string, said: object = {}) => ({
  year: 2024,
  unit_id,
  unit_name: unit_id,
  sector: 'school',
  area_id,
  ...said,
})

const first: Replacing = {
  id: 1,
  mode: 'rows',
  rows: [
    unit('s1', a, { safe: true, registered: true, typical: true, decision_number: '1/QĐ' }),
    unit('s2', b, { safe: false, registered: true }),
    unit('s3', c, { safe: true, registered: true }),
    unit('s4', e, { year: 2023, safe: true }),
  ],
}

export const replaceCases: ReplaceCase[] = [
  {
    says: 'keeps what no other import speaks of, and the duplicates inside one import',
    contract: 'summary',
    imports: [
      {
        id: 1,
        mode: 'rows',
        rows: [
          { year: 2023, area_id: d1, sector: 'school', units: 4 },
          { year: 2023, area_id: d1, sector: 'school', units: 5 },
        ],
      },
      { id: 2, mode: 'rows', rows: [{ year: 2023, area_id: d1, sector: 'agency', units: 7 }] },
      { id: 3, mode: 'year', rows: [{ year: 2024, area_id: d1, sector: 'school', units: 6 }] },
    ],
    columns: ['import_id', 'line', 'units'],
    rows: [
      [1, 2, 4],
      [1, 3, 5],
      [2, 2, 7],
      [3, 2, 6],
    ],
  },
  {
    says: 'replaces the years of an import in mode year, whatever units it names, and leaves other years',
    contract: 'recognition',
    imports: [first, { id: 2, mode: 'year', rows: [unit('s2', b, { safe: true })] }],
    columns: ['import_id', 'unit_id', 'safe', 'registered'],
    rows: [
      [1, 's4', true, null],
      [2, 's2', true, null],
    ],
  },
  {
    says: 'replaces the part of the year that lies in the area',
    contract: 'recognition',
    imports: [first, { id: 2, mode: 'area', area_id: d1, rows: [unit('s1', a, { safe: false })] }],
    columns: ['import_id', 'unit_id', 'safe'],
    rows: [
      [1, 's3', true],
      [1, 's4', true],
      [2, 's1', false],
    ],
  },
  {
    says: 'gives a unit to the area it moved to: its key wins over a row elsewhere, of which nothing is carried',
    contract: 'recognition',
    imports: [
      first,
      { id: 2, mode: 'area', area_id: d1, absent: ['registered'], rows: [unit('s3', b, { safe: false })] },
    ],
    columns: ['import_id', 'unit_id', 'area_id', 'safe', 'registered'],
    rows: [
      [1, 's4', e, true, null],
      [2, 's3', b, false, null],
    ],
  },
  {
    says: 'updates only the rows in the file, and keeps what the file has no column for',
    contract: 'recognition',
    imports: [
      first,
      {
        id: 2,
        mode: 'rows',
        absent: ['registered', 'decision_number', 'unit_code'],
        // The column "typical" is there and blank: the file says that nothing is known of it.
        rows: [unit('s1', a, { safe: false }), unit('s9', a, { safe: true })],
      },
    ],
    columns: ['import_id', 'unit_id', 'safe', 'registered', 'typical', 'decision_number'],
    rows: [
      [1, 's2', false, true, null, null],
      [1, 's3', true, true, null, null],
      [1, 's4', true, null, null, null],
      [2, 's1', false, true, null, '1/QĐ'],
      [2, 's9', true, null, null, null],
    ],
  },
  {
    says: 'carries over several imports, each column from the last file that has it; order of ids, not of arrival',
    contract: 'classification',
    imports: [
      { id: 7, mode: 'rows', absent: ['score', 'class'], rows: [unit('s1', a, { models_noted: 3 })] },
      { id: 2, mode: 'rows', rows: [unit('s1', a, { score: 71.5, class: 'average', models_noted: 1 })] },
      { id: 4, mode: 'rows', absent: ['score', 'models_noted'], rows: [unit('s1', a, { class: 'good' })] },
    ],
    columns: ['import_id', 'score', 'class', 'models_noted'],
    rows: [[7, 71.5, 'good', 3]],
  },
  {
    says: 'does not reach behind a replaced year',
    contract: 'recognition',
    imports: [
      first,
      { id: 2, mode: 'year', rows: [unit('s2', b, { safe: false })] },
      {
        id: 3,
        mode: 'rows',
        absent: ['registered'],
        rows: [unit('s1', a, { safe: true }), unit('s2', b, { safe: true })],
      },
    ],
    columns: ['import_id', 'unit_id', 'safe', 'registered'],
    rows: [
      [1, 's4', true, null],
      [3, 's1', true, null],
      [3, 's2', true, null],
    ],
  },
  {
    says: 'takes it up again where that import is undone',
    contract: 'recognition',
    imports: [first, { id: 3, mode: 'rows', absent: ['registered'], rows: [unit('s1', a, { safe: false })] }],
    columns: ['import_id', 'unit_id', 'safe', 'registered'],
    rows: [
      [1, 's2', false, true],
      [1, 's3', true, true],
      [1, 's4', true, null],
      [3, 's1', false, true],
    ],
  },
  {
    says: 'carries what a row said before its area was replaced, but not after',
    contract: 'recognition',
    imports: [
      first,
      // s1 moves from A to C, then A is replaced, then C: the second word came in time, the last too late.
      { id: 2, mode: 'rows', absent: ['registered'], rows: [unit('s1', c, { safe: false })] },
      { id: 3, mode: 'area', area_id: a, rows: [unit('s8', a, { safe: true })] },
      { id: 4, mode: 'area', area_id: c, rows: [unit('s7', c, { safe: true })] },
      { id: 5, mode: 'rows', absent: ['registered'], rows: [unit('s1', a, { safe: true })] },
    ],
    columns: ['import_id', 'unit_id', 'registered'],
    rows: [
      [1, 's2', true],
      [1, 's4', null],
      [3, 's8', null],
      [4, 's7', null],
      [5, 's1', null],
    ],
  },
  {
    says: 'keeps the carried word where only the place it came from is replaced later',
    contract: 'recognition',
    imports: [
      first,
      { id: 2, mode: 'rows', absent: ['registered'], rows: [unit('s1', c, { safe: false })] },
      { id: 3, mode: 'area', area_id: a, rows: [unit('s8', a, { safe: true })] },
    ],
    columns: ['import_id', 'unit_id', 'registered'],
    rows: [
      [1, 's2', true],
      [1, 's3', true],
      [1, 's4', null],
      [2, 's1', true],
      [3, 's8', null],
    ],
  },
  {
    says: 'does not reach behind a replaced area, though the same is replaced again later',
    contract: 'recognition',
    imports: [
      first,
      { id: 2, mode: 'area', area_id: a, rows: [unit('s8', a, { safe: true })] },
      { id: 3, mode: 'rows', absent: ['registered'], rows: [unit('s1', c, { safe: false })] },
      { id: 4, mode: 'area', area_id: a, rows: [unit('s9', a, { safe: true })] },
    ],
    columns: ['import_id', 'unit_id', 'registered'],
    rows: [
      [1, 's2', true],
      [1, 's3', true],
      [1, 's4', null],
      [3, 's1', null],
      [4, 's9', null],
    ],
  },
  {
    says: 'knows counts by area, sector, level and kind, blanks included',
    contract: 'summary',
    imports: [
      {
        id: 1,
        mode: 'rows',
        rows: [
          { year: 2023, area_id: d1, sector: 'school', units: 10, safe: 8, source: 'https://example.org/1' },
          { year: 2023, area_id: d1, sector: 'school', level: 'province', units: 3 },
          { year: 2023, area_id: d1, sector: 'school', kind: 'THPT', units: 2 },
        ],
      },
      {
        id: 2,
        mode: 'rows',
        absent: ['units', 'source'],
        rows: [{ year: 2023, area_id: d1, sector: 'school', safe: 9 }],
      },
    ],
    columns: ['import_id', 'level', 'kind', 'units', 'safe', 'source'],
    rows: [
      [1, 'province', null, 3, null, null],
      [1, null, 'THPT', 2, null, null],
      [2, null, null, 10, 9, 'https://example.org/1'],
    ],
  },
  {
    says: 'knows indicators by area and indicator',
    contract: 'indicator',
    imports: [
      {
        id: 1,
        mode: 'rows',
        rows: [
          { year: 2023, area_id: oldProvince, indicator: 'people', numerator: 5, denominator: 9 },
          { year: 2023, area_id: d1, indicator: 'people', numerator: 4 },
        ],
      },
      {
        id: 2,
        mode: 'rows',
        absent: ['denominator'],
        rows: [{ year: 2023, area_id: oldProvince, indicator: 'people', numerator: 6 }],
      },
    ],
    columns: ['import_id', 'area_id', 'numerator', 'denominator'],
    rows: [
      [1, d1, 4, null],
      [2, oldProvince, 6, 9],
    ],
  },
]
