import { decodeLegacy, type LegacyEncoding } from './decode-legacy.ts'
import { isSyllable } from './syllable.ts'

/** What speaks for text of an old font. */
export interface LikelyLegacy {
  encoding: LegacyEncoding
  /** 0 to 1: how much of the words with letters beyond ASCII make sense only so. */
  likelihood: number
  /** Up to 5 cells as they stand and as they would read. */
  samples: { raw: string; decoded: string }[]
}

/** Letters, and the signs of Latin-1 that stand for letters in the old fonts; no quotes, dashes, spaces. */
const words = /[A-Za-z\u00a1-\u1fff\u20ab]+/gu
const beyondAscii = /[\u0080-\uffff]/

const leastLikelihood = 0.5
const leastWords = 2
const sampleCount = 5

interface Evidence {
  /** Words that are Vietnamese only when decoded, and only as they stand. */
  decoded: Set<string>
  standing: number
  /** Share of all words that are Vietnamese when decoded. */
  share: number
}

function weigh(
  found: readonly string[],
  encoding: LegacyEncoding,
  asRead: (word: string) => string,
): Evidence {
  const decoded = new Set<string>()
  let standing = 0
  let sound = 0
  for (const word of found) {
    const isDecoded = isSyllable(decodeLegacy(word, encoding))
    const isStanding = isSyllable(asRead(word))
    if (isDecoded) sound += 1
    if (isDecoded && !isStanding) decoded.add(word)
    if (isStanding && !isDecoded) standing += 1
  }
  return { decoded, standing, share: found.length === 0 ? 0 : sound / found.length }
}

/**
 * Whether cells look like text of an old Vietnamese font, by the share of their words that are Vietnamese
 * only when decoded. `asRead` is how the app reads a word of such text when it does not decode it (the same
 * word for Unicode files). Null for Unicode, English and code; never applied unasked.
 */
export function likelyLegacy(
  cells: Iterable<string>,
  asRead: (text: string) => string = (text) => text,
): LikelyLegacy | null {
  const distinct = new Set<string>()
  const telling = new Set<string>()
  for (const cell of cells) {
    if (!beyondAscii.test(cell)) continue
    telling.add(cell)
    // One sign alone is as often a sign ("±", "©") as a letter of an old font.
    for (const [word] of cell.matchAll(words))
      if (word.length > 1 && beyondAscii.test(word)) distinct.add(word)
  }
  const found = [...distinct]
  const weighed = (['tcvn3', 'vni'] as const).map((encoding) => {
    const { decoded, standing, share } = weigh(found, encoding, asRead)
    const likelihood = (decoded.size / (decoded.size + standing + 1)) * share
    return { encoding, decoded, likelihood }
  })
  weighed.sort((a, b) => b.likelihood - a.likelihood)
  const [best] = weighed
  if (!best || best.decoded.size < leastWords || best.likelihood < leastLikelihood) return null
  const samples: LikelyLegacy['samples'] = []
  for (const cell of telling) {
    if (samples.length === sampleCount) break
    const isTelling = (cell.match(words) ?? []).some((word) => best.decoded.has(word))
    if (isTelling)
      samples.push({ raw: asRead(cell).trim(), decoded: decodeLegacy(cell, best.encoding).trim() })
  }
  return { encoding: best.encoding, likelihood: best.likelihood, samples }
}
