const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g

const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?'

/** Vowels that end a syllable, and those before -c, -ch, -m, -n, -ng, -nh, -p, -t. */
const open =
  '(?:a|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oe|oeo|oi|ôi|ơi|ua|uâ|uây|uê|ui|uôi|uơ|uy|uya|uyu|ưa|ưi|ươi|ươu|ưu|yêu)'
const closed = '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|oa|oă|oe|oo|uâ|uê|uô|uy|uyê|ươ|yê)'

const syllable = new RegExp(`^${onset}(?:${open}|${closed}(?:c|ch|m|n|ng|nh|p|t))$`, 'u')
const stopped = /(?:c|ch|p|t)$/u

/**
 * Whether a word could be a Vietnamese syllable: letters in an order that occurs, at most one tone, capitals
 * only in front or throughout, and before -c, -ch, -p, -t no tone but sắc and nặng.
 */
export function isSyllable(word: string): boolean {
  const lower = word.toLowerCase()
  const isOneCase = word.slice(1) === lower.slice(1) || word === word.toUpperCase()
  if (!isOneCase) return false
  const parts = lower.normalize('NFD')
  const tones = parts.match(toneMark) ?? []
  if (tones.length > 1 || !syllable.test(parts.replace(toneMark, '').normalize('NFC'))) return false
  if (!stopped.test(parts)) return true
  return tones[0] === '\u0301' || tones[0] === '\u0323'
}
