import type { QueryRow } from '../../queries/catalog.ts'
import { sectorName } from '../charts/sector-name.ts'
import type { Figure } from './figure.ts'
import type { TraceText } from './sources.ts'

export type Tally = QueryRow<'trace/tallies'>

/** A place that is told by its name and, of a former commune, its district. */
export const placeName = ({ area_name, parent_name }: { area_name: string; parent_name: string | null }) =>
  parent_name ? `${area_name}, ${parent_name}` : area_name

/** A sector in words; nothing where there is none, as of an indicator. */
export const sectorText = (sector: string | null, { t }: TraceText) => (sector ? sectorName(sector, t) : '')

/** A level of management in words. */
export const levelText = (level: string | null, { t, words }: TraceText) =>
  level ? t(`level.${level as 'province'}`) : words('tallies.noLevel')

export const tallyKey = ({ area_id, sector, level }: Pick<Tally, 'area_id' | 'sector' | 'level'>) =>
  [area_id, sector ?? '', level ?? ''].join('|')

/** A tally in words: "Xã An, Huyện Một · Khu dân cư · xã". */
export const tallyName = (tally: Tally, text: TraceText) =>
  [placeName(tally), sectorText(tally.sector, text), levelText(tally.level, text)].filter(Boolean).join(' · ')

/** k and n as a page shows them. */
export function ratioText(k: number, n: number | null | undefined, { format }: TraceText): string {
  return n == null ? format.count(k) : format.ratio(k, n)
}

/** What a figure's tallies come to, as the page would show it: "95,32% (2.871/3.012)". */
export function sumText(figure: Figure, whole: Tally | undefined, text: TraceText): string {
  const { format } = text
  if (!whole) return ratioText(figure.k, figure.n, text)
  if (figure.k_to !== null) {
    const counts = format.countRange(whole.whole_k, whole.whole_k + whole.open_k)
    if (!figure.isRate) return counts
    return `${format.percentRange(whole.percent_from, whole.percent_to, 2)} (${counts})`
  }
  const ratio = ratioText(whole.whole_k, whole.whole_n, text)
  return figure.isRate && whole.whole_percent !== null
    ? `${format.percent(whole.whole_percent, 2)} (${ratio})`
    : ratio
}

/** Whether the tallies add up to what the page shows. Where n is not shown there, only k is compared. */
export function addsUp({ k, n, k_to }: Figure, whole: Tally | undefined): boolean {
  if (!whole) return k === 0
  if (k_to !== null) return whole.whole_k === k && whole.whole_k + whole.open_k === k_to
  return whole.whole_k === k && (n === undefined || whole.whole_n === n)
}
