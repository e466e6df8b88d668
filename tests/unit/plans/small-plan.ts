import type { Deadline } from '../../../data/plans/deadline.ts'
import type { Plan } from '../../../data/plans/plan.ts'

const wording = { vi: 'Việc phải làm', en: 'Something to do' }

/** A deadline, by default a report before 20/10 of every year. */
export const deadline = (change: Partial<Deadline> = {}): Deadline => ({
  id: 'report',
  section: 'IV.1',
  wording,
  act: 'report',
  test: 'before',
  day: '10-20',
  ...change,
})

/** A plan that has only deadlines and one target, by default from 2023 on. */
export const planWith = (deadlines: Deadline[], change: Partial<Plan> = {}): Plan => ({
  id: 'plan',
  title: wording,
  issuer: 'UBND tỉnh',
  number: null,
  date: null,
  legal_base: [],
  carries_out: [],
  replaces: [],
  area_id: '99-2025-07-01',
  government: 2,
  from_year: 2023,
  to_year: null,
  targets: [
    {
      id: 'all-registered',
      section: 'III.1',
      wording,
      metric: 'typical_registered',
      denominator: 'units',
      sectors: ['commune'],
      test: '≥',
      percent: 100,
    },
  ],
  quotas: [],
  deadlines,
  eligibility: null,
  authority: [],
  dossier: null,
  ...change,
})
