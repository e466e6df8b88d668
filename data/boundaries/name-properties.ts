import { foldAreaName } from '../areas/fold-name.ts'
import { readCode } from '../ingest/area-index.ts'
import { foldHeading, withoutMarks } from '../ingest/fold-heading.ts'
import type { Area } from '../model/area.ts'
import type { BoundaryFeature } from './read-features.ts'

/** The properties that say which area a feature is of; null where the file has none such. */
export interface NameProperties {
  code: string | null
  name: string | null
}

/** Headings of codes: ma_xa, MAXA, ma_dvhc, code, ward_code, gid … */
const codeLike = /(?:^|\s)ma|code|(?:^|\s)(?:id|gid)$|_?id$/

/** The text of a property; null where there is none. Numbers count: many files keep codes as such. */
export function textOf(feature: BoundaryFeature, property: string | null): string | null {
  const value = property === null ? null : feature.properties[property]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** A code as the list of areas writes it: five digits, also where its zeros were taken for those of a number. */
export const paddedCode = (text: string | null): string | null => {
  const code = text === null ? undefined : readCode(text)
  return code !== undefined && /^\d{1,5}$/.test(code) ? code.padStart(5, '0') : null
}

interface Score {
  property: string
  points: number
}

/** The property with the most points, the first of several; null where none has any. */
const best = (scores: readonly Score[]): string | null =>
  scores.reduce<Score | null>((top, one) => (one.points > (top?.points ?? 0) ? one : top), null)?.property ??
  null

/**
 * Finds the properties by what stands in them, not by what they are called: the one whose values most often name an
 * area, and the one whose values most often are the code of an area of that name. Of equals the first is taken, names
 * with their kind ("Xã Tân Hưng") before those without.
 */
export function nameProperties(
  features: readonly BoundaryFeature[],
  communes: readonly Area[],
): NameProperties {
  const keysByCode = new Map<string, Set<string>>()
  const keys = new Set<string>()
  for (const { code, full_name } of communes) {
    const { key } = foldAreaName(full_name)
    keys.add(key).add(withoutMarks(key))
    keysByCode.set(code, (keysByCode.get(code) ?? new Set()).add(key).add(withoutMarks(key)))
  }
  const properties = [...new Set(features.flatMap((one) => Object.keys(one.properties)))]
  const sum = (points: (feature: BoundaryFeature) => number) =>
    features.reduce((total, feature) => total + points(feature), 0)

  const name = best(
    properties.map((property) => ({
      property,
      points: sum((feature) => {
        const folded = foldAreaName(textOf(feature, property) ?? '')
        if (!keys.has(folded.key)) return 0
        const isMarked = withoutMarks(folded.key) !== folded.key
        return 1 + (folded.kind === null ? 0 : 0.2) + (isMarked ? 0.1 : 0)
      }),
    })),
  )
  const scores = (fits: (code: string, feature: BoundaryFeature) => boolean): Score[] =>
    properties.map((property) => ({
      property,
      points: sum((feature) => {
        const code = paddedCode(textOf(feature, property))
        return code !== null && fits(code, feature) ? 1 : 0
      }),
    }))
  const ofItsName = scores((code, feature) => {
    const text = textOf(feature, name)
    return text !== null && (keysByCode.get(code)?.has(foldAreaName(text).key) ?? false)
  })
  const called = scores((code) => keysByCode.has(code)).filter(({ property }) =>
    codeLike.test(withoutMarks(foldHeading(property)).replaceAll('_', ' ')),
  )
  return { code: best(ofItsName) ?? best(called), name }
}
