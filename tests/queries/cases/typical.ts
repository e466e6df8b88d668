import { a, d1, d2, province, x, y, z } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const whole = {
  basis: 'reported',
  area: province,
  sectors: 'commune+agency+enterprise+school',
  level: null,
}
const year = { ...whole, year: 2025, classes: 'excellent,good' }
const steps = ['step', 'k', 'n', 'unknown', 'unnamed'] as const

const pipelineCases: QueryCase[] = [
  {
    says: 'counts every step, and apart from it those of whom nobody has said',
    query: 'typical/pipeline',
    params: year,
    columns: ['step', 'base', 'k', 'n', 'percent', 'unknown', 'unnamed'],
    rows: [
      ['units', 'units', 9, 9, 100, 0, 0],
      // s1, e1, a1, a3; not s2, e2; nothing of a2 and the two communes.
      ['safe_before', 'units', 4, 6, 66.6667, 3, 0],
      // s1, s2, a2, a3; not e1, e2; nothing of a1 and the communes.
      ['class_before', 'units', 4, 6, 66.6667, 3, 0],
      // s1, a3; not s2, e1, e2.
      ['eligible', 'units', 2, 5, 40, 4, 0],
      ['registered', 'units', 6, 9, 66.6667, 0, 0],
      // cY and a1.
      ['undecided', 'registered', 2, 6, 33.3333, 0, 0],
      // cX, s1, s2, e2.
      ['typical', 'units', 4, 9, 44.4444, 0, 0],
      // s1, a1, a3 and the two communes that are no more.
      ['held', 'units', 5, 9, 55.5556, 2, 0],
      ['maintained', 'held', 1, 2, 50, 1, 0],
      ['lost', 'held', 1, 2, 50, 1, 0],
      ['gone', 'held', 2, 5, 40, 0, 0],
      // s2 and e2; of commune X the year before says nothing.
      ['new', 'typical', 2, 3, 66.6667, 1, 0],
      // s2 and e1; s1 is eligible; nothing of cX, cY, a1.
      ['registered_not_eligible', 'registered', 2, 3, 66.6667, 3, 0],
      ['typical_not_eligible', 'typical', 2, 3, 66.6667, 1, 0],
      ['typical_not_registered', 'typical', 1, 4, 25, 0, 0],
      ['eligible_not_registered', 'eligible', 1, 2, 50, 0, 0],
    ],
  },
  ...(
    [
      ['class_before', 6, 6, 3],
      // e1 is average: eligible where any class will do.
      ['eligible', 3, 5, 4],
      ['registered_not_eligible', 1, 3, 3],
      ['typical_not_eligible', 2, 3, 1],
    ] as const
  ).map(([step, ...counts]): QueryCase => {
    return {
      says: `takes the classes that the plan names: ${step}`,
      query: 'typical/pipeline',
      params: { ...year, classes: 'excellent,good,average,weak' },
      where: { step },
      columns: ['k', 'n', 'unknown'],
      rows: [[...counts]],
    }
  }),
  {
    says: 'has no count where the year before is in no list: that is not zero',
    query: 'typical/pipeline',
    params: { ...year, year: 2024 },
    columns: steps,
    rows: [
      ['units', 9, 9, 0, 0],
      ['safe_before', null, 0, 9, 0],
      ['class_before', null, 0, 9, 0],
      ['eligible', null, 0, 9, 0],
      ['registered', 6, 9, 0, 0],
      ['undecided', 0, 6, 0, 0],
      ['typical', 5, 9, 0, 0],
      ['held', null, 0, 9, 0],
      ['maintained', null, null, 0, 0],
      ['lost', null, null, 0, 0],
      ['gone', null, null, 0, 0],
      ['new', null, 0, 5, 0],
      ['registered_not_eligible', null, 0, 6, 0],
      ['typical_not_eligible', null, 0, 5, 0],
      ['typical_not_registered', 0, 5, 0, 0],
      ['eligible_not_registered', null, null, 0, 0],
    ],
  },
  {
    says: 'counts what summaries say, without names, and a sum without its denominator has none',
    query: 'typical/pipeline',
    params: { ...year, year: 2023 },
    columns: steps,
    rows: [
      ['units', 40, 40, 0, 40],
      ['safe_before', null, null, 0, 0],
      ['class_before', null, null, 0, 0],
      ['eligible', null, null, 0, 0],
      ['registered', 30, 40, 0, 30],
      ['undecided', null, null, 0, 0],
      ['typical', 25, null, 0, 25],
      ['held', null, null, 0, 0],
      ['maintained', null, null, 0, 0],
      ['lost', null, null, 0, 0],
      ['gone', null, null, 0, 0],
      ['new', null, null, 0, 0],
      ['registered_not_eligible', null, null, 0, 0],
      ['typical_not_eligible', null, null, 0, 0],
      ['typical_not_registered', null, null, 0, 0],
      ['eligible_not_registered', null, null, 0, 0],
    ],
  },
  {
    says: 'leaves out counts of sectors pooled with others than those asked for',
    query: 'typical/pipeline',
    params: { ...year, year: 2023, sectors: 'commune+agency' },
    where: { step: 'typical' },
    columns: steps,
    rows: [['typical', 20, 40, 0, 20]],
  },
  {
    says: 'has nothing for a year that nobody has reported',
    query: 'typical/pipeline',
    params: { ...year, year: 2022 },
    where: { step: 'units' },
    columns: steps,
    rows: [['units', null, null, 0, 0]],
  },
  {
    says: 'holds one area: titles of communes that went into it are not its own',
    query: 'typical/pipeline',
    params: { ...year, area: x },
    where: { base: 'held' },
    columns: steps,
    rows: [
      ['maintained', 1, 1, 1, 0],
      ['lost', 0, 1, 1, 0],
      ['gone', 0, 2, 0, 0],
    ],
  },
  {
    says: 'holds them on the basis of former districts',
    query: 'typical/pipeline',
    params: { ...year, area: d1, basis: 'district' },
    where: { step: 'gone' },
    columns: steps,
    rows: [['gone', 1, 3, 0, 0]],
  },
  {
    says: "leaves out a split commune's units on the basis of today, and says how many",
    query: 'typical/pipeline',
    params: { ...year, year: 2024, area: x, basis: 'today' },
    where: { base: 'units', unknown: 0 },
    columns: ['step', 'k', 'n', 'left_open'],
    rows: [
      // cA, s1, a1; a2 lies in B, of which a part went to Z.
      ['units', 3, 3, 1],
      ['registered', 3, 3, 0],
      ['typical', 3, 3, 0],
    ],
  },
  {
    says: 'keeps to one level',
    query: 'typical/pipeline',
    params: { ...year, level: 'province' },
    where: { step: 'typical' },
    columns: steps,
    rows: [['typical', 2, 2, 0, 0]],
  },
]

const groupColumns = [
  ...['group_id', 'units', 'eligible', 'eligible_known', 'registered', 'typical'],
  ...['held', 'maintained', 'lost', 'new', 'registered_not_eligible', 'typical_not_eligible'],
]

const groupCases: QueryCase[] = [
  {
    says: 'divides the same counts by sector; a figure that rests on nothing known is none',
    query: 'typical/groups',
    params: { ...year, by_what: 'sector', group_level: null },
    columns: groupColumns,
    rows: [
      ['commune', 2, null, 0, 2, 1, 2, 0, 0, null, null, null],
      ['agency', 3, 1, 1, 1, 0, 2, 0, 1, 0, null, 0],
      ['enterprise', 2, 0, 2, 1, 1, 0, 0, 0, 1, 1, 1],
      ['school', 2, 1, 2, 2, 2, 1, 1, 0, 1, 1, 1],
    ],
  },
  {
    says: 'divides them by level',
    query: 'typical/groups',
    params: { ...year, by_what: 'level', group_level: null },
    columns: groupColumns,
    rows: [
      ['province', 2, 1, 2, 1, 2, 1, 1, 0, 1, 0, 1],
      ['commune', 7, 1, 3, 5, 2, 4, 0, 1, 1, 2, 1],
    ],
  },
  {
    says: 'divides them by area of the year; communes of the past have no units in it',
    query: 'typical/groups',
    params: { ...year, by_what: 'area', group_level: 'commune' },
    columns: ['group_id', 'area_name', 'units', 'registered', 'typical', 'registered_percent', 'small'],
    rows: [
      [x, 'Xã Xuân', 4, 3, 2, 75, true],
      [y, 'Xã Yên', 3, 3, 1, 100, true],
      [z, 'Xã Việt', 2, 0, 1, 0, true],
    ],
  },
  {
    says: 'lets each area stand for itself where there is no level',
    query: 'typical/groups',
    params: { ...year, by_what: 'area', group_level: null },
    columns: ['group_id', 'units', 'typical'],
    rows: [
      [x, 4, 2],
      [y, 3, 1],
      [z, 2, 1],
    ],
  },
  {
    says: 'divides them by former district, and says which holds an area across the line',
    query: 'typical/groups',
    params: { ...year, basis: 'district', by_what: 'area', group_level: 'district' },
    columns: ['group_id', 'units', 'typical', 'held', 'exact'],
    rows: [
      // s1, a1 and the commune A; a3 and the commune C.
      [d1, 4, 2, 3, true],
      [d2, 5, 2, 2, false],
    ],
  },
  {
    says: 'divides them by commune of today; those with a part of a split commune are open',
    query: 'typical/groups',
    params: { ...year, year: 2024, basis: 'today', by_what: 'area', group_level: 'commune' },
    columns: ['group_id', 'units', 'typical', 'open'],
    rows: [
      [x, 3, 3, true],
      // cC, s2, e1.
      [y, 3, 1, false],
      // e2, a3.
      [z, 2, 1, true],
    ],
  },
]

const nameCases: QueryCase[] = [
  {
    says: 'names who has registered and is not eligible, and why',
    query: 'typical/names',
    params: { ...year, step: 'registered_not_eligible', not_known: false },
    columns: [
      ...['unit_id', 'sector', 'area_name', 'safe_before', 'class_before', 'reason', 'was_typical'],
      ...['registered', 'typical', 'decision_number', 'decision_date', 'total'],
    ],
    rows: [
      ['e1', 'enterprise', 'Xã Yên', true, 'average', 'class', false, true, false, null, null, 2],
      [
        's2',
        'school',
        'Xã Yên',
        false,
        'excellent',
        'safe',
        false,
        true,
        true,
        '12/QĐ-UBND',
        '2025-10-20',
        2,
      ],
    ],
  },
  {
    says: 'names those of whom it is not known',
    query: 'typical/names',
    params: { ...year, step: 'registered_not_eligible', not_known: true },
    columns: ['unit_id', 'reason', 'decided', 'total'],
    rows: [
      ['cX', 'not_listed', true, 3],
      ['cY', 'not_listed', null, 3],
      ['a1', 'no_result', null, 3],
    ],
  },
  {
    says: 'names who is in no list any more, where it was',
    query: 'typical/names',
    params: { ...year, step: 'gone', not_known: false },
    columns: ['unit_id', 'area_name', 'parent_name', 'is_listed', 'typical'],
    rows: [
      ['cA', 'Xã An', 'Huyện Một', false, null],
      ['cC', 'Xã Chính', 'Huyện Hai', false, null],
    ],
  },
  {
    says: 'counts why, for the units that the questions are about',
    query: 'typical/reasons',
    params: year,
    columns: ['step', 'reason', 'k'],
    rows: [
      ['registered_not_eligible', 'safe', 1],
      ['registered_not_eligible', 'class', 1],
      ['registered_not_eligible', 'no_result', 1],
      ['registered_not_eligible', 'not_listed', 2],
      ['typical_not_eligible', 'safe', 1],
      ['typical_not_eligible', 'safe_and_class', 1],
      ['typical_not_eligible', 'not_listed', 1],
    ],
  },
]

const titles = (unit: string, years: (string | null)[], count: number) =>
  years.map((state, index) => [unit, 2023 + index, state, count, 10])

const titleCases: QueryCase[] = [
  {
    says: 'has a line a unit that ever registered or was typical, most titles first',
    query: 'typical/titles',
    params: whole,
    columns: ['unit_id', 'year', 'state', 'titles', 'total'],
    rows: [
      ...titles('s1', [null, 'typical', 'typical'], 2),
      ...titles('cA', [null, 'typical', null], 1),
      ...titles('cC', [null, 'typical', null], 1),
      ...titles('cX', [null, null, 'typical'], 1),
      ...titles('a1', [null, 'typical', 'registered'], 1),
      ...titles('a3', [null, 'typical', 'neither'], 1),
      ...titles('e2', [null, 'neither', 'typical'], 1),
      ...titles('s2', [null, 'neither', 'typical'], 1),
      ...titles('cY', [null, null, 'registered'], 0),
      ...titles('e1', [null, 'registered', 'registered'], 0),
    ],
  },
  {
    says: 'keeps a unit with the areas it has been in, under its last name and place',
    query: 'typical/titles',
    params: { ...whole, area: a },
    where: { year: 2025 },
    columns: ['unit_id', 'area_name', 'state'],
    rows: [
      ['s1', 'Xã Xuân', 'typical'],
      ['cA', 'Xã An', null],
      ['a1', 'Xã Xuân', 'registered'],
    ],
  },
]

export const typicalCases: QueryCase[] = [...pipelineCases, ...groupCases, ...nameCases, ...titleCases]
