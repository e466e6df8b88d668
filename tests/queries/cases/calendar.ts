import { province, x } from '../../fixtures/small-province.ts'
import type { QueryCase } from './case.ts'

const columns = ['k', 'n', 'unreported', 'pending', 'in_time', 'late', 'undated'] as const

/** What is done of a metric over pooled sectors, by default in the whole province before 20/10/2026. */
const done = (
  says: string,
  metric: string,
  sectors: string,
  row: readonly (number | null)[],
  other: { area?: string; year?: number; last_day?: string } = {},
): QueryCase => ({
  says,
  query: 'calendar/done',
  params: {
    metric,
    year: 2026,
    basis: 'reported',
    area: province,
    sectors,
    last_day: '2026-10-19',
    ...other,
  },
  columns,
  rows: [row],
})

const organisations = 'agency+enterprise+school'

export const calendarCases: QueryCase[] = [
  done(
    'counts who has registered as safe; enterprises do not say, and are not counted as missing',
    'registered_rate',
    `residential+commune+${organisations}`,
    [6, 8, 5, 2, null, null, null],
  ),
  done(
    'counts registrations as typical, which no unit has to make: none is waited for',
    'typical_registered',
    'commune',
    [2, 3, 0, null, null, null, null],
  ),
  done(
    'tells decisions on the last day from later ones and from those without a date; one candidate has no answer',
    'typical',
    'commune+agency+school',
    [3, 6, 0, 1, 1, 1, 1],
  ),
  done('has no dates and no candidates where there are only counts', 'typical', 'enterprise', [
    2,
    5,
    0,
    null,
    0,
    0,
    2,
  ]),
  done('takes a decision of the day after for a late one', 'typical', 'commune', [1, 1, 0, 0, 0, 1, 0], {
    area: x,
    last_day: '2026-10-18',
  }),
  done('counts who has any result of the safe standard, yes or no', 'assessed', `commune+${organisations}`, [
    10,
    11,
    0,
    1,
    null,
    null,
    null,
  ]),
  done('counts who is classified', 'classified', `commune+${organisations}`, [4, 6, 5, 2, null, null, null]),
  done('waits for results, not for good ones', 'safe_rate', 'residential+commune', [
    2,
    5,
    0,
    2,
    null,
    null,
    null,
  ]),
  done(
    'knows nothing of a year without data',
    'registered_rate',
    'commune',
    [null, null, 0, null, null, null, null],
    { year: 2025 },
  ),
]
