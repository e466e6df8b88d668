import { foldAreaName } from '../areas/fold-name.ts'
import { levelTitle } from './guess-level.ts'
import { sectorTitle } from './guess-sector.ts'
import { tidyText } from './tidy-text.ts'

/** What a group row says of the rows below it, as written but for numbers in front and counts behind. */
export interface Group {
  sector?: string
  level?: string
  commune?: string
  district?: string
}

const roman = 'M{0,3}(?:C[DM]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})'
/** "I", "A.", "2)", "(1)", "1.2": what stands before the text of a row. */
const ordinal = new RegExp(`^\\(?(?:${roman}|[A-ZĐ]|\\d+(?:\\.\\d+)*)[.)/:]?$`, 'u')
const leadingOrdinal = new RegExp(
  `^\\(?(?:${roman}|[A-ZĐ]|\\d+(?:\\.\\d+)*)\\s*(?:[.):/]|[-–]\\s)\\s*(?=\\S)`,
  'u',
)
/** Roman numerals and letters number groups; digits number units as well. */
const groupOrdinal = new RegExp(`^(?:${roman}|[A-ZĐ])[.)/:]?$`, 'u')
const isNumber = (cell: string) => /^[-\d.,\s%]+$/.test(cell)

const communes = new Set(['xa', 'phuong', 'thi_tran', 'dac_khu'])
const districts = new Set(['huyen', 'quan', 'thi_xa', 'thanh_pho'])

/** The only text of a row, and how it is numbered; null where there is more of it or none. */
export interface LoneText {
  text: string
  /** Where in the row it stands. */
  index: number
  numbered: 'group' | 'digits' | null
  /** Figures beside it: subtotals of a group, or the values of a unit. */
  numbers: number
}

/** Reads a row that has one text and else only its number and figures. */
export function loneText(cells: readonly string[]): LoneText | null {
  let lone: { text: string; index: number } | null = null
  let number = ''
  let numbers = 0
  for (const [index, cell] of cells.entries()) {
    const text = cell === '' ? '' : tidyText(cell)
    if (text === '') continue
    if (!lone && number === '' && ordinal.test(text)) number = text
    else if (lone && isNumber(text)) numbers += 1
    else if (lone) return null
    else lone = { text, index }
  }
  if (!lone) return null
  const { index } = lone
  const leading = leadingOrdinal.exec(lone.text)?.[0] ?? ''
  const numbered = (number || leading).replace(/[-–\s]+$/u, '')
  const how = numbered === '' ? null : groupOrdinal.test(numbered) ? 'group' : 'digits'
  return { text: lone.text, index, numbered: how, numbers }
}

/**
 * The sector, the level or the place that a row names for all rows below it: "I. Khu dân cư", "A | Phường Phố Hiến",
 * "Xã Lương Bằng". A numbered heading that is neither is both as written: the rows below it are not those
 * of the group before, and what it means is asked. Null for a row that heads no group.
 */
export function readGroup(cells: readonly string[]): Group | null {
  const lone = loneText(cells)
  if (!lone) return null
  const whole = lone.text.replace(/\s*(?:\([^()]*\)|[:：]\s*[\d.,]*(?:\s*\p{L}+){0,2})\s*$/u, '').trim()
  const bare = whole.replace(leadingOrdinal, '').trim()
  const sector = sectorTitle(bare)
  const level = levelTitle(bare)
  // "Cấp xã" may be who manages the units below or what they are: no group before it may go on.
  if (sector || level) return { ...(level && { level }), ...(sector && { sector }) }
  for (const text of [bare, whole]) {
    const { kind, key } = foldAreaName(text)
    if (kind === null || key === '') continue
    if (communes.has(kind)) return { commune: text }
    if (districts.has(kind)) return { district: text }
  }
  return lone.numbered === 'group' && lone.numbers === 0 ? { sector: bare, commune: bare } : null
}
