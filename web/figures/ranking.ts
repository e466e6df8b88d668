import { breaksBetween } from '../../data/model/break.ts'
import { metricOf } from '../../data/model/metric.ts'
import { type AreaRow, rankedNames } from '../charts/area-row.ts'
import { heatChart } from '../charts/heat.ts'
import { moversChart, moversSentence } from '../charts/movers.ts'
import { rankingChart } from '../charts/ranking.ts'
import { targetBounds } from '../charts/target-bound.ts'
import { addCompareTexts } from '../i18n/compare-texts.ts'
import { addDeckTexts } from '../i18n/deck-texts.ts'
import { compareQuestions } from '../pages/compare/questions.ts'
import { sortAreas } from '../pages/compare/sort-areas.ts'
import { charted, type FigureGround, figure, listed } from './figure.ts'
import { unitOf } from './overview.ts'

const listsAreas = { shown: { listsAreas: true } }
const metricName = ({ view, text: { t } }: FigureGround) => t(`metric.${view.metric}.name`)
const isRate = ({ view }: FigureGround) => metricOf(view.metric).kind === 'rate'
const wholeOf = (areas: readonly AreaRow[], ground: FigureGround) =>
  isRate(ground) ? (areas[0]?.whole_percent ?? null) : null

export const rankingFigure = figure({
  id: 'compare/ranking',
  page: '/compare',
  show: 'ranking',
  questions: (view) => {
    const { areas, bounds } = compareQuestions(view)
    return { areas, bounds }
  },
  heading: (ground) => ({
    title: ground.text.t('compare.ranking', { metric: metricName(ground) }),
    unit: unitOf(ground.view, ground.text),
    ...listsAreas,
  }),
  content: ({ areas, bounds: lines }, ground) => {
    if (areas.every((row) => row.rank === null)) return null
    const { view, text } = ground
    const { t } = text
    const { metric, year, compare, area: chosen } = view
    const whole = wholeOf(areas, ground)
    const bounds = targetBounds(lines, view.sector, text)
    const gaps = compare === null ? [] : breaksBetween(metric, year, compare)
    return charted(
      rankingChart(sortAreas(areas, view.order), { metric, year, compare, whole, bounds, chosen }, text),
      t('compare.legend', { year }),
      areas.some((row) => row.value_before !== null) && t('compare.legendBefore', { compare: compare ?? '' }),
      whole !== null && t('compare.legendWhole'),
      bounds.length > 0 && t('compare.legendBounds', { bounds: bounds.map(({ label }) => label).join('; ') }),
      areas.some((row) => row.old) && t('note.oldRank'),
      areas.some((row) => row.small) && t('note.smallMark'),
      gaps.length > 0 && t('break.between', { breaks: gaps.map((gap) => t(`break.${gap.id}`)).join('; ') }),
    )
  },
})

/** The areas that rose and fell most. */
export const moversFigure = figure({
  id: 'compare/movers',
  page: '/compare',
  show: 'ranking',
  addTexts: addCompareTexts,
  questions: (view) => {
    const { areas, bounds } = compareQuestions(view)
    return { areas, bounds }
  },
  heading: (ground) => ({
    title: ground.text.words('compare')('movers.title', { metric: metricName(ground) }),
    unit: unitOf(ground.view, ground.text),
    ...listsAreas,
  }),
  content: ({ areas, bounds: lines }, ground) => {
    if (areas.every((row) => row.change === null || row.change === 0)) return null
    const { view } = ground
    const text = { ...ground.text, words: ground.text.words('compare') }
    const { metric, year, compare, area: chosen } = view
    const bounds = targetBounds(lines, view.sector, text)
    const options = { metric, year, compare, whole: wholeOf(areas, ground), bounds, chosen }
    return charted(
      moversChart(areas, options, text),
      moversSentence(areas, metric, text),
      areas.some((row) => row.small) && text.t('note.smallMark'),
    )
  },
})

/** The metric by area and sector. */
export const heatFigure = figure({
  id: 'compare/heat',
  page: '/compare',
  show: 'ranking',
  traced: ['heat'],
  questions: (view) => {
    const { areas, heat } = compareQuestions(view)
    return { areas, heat }
  },
  heading: (ground) => ({
    title: ground.text.t('compare.heat', { metric: metricName(ground) }),
    unit: unitOf(ground.view, ground.text),
    ...listsAreas,
  }),
  content: ({ areas, heat }, { view: { metric, year, area: chosen, order }, text }) =>
    areas.some((row) => row.rank !== null)
      ? charted(
          heatChart(heat, sortAreas(areas, order), { metric, year, chosen }, text),
          text.t('compare.heatNote'),
        )
      : null,
})

/** Areas that a list of those to watch has, at most; ties at its end are all in it. */
const watched = 10

/** The areas at the end of the ranking, the last one first, with what stands behind their figures. */
export const watchFigure = figure({
  id: 'compare/watch',
  page: '/compare',
  show: 'ranking',
  addTexts: addDeckTexts,
  questions: (view) => ({ areas: compareQuestions(view).areas }),
  heading: (ground) => ({
    title: ground.text.words('deck')('watch.title', { metric: metricName(ground) }),
    unit: unitOf(ground.view, ground.text),
    ...listsAreas,
  }),
  content: ({ areas }, ground) => {
    const { view, text } = ground
    const { t, format } = text
    const words = text.words('deck')
    const ranked = areas.filter((row) => row.rank !== null).reverse()
    const last = ranked[Math.min(watched, ranked.length) - 1]?.rank
    if (last == null) return null
    const nameOf = rankedNames(areas)
    const shown = ranked.filter((row) => (row.rank ?? 0) >= last)
    // Where no area has one to compare with, a column of dashes says nothing.
    const compared = shown.some((row) => row.change !== null) ? view.compare : null
    const kind = isRate(ground) ? 'percent' : 'count'
    return listed(
      {
        columns: [
          { heading: words('watch.area'), kind: 'text' },
          { heading: t(`metric.${view.metric}.short`), kind },
          { heading: words('watch.ratio'), kind: 'text' },
          ...(compared === null
            ? []
            : [
                {
                  heading: words('watch.change', { year: compared }),
                  kind: isRate(ground) ? ('points' as const) : ('count' as const),
                },
              ]),
          { heading: words('watch.rank'), kind: 'text' },
        ],
        rows: shown.map((row) => [
          nameOf({ ...row, rank: null }),
          row.value,
          format.ratio(row.k, row.n),
          ...(compared === null ? [] : [row.change]),
          words(row.tied ? 'watch.tied' : 'watch.of', { rank: row.rank ?? '', of: row.ranked }),
        ]),
      },
      words('watch.note', { shown: shown.length, all: ranked.length }),
      shown.some((row) => row.small) && t('note.smallMark'),
    )
  },
})
