import { province } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const params = {
  year: 2025,
  compare_year: 2024,
  basis: 'reported',
  area: province,
  sector: null,
  level: null,
}

export const sentenceCases: readonly QueryCase[] = [
  {
    says: 'counts the headline figures by level, by sector, and by both',
    query: 'sentences/groups',
    params,
    where: { metric: 'safe_rate' },
    columns: ['sector', 'level', 'k', 'n', 'k_before', 'n_before', 'points', 'open'],
    rows: [
      // Of the nine units s1 is the province's; cY has no result yet, e1 is safe in neither year.
      [null, 'commune', 6, 7, 5, 8, 23.2143, false],
      [null, 'province', 1, 1, 1, 1, 0, false],
      ['agency', null, 2, 2, 2, 2, 0, false],
      ['agency', 'commune', 2, 2, 2, 2, 0, false],
      ['commune', null, 1, 1, 2, 2, 0, false],
      ['commune', 'commune', 1, 1, 2, 2, 0, false],
      ['enterprise', null, 0, 1, 0, 1, 0, false],
      ['enterprise', 'commune', 0, 1, 0, 1, 0, false],
      ['residential', null, 3, 3, 1, 3, 66.6667, false],
      ['residential', 'commune', 3, 3, 1, 3, 66.6667, false],
      ['school', null, 1, 1, 1, 1, 0, false],
      ['school', 'province', 1, 1, 1, 1, 0, false],
    ],
  },
  {
    says: 'has within one sector its levels only, and no titles, which residential areas do not get',
    query: 'sentences/groups',
    params: { ...params, sector: 'residential' },
    where: { sector: null },
    columns: ['metric', 'level', 'k', 'n'],
    rows: [
      ['safe_rate', 'commune', 3, 3],
      ['good_or_better_rate', 'commune', 3, 3],
      ['excellent_rate', 'commune', 1, 3],
      ['good_rate', 'commune', 2, 3],
      ['average_rate', 'commune', 0, 3],
      ['weak_rate', 'commune', 0, 3],
      ['registered_rate', 'commune', 3, 3],
      ['weak', 'commune', 0, 3],
      ['eligible', 'commune', 1, 3],
    ],
  },
]
