import { a, b, c, d1, d2, e, province, x, y, z } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const safe = { metric: 'safe_rate', denominator: 'assessed', sector: null, level: null }
const communes = { scope: province, group_level: 'commune' }
const whyMoved = { ...safe, year: 2025, compare_year: 2024, area: province, group_level: 'commune' }

const parts = ['group_id', 'percent', 'percent_before', 'within', 'mix', 'part', 'in_both']
const whole = ['change', 'whole_within', 'whole_mix', 'groups_in_both', 'groups']

export const compareDeepCases: QueryCase[] = [
  {
    says: 'follows each area of today over the years; what a split leaves open is a range',
    query: 'compare/multiples',
    params: { ...safe, ...communes, year: 2026, basis: 'today' },
    columns: ['area_id', 'year', 'provisional', 'k', 'n', 'value', 'value_from', 'value_to', 'open', 'small'],
    rows: [
      // A 24/30 is sure; of B 10/10 all or nothing is X's.
      [x, 2024, false, null, null, null, 80, 85, true, false],
      [x, 2025, false, 36, 40, 90, 90, 90, false, false],
      [x, 2026, true, 9, 10, 90, 90, 90, false, true],
      [y, 2024, false, 8, 10, 80, 80, 80, false, true],
      [y, 2025, false, 37, 40, 92.5, 92.5, 92.5, false, false],
      [y, 2026, true, 5, 10, 50, 50, 50, false, true],
      // E 4/10 is sure; with all of B 14/20.
      [z, 2024, false, null, null, null, 40, 70, true, true],
      [z, 2025, false, 15, 20, 75, 75, 75, false, false],
      [z, 2026, true, 1, 10, 10, 10, 10, false, true],
    ],
  },
  {
    says: 'has a row for each year without figures; as reported the communes of 2025 begin then',
    query: 'compare/multiples',
    params: { ...safe, ...communes, year: 2025, basis: 'reported', sector: 'school' },
    columns: ['area_id', 'year', 'k', 'n', 'value'],
    rows: [x, y, z].flatMap((id) =>
      [2024, 2025, 2026].map((year) =>
        id === y && year === 2025 ? [id, year, 30, 30, 100] : [id, year, null, null, null],
      ),
    ),
  },
  {
    says: 'holds areas of ten units against the half that the whole has: 0 or 10 in a thousand, 1 or 9 in forty',
    query: 'compare/funnel',
    params: { ...safe, ...communes, year: 2026, basis: 'reported' },
    columns: ['area_id', 'k', 'n', 'low_998', 'low_95', 'high_95', 'high_998', 'chance', 'whole_percent'],
    // Of 1024: at most 0 are 1, at most 1 are 11 (1.07 %), at most 2 are 56 (5.47 %).
    rows: [
      [x, 9, 10, 1, 2, 8, 9, 'above_95', 50],
      [y, 5, 10, 1, 2, 8, 9, 'inside', 50],
      [z, 1, 10, 1, 2, 8, 9, 'below_95', 50],
    ],
  },
  {
    says: 'gives an area with a part of a split commune no place in the funnel, yet counts it in the whole',
    query: 'compare/funnel',
    params: { ...safe, ...communes, year: 2024, basis: 'today' },
    columns: ['area_id', 'k', 'n', 'chance', 'open', 'whole_k', 'whole_n'],
    rows: [
      [x, null, null, null, true, 46, 60],
      [y, 8, 10, 'inside', false, 46, 60],
      [z, null, null, null, true, 46, 60],
    ],
  },
  {
    says: 'leaves nothing to chance where all are safe, and has no figure where nobody reports',
    query: 'compare/funnel',
    params: { ...safe, ...communes, year: 2025, basis: 'reported', sector: 'school' },
    columns: ['area_id', 'k', 'n', 'low_95', 'high_95', 'chance', 'whole_percent'],
    rows: [
      [x, null, null, null, null, null, 100],
      [y, 30, 30, 30, 30, 'inside', 100],
      [z, null, null, null, null, null, 100],
    ],
  },
  {
    says: 'draws the limits from the smallest area to the largest',
    query: 'compare/limits',
    params: { ...safe, ...communes, year: 2026, basis: 'reported' },
    columns: ['n', 'low_998', 'low_95', 'high_95', 'high_998'],
    rows: [[10, 10, 20, 80, 90]],
  },
  {
    says: 'has no limits where nothing is reported',
    query: 'compare/limits',
    params: { ...safe, ...communes, year: 2026, basis: 'reported', sector: 'school' },
    columns: ['n'],
    rows: [],
  },
  {
    says: 'groups communes by their own class',
    query: 'compare/class_groups',
    params: { year: 2024, basis: 'reported', ...communes },
    columns: ['class', 'area_id', 'k_from', 'k_to', 'units', 'classified', 'good_or_better', 'areas', 'old'],
    rows: [
      ['excellent', null, 1, 1, 4, 3, 2, 1, false],
      ['excellent', c, 1, 1, 1, 1, null, 1, false],
      ['good', null, 1, 1, 4, 3, 2, 1, false],
      ['good', a, 1, 1, 1, 1, null, 1, false],
      ['average', null, 1, 1, 4, 3, 2, 1, false],
      ['average', b, 1, 1, 1, 1, null, 1, false],
      ['weak', null, 0, 0, 4, 3, 2, 0, false],
      ['none', null, 1, 1, 4, 3, 2, 1, false],
      ['none', e, 1, 1, 1, 0, null, 1, false],
      ['missing', null, 0, 0, null, null, null, 0, false],
    ],
  },
  {
    says: 'puts a former district in each class that its old communes had',
    query: 'compare/class_groups',
    params: { year: 2024, basis: 'district', scope: province, group_level: 'district' },
    columns: ['class', 'area_id', 'k_from', 'k_to', 'units', 'areas', 'old'],
    rows: [
      ['excellent', null, 1, 1, 4, 1, true],
      ['excellent', d2, 1, 1, 2, 1, true],
      ['good', null, 1, 1, 4, 1, true],
      ['good', d1, 1, 1, 2, 1, true],
      ['average', null, 1, 1, 4, 1, true],
      ['average', d1, 1, 1, 2, 1, true],
      ['weak', null, 0, 0, 4, 0, true],
      ['none', null, 1, 1, 4, 1, true],
      ['none', d2, 1, 1, 2, 1, true],
      ['missing', null, 0, 0, null, 0, false],
    ],
  },
  {
    says: 'counts a split commune once, and has it in each area that got a part of it, sure of neither',
    query: 'compare/class_groups',
    params: { year: 2024, basis: 'today', ...communes },
    columns: ['class', 'area_id', 'k_from', 'k_to', 'units', 'areas', 'old'],
    rows: [
      ['excellent', null, 1, 1, 4, 1, true],
      ['excellent', y, 1, 1, 1, 1, true],
      ['good', null, 1, 1, 4, 1, true],
      ['good', x, 1, 1, 2, 1, true],
      // B was average, and went into X and Z.
      ['average', null, 1, 1, 4, 2, true],
      ['average', x, 0, 1, 2, 1, true],
      ['average', z, 0, 1, 2, 1, true],
      ['weak', null, 0, 0, 4, 0, true],
      ['none', null, 1, 1, 4, 1, true],
      ['none', z, 1, 1, 2, 1, true],
      ['missing', null, 0, 0, null, 0, false],
    ],
  },
  {
    says: 'says of which areas no class is reported; of a year after the merger the class is the commune’s own',
    query: 'compare/class_groups',
    params: { year: 2025, basis: 'today', ...communes },
    columns: ['class', 'area_id', 'k_from', 'k_to', 'units', 'classified', 'good_or_better', 'areas', 'old'],
    rows: [
      ['excellent', null, 0, 0, 1, 1, 0, 0, false],
      ['good', null, 0, 0, 1, 1, 0, 0, false],
      ['average', null, 0, 0, 1, 1, 0, 0, false],
      ['weak', null, 1, 1, 1, 1, 0, 1, false],
      ['weak', x, 1, 1, 1, 1, null, 1, false],
      ['none', null, 0, 0, 1, 1, 0, 0, false],
      ['missing', null, 0, 0, null, null, null, 2, false],
      ['missing', y, 0, 0, null, null, null, 1, false],
      ['missing', z, 0, 0, null, null, null, 1, false],
    ],
  },
  {
    says: 'splits a change by sector; a sector of one year only is a change of the mix',
    query: 'compare/decomposition',
    params: { ...whyMoved, basis: 'today', by_what: 'sector' },
    columns: parts,
    // 46/60 to 88/100, mean 82.3333. Residential: 6 · (1/2 + 2/3) / 2 and (1/2 - 2/3) · (83 - 82.3333).
    rows: [
      ['residential', 86, 80, 3.5, -0.1111, 3.3889, true],
      ['agency', 75, null, 0, -1.4667, -1.4667, false],
      ['enterprise', null, 40, 0, 7.0556, 7.0556, false],
      ['school', 100, 100, 0, 2.3556, 2.3556, true],
    ],
  },
  {
    says: 'says what all the parts add up to',
    query: 'compare/decomposition',
    params: { ...whyMoved, basis: 'today', by_what: 'sector' },
    where: { group_id: 'residential' },
    columns: ['k', 'n', 'share', 'share_before', 'whole_k', 'whole_n', 'whole_percent_before', ...whole],
    rows: [[43, 50, 50, 66.6667, 88, 100, 76.6667, 11.3333, 3.5, 7.8333, 2, 4]],
  },
  {
    says: 'takes the areas that share a split commune as one, so that the parts are exact',
    query: 'compare/decomposition',
    params: { ...whyMoved, basis: 'today', by_what: 'area' },
    columns: ['group_id', 'area_name', 'k', 'n', 'k_before', 'n_before', 'within', 'mix', ...whole],
    rows: [
      [y, 'Xã Yên', 37, 40, 8, 10, 3.5417, 0.9139, 11.3333, 9.9917, 1.3417, 2, 2],
      ['', null, 51, 60, 38, 50, 6.45, 0.4278, 11.3333, 9.9917, 1.3417, 2, 2],
    ],
  },
  {
    says: 'keeps them apart in years in which the split commune has no figures',
    query: 'compare/decomposition',
    params: { ...whyMoved, year: 2026, compare_year: 2025, basis: 'today', by_what: 'area' },
    columns: ['group_id', 'in_both'],
    rows: [
      [x, true],
      [y, true],
      [z, true],
    ],
  },
  {
    says: 'finds no area in both years as reported over the merger: all is mix',
    query: 'compare/decomposition',
    params: { ...whyMoved, basis: 'reported', by_what: 'area' },
    where: { group_id: x },
    columns: ['within', 'mix', ...whole],
    // 0.4 · (90 - 82.3333)
    rows: [[0, 3.0667, 11.3333, 0, 11.3333, 0, 7]],
  },
  {
    says: 'splits nothing in an area that a split leaves open, nor against a year without figures',
    query: 'compare/decomposition',
    params: { ...whyMoved, basis: 'today', area: x, by_what: 'sector' },
    columns: ['group_id', 'within', 'mix', 'change'],
    rows: [
      ['residential', null, null, null],
      ['school', null, null, null],
    ],
  },
  {
    says: 'has no change against a year that nobody reported',
    query: 'compare/decomposition',
    params: { ...whyMoved, compare_year: 2023, basis: 'today', by_what: 'sector', sector: 'school' },
    columns: ['group_id', 'percent', 'within', 'mix', 'change', 'whole_percent_before'],
    rows: [['school', 100, null, null, null, null]],
  },
]
