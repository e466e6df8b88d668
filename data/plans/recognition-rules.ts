import * as z from 'zod/mini'
import { Day } from '../model/date.ts'
import { Level } from '../model/level.ts'
import { MovementClass } from '../model/movement-class.ts'
import { Sector } from '../model/sector.ts'
import { Wording } from '../model/wording.ts'
import { areasDay, type Year } from '../model/year.ts'
import { ruleHead } from './rule-head.ts'

/**
 * Eligibility (điều kiện xét chọn): which units may be put up as typical, by their results of the year before.
 * Registered but not eligible is a question to ask, never a refusal.
 */
export const Eligibility = z.strictObject({
  ...ruleHead,
  /** Whether the text asks for the safe standard of the year before. */
  safe: z.boolean(),
  /** Classes that are good enough; all four where the text asks for a class and names none. */
  classes: z.array(MovementClass).check(z.minLength(1)),
})
export type Eligibility = z.infer<typeof Eligibility>

/** Who recognises what (thẩm quyền công nhận), by the level that manages the unit, and until or from which day. */
export const Authority = z.strictObject({
  ...ruleHead,
  subject: z.enum(['safe', 'class', 'typical']),
  /** Levels that manage the units; all where the text makes no difference. */
  levels: z.array(Level).check(z.minLength(1)),
  sectors: z.array(Sector).check(z.minLength(1)),
  proposes: Wording,
  decides: Wording,
  from: z.optional(Day),
  until: z.optional(Day),
})
export type Authority = z.infer<typeof Authority>

/** Whether an authority holds for a year: it was there on the day whose areas the year is reported on, 31/10. */
export function holdsIn({ from, until }: Authority, year: Year): boolean {
  const day = areasDay(year)
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}

/** Classes that are good enough where no plan is chosen, or it names none: those of the plans of 2023. */
export const generalClasses: readonly MovementClass[] = ['excellent', 'good']

/** Papers that a proposal consists of (hồ sơ). */
export const Dossier = z.strictObject({
  section: z.string().check(z.minLength(1)),
  items: z.array(Wording).check(z.minLength(1)),
})
export type Dossier = z.infer<typeof Dossier>
