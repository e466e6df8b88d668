import type { QueryRow } from '../../queries/catalog.ts'
import { columnLetters, type XlsxCell, type XlsxColumn, type XlsxSheet } from './xlsx.ts'

export type FormRow = QueryRow<'export/forms'>

/** The words of the forms, in the language of the page. */
export interface FormWords {
  /** What a column is headed, by its id. */
  heading: (id: FormColumn) => string
  /** Of a sheet: all sectors by area, and the totals by sector. */
  byArea: string
  bySector: string
  total: string
  sectorName: (sector: string) => string
  /** Lines above the headings of a sheet: what it is of stands in the third of its parts. */
  titles: (of: string) => readonly string[]
}

const counts = [
  'units',
  'registered',
  'assessed',
  'safe',
  'safe_percent',
  'classified',
  'excellent',
  'good',
  'average',
  'weak',
  'good_or_better_percent',
  'typical_registered',
  'typical_of',
  'typical',
  'typical_percent',
] as const satisfies readonly (keyof FormRow)[]
type Figure = (typeof counts)[number]
export type FormColumn = Figure | 'number' | 'area' | 'district' | 'sector'

/** Of what each rate is: the columns that are added up, and those that it is of. */
const rates: Partial<Record<Figure, { k: readonly Figure[]; n: Figure }>> = {
  safe_percent: { k: ['safe'], n: 'assessed' },
  good_or_better_percent: { k: ['excellent', 'good'], n: 'classified' },
  typical_percent: { k: ['typical'], n: 'typical_of' },
}

/**
 * The forms as sheets: the totals by sector, all sectors by area, then each sector by area. Counts are numbers, rates
 * and totals formulas of them. Where the query gives no total, because a part of it is not known, there is none.
 */
export function formSheets(rows: readonly FormRow[], words: FormWords): XlsxSheet[] {
  const sectors = [...new Set(rows.map(({ sector }) => sector))].filter((sector) => sector !== null)
  const totalOf = (sector: string | null) => rows.find((row) => row.sector === sector && row.area_id === null)
  const totals = sectors.flatMap((sector) => totalOf(sector) ?? [])
  const areas = (sector: string | null) => rows.filter((row) => row.sector === sector && row.area_id !== null)
  const hasDistricts = rows.some(({ district }) => district !== null)
  const nameOfArea = (row: FormRow) => [row.area_name, ...(hasDistricts ? [row.district] : [])]
  const named: readonly FormColumn[] = ['area', ...(hasDistricts ? (['district'] as const) : [])]
  const whole = totalOf(null)
  if (!whole) return []
  return apart([
    sheetOf(words.bySector, ['sector'], totals, whole, (row) => [words.sectorName(row.sector ?? '')], words),
    sheetOf(words.byArea, named, areas(null), whole, nameOfArea, words),
    ...sectors.flatMap((sector) => {
      const total = totalOf(sector)
      const name = words.sectorName(sector)
      return total ? [sheetOf(name, named, areas(sector), total, nameOfArea, words)] : []
    }),
  ])
}

/** Long names of pooled sectors may begin alike: Excel takes no two sheets of one name. */
function apart(sheets: readonly XlsxSheet[]): XlsxSheet[] {
  const taken = new Set<string>()
  return sheets.map((sheet, at) => {
    const name = taken.has(sheet.name) ? `${sheet.name.slice(0, 27)} ${at + 1}` : sheet.name
    taken.add(name)
    return { ...sheet, name }
  })
}

/** Excel takes no more of a sheet's name, and none of these signs. */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)

function sheetOf(
  name: string,
  named: readonly FormColumn[],
  rows: readonly FormRow[],
  total: FormRow,
  nameOf: (row: FormRow) => readonly (string | null)[],
  words: FormWords,
): XlsxSheet {
  const titles = words.titles(name)
  const columns: readonly FormColumn[] = ['number', ...named, ...counts]
  const first = titles.length + 2
  const last = first + rows.length - 1
  const letter = (id: FormColumn) => columnLetters(columns.indexOf(id))
  const figures = (row: FormRow, line: number): XlsxCell[] =>
    counts.map((id): XlsxCell => {
      const value = row[id]
      const rate = rates[id]
      if (value === null || !rate) return value
      const k = rate.k.map((one) => `${letter(one)}${line}`).join('+')
      const n = `${letter(rate.n)}${line}`
      return { formula: `IF(${n}=0,"",100*(${k})/${n})`, value }
    })
  const sums = figures(total, last + 1).map((cell, at): XlsxCell => {
    if (typeof cell !== 'number') return cell
    const column = letter(counts[at] ?? 'units')
    return { formula: `SUM(${column}${first}:${column}${last})`, value: cell }
  })
  return {
    name: sheetName(name),
    titles,
    columns: columns.map((id) => ({ heading: words.heading(id), ...lookOf(id) })),
    rows: rows.map((row, at) => [at + 1, ...nameOf(row), ...figures(row, first + at)]),
    lined: true,
    total: [null, words.total, ...named.slice(1).map(() => null), ...sums],
  }
}

function lookOf(id: FormColumn): Pick<XlsxColumn, 'width' | 'format'> {
  if (id === 'number') return { width: 5, format: 'count' }
  if (id === 'area' || id === 'sector') return { width: 28, format: 'general' }
  if (id === 'district') return { width: 22, format: 'general' }
  return { width: 11, format: rates[id] ? 'percent' : 'count' }
}
