import type { ValueType } from '../contracts/contract.ts'
import { longestText } from '../model/recipe.ts'
import { Year } from '../model/year.ts'
import type { ProblemCode } from './problem.ts'
import { isDayText, readDay } from './read-day.ts'
import { type Decimal, readNumber } from './read-number.ts'
import {
  readAreaKind,
  readClass,
  readIndicator,
  readLevel,
  readSector,
  readSectors,
  readYesNo,
} from './read-words.ts'
import { tidyText } from './tidy-text.ts'

export type Value = string | number | boolean

/** What a cell says: its value, null where it is blank (not reported), or why it cannot be read. */
export type Reading = { value: Value | null; fault: null } | { value: null; fault: ProblemCode }

const blank: Reading = { value: null, fault: null }
const good = (value: Value | null): Reading => ({ value, fault: null })
const bad = (fault: ProblemCode): Reading => ({ value: null, fault })
const goodOr = (value: Value | null | undefined, fault: ProblemCode): Reading =>
  value === undefined ? bad(fault) : good(value)

/** What Excel shows in place of a value it could not work out, or that its column was too narrow for. */
const errorCell = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#+)$/i

/** More than the country has people: no count of units or of people is larger. Fits 32 bits. */
const largestCount = 200_000_000

/** A number, or why the text is none. */
function numberOr(text: string, decimal: Decimal, read: (value: number) => Reading): Reading {
  const value = readNumber(text, decimal)
  if (value !== null) return read(value)
  return bad(isDayText(text) ? 'value_is_date' : 'value_unreadable')
}

function readCount(text: string, decimal: Decimal): Reading {
  return numberOr(text, decimal, (value) => {
    if (value < 0) return bad('value_negative')
    if (!Number.isInteger(value)) return bad('value_fraction')
    return value > largestCount ? bad('value_too_large') : good(value)
  })
}

const within100 = (value: number): Reading =>
  value >= 0 && value <= 100 ? good(value) : bad(value < 0 ? 'value_negative' : 'value_out_of_range')

function readYear(text: string): Reading {
  const year = /^(?:năm )?([+-]?\d{1,6})$/iu.exec(text)?.[1]
  if (year === undefined) return bad(isDayText(text) ? 'value_is_date' : 'value_unreadable')
  return goodOr(Year.safeParse(Number(year)).data, 'year_out_of_range')
}

const readers: Record<ValueType, (text: string, decimal: Decimal) => Reading> = {
  text: (text) => (text.length > longestText ? bad('value_too_long') : good(text)),
  year: readYear,
  sector: (text) => goodOr(readSector(text), 'sector_unknown'),
  sectors: (text) => goodOr(readSectors(text), 'sector_unknown'),
  level: (text) => goodOr(readLevel(text), 'value_unreadable'),
  class: (text) => goodOr(readClass(text), 'class_unknown'),
  indicator: (text) => goodOr(readIndicator(text), 'indicator_unknown'),
  yes_no: (text) => goodOr(readYesNo(text), 'value_unreadable'),
  count: readCount,
  score: (text, decimal) => numberOr(text, decimal, within100),
  percent: (text, decimal) => numberOr(text.replace(/ ?%$/, ''), decimal, within100),
  day: (text) => goodOr(readDay(text) ?? undefined, 'value_unreadable'),
  area_kind: (text) => goodOr(readAreaKind(text), 'area_kind_unknown'),
}

/**
 * What a cell says under a type. Texts come tidied (see {@link tidyText}) and otherwise letter by letter,
 * days as ISO text, percents in percent.
 */
export function readValue(type: ValueType, cell: string, decimal: Decimal = ','): Reading {
  const text = tidyText(cell)
  if (text === '') return blank
  if (text.charCodeAt(0) === 35 && errorCell.test(text)) return bad('value_is_error')
  return readers[type](text, decimal)
}
