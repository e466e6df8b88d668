import { breaks, firstYearOfToday } from '../../data/model/break.ts'
import { metricOf, metricsUnder } from '../../data/model/metric.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { allYears } from '../app/use-caption.ts'
import type { View } from '../app/view.ts'
import type { ChartText } from '../charts/chart-text.ts'
import { classesChart } from '../charts/classes.ts'
import { endsChart } from '../charts/ends.ts'
import { trendSeries } from '../charts/palette.ts'
import { sectorsChart } from '../charts/sectors.ts'
import { targetBounds } from '../charts/target-bound.ts'
import { trendChart } from '../charts/trend.ts'
import { overviewQuestions } from '../pages/overview/questions.ts'
import { charted, type FigureGround, figure } from './figure.ts'

/** The unit of a view's metric in words. */
export const unitOf = ({ metric, denominator }: View, { t }: ChartText): string =>
  t(metricOf(metric).kind === 'rate' ? 'unit.percentOf' : 'unit.countOf', {
    of: t(`denominator.${denominator}`),
  })

export const trendFigure = figure({
  id: 'overview/trend',
  page: '/',
  questions: (view) => {
    const { trend, bounds } = overviewQuestions(view)
    return { trend, bounds }
  },
  heading: ({ view, text: { t } }) => ({
    title: t('overview.trend'),
    unit: t('overview.trendUnit'),
    shown: { years: allYears(view), metrics: trendSeries.map((one) => one.metric) },
  }),
  content: ({ trend, bounds }, { view, text }) =>
    trend.some((row) => row.percent !== null)
      ? charted(trendChart(trend, breaks, view.metric, text, targetBounds(bounds, view.sector, text)))
      : null,
})

export const classesFigure = figure({
  id: 'overview/classes',
  page: '/',
  questions: (view) => ({ classes: overviewQuestions(view).classes }),
  heading: ({ view, text: { t } }) => ({
    title: t('overview.classes'),
    unit: t('overview.classesUnit'),
    shown: { years: allYears(view), metrics: metricsUnder('class') },
  }),
  content: ({ classes }, { view: { sector, basis }, text }) => {
    if (!classes.some((row) => row.classified)) return null
    const old =
      sector === 'commune' && basis === 'today' && classes.some(({ year }) => year < firstYearOfToday)
    return charted(classesChart(classes, text), old && text.t('note.oldCommunes'))
  },
})

/** A metric by sector with what limits its figures; null without one. */
export const sectorsContent = (
  rows: readonly QueryRow<'overview/sectors'>[],
  { view: { metric, year, compare }, text }: FigureGround,
) =>
  rows.some((row) => row.k !== null || row.open)
    ? charted(
        sectorsChart(rows, { metric, year, compare }, text),
        rows.some((row) => row.small) && text.t('note.smallMark'),
        rows.some((row) => row.open || row.open_before) && text.t('note.open'),
      )
    : null

export const sectorsFigure = figure({
  id: 'overview/sectors',
  page: '/',
  questions: (view) => ({ sectors: overviewQuestions(view).sectors }),
  heading: ({ view, text }) => ({
    title: text.t('overview.sectors', { metric: text.t(`metric.${view.metric}.name`) }),
    unit: unitOf(view, text),
  }),
  content: ({ sectors }, ground) => sectorsContent(sectors, ground),
})

/** The first and the last areas of the ranking. */
export const endsFigure = figure({
  id: 'overview/areas',
  page: '/',
  questions: (view) => {
    const { areas, bounds } = overviewQuestions(view)
    return { areas, bounds }
  },
  heading: ({ view, text }) => ({
    title: text.t('overview.areas', { metric: text.t(`metric.${view.metric}.name`) }),
    unit: unitOf(view, text),
    shown: { listsAreas: true },
  }),
  content: ({ areas, bounds: lines }, { view, text }) => {
    if (areas.every((row) => row.rank === null)) return null
    const { metric, year, compare, area: chosen } = view
    const bounds = targetBounds(lines, view.sector, text)
    return charted(
      endsChart(areas, { metric, year, compare, whole: null, bounds, chosen }, text),
      areas.some((row) => row.old) && text.t('note.oldRank'),
    )
  },
})
