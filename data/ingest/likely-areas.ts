import { distance } from 'fastest-levenshtein'
import { foldAreaName } from '../areas/fold-name.ts'
import type { Area, AreaLevel } from '../model/area.ts'
import type { Day } from '../model/date.ts'
import type { AreaIndex } from './area-index.ts'
import { withoutMarks } from './fold-heading.ts'
import type { UnmatchedArea } from './prepared.ts'

type Candidate = UnmatchedArea['candidates'][number]

/** Fewer than this in common is noise; more candidates than that nobody reads. */
const leastSimilarity = 0.55
const mostCandidates = 6

/** What is taken off for another kind of area, and for another district. */
const otherKind = 0.04
const otherDistrict = 0.12

/**
 * Areas in force on a day that a written place may have meant, likeliest first; `district` as written beside
 * it, if it was. Here alone are diacritics dropped and words compared one by one: a candidate is a question
 * to the analyst and never applied unasked. Similarity is 1 only for twins, which fit in full.
 */
export function likelyAreas(
  areas: AreaIndex,
  written: string,
  district: string | null,
  day: Day,
  level?: AreaLevel,
): Candidate[] {
  const wanted = foldAreaName(written)
  if (wanted.key === '') return []
  const plain = withoutMarks(wanted.key)
  const words = new Set(plain.split(' '))
  const outer = district ? foldAreaName(district) : null

  const candidates: Candidate[] = []
  for (const area of areas.inForce(day)) {
    if (level !== undefined && area.level !== level) continue
    const { key } = areas.folded(area)
    const bare = areas.plainKey(area)
    const close = 0.7 * likeness(plain, bare) + 0.3 * likeness(wanted.key, key)
    let similarity = Math.max(close, withinWords(words, bare))
    if (similarity < leastSimilarity) continue
    if (wanted.kind !== null && wanted.kind !== area.kind) similarity -= otherKind
    const parent = areas.get(area.parent_id)
    if (outer && parent) {
      similarity -= otherDistrict * (1 - likeness(withoutMarks(outer.key), areas.plainKey(parent)))
    }
    if (similarity >= leastSimilarity) candidates.push(candidate(area, parent, similarity))
  }
  return candidates
    .sort((a, b) => b.similarity - a.similarity || a.area_id.localeCompare(b.area_id))
    .slice(0, mostCandidates)
}

function candidate(area: Area, parent: Area | undefined, similarity: number): Candidate {
  const district = parent?.level === 'district' ? parent.full_name : null
  return { area_id: area.id, full_name: area.full_name, district, similarity }
}

/** 1 for the same text, 0 for nothing in common. */
function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 1 : 1 - distance(one, other) / longest
}

/** For a name inside other words ("UBND xã Lương Bằng cũ"), and for words in another order. */
function withinWords(words: ReadonlySet<string>, name: string): number {
  const parts = name.split(' ')
  if (parts.length < 2 || !parts.every((part) => words.has(part))) return 0
  return 0.6 + 0.35 * (parts.length / words.size)
}
