import * as z from 'zod/mini'
import { Sector } from '../model/sector.ts'
import { Year } from '../model/year.ts'
import { ruleHead } from './rule-head.ts'

/** Whether a month has the day in some year: 02-29 is one, 02-30 is none. */
const isReal = (day: string) => new Date(`2024-${day}`).toISOString().slice(5, 10) === day

/** Day of a year, MM-DD. */
const YearDay = z.string().check(
  z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
    error: 'phải là tháng-ngày, như "01-20" cho 20/01 / must be month-day, such as "01-20" for 20 January',
    abort: true,
  }),
  z.refine(isReal, { error: 'tháng không có ngày này / the month has no such day' }),
)

/** What is due: registering, recognising, reviewing, reporting, a dated task, or a period in which something runs. */
export const acts = ['register', 'recognise', 'review', 'report', 'task', 'period'] as const
export const Act = z.enum(acts)
export type Act = z.infer<typeof Act>

/**
 * A deadline (thời hạn). `before` is "trước ngày" and ends with the day before, `by` includes its day. `year` is
 * that of a deadline that falls once; without it, it comes back every year of the plan.
 */
export const Deadline = z
  .strictObject({
    ...ruleHead,
    act: Act,
    test: z.enum(['before', 'by']),
    day: YearDay,
    /** First day of a period. */
    from_day: z.optional(YearDay),
    year: z.optional(Year),
    /** How many years after the statistical year the day falls; 0 unless named. */
    years_after: z.optional(z.int().check(z.gte(0), z.lte(1))),
    /** What the data shows as done by then. */
    evidence: z.optional(
      z.strictObject({
        metric: z.enum(['registered_rate', 'typical_registered', 'typical', 'safe_rate']),
        sectors: z.array(Sector).check(z.minLength(1)),
      }),
    ),
  })
  .check(
    z.refine(({ act, from_day }) => (act === 'period') === (from_day !== undefined), {
      error:
        'from_day đi với act "period", và chỉ với nó / from_day goes with the act "period", and with it only',
      path: ['from_day'],
    }),
  )
export type Deadline = z.infer<typeof Deadline>
