import { kindWords } from '../areas/tidy-name.ts'
import { type AreaKind, type AreaLevel, codeDigits } from '../model/area.ts'
import { readCode } from './area-index.ts'

/** The levels that areas of a kind can have: a city is a province or, until 30/6/2025, a district. */
const levelsOf: Record<AreaKind, readonly AreaLevel[]> = {
  tinh: ['province'],
  thanh_pho: ['province', 'district'],
  huyen: ['district'],
  quan: ['district'],
  thi_xa: ['district'],
  xa: ['commune'],
  phuong: ['commune'],
  thi_tran: ['commune'],
  dac_khu: ['commune'],
}

/**
 * The official code of an area of a kind; `padded` where zeros that a spreadsheet took off its front were given
 * back. Null for what can be no code of that kind.
 */
export function areaCode(written: string, kind: AreaKind): { code: string; padded: boolean } | null {
  const digits = readCode(written) ?? ''
  if (!/^\d+$/.test(digits)) return null
  const lengths: number[] = levelsOf[kind].map((level) => codeDigits[level])
  if (lengths.includes(digits.length)) return { code: digits, padded: false }
  const length = lengths.find((one) => one > digits.length)
  return length === undefined ? null : { code: digits.padStart(length, '0'), padded: true }
}

/** How many digits codes of a kind have, "5" or "2; 3". */
export const digitsOf = (kind: AreaKind): string =>
  levelsOf[kind].map((level) => String(codeDigits[level])).join('; ')

/** The name without its kind, which stands in a column of its own: "Xã Lương Bằng" is "Lương Bằng". */
export function bareName(name: string, kind: AreaKind): string {
  const front = `${kindWords[kind].toLowerCase()} `
  return name.toLowerCase().startsWith(front) ? name.slice(front.length) : name
}
