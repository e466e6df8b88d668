import { breaksBetween } from '../../data/model/break.ts'
import { metricOf, metricsUnder } from '../../data/model/metric.ts'
import { allYears } from '../app/use-caption.ts'
import { areOld, classGroupsChart, wholeOf } from '../charts/area-class-groups.ts'
import { contributionsChart, mostDrawn } from '../charts/contributions.ts'
import { areOldUnits, areSingle, funnelChart } from '../charts/funnel.ts'
import { multiplesChart, sharedScale } from '../charts/multiples.ts'
import { shortFigure } from '../charts/two-years.ts'
import { waterfallChart } from '../charts/waterfall.ts'
import { areAllUnlike, groupNameOf, type Split, unlikeText, type whySentence } from '../charts/why-moved.ts'
import { addCompareTexts } from '../i18n/compare-texts.ts'
import { deepQuestions, whyQuestion } from '../pages/compare/deep-questions.ts'
import { compareQuestions } from '../pages/compare/questions.ts'
import { sortAreas } from '../pages/compare/sort-areas.ts'
import { charted, type FigureGround, figure } from './figure.ts'
import { unitOf } from './overview.ts'

const metricName = ({ view, text: { t } }: FigureGround) => t(`metric.${view.metric}.name`)
const isRate = ({ view }: FigureGround) => metricOf(view.metric).kind === 'rate'
const comparing = ({ text }: FigureGround) => ({ ...text, words: text.words('compare') })

/** Communes grouped by their own class. */
export const classGroupsFigure = figure({
  id: 'compare/classes',
  page: '/compare',
  show: 'classes',
  addTexts: addCompareTexts,
  questions: (view) => ({ classes: deepQuestions(view).classes }),
  heading: ({ view, text }, { classes = [] }) => {
    const words = text.words('compare')
    const old = areOld(classes)
    return {
      title: words(old ? 'classes.oldTitle' : 'classes.title', { year: view.year }),
      unit: words(old ? 'classes.oldUnit' : 'classes.unit'),
      shown: { listsAreas: true, metrics: metricsUnder('class') },
      // Neither filter applies: a commune is one unit of its own sector.
      captioned: { compare: null, sector: null, level: null },
    }
  },
  content: ({ classes }, ground) => {
    const text = comparing(ground)
    if (!((wholeOf(classes, 'good')?.units ?? 0) > 0)) return null
    return charted(
      classGroupsChart(classes, text),
      text.words(areOld(classes) ? 'classes.oldNotes' : 'classes.notes'),
      text.words('classes.noFilters'),
    )
  },
})

export const funnelFigure = figure({
  id: 'compare/funnel',
  page: '/compare',
  show: 'funnel',
  addTexts: addCompareTexts,
  questions: (view) => {
    const { funnel, limits } = deepQuestions(view)
    return { funnel, limits }
  },
  heading: (ground, { funnel = [] }) => {
    const words = ground.text.words('compare')
    return {
      title: words('funnel.title', { metric: metricName(ground) }),
      unit: areOldUnits(funnel) ? words('funnel.oldUnit') : unitOf(ground.view, ground.text),
      shown: { listsAreas: true },
      captioned: { compare: null },
    }
  },
  content: ({ funnel, limits }, ground) => {
    if (!isRate(ground) || areSingle(funnel) || funnel.every((row) => row.chance === null)) return null
    const text = comparing(ground)
    const open = funnel.filter((row) => row.open)
    return charted(
      funnelChart(funnel, limits, ground.view.area, text),
      text.words('funnel.notes'),
      areOldUnits(funnel) && text.words('funnel.oldNotes'),
      open.length > 0 && text.words('funnel.open', { names: open.map((row) => row.full_name).join(', ') }),
    )
  },
  empty: (ground, { funnel = [] }) => {
    const words = ground.text.words('compare')
    if (!isRate(ground)) return words('rateOnly')
    return areSingle(funnel) ? words('funnel.single') : null
  },
})

/** One small trend an area. */
export const multiplesFigure = figure({
  id: 'compare/multiples',
  page: '/compare',
  show: 'multiples',
  addTexts: addCompareTexts,
  traced: ['trends'],
  questions: (view) => ({ areas: compareQuestions(view).areas, trends: deepQuestions(view).multiples }),
  heading: (ground) => ({
    title: ground.text.words('compare')('multiples.title', { metric: metricName(ground) }),
    unit: unitOf(ground.view, ground.text),
    shown: { listsAreas: true, years: allYears(ground.view) },
    captioned: { compare: null },
  }),
  content: ({ areas, trends }, ground) => {
    if (areas.length === 0 || trends.every((row) => row.k_from === null)) return null
    const text = comparing(ground)
    const { t, words } = text
    const { metric, year, area: chosen, order } = ground.view
    const years = trends.flatMap((row) => (row.k_from === null ? [] : [row.year]))
    const breaks = breaksBetween(metric, Math.min(...years), Math.max(...years))
    const [low, high] = sharedScale(trends, isRate(ground)).map(shortFigure(metric, text))
    const scale = { low, high, year }
    return charted(
      multiplesChart(trends, sortAreas(areas, order), { metric, year, chosen, breaks }, text),
      breaks.length > 0
        ? words('multiples.notes', { ...scale, breaks: breaks.map((gap) => t(`break.${gap.id}`)).join('; ') })
        : words('multiples.notesUnbroken', scale),
      trends.some((row) => row.open && !row.old) && words('multiples.open'),
      trends.some((row) => row.small && row.year === year) && t('note.smallMark'),
    )
  },
})

const whyQuestions = (by: Split) => (view: FigureGround['view']) => ({
  // Without a year to compare with the answer holds nothing, and the figure says so.
  parts: whyQuestion(view, view.compare ?? view.year, by),
})

type PartRows = Parameters<typeof whySentence>[0]

const whyEmpty = (ground: FigureGround, { parts = [] }: { parts?: PartRows }): string | null => {
  const words = ground.text.words('compare')
  if (!isRate(ground)) return words('rateOnly')
  if (ground.view.compare === null) return words('needsYear')
  return areAllUnlike(parts) ? words('why.allUnlike') : null
}

/** Whether a change can be split: there is one, and both years have a group in common. */
const isSplit = (parts: PartRows, { view }: FigureGround) =>
  view.compare !== null && parts[0]?.change != null && parts[0].groups_in_both !== 0

/** How much of a change is change within groups, and how much another mix of them. */
export const whyFigure = (by: Split) =>
  figure({
    id: `compare/why-${by}`,
    page: '/compare',
    show: 'why',
    addTexts: addCompareTexts,
    questions: whyQuestions(by),
    heading: (ground) => ({
      title: ground.text.words('compare')('why.title', { metric: metricName(ground) }),
      unit: ground.text.words('compare')('why.unit'),
      shown: { listsAreas: true },
    }),
    content: ({ parts }, ground) => {
      const { year, compare, metric } = ground.view
      if (compare === null || !isRate(ground) || !isSplit(parts, ground)) return null
      const text = comparing(ground)
      const breaks = breaksBetween(metric, year, compare)
      return charted(
        waterfallChart(parts, { by, year, compare }, text),
        text.words('why.notes'),
        unlikeText(parts, { by, year, compare }, text),
        breaks.length > 0 &&
          text.t('break.between', { breaks: breaks.map((gap) => text.t(`break.${gap.id}`)).join('; ') }),
      )
    },
    empty: whyEmpty,
  })

/** What each group adds to a change. */
export const contributionsFigure = (by: Split) =>
  figure({
    id: `compare/contributions-${by}`,
    page: '/compare',
    show: 'why',
    addTexts: addCompareTexts,
    questions: whyQuestions(by),
    heading: ({ text }) => {
      const words = text.words('compare')
      return {
        title: words('why.title2', { by: words(`why.${by}`) }),
        unit: words('why.unit'),
        shown: { listsAreas: true },
      }
    },
    content: ({ parts }, ground) => {
      const { year, compare } = ground.view
      if (compare === null || !isRate(ground) || !isSplit(parts, ground)) return null
      const text = comparing(ground)
      const { t, words } = text
      const lone = parts.filter((row) => !row.in_both && !row.unlike)
      const all = parts[0]?.groups ?? 0
      return charted(
        contributionsChart(parts, { by, year, compare }, text),
        all > mostDrawn && words('why.first', { shown: mostDrawn, all }),
        lone.length > 0 &&
          words('why.oneYear', { names: lone.map((row) => groupNameOf(row, by, text)).join(', ') }),
        unlikeText(parts, { by, year, compare }, text),
        by === 'area' && parts.some((row) => row.group_id === '') && words('why.sharedNote'),
        by === 'area' && parts.some((row) => !row.exact && row.group_id !== '') && t('note.crossing'),
      )
    },
    empty: whyEmpty,
  })
