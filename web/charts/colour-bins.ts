import { type MetricId, metricOf } from '../../data/model/metric.ts'
import { heatScale, inkOnFill } from './palette.ts'

/** A class of figures with its colour: from `gte` (in it) to `lt` (not in it). */
export interface ColourBin {
  gte?: number
  lt?: number
  color: string
  /** Text on the colour. */
  textColor: string
  /** "70–80%". */
  label: string
}

/** Bounds of the six colours in percent: finer near the top for rates that are high everywhere. */
const highBounds = [70, 80, 90, 95, 99]
const lowBounds = [2, 5, 10, 25, 50]

function boundsOf(metric: MetricId, rows: readonly { k: number | null; percent: number | null }[]): number[] {
  if (metricOf(metric).kind === 'count') {
    const most = Math.max(5, ...rows.map((row) => row.k ?? 0))
    return [1, 2, 3, 4, 5].map((part) => Math.ceil((most * part) / 6))
  }
  const known = rows.flatMap(({ percent }) => percent ?? [])
  const many = known.filter((percent) => percent >= 60).length > known.length / 2
  return many ? highBounds : lowBounds
}

/** The classes that figures of a metric are coloured by, from low to high; each figure falls into one. */
export function colourBins(
  metric: MetricId,
  rows: readonly { k: number | null; percent: number | null }[],
): ColourBin[] {
  const { kind, better } = metricOf(metric)
  const isRate = kind === 'rate'
  const bounds = boundsOf(metric, rows)
  const scale = better === 'lower' ? [...heatScale].reverse() : heatScale
  const unit = isRate ? '%' : ''
  return scale.map((color, index) => {
    const [from, to] = [bounds[index - 1], bounds[index]]
    // Counts are whole: "1–2" would read as if 2 were in it.
    const last = to !== undefined && !isRate ? to - 1 : to
    const label =
      from === undefined
        ? `< ${to}${unit}`
        : to === undefined
          ? `≥ ${from}${unit}`
          : from === last
            ? `${from}`
            : `${from}–${last}${unit}`
    const isDark = better === 'lower' ? index < 2 : index > 3
    return {
      ...(from === undefined ? {} : { gte: from }),
      ...(to === undefined ? {} : { lt: to }),
      color,
      textColor: isDark ? '#ffffff' : inkOnFill,
      label,
    }
  })
}

/** The class that a figure falls into. */
export const binOf = (bins: readonly ColourBin[], value: number): ColourBin | undefined =>
  bins.find(({ gte = -Infinity, lt = Infinity }) => value >= gte && value < lt)
