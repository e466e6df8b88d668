import type { Deadline } from '../../../../data/plans/deadline.ts'
import type { Plan } from '../../../../data/plans/plan.ts'
import type { Authority, Dossier, Eligibility } from '../../../../data/plans/recognition-rules.ts'
import type { Quota, QuotaPart, Target } from '../../../../data/plans/target.ts'

/** Years of a rule while they are typed: null where there is no first one yet. */
export interface YearsDraft {
  from: number | null
  to: number | null
}

export type TargetDraft = Omit<Target, 'years'> & { years?: YearsDraft | undefined }
export type QuotaDraft = Omit<Quota, 'years'> & { years?: YearsDraft | undefined }
/** What a target and a part of a quota have alike: what is measured, and against which bound. */
export type MeasureDraft = Pick<
  QuotaPart,
  | 'metric'
  | 'denominator'
  | 'indicator'
  | 'sectors'
  | 'levels'
  | 'kinds'
  | 'typical_in'
  | 'test'
  | 'percent'
  | 'count'
>

/** A plan while it is made: a plan's fields, of which some may be empty. Every plan is a draft. */
export type PlanDraft = Omit<Plan, 'from_year' | 'targets' | 'quotas'> & {
  from_year: number | null
  targets: TargetDraft[]
  quotas: QuotaDraft[]
}

const noWording = { vi: '', en: '' }

/** A plan with nothing in it, for an area from a year on. */
export const blankPlan = (area_id: string, from_year: number): PlanDraft => ({
  id: '',
  title: noWording,
  issuer: '',
  number: null,
  date: null,
  legal_base: [],
  carries_out: [],
  replaces: [],
  area_id,
  government: 2,
  from_year,
  to_year: null,
  targets: [blankTarget()],
  quotas: [],
  deadlines: [],
  eligibility: null,
  authority: [],
  dossier: null,
})

const head = () => ({ id: '', section: '', wording: noWording })

export const blankTarget = (): TargetDraft => ({
  ...head(),
  metric: 'safe_rate',
  sectors: ['residential', 'commune', 'agency', 'enterprise', 'school'],
  test: '≥',
})

export const blankPart = (): QuotaPart => ({
  id: '',
  wording: noWording,
  metric: 'typical_registered',
  sectors: ['commune'],
  test: '≥',
  count: 1,
})

export const blankQuota = (): QuotaDraft => ({
  ...head(),
  per: 'commune',
  need: 'each',
  parts: [blankPart()],
})

export const blankDeadline = (): Deadline => ({ ...head(), act: 'report', test: 'before', day: '' })

export const blankEligibility = (): Eligibility => ({
  ...head(),
  id: 'eligible',
  safe: true,
  classes: ['excellent', 'good'],
})

export const blankAuthority = (): Authority => ({
  ...head(),
  subject: 'typical',
  levels: ['province', 'commune'],
  sectors: ['commune', 'agency', 'enterprise', 'school'],
  proposes: noWording,
  decides: noWording,
})

export const blankDossier = (): Dossier => ({ section: '', items: [noWording] })
