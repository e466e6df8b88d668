import { a, b, province, x, y, z } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const peers = {
  year: 2025,
  basis: 'reported',
  scope: province,
  group_level: 'commune',
  sector: null,
  level: null,
}

export const areaPageCases: readonly QueryCase[] = [
  {
    says: 'tells what an area was made of, whole or in part, with day and resolution',
    query: 'area/story',
    params: { area: z },
    columns: ['area_id', 'parent_name', 'direction', 'part', 'since', 'resolution', 'steps'],
    rows: [
      [b, 'Huyện Một', 'from', 'part', '2025-07-01', 'NQ 2', 1],
      ['90202-2022-01-01', 'Huyện Hai', 'from', 'whole', '2025-07-01', 'NQ 2', 1],
    ],
  },
  {
    says: 'tells what became of a split commune',
    query: 'area/story',
    params: { area: b },
    columns: ['full_name', 'direction', 'part'],
    rows: [
      ['Xã Xuân', 'into', 'part'],
      ['Xã Việt', 'into', 'part'],
    ],
  },
  {
    says: 'ranks an area among its peers; with so few units nobody surely stands before another',
    query: 'area/rank',
    params: { area: x, ...peers },
    where: { rank: 1, ranked: 2 },
    columns: ['metric', 'k', 'n', 'percent', 'tied', 'rank_from', 'rank_to', 'small'],
    rows: [
      // X has 6 of 6 safe (Wilson 61,0–100), Y 1 of 2 (9,5–90,5): they meet.
      ['safe_rate', 6, 6, 100, false, 1, 2, true],
      ['good_or_better_rate', 5, 6, 83.3333, false, 1, 2, true],
      ['excellent_rate', 2, 6, 33.3333, false, 1, 2, true],
      // One of six is average in X, one of two in Y: fewer is better.
      ['average_rate', 1, 6, 16.6667, false, 1, 2, true],
      ['weak_rate', 0, 6, 0, true, 1, 2, true],
      ['typical_rate', 3, 4, 75, false, 1, 2, true],
      ['registered_rate', 6, 6, 100, true, 1, 2, true],
    ],
  },
  {
    says: 'names the units in trouble: average, and without the title they had',
    query: 'area/trouble',
    params: { area: x, year: 2025, basis: 'reported', sector: null, level: null },
    columns: ['unit_id', 'not_safe', 'class', 'class_before', 'lost_title', 'total'],
    rows: [['a1', false, 'average', 'good', true, 1]],
  },
  {
    says: 'names an unsafe unit once, with all that is wrong with it',
    query: 'area/trouble',
    params: { area: y, year: 2025, basis: 'reported', sector: null, level: null },
    columns: ['unit_id', 'not_safe', 'class', 'class_before', 'lost_title', 'total'],
    rows: [['e1', true, 'average', 'weak', false, 1]],
  },
  {
    says: 'follows units of old years to their commune of today',
    query: 'area/trouble',
    params: { area: x, year: 2024, basis: 'today', sector: null, level: null },
    columns: ['unit_id', 'area_name'],
    rows: [['r2', 'Xã An']],
  },
  {
    says: 'has no story for an area of which nothing is told',
    query: 'area/story',
    params: { area: `${a}-no` },
    columns: ['area_id'],
    rows: [],
  },
]
