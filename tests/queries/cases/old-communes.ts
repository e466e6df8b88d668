import { d1, d2, province, x, y, z } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const safe = { metric: 'safe_rate', denominator: 'assessed', level: null }
const communes = { scope: province, group_level: 'commune' }
const over = { ...safe, ...communes, sector: 'commune', basis: 'today' }

const upper = { ...safe, metric: 'good_or_better_rate', denominator: 'classified' }
const overMerger = { year: 2025, compare_year: 2024, group_level: 'commune' }

const own = ['year', 'metric', 'k_from', 'k_to', 'n', 'open', 'old', 'single']
const beside = ['area_id', 'value', 'k_before_from', 'k_before_to', 'n_before_to', 'old', 'old_before']
const peers = ['year', 'k', 'n', 'percent', 'whole_percent', 'peers_k', 'peers_n', 'peers', 'left_out']

export const oldCommuneCases: readonly QueryCase[] = [
  {
    says: 'has a commune of today as k of n old communes before the merger, and as itself after it',
    query: 'area/own_results',
    params: { area: x, basis: 'today' },
    columns: own,
    rows: [
      [2023, null, null, null, null, false, false, false],
      // A is in it; of B, which was safe, weak and not typical, a part.
      [2024, 'safe_rate', 1, 2, 2, true, true, false],
      [2024, 'good_or_better_rate', 1, 1, 2, true, true, false],
      [2024, 'excellent_rate', 1, 1, 2, true, true, false],
      [2024, 'good_rate', 0, 0, 2, true, true, false],
      [2024, 'average_rate', 0, 0, 2, true, true, false],
      [2024, 'weak_rate', 0, 1, 2, true, true, false],
      [2024, 'typical_rate', 1, 1, 2, true, true, false],
      [2025, 'safe_rate', 1, 1, 1, false, false, true],
      [2025, 'good_or_better_rate', 1, 1, 1, false, false, true],
      [2025, 'excellent_rate', 0, 0, 1, false, false, true],
      [2025, 'good_rate', 1, 1, 1, false, false, true],
      [2025, 'average_rate', 0, 0, 1, false, false, true],
      [2025, 'weak_rate', 0, 0, 1, false, false, true],
      [2025, 'typical_rate', 1, 1, 1, false, false, true],
    ],
  },
  {
    says: 'has a former district as k of n communes, old ones until the merger',
    query: 'area/own_results',
    params: { area: d1, basis: 'district' },
    where: { metric: 'safe_rate' },
    columns: own,
    rows: [
      [2024, 'safe_rate', 2, 2, 2, false, true, false],
      [2025, 'safe_rate', 1, 1, 1, false, false, false],
    ],
  },
  {
    says: 'has a commune as reported in its own years only',
    query: 'area/own_results',
    params: { area: x, basis: 'reported' },
    where: { year: 2024 },
    columns: own,
    rows: [[2024, null, null, null, null, false, false, false]],
  },
  {
    says: 'holds no commune of today against a rate of old communes',
    query: 'compare/areas',
    params: { ...over, year: 2025, compare_year: 2024 },
    columns: [...beside, 'value_before', 'value_before_from', 'percent_before', 'change'],
    rows: [
      [x, 100, 1, 2, 2, false, true, null, null, null, null],
      [y, null, 0, 0, 1, false, true, null, null, null, null],
      [z, null, 1, 2, 2, false, true, null, null, null, null],
    ],
  },
  {
    says: 'nor the other way round',
    query: 'compare/areas',
    params: { ...over, year: 2024, compare_year: 2025 },
    columns: ['area_id', 'k_from', 'k_to', 'n_to', 'old', 'old_before', 'k_before', 'value_before', 'change'],
    rows: [
      [y, 0, 0, 1, true, false, null, null, null],
      [x, 1, 2, 2, true, false, 1, null, null],
      [z, 1, 2, 2, true, false, null, null, null],
    ],
  },
  {
    says: 'sets two years of the same old communes side by side',
    query: 'compare/areas',
    params: { ...over, year: 2024, compare_year: 2023 },
    where: { area_id: y },
    columns: ['value', 'value_before', 'change', 'old', 'old_before'],
    rows: [[0, 100, -100, true, true]],
  },
  {
    says: 'draws no line from old communes to the one of today',
    query: 'compare/multiples',
    params: { ...over, year: 2025 },
    where: { area_id: x },
    columns: ['year', 'k_from', 'k_to', 'n_to', 'value', 'value_from', 'value_to', 'old'],
    rows: [
      [2023, null, null, null, null, null, null, false],
      [2024, 1, 2, 2, null, null, null, true],
      [2025, 1, 1, 1, 100, 100, 100, false],
    ],
  },
  {
    says: 'nor in the trend of one of them',
    query: 'overview/trend',
    params: { basis: 'today', area: x, sector: 'commune', level: null },
    where: { metric: 'safe_rate' },
    columns: ['year', 'k', 'percent', 'percent_from', 'percent_to', 'old', 'k_from', 'k_to', 'n_to'],
    rows: [
      [2023, null, null, null, null, false, null, null, null],
      [2024, null, null, null, null, true, 1, 2, 2],
      [2025, 1, 100, 100, 100, false, 1, 1, 1],
    ],
  },
  {
    says: 'has the units in communes as rates on every basis: they are many, and were there before',
    query: 'compare/areas',
    params: {
      ...over,
      sector: null,
      group_level: 'district',
      basis: 'district',
      year: 2025,
      compare_year: 2024,
    },
    where: { area_id: d1 },
    columns: ['value', 'value_before', 'change', 'old_before'],
    rows: [[100, 80, 20, false]],
  },
  {
    says: 'tells a district’s old communes as such among its sectors, with no change since',
    query: 'overview/sectors',
    params: { ...safe, year: 2025, compare_year: 2024, basis: 'district', area: d1 },
    where: { sector: 'commune' },
    columns: [
      'k',
      'n',
      'k_before',
      'n_before',
      'percent_before',
      'value_before',
      'change',
      'old',
      'old_before',
    ],
    rows: [[1, 1, 2, 2, null, null, null, false, true]],
  },
  {
    says: 'says nothing of a move from old communes to those of today, though of both what they are',
    query: 'overview/headline',
    params: { year: 2025, compare_year: 2024, basis: 'district', area: d1, sector: 'commune', level: null },
    where: { metric: 'safe_rate' },
    columns: ['k', 'n', 'k_before', 'n_before', 'percent_before', 'difference', 'points'],
    rows: [[1, 1, 2, 2, null, null, null]],
  },
  {
    says: 'has a sector’s range that a split leaves open, and a figure where it leaves none',
    query: 'overview/sectors',
    params: { ...safe, year: 2024, compare_year: null, basis: 'today', area: x },
    columns: [
      'sector',
      'k',
      'n',
      'value',
      'open',
      'old',
      ...['k_from', 'k_to', 'n_from', 'n_to'],
      'value_from',
      'value_to',
    ],
    rows: [
      // rA is in X for sure; rB, which is not safe, may be.
      ['residential', null, null, null, true, false, 1, 1, 1, 2, 50, 100],
      ['commune', null, null, null, true, true, 1, 2, 1, 2, 100, 100],
      // B has no agency, so that of A is all that X can have.
      ['agency', 1, 1, 100, false, false, 1, 1, 1, 1, 100, 100],
      ['enterprise', null, null, null, false, false, null, null, null, null, null, null],
      ['school', null, null, null, false, false, null, null, null, null, null, null],
    ],
  },
  {
    says: 'says no more of it by sector',
    query: 'sentences/groups',
    params: { year: 2025, compare_year: 2024, basis: 'district', area: d1, sector: null, level: null },
    where: { metric: 'safe_rate', sector: 'commune' },
    columns: ['level', 'k', 'n', 'k_before', 'n_before', 'points', 'old', 'old_before'],
    rows: [
      [null, 1, 1, 2, 2, null, false, true],
      ['commune', 1, 1, 2, 2, null, false, true],
    ],
  },
  {
    says: 'has by sector the range that a split leaves open, and a figure where it leaves none',
    query: 'sentences/groups',
    params: { year: 2024, compare_year: null, basis: 'today', area: x, sector: null, level: null },
    where: { metric: 'safe_rate', level: null },
    columns: ['sector', 'k', 'n', 'open', 'k_from', 'k_to', 'n_to', 'percent_from', 'percent_to'],
    rows: [
      ['agency', 1, 1, false, 1, 1, 1, 100, 100],
      // B was safe itself, its residential area was not: all of that may lie in X, or none.
      ['commune', null, null, true, 1, 2, 2, 100, 100],
      ['residential', null, null, true, 1, 1, 2, 50, 100],
    ],
  },
  {
    says: 'compares a whole province’s communes over the merger as ever',
    query: 'overview/sectors',
    params: { ...safe, year: 2025, compare_year: 2024, basis: 'district', area: province },
    where: { sector: 'commune' },
    columns: ['k', 'n', 'percent_before', 'change', 'old_before'],
    rows: [[1, 1, 75, 25, false]],
  },
  {
    says: 'leaves out of the table of colours what a split leaves open, and only that',
    query: 'compare/heat',
    params: { ...safe, ...communes, year: 2024, basis: 'today' },
    columns: ['area_id', 'sector', 'k', 'n', 'old'],
    rows: [
      // B has a residential area, too, so that of X is open; it has no agency.
      [x, 'agency', 1, 1, false],
      [y, 'commune', 0, 1, true],
    ],
  },
  {
    says: 'sets a commune beside the province and the other communes of its kind',
    query: 'area/peers',
    params: { ...safe, ...communes, area: x, basis: 'today', sector: null },
    columns: [...peers, 'percent_from', 'percent_to'],
    rows: [
      [2023, null, null, null, 100, 1, 1, 1, 0, null, null],
      // Its own: 3 of 3 in A; of B one of two may be, too. Z is a ward, so Y is its only peer.
      [2024, null, null, null, 71.4286, 0, 1, 1, 0, 75, 100],
      [2025, 1, 1, 100, 100, null, null, 0, 0, 100, 100],
    ],
  },
  {
    says: 'leaves a peer that a split leaves open out of the pool, and says so',
    query: 'area/peers',
    params: { ...safe, ...communes, area: y, basis: 'today', sector: null },
    columns: peers,
    rows: [
      [2023, 1, 1, 100, 100, null, null, 0, 0],
      [2024, 0, 1, 0, 71.4286, null, null, 0, 1],
      [2025, null, null, null, 100, 1, 1, 1, 0],
    ],
  },
  {
    says: 'sets a former district beside the others',
    query: 'area/peers',
    params: { ...safe, scope: province, group_level: 'district', area: d1, basis: 'district', sector: null },
    columns: peers,
    rows: [
      [2023, null, null, null, 100, 1, 1, 1, 0],
      [2024, 4, 5, 80, 71.4286, 1, 2, 1, 0],
      [2025, 1, 1, 100, 100, null, null, 0, 0],
    ],
  },
  {
    says: 'has no peers in years before the area came into being, as reported',
    query: 'area/peers',
    params: { ...safe, ...communes, area: x, basis: 'reported', sector: null },
    columns: peers,
    rows: [
      [2023, null, null, null, 100, null, null, 0, 0],
      [2024, null, null, null, 71.4286, null, null, 0, 0],
      [2025, 1, 1, 100, 100, null, null, 0, 0],
    ],
  },
  {
    says: 'holds k of n old communes against the rate of all of them, and says what is counted',
    query: 'compare/funnel',
    params: { ...over, basis: 'district', group_level: 'district', year: 2024 },
    columns: ['area_id', 'k', 'n', 'low_95', 'high_95', 'chance', 'old', 'whole_k', 'whole_n'],
    // Of two units with 3/4 each none is safe with 1/16, two are with 9/16: either may be chance.
    rows: [
      [d1, 2, 2, 0, 2, 'inside', true, 3, 4],
      [d2, 1, 2, 0, 2, 'inside', true, 3, 4],
    ],
  },
  {
    says: 'has the one commune of today as no old one in the funnel',
    query: 'compare/funnel',
    params: { ...over, year: 2025 },
    where: { area_id: x },
    columns: ['k', 'n', 'old'],
    rows: [[1, 1, false]],
  },
  {
    says: 'has all units of an area as no old communes, whatever the year',
    query: 'compare/funnel',
    params: { ...over, sector: null, year: 2024 },
    where: { area_id: y },
    columns: ['k', 'n', 'old'],
    rows: [[0, 1, false]],
  },
  {
    says: 'lets no rate move from old communes to those of today: all of it is mix, and the parts still add up',
    query: 'compare/decomposition',
    params: { ...upper, ...overMerger, basis: 'district', area: d1, by_what: 'sector', sector: null },
    columns: ['group_id', 'percent', 'percent_before', 'within', 'mix', 'in_both', 'unlike', 'change'],
    // 4/5 to 1/1, mean 90: 1 · (100 - 90) - 0.4 · (50 - 90) is 26; -0.4 · (100 - 90); -0.2 · (100 - 90).
    rows: [
      ['residential', null, 100, 0, -4, false, false, 20],
      ['commune', 100, 50, 0, 26, false, true, 20],
      ['agency', null, 100, 0, -2, false, false, 20],
    ],
  },
  {
    says: 'finds no commune that could have moved between the years before and after the merger',
    query: 'compare/decomposition',
    params: { ...safe, ...overMerger, basis: 'today', area: province, by_what: 'area', sector: 'commune' },
    columns: ['group_id', 'k', 'n', 'k_before', 'n_before', 'within', 'mix', 'unlike', 'groups_in_both'],
    // X and Z share B. 3/4 to 1/1, mean 87.5: 1 · 12.5 - 0.75 · 12.5; Y has no result in 2025: 0.25 · 87.5.
    rows: [
      [y, null, null, 0, 1, 0, 21.875, false, 0],
      ['', 1, 1, 3, 3, 0, 3.125, true, 0],
    ],
  },
  {
    says: 'splits a change between two years of the same old communes',
    query: 'compare/decomposition',
    params: {
      ...{ ...safe, ...overMerger, year: 2024, compare_year: 2023 },
      ...{ basis: 'today', area: y, by_what: 'area', sector: 'commune' },
    },
    columns: ['group_id', 'within', 'mix', 'in_both', 'unlike', 'change'],
    rows: [[y, -100, 0, true, false, -100]],
  },
  {
    says: 'splits the change of a whole province’s communes over the merger as ever',
    query: 'compare/decomposition',
    params: { ...safe, ...overMerger, basis: 'today', area: province, by_what: 'sector', sector: 'commune' },
    columns: ['group_id', 'within', 'mix', 'in_both', 'unlike', 'change'],
    rows: [['commune', 25, 0, true, false, 25]],
  },
  {
    says: 'ranks a former district by its old communes, and says so',
    query: 'area/rank',
    params: {
      ...{ area: d1, year: 2024, basis: 'district', scope: province, group_level: 'district' },
      ...{ sector: 'commune', level: null },
    },
    where: { metric: 'safe_rate' },
    columns: ['k', 'n', 'rank', 'ranked', 'rank_from', 'rank_to', 'old'],
    rows: [[2, 2, 1, 2, 1, 2, true]],
  },
  {
    says: 'ranks all units of an area as ever',
    query: 'area/rank',
    params: { area: y, year: 2024, basis: 'today', ...communes, sector: null, level: null },
    where: { metric: 'safe_rate' },
    columns: ['k', 'n', 'rank', 'ranked', 'old'],
    rows: [[0, 1, 1, 1, false]],
  },
]
