import * as z from 'zod/mini'
import { AreaKind } from '../model/area.ts'
import { IndicatorId } from '../model/indicator.ts'
import { Level } from '../model/level.ts'
import { Denominator, MetricId, metricOf } from '../model/metric.ts'
import { Sector } from '../model/sector.ts'
import { Wording } from '../model/wording.ts'
import { Year } from '../model/year.ts'
import { PlanPartId, ruleHead } from './rule-head.ts'

/**
 * `≥` is "ít nhất, từ … trở lên", `>` is "trên", `≤` is "không quá" ("không có" is `≤` 0). Compared as exact
 * fractions: 80,00 % misses `> 80`, 95,00 % meets `≥ 95`. `shown` is a figure that the plan speaks of without a
 * bound: neither met nor missed.
 */
export const tests = ['≥', '>', '≤', 'shown'] as const
export const Test = z.enum(tests)
export type Test = z.infer<typeof Test>

/** What is measured: units of some sectors, pooled, or a figure that areas report themselves. */
const measured = {
  metric: z.optional(MetricId),
  /** The metric's own unless another is named. */
  denominator: z.optional(Denominator),
  sectors: z.optional(z.array(Sector).check(z.minLength(1))),
  /** Only units that these levels manage. */
  levels: z.optional(z.array(Level).check(z.minLength(1))),
  /** Only units in communes of these kinds. */
  kinds: z.optional(z.array(AreaKind).check(z.minLength(1))),
  indicator: z.optional(IndicatorId),
  /**
   * Only units that were typical in this year, and how many of them are in the year that is looked at: titles
   * that are to be kept.
   */
  typical_in: z.optional(Year),
}

const bound = {
  test: Test,
  /** Whole percent of the denominator. */
  percent: z.optional(z.int().check(z.gte(0), z.lte(100))),
  /** A number of units, or of what the indicator counts. */
  count: z.optional(z.int().check(z.gte(0))),
}

const Checked = z.object({ ...measured, ...bound })
type Checked = z.infer<typeof Checked>

const isOneMeasure = ({ metric, indicator }: Checked) => (metric === undefined) !== (indicator === undefined)
const isShown = ({ test }: Checked) => test === 'shown'
const isOneBound = (of: Checked) => isShown(of) || (of.percent === undefined) !== (of.count === undefined)
const isFree = (of: Checked) => !isShown(of) || (of.percent === undefined && of.count === undefined)
/** Nothing is more than all. */
const isWithin100 = ({ test, percent }: Checked) => test !== '>' || percent !== 100
const hasSectors = ({ metric, sectors }: Checked) => metric === undefined || sectors !== undefined
const hasDenominator = ({ metric, denominator }: Checked) =>
  denominator === undefined || (metric !== undefined && metricOf(metric).denominators.includes(denominator))
const keepsTypical = ({ metric, typical_in }: Checked) => typical_in === undefined || metric === 'typical'

/** The rules that any measure against a bound keeps, said in both languages. */
const checks = [
  z.refine<Checked>(isOneMeasure, {
    error: 'cần đúng một trong hai: metric hoặc indicator / needs either a metric or an indicator',
    path: ['metric'],
  }),
  z.refine<Checked>(isOneBound, {
    error: 'cần đúng một trong hai: percent hoặc count / needs either a percent or a count',
    path: ['percent'],
  }),
  z.refine<Checked>(isFree, {
    error: 'test "shown" không đi với percent hay count / the test "shown" takes no percent and no count',
    path: ['test'],
  }),
  z.refine<Checked>(isWithin100, {
    error: 'không thể trên 100% / nothing is over 100%',
    path: ['percent'],
  }),
  z.refine<Checked>(hasSectors, {
    error: 'chỉ số về đơn vị cần sectors / a metric of units needs sectors',
    path: ['sectors'],
  }),
  z.refine<Checked>(hasDenominator, {
    error: 'chỉ số này không có mẫu số đó / the metric has no such denominator',
    path: ['denominator'],
  }),
  z.refine<Checked>(keepsTypical, {
    error: 'typical_in chỉ đi với metric "typical" / typical_in goes with the metric "typical" only',
    path: ['typical_in'],
  }),
] as const

const isForward = ({ years }: Ruled) => years === undefined || years.to === null || years.to >= years.from

interface Ruled {
  years?: { from: number; to: number | null } | undefined
}

/** The years a rule holds for, where they are not all of its plan; `to` is null while it goes on. */
const Years = z.strictObject({ from: Year, to: z.nullable(Year) })

/** A target (chỉ tiêu) that the plan's area as a whole has to meet, every year unless `years` or `by` says otherwise. */
export const Target = z
  .strictObject({
    ...ruleHead,
    ...measured,
    ...bound,
    years: z.optional(Years),
    /** An aim to be met in this year ("đến năm 2030"); the years before show the straight path to it. */
    by: z.optional(Year),
  })
  .check(
    ...checks,
    z.refine<Ruled>(isForward, { error: 'to trước from / to is before from', path: ['years'] }),
    z.refine(({ by, percent }) => by === undefined || percent !== undefined, {
      error: 'mục tiêu đến năm (by) cần percent / an aim for a year (by) needs a percent',
      path: ['by'],
    }),
  )
export type Target = z.infer<typeof Target>

/** One thing that a quota asks of an area. */
export const QuotaPart = z
  .strictObject({ id: PlanPartId, wording: Wording, ...measured, ...bound })
  .check(...checks)
export type QuotaPart = z.infer<typeof QuotaPart>

/** Which areas a quota holds for one by one. */
export const quotaAreas = ['province', 'district', 'commune'] as const

/** A quota: what each area of a level has to meet, all parts of it or any one. */
export const Quota = z
  .strictObject({
    ...ruleHead,
    per: z.enum(quotaAreas),
    need: z.enum(['each', 'any']),
    parts: z.array(QuotaPart).check(z.minLength(1)),
    years: z.optional(Years),
  })
  .check(z.refine<Ruled>(isForward, { error: 'to trước from / to is before from', path: ['years'] }))
export type Quota = z.infer<typeof Quota>
