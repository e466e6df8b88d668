import { freeId } from '../../../store/own-plans.ts'
import type { PlanDraft } from './draft.ts'

/** Longest id, see `PlanPartId`. */
const longest = 60

/** An id out of words: small letters without marks, digits, hyphens; whole words as far as there is room. */
export function foldedId(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
  const parts = plain.match(/[a-z0-9]+/g) ?? []
  return parts.reduce((id, part) => {
    const longer = id === '' ? part.slice(0, longest) : `${id}-${part}`
    return longer.length <= longest ? longer : id
  }, '')
}

/**
 * The id of a rule whose wording changes: made from the new one while it was made from the old one, else as it
 * was, since somebody chose it.
 */
export function idAfter(id: string, before: string, now: string, taken: ReadonlySet<string>): string {
  const base = foldedId(before)
  const madeFromIt = id === '' || id === base || (id.startsWith(`${base}-`) && /-\d+$/.test(id))
  if (!madeFromIt) return id
  const folded = foldedId(now)
  return folded === '' ? '' : freeId(folded, taken)
}

/** Ids of all rules of a draft, parts apart: none may stand twice. */
export const ruleIds = ({ targets, quotas, deadlines, eligibility, authority }: PlanDraft): string[] =>
  [...targets, ...quotas, ...deadlines, ...(eligibility ? [eligibility] : []), ...authority].map(
    ({ id }) => id,
  )

/** The ids that a rule may not take: those of all others. */
export function takenBesides(draft: PlanDraft, own: string): ReadonlySet<string> {
  const ids = ruleIds(draft)
  const place = ids.indexOf(own)
  return new Set(place < 0 ? ids : ids.toSpliced(place, 1))
}
