import type { ValueType } from '../contracts/contract.ts'
import { Day } from '../model/date.ts'
import type { Level } from '../model/level.ts'
import type { MovementClass } from '../model/movement-class.ts'
import { type Sector, sectors } from '../model/sector.ts'
import { Year } from '../model/year.ts'

export type Value = string | number | boolean

/** Marks a cell that says something, but nothing the column's type can hold. */
export const unreadable = Symbol('unreadable')

/** As files in Vietnam write the words of the model; folded as {@link foldWord} does. */
const words = {
  sector: {
    'khu dân cư': 'residential',
    xã: 'commune',
    'xã, phường': 'commune',
    'xã, phường, thị trấn': 'commune',
    'xã, phường, đặc khu': 'commune',
    'cơ quan': 'agency',
    'doanh nghiệp': 'enterprise',
    'cơ sở giáo dục': 'school',
    'nhà trường': 'school',
    'trường học': 'school',
  } satisfies Record<string, Sector>,
  level: {
    tỉnh: 'province',
    'cấp tỉnh': 'province',
    huyện: 'district',
    'cấp huyện': 'district',
    xã: 'commune',
    'cấp xã': 'commune',
  } satisfies Record<string, Level>,
  class: {
    'xuất sắc': 'excellent',
    xs: 'excellent',
    'loại xuất sắc': 'excellent',
    khá: 'good',
    k: 'good',
    'loại khá': 'good',
    'trung bình': 'average',
    tb: 'average',
    'loại trung bình': 'average',
    yếu: 'weak',
    y: 'weak',
    'loại yếu': 'weak',
  } satisfies Record<string, MovementClass>,
  yes_no: {
    có: true,
    đạt: true,
    x: true,
    '1': true,
    không: false,
    'chưa đạt': false,
    'không đạt': false,
    '0': false,
  },
} as const

function foldWord(cell: string): string {
  return cell
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

function lookUp(table: Record<string, Value>, cell: string): Value | typeof unreadable {
  const word = foldWord(cell)
  return (Object.hasOwn(table, word) ? table[word] : undefined) ?? unreadable
}

/** A decimal number as Vietnam writes it: "1.234.567,89", "0,64", "1.554" (one thousand …). */
function readNumber(cell: string): number | typeof unreadable {
  const number = cell.trim()
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+|\d{1,3}(\s\d{3})+)(,\d+)?$/.test(number)) return unreadable
  return Number(number.replace(/[.\s]/g, '').replace(',', '.'))
}

/** Counts are 32-bit in Arrow and DuckDB; no province has more units than people. */
const largestCount = 2_147_483_647

function readCount(cell: string): number | typeof unreadable {
  const value = readNumber(cell)
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largestCount
  return fits ? value : unreadable
}

function readDay(cell: string): string | typeof unreadable {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell)
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : cell
  return Day.safeParse(iso).success ? iso : unreadable
}

/** One sector, several that were counted together, or "district": QĐ 510 gives districts a class, too. */
function readSectors(cell: string): string | typeof unreadable {
  if (foldWord(cell) === 'cấp huyện') return 'district'
  const parts = cell.split('+').map((part) => lookUp(words.sector, part))
  if (parts.includes(unreadable)) return unreadable
  return sectors.filter((sector) => parts.includes(sector)).join('+')
}

const readers: Record<ValueType, (cell: string) => Value | typeof unreadable> = {
  text: (cell) => cell,
  year: (cell) => (/^\d{4}$/.test(cell) && Year.safeParse(Number(cell)).data) || unreadable,
  sector: (cell) => lookUp(words.sector, cell),
  sectors: readSectors,
  level: (cell) => lookUp(words.level, cell),
  class: (cell) => lookUp(words.class, cell),
  yes_no: (cell) => lookUp(words.yes_no, cell),
  count: readCount,
  score: (cell) => {
    const value = readNumber(cell)
    return typeof value === 'number' && value >= 0 && value <= 100 ? value : unreadable
  },
  percent: (cell) => readNumber(cell.replace(/%$/, '')),
  day: readDay,
}

/**
 * What a cell says under a type: null for an empty cell (not reported), {@link unreadable} for text the
 * type cannot hold. Days come as ISO text, percents in percent.
 */
export function readValue(type: ValueType, cell: string): Value | null | typeof unreadable {
  const text = cell.normalize('NFC').trim()
  return text === '' ? null : readers[type](text)
}
