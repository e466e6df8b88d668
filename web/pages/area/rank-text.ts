import type { Sector } from '../../../data/model/sector.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import type { ChartText } from '../../charts/chart-text.ts'
import { oldCommunesText } from '../../charts/two-years.ts'

/**
 * Whether ranks would be of results that are no rates: a commune itself is one unit, and before the merger one area was
 * made of one old commune, another of four.
 */
export const isUnranked = (sector: Sector | null, level: 'district' | 'commune') =>
  sector === 'commune' && level === 'commune'

/** What is ranked: "95,62% (57/60) †", "18/21 xã cũ". */
export function rankedFigure(row: QueryRow<'area/rank'>, text: ChartText): string {
  if (row.old) return oldCommunesText(text, [row.k, row.k], row.n)
  const { format } = text
  return `${format.percent(row.percent, 2)} (${format.ratio(row.k, row.n)})${row.small ? ' †' : ''}`
}
