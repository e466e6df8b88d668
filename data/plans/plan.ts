import * as z from 'zod'
import { Denominator, MetricId, metricOf } from '../model/metric.ts'
import { Sector } from '../model/sector.ts'
import { Year } from '../model/year.ts'

/** Our own short wording of a rule; the document is cited by its section. */
const Wording = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

/**
 * A target: a metric of some sectors, pooled, against a bound. `≥` is "ít nhất, từ … trở lên", `>` is
 * "trên". The bound is whole percent of the denominator, or a count of units.
 */
export const Target = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** Section of the document, e.g. "III.1". */
    section: z.string().min(1),
    wording: Wording,
    metric: MetricId,
    denominator: Denominator,
    sectors: z.array(Sector).min(1),
    test: z.enum(['≥', '>']),
    percent: z.int().min(0).max(100).optional(),
    count: z.int().min(1).optional(),
  })
  .refine(({ percent, count }) => (percent === undefined) !== (count === undefined), {
    message: 'a target has either a percent or a count',
  })
  .refine(({ metric, denominator }) => metricOf(metric).denominators.includes(denominator), {
    message: 'the metric has no such denominator',
  })
export type Target = z.infer<typeof Target>

/** A plan: the document that sets targets for an area from a year on. */
export const Plan = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: Wording,
  issuer: z.string().min(1),
  /** Number of the document; null where it is left blank. */
  number: z.string().nullable(),
  carries_out: z.array(z.string()),
  replaces: z.array(z.string()),
  /** Id of the area that the targets hold for as a whole. */
  area_id: z.string(),
  from_year: Year,
  /** Null while the plan goes on every year. */
  to_year: z.nullable(Year),
  targets: z.array(Target).min(1),
})
export type Plan = z.infer<typeof Plan>
