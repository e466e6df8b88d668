import { province, x, y, z } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const whole = { basis: 'reported', area: province, sector: null, level: null }
const years = { ...whole, from_year: 2024, to_year: 2025 }
/** The area that E and a part of B went into. */
const ofZ = { ...years, basis: 'today', area: z }

const moveCases: QueryCase[] = [
  {
    says: 'counts every pair of states; the rows add up to the 12 units of 2024 and the 11 of 2025',
    query: 'classification/moves',
    params: years,
    columns: ['state_before', 'state_now', 'k', 'units_before', 'units_now', 'percent_of_before'],
    rows: [
      // r1, e1.
      ['excellent', 'average', 1, 2, 3, 50],
      ['excellent', 'weak', 1, 2, 2, 50],
      // r2 and r6; s1; cA; a1, whose sector has not reported.
      ['good', 'good', 2, 5, 4, 40],
      ['good', 'unclassified', 1, 5, 1, 20],
      ['good', 'absent', 1, 5, 2, 20],
      ['good', 'not_reported', 1, 5, 1, 20],
      // e2, r3.
      ['average', 'average', 1, 2, 3, 50],
      ['average', 'weak', 1, 2, 2, 50],
      // r4, r7.
      ['weak', 'average', 1, 2, 3, 50],
      ['weak', 'absent', 1, 2, 2, 50],
      ['unclassified', 'good', 1, 1, 4, 100],
      // r8, cX.
      ['absent', 'excellent', 1, 2, 1, 50],
      ['absent', 'good', 1, 2, 4, 50],
    ],
  },
  {
    says: 'says how many stand in summaries and cannot be followed',
    query: 'classification/moves',
    params: years,
    where: { state_before: 'good', state_now: 'good' },
    columns: ['unnamed_before', 'unnamed_now', 'left_open'],
    rows: [[30, 0, 0]],
  },
  {
    says: 'does not guess who of a split commune is of an area: r6 is there now, of r7 nobody knows',
    query: 'classification/moves',
    params: ofZ,
    columns: ['state_before', 'state_now', 'k', 'left_open', 'unnamed_before'],
    rows: [
      ['split', 'good', 1, 1, 30],
      ['absent', 'excellent', 1, 1, 30],
    ],
  },
  {
    says: 'keeps units apart that came from another level of management',
    query: 'classification/moves',
    params: { ...years, sector: 'enterprise', level: 'commune' },
    columns: ['state_before', 'state_now', 'k'],
    rows: [
      ['excellent', 'weak', 1],
      ['elsewhere', 'average', 1],
    ],
  },
  {
    says: 'calls nobody new where the year before has no list',
    query: 'classification/moves',
    params: { ...years, from_year: 2023, to_year: 2024, sector: 'enterprise' },
    columns: ['state_before', 'state_now', 'k'],
    rows: [
      ['not_reported', 'excellent', 1],
      ['not_reported', 'average', 1],
    ],
  },
]

const turnCases: QueryCase[] = [
  {
    says: 'counts who rose and fell among the seven that have a class in both years',
    query: 'classification/turns',
    params: years,
    columns: ['turn', 'k', 'n', 'percent'],
    rows: [
      // r4; r2, r6, e2; r1, r3, e1; r1 and e1; r3, r4, e2.
      ['up', 1, 7, 14.2857],
      ['same', 3, 7, 42.8571],
      ['down', 3, 7, 42.8571],
      ['down_far', 2, 7, 28.5714],
      ['low_twice', 3, 7, 42.8571],
    ],
  },
  {
    says: 'follows a unit that is there now, wherever it was: r6',
    query: 'classification/turns',
    params: ofZ,
    columns: ['turn', 'k', 'n'],
    rows: [
      ['up', 0, 1],
      ['same', 1, 1],
      ['down', 0, 1],
      ['down_far', 0, 1],
      ['low_twice', 0, 1],
    ],
  },
  {
    says: 'has no rate where nobody has a class in both years',
    query: 'classification/turns',
    params: { ...years, from_year: 2023, to_year: 2024 },
    where: { turn: 'down' },
    columns: ['k', 'n', 'percent'],
    rows: [[0, 0, null]],
  },
]

const band = { ...years, turn: null }
const nameCases: QueryCase[] = [
  {
    says: 'names who fell two classes or more, the furthest first',
    query: 'classification/names',
    params: { ...years, turn: 'down_far', state_before: null, state_now: null },
    columns: ['unit_id', 'class_before', 'class_now', 'score_before', 'score_now', 'area_name', 'total'],
    rows: [
      ['e1', 'excellent', 'weak', null, null, 'Xã Yên', 2],
      ['r1', 'excellent', 'average', 95.5, 61, 'Xã Xuân', 2],
    ],
  },
  {
    says: 'names who was average or weak both times',
    query: 'classification/names',
    params: { ...years, turn: 'low_twice', state_before: null, state_now: null },
    columns: ['unit_id', 'unit_name', 'sector', 'level', 'class_before', 'class_now'],
    rows: [
      ['r3', 'Đơn vị r3', 'residential', 'commune', 'average', 'weak'],
      ['e2', 'Đơn vị e2', 'enterprise', 'commune', 'average', 'average'],
      ['r4', 'Đơn vị r4', 'residential', 'commune', 'weak', 'average'],
    ],
  },
  {
    says: 'names who is behind a band, also of those that are no more, at their last place',
    query: 'classification/names',
    params: { ...band, state_before: 'good', state_now: 'absent' },
    columns: ['unit_id', 'class_before', 'class_now', 'area_name', 'parent_name'],
    rows: [['cA', 'good', null, 'Xã An', 'Huyện Một']],
  },
  {
    says: 'tells the class that a unit of a split commune had',
    query: 'classification/names',
    params: { ...ofZ, turn: null, state_before: 'split', state_now: 'good' },
    columns: ['unit_id', 'state_before', 'class_before', 'class_now'],
    rows: [['r6', 'split', 'good', 'good']],
  },
]

const counts = ['units', 'classified', 'unclassified', 'excellent', 'good', 'average', 'weak'] as const
const of = (year: number, by_what: string, group_level: string | null = null) => ({
  ...{ ...whole, year, by_what, group_level },
})
const structureCases: QueryCase[] = [
  {
    says: 'counts the classes of a year and their shares of the classified',
    query: 'classification/structure',
    params: of(2025, 'whole'),
    columns: [
      ...counts,
      ...['good_or_better', 'excellent_percent', 'good_percent', 'average_percent', 'weak_percent'],
      ...['good_or_better_percent', 'small'],
    ],
    rows: [[11, 10, 1, 1, 4, 3, 2, 5, 10, 40, 30, 20, 50, true]],
  },
  {
    says: 'adds summaries to lists',
    query: 'classification/structure',
    params: of(2024, 'whole'),
    columns: [...counts, 'small'],
    rows: [[42, 41, 1, 7, 25, 7, 2, false]],
  },
  {
    says: 'has no share of a class where nobody knows how many were classified',
    query: 'classification/structure',
    params: of(2023, 'whole'),
    columns: [...counts, 'good_percent'],
    rows: [[40, null, null, null, null, null, null, null]],
  },
  {
    says: 'divides by sector; a school without a class is not zero',
    query: 'classification/structure',
    params: of(2025, 'sector'),
    columns: ['group_id', ...counts, 'good_or_better_percent', 'small'],
    rows: [
      ['residential', 7, 7, 0, 1, 3, 2, 1, 57.1429, true],
      ['commune', 1, 1, 0, 0, 1, 0, 0, 100, true],
      ['enterprise', 2, 2, 0, 0, 0, 1, 1, 0, true],
      ['school', 1, 0, 1, null, null, null, null, null, false],
    ],
  },
  {
    says: 'divides by level of management',
    query: 'classification/structure',
    params: { ...of(2025, 'level'), sector: 'residential' },
    columns: ['group_id', ...counts],
    rows: [['commune', 7, 7, 0, 1, 3, 2, 1]],
  },
  {
    says: 'divides by area',
    query: 'classification/structure',
    params: of(2025, 'area', 'commune'),
    columns: ['group_id', 'area_name', ...counts, 'open'],
    rows: [
      [x, 'Xã Xuân', 5, 4, 1, 0, 2, 1, 1, false],
      [y, 'Xã Yên', 4, 4, 0, 0, 1, 2, 1, false],
      [z, 'Xã Việt', 2, 2, 0, 1, 1, 0, 0, false],
    ],
  },
  {
    says: "leaves the units of a split commune out of today's areas, and says so",
    query: 'classification/structure',
    params: { ...of(2024, 'area', 'commune'), basis: 'today' },
    columns: ['group_id', ...counts, 'open'],
    rows: [
      [x, 6, 6, 0, 1, 4, 1, 0, true],
      [y, 4, 3, 1, 1, 0, 1, 1, false],
      [z, 30, 30, 0, 5, 20, 5, null, true],
    ],
  },
]

export const classificationCases: QueryCase[] = [...moveCases, ...turnCases, ...nameCases, ...structureCases]
