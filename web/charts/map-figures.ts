import { type MetricId, metricOf } from '../../data/model/metric.ts'
import type { AreaRow } from './area-row.ts'
import type { ChartText } from './chart-text.ts'
import { binOf, type ColourBin } from './colour-bins.ts'

/** A figure that a split leaves open has a class only where all it can be is of one. */
export function classOf(bins: readonly ColourBin[], row: AreaRow): ColourBin | undefined {
  if (row.value !== null) return binOf(bins, row.value)
  if (!row.open || row.value_from === null || row.value_to === null) return undefined
  const [low, high] = [binOf(bins, row.value_from), binOf(bins, row.value_to)]
  return low === high ? low : undefined
}

/** The figure of an area as a map writes it: as long as may be, then shorter. */
export function mapFigures(metric: MetricId, { format }: ChartText): (row: AreaRow) => string[] {
  const isRate = metricOf(metric).kind === 'rate'
  return (row) => {
    if (row.old) return [format.rangeRatio(row.k_from, row.k_to, row.n_to), '…']
    if (row.open) {
      const [from, to] = [row.value_from, row.value_to]
      return [isRate ? format.percentRange(from, to, 0) : format.countRange(from, to), '…']
    }
    if (!isRate || row.value === null) return [isRate ? format.percent(null) : format.count(row.value)]
    const [long, short] = [format.percent(row.value), format.percent(row.value, 0).replace('%', '')]
    const mark = row.small ? '†' : ''
    return [`${long}${mark}`, `${long.replace('%', '')}${mark}`, short]
  }
}
