import type { PartRow } from '../../../web/pages/targets/rules.ts'

/** A part of a rule as the scorecard answers it: 79 of 104 communes typical against "≥ 75 %", unless said otherwise. */
export const partRow = (given: Partial<PartRow> = {}): PartRow => ({
  ...{
    rule_id: 'commune-typical',
    part_id: '',
    is_quota: false,
    per: 'province',
    need: 'each',
    levels: null,
  },
  ...{ metric: 'typical_rate', denominator: 'units', indicator: null, sectors: 'commune', test: '≥' },
  ...{
    target_percent: 75,
    target_count: null,
    from_year: 2026,
    to_year: null,
    by_year: null,
    in_period: true,
  },
  ...{
    is_split: false,
    k: 79,
    n: 104,
    percent: 75.9615,
    needed: 78,
    missing: 0,
    distance: 0.9615,
    reached_percent: 101.2821,
  },
  ...{ k_before: null, n_before: null, percent_before: null, points: null, difference: null },
  ...{ state: 'met', met: true, rule_state: 'met', rule_met: true },
  ...{ part_areas_met: null, part_areas_judged: null, part_areas_unknown: null },
  ...{ areas_met: null, areas_judged: null, areas_unknown: null, path_percent: null, on_path: null },
  ...given,
})
