import { kindWords } from '../../data/areas/tidy-name.ts'
import type { Column } from '../../data/contracts/contract.ts'
import { defuseText } from '../../data/ingest/defused-text.ts'
import type { Value } from '../../data/ingest/read-value.ts'
import { indicatorIds, indicatorNames } from '../../data/model/indicator.ts'
import type { Level } from '../../data/model/level.ts'
import type { MovementClass } from '../../data/model/movement-class.ts'
import type { Sector } from '../../data/model/sector.ts'
import type { XlsxCell } from './xlsx.ts'

/** Official words of files, whatever the language of the page: the import reads them back. */
export const sectorWords: Readonly<Record<Sector, string>> = {
  residential: 'Khu dân cư',
  commune: 'Xã, phường',
  agency: 'Cơ quan',
  enterprise: 'Doanh nghiệp',
  school: 'Cơ sở giáo dục',
}
export const levelWords: Readonly<Record<Level, string>> = {
  province: 'Tỉnh',
  district: 'Huyện',
  commune: 'Xã',
}
export const classWords: Readonly<Record<MovementClass, string>> = {
  excellent: 'Xuất sắc',
  good: 'Khá',
  average: 'Trung bình',
  weak: 'Yếu',
}

export const indicatorWords: ReadonlyMap<string, string> = new Map(
  indicatorIds.map((id) => [id, indicatorNames[id].vi]),
)

/** "Đạt" of a verdict, "Có" of an act: yes first, then no. */
export function yesNoWords({ id }: Pick<Column, 'id'>): readonly [string, string] {
  return id === 'safe' ? ['Đạt', 'Chưa đạt'] : ['Có', 'Không']
}

const pooledWords: Readonly<Record<string, string>> = { ...sectorWords, district: 'Cấp huyện' }

const wordsByType: Partial<Record<Column['type'], Readonly<Record<string, string>>>> = {
  sector: sectorWords,
  level: levelWords,
  class: classWords,
  area_kind: kindWords,
}

/** A value in words, where its type has words; null where it is written as it is. */
function wordOf(column: Column, value: Value): string | null {
  const { type } = column
  if (type === 'yes_no') return yesNoWords(column)[value === true ? 0 : 1]
  if (typeof value !== 'string') return null
  if (type === 'indicator') return indicatorWords.get(value) ?? value
  const words = wordsByType[type]
  if (words) return words[value] ?? value
  if (type !== 'sectors') return null
  const parts = value.split('+').map((part) => pooledWords[part] ?? part)
  return parts.join('+')
}

/** All digits of a number with a decimal comma and no grouping; reading it gives the very number back. */
export function decimalText(value: number): string {
  const [digits = '', power] = String(value).split('e')
  if (power === undefined) return digits.replace('.', ',')
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = digits.slice(sign.length).split('.')
  const places = Number(power)
  if (places < 0) return `${sign}0,${'0'.repeat(-places - 1)}${whole}${part}`
  return `${sign}${whole}${part.padEnd(places, '0')}`
}

/** "05/12/2025" from an ISO day. */
const dayText = (iso: string) => iso.split('-').reverse().join('/')

/** A value as a CSV file in Vietnam has it; text that a spreadsheet would run is defused. */
export function csvCell(column: Column, value: Value | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return decimalText(value)
  return defuseText(wordOf(column, value) ?? (column.type === 'day' ? dayText(String(value)) : String(value)))
}

/** Excel keeps so many digits of a number; the import takes what comes after them for its noise. */
const excelDigits = 15

/**
 * A value as an XLSX cell: numbers and days are numbers and days, text is text whatever it begins with. A
 * number with more digits than Excel keeps is text, so that it comes back as it is.
 */
export function xlsxCell(column: Column, value: Value | null): XlsxCell {
  if (value === null) return null
  if (typeof value === 'number') {
    return Number(value.toPrecision(excelDigits)) === value ? value : decimalText(value)
  }
  const word = wordOf(column, value)
  if (word !== null) return word
  return column.type === 'day' ? { day: String(value) } : String(value)
}
