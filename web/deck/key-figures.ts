import { type MetricId, metricOf } from '../../data/model/metric.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import type { View } from '../app/view.ts'
import { sectorName } from '../charts/sector-name.ts'
import { oldCommunesText } from '../charts/two-years.ts'
import type { FigureText } from '../figures/figure.ts'
import { noFigure } from '../i18n/format.ts'
import { headlineMetrics } from '../pages/overview/questions.ts'
import type { SlideKeyFigure } from './slide-content.ts'

type Headline = QueryRow<'overview/headline'>
type Target = QueryRow<'overview/targets'>

/** The headline figures of a view with their change and their target, as the Overview has them. */
export function slideKeyFigures(
  view: View,
  headline: readonly Headline[],
  targets: readonly Target[],
  text: FigureText,
): SlideKeyFigure[] {
  return headlineMetrics.flatMap((metric) => {
    const row = headline.find((one) => one.metric === metric)
    return row ? [keyFigure(metric, row, view, targets, text)] : []
  })
}

function keyFigure(
  metric: MetricId,
  row: Headline,
  view: View,
  targets: readonly Target[],
  text: FigureText,
): SlideKeyFigure {
  const { t, format } = text
  const words = text.words('deck')
  const { kind, better, denominators } = metricOf(metric)
  const isRate = kind === 'rate'
  const whole = isRate ? format.percent(row.percent) : format.count(row.k)
  const range = isRate
    ? format.percentRange(row.percent_from, row.percent_to)
    : format.countRange(row.k_from, row.k_to)
  const name = t(`metric.${metric}.name`)
  // Old communes are told by how many of them: three of four are no rate, which could move or miss a target.
  if (row.old) {
    const value = format.rangeRatio(row.k_from, row.k_to, row.n_to)
    const change = changeOf(row, isRate, view, text)
    return { name, value, ratio: t('sentence.oldUnits'), change, better: null, target: null }
  }
  const moved = row.points === null || row.points === 0 || !better ? null : row.points > 0
  return {
    name,
    value: row.open ? range : row.k === null ? noFigure : whole,
    ratio: row.open
      ? `${format.rangeRatio(row.k_from, row.k_to, row.n_from, row.n_to)} · ${words('key.open')}`
      : row.k === null
        ? null
        : `${format.ratio(row.k, row.n)} ${t(`denominator.${denominators[0]}`)}`,
    change: changeOf(row, isRate, view, text),
    better: moved === null ? null : moved === (better === 'higher'),
    target: targetOf(metric, row, view, targets, text),
  }
}

function changeOf(row: Headline, isRate: boolean, { compare: year }: View, text: FigureText): string | null {
  const { format } = text
  if (year === null) return null
  if (row.old_before) {
    return `${year}: ${oldCommunesText(text, [row.k_before_from, row.k_before_to], row.n_before_to)}`
  }
  if (row.points === null) return null
  const points = format.points(row.points)
  const change = isRate ? points : `${format.difference(row.difference)} (${points})`
  return text.words('deck')('key.against', { change, year })
}

/** Whether a target is on a figure: on a count also where it is on the rate of it. */
const isOn = (target: string | null, metric: MetricId) => target === metric || target === `${metric}_rate`

/** The plan's target on a figure: that on the same units before one on some of them, which is then said. */
function targetOf(
  metric: MetricId,
  row: Headline,
  view: View,
  targets: readonly Target[],
  text: FigureText,
): string | null {
  // A target holds for all units of the area, whoever manages them.
  if (view.level !== null) return null
  const own = targets.filter((one) => isOn(one.metric, metric) && one.k !== null && one.met !== null)
  const isSame = ({ k, n }: Target) => k === row.k && (n === row.n || n === null)
  const found = own.find(isSame) ?? own[0]
  if (!found) return null
  const { t, format } = text
  const words = text.words('deck')
  const { test, target_percent: percent, target_count: count, met, by_year: by } = found
  const bound =
    percent === null ? format.count(count) : format.percent(percent, Number.isInteger(percent) ? 0 : 2)
  const values = { target: `${test} ${bound}`, missing: format.count(found.missing), by: by ?? '' }
  const isAhead = by !== null && view.year < by && !met
  const said = isAhead ? 'ahead' : met ? 'met' : test === '≤' ? 'over' : 'missed'
  const line = words(`key.${said}`, values)
  if (isSame(found) || found.sectors === null) return line
  const of = `${sectorName(found.sectors, t)}, ${format.ratio(found.k, found.n)}`
  return words('key.ofSectors', { text: line, sectors: of })
}
