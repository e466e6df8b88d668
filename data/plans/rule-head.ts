import * as z from 'zod/mini'
import { Wording } from '../model/wording.ts'

/** Ids of plans, rules and parts of rules. */
export const PlanPartId = z.string().check(
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error:
      'chỉ gồm chữ thường không dấu, chữ số và gạch nối, như "xa-dien-hinh" / only small letters a–z, digits and hyphens, such as "commune-typical"',
  }),
  z.maxLength(60),
)

/** What all rules of a plan have. The wording is our own, short; the document is cited by its section. */
export const ruleHead = {
  id: PlanPartId,
  /** Section of the document, e.g. "III.1". */
  section: z.string().check(z.minLength(1)),
  wording: Wording,
  /** How a text that is silent or contradicts itself is read; said beside the figure. */
  reading: z.optional(Wording),
}
