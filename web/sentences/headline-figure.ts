import type { MetricId } from '../../data/model/metric.ts'
import { oldCommunesText } from '../charts/two-years.ts'
import { changeText } from './overview.ts'
import type { Headline, ReportText } from './report-parts.ts'

/** Whether a row has a figure, or at least its range; of no units there is none. */
export const isReported = ({ k, n, open }: Headline): boolean => open || (k !== null && n !== 0)

/** The reported row of a metric. */
export const figureOf = (rows: readonly Headline[], metric: MetricId): Headline | undefined =>
  rows.find((row) => row.metric === metric && isReported(row))

/** Whether there is none, whatever a split leaves open. */
export const isNone = ({ k, k_to, open }: Headline): boolean => (open ? k_to === 0 : k === 0)

/** "300", or "từ 45 đến 52" where a split leaves it open. */
export function countText({ k, k_from, k_to, open }: Headline, { words, format }: ReportText): string {
  if (!open) return format.count(k)
  return k_from === k_to
    ? format.count(k_from)
    : words('range', { from: format.count(k_from), to: format.count(k_to) })
}

/** "300/310", or the count with its range: what it is out of is then open, too. */
export const ratioText = (row: Headline, text: ReportText): string =>
  row.open ? countText(row, text) : text.format.ratio(row.k, row.n)

/** "96,77%", or "từ 88,10% đến 91,20%". */
export const percentText = ({ percent_from, percent_to }: Headline, text: ReportText): string =>
  percentRange(percent_from, percent_to, text)

/** The change against the other year, to follow its figure; a range can only be stood beside. Empty where nothing is known. */
export function comparedText(row: Headline, year: number | null, text: ReportText): string {
  const { points, percent_before_from: from, percent_before_to: to } = row
  if (year === null) return ''
  if (row.old_before && !row.old) {
    const old = oldCommunesText(text, [row.k_before_from, row.k_before_to], row.n_before_to)
    return text.words('before', { year, percent: old })
  }
  if (points !== null) return changeText(points, year, text.format, text.t)
  if (from === null || to === null) return ''
  return text.words('before', { year, percent: percentRange(from, to, text) })
}

function percentRange(from: number | null, to: number | null, { words, format }: ReportText): string {
  const [low, high] = [format.percent(from, 2), format.percent(to, 2)]
  return low === high ? low : words('range', { from: low, to: high })
}
