import { Year } from '../model/year.ts'
import { foldHeading } from './fold-heading.ts'
import { sectorTitle } from './guess-sector.ts'
import { columnsOf } from './match-columns.ts'
import { matchHeading } from './match-heading.ts'
import { readSectors } from './read-words.ts'

/** A column of a table that holds the counts of several sectors, or of several years, side by side. */
export interface SpreadColumn {
  index: number
  /** The contract's column. */
  column: string
  /** What its cells are of, as a cell of a column of its own would say it. */
  of: { column: 'sector' | 'year'; said: string }
}

type Of = SpreadColumn['of']

/** Several sectors counted together, such as "Cơ quan, doanh nghiệp": a list, since one word may be anything. */
const pooled = (part: string) =>
  /[,+]| và /u.test(part) && readSectors(part)?.includes('+') ? part : undefined

function sectorOf(part: string): string | undefined {
  const bare = part.replace(/\([^()]*\)/gu, ' ').trim()
  return sectorTitle(bare) ?? pooled(bare)
}

/** The year in a part of a heading, and what else it says: "Đạt chuẩn năm 2024", "2024". */
function yearOf(part: string): { said: string; rest: string } | undefined {
  const found = /^(.*?)(?:^| )\(?(?:năm )?(20\d\d)\)?$/u.exec(foldHeading(part))
  const said = found?.[2]
  return said && Year.safeParse(Number(said)).success ? { said, rest: found?.[1]?.trim() ?? '' } : undefined
}

/** What a heading says of its column, and the heading without that. */
function split(heading: string, column: Of['column']): { of: Of; rest: string } | null {
  const parts = heading.split(' / ')
  for (const [place, part] of parts.entries()) {
    const year = column === 'year' ? yearOf(part) : undefined
    const said = column === 'year' ? year?.said : sectorOf(part)
    if (said === undefined) continue
    const rest = parts.with(place, year?.rest ?? '').filter((one) => one !== '')
    return { of: { column, said }, rest: rest.join(' / ') }
  }
  return null
}

const counts = new Set(['count', 'percent'])

function findOf(headings: readonly string[], column: Of['column']): SpreadColumn[] {
  const columns = columnsOf(['summary'])
  return headings.flatMap((heading, index): SpreadColumn[] => {
    const found = heading === '' ? null : split(heading, column)
    if (!found || found.rest === '') return []
    const match = matchHeading(found.rest, columns, { similar: false })
    return match && counts.has(match.column.type) ? [{ index, column: match.column.id, of: found.of }] : []
  })
}

/**
 * The columns of a table of counts, one row an area, whose headings say the sector or the year: "Khu dân cư / Đạt"
 * beside "Cơ quan / Đạt", "Đạt chuẩn năm 2023" beside "Đạt chuẩn năm 2024". Null where the sheet has a column for
 * that, where fewer than two are told apart, or where none of them holds figures. `values` are those of each column.
 */
export function findSpread(
  headings: readonly string[],
  values: readonly (readonly string[])[] | null,
): SpreadColumn[] | null {
  const columns = columnsOf(['summary'])
  const named = new Set(
    headings.flatMap((heading) =>
      heading === '' ? [] : (matchHeading(heading, columns, { similar: false })?.column.id ?? []),
    ),
  )
  if (!named.has('area') && !named.has('area_code')) return null
  for (const column of ['sector', 'year'] as const) {
    if (named.has(column)) continue
    const found = findOf(headings, column)
    const told = new Set(found.map(({ of }) => of.said))
    const figures = values === null || found.some(({ index }) => (values[index] ?? []).some(isFigure))
    if (told.size >= 2 && figures) return found
  }
  return null
}

const isFigure = (value: string) => /^\d[\d.,\s%]*$/.test(value)
