import * as z from 'zod/mini'
import { Day } from '../model/date.ts'
import { Wording } from '../model/wording.ts'
import { Year } from '../model/year.ts'
import { Deadline } from './deadline.ts'
import { Authority, Dossier, Eligibility } from './recognition-rules.ts'
import { PlanPartId } from './rule-head.ts'
import { Quota, Target } from './target.ts'

/** A paper that a plan rests on, carries out or replaces, as the plan cites it. */
const Paper = z.string().check(z.minLength(1))

interface Rules {
  targets: Target[]
  quotas: Quota[]
  deadlines: Deadline[]
  eligibility: Eligibility | null
  authority: Authority[]
}

/** Every rule's and quota part's id, where it stands in the file, and within what no other may have it. */
function placedIds({ targets, quotas, deadlines, eligibility, authority }: Rules) {
  const placed = (list: string, rules: readonly { id: string }[], before: PropertyKey[] = [], within = '') =>
    rules.map(({ id }, index) => ({ id, path: [...before, list, index, 'id'], within }))
  return [
    ...placed('targets', targets),
    ...placed('quotas', quotas),
    ...placed('deadlines', deadlines),
    ...(eligibility ? [{ id: eligibility.id, path: ['eligibility', 'id'], within: '' }] : []),
    ...placed('authority', authority),
    ...quotas.flatMap(({ parts }, index) => placed('parts', parts, ['quotas', index], `quotas ${index}`)),
  ]
}

/** A plan (kế hoạch): the document that sets targets, quotas and deadlines for an area from a year on. */
export const Plan = z
  .strictObject({
    id: PlanPartId,
    title: Wording,
    issuer: z.string().check(z.minLength(1)),
    /** Number of the document; null where it is left blank or not in the text. */
    number: z.nullable(z.string().check(z.minLength(1))),
    /** Day of issue; null where the text does not give a valid one. */
    date: z.nullable(Day),
    /** What is odd about number and day, and what else the reader should know of the document. */
    remark: z.optional(Wording),
    legal_base: z.array(Paper),
    carries_out: z.array(Paper),
    replaces: z.array(Paper),
    /** Id of the area that the targets hold for as a whole. */
    area_id: z.string().check(
      z.regex(/^\d{2,5}-\d{4}-\d{2}-\d{2}$/, {
        error:
          'phải là mã địa bàn và ngày bắt đầu, như "33-2025-07-01" / must be an area\'s code and first day, such as "33-2025-07-01"',
      }),
    ),
    /** Levels of local government that the plan knows: three until 30/6/2025, two after. */
    government: z.union([z.literal(2), z.literal(3)]),
    from_year: Year,
    /** Null while the plan goes on every year. */
    to_year: z.nullable(Year),
    targets: z.array(Target),
    quotas: z.array(Quota),
    deadlines: z.array(Deadline),
    eligibility: z.nullable(Eligibility),
    authority: z.array(Authority),
    dossier: z.nullable(Dossier),
  })
  .check(
    z.refine(({ from_year, to_year }) => to_year === null || to_year >= from_year, {
      error: 'to_year trước from_year / to_year is before from_year',
      path: ['to_year'],
    }),
    ({ value, issues }) => {
      const seen = new Set<string>()
      for (const { id, path, within } of placedIds(value)) {
        const key = `${within} ${id}`
        if (seen.has(key)) {
          const message = `trùng id "${id}" với quy định trước / an earlier rule has the id "${id}", too`
          issues.push({ code: 'custom', input: id, path, message })
        }
        seen.add(key)
      }
    },
    z.refine(({ targets, quotas }) => targets.length + quotas.length > 0, {
      error: 'chưa có chỉ tiêu nào / there is no target yet',
      path: ['targets'],
    }),
  )
export type Plan = z.infer<typeof Plan>
