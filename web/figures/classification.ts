import { breaksBetween } from '../../data/model/break.ts'
import { metricsUnder } from '../../data/model/metric.ts'
import { allYears } from '../app/use-caption.ts'
import { type ClassGrouping, classGroupsChart } from '../charts/class-groups.ts'
import { classMovesChart, isFollowed } from '../charts/class-moves.ts'
import { classesChart } from '../charts/classes.ts'
import { addClassificationTexts } from '../i18n/classification-texts.ts'
import { matrixTable } from '../pages/classification/matrix-table.ts'
import { namesTable } from '../pages/classification/names-table.ts'
import {
  classesByYear,
  moveQuestions,
  namesQuestion,
  structureQuestion,
  type Turn,
  yearPair,
} from '../pages/classification/questions.ts'
import { charted, type FigureGround, figure, listed } from './figure.ts'

const metrics = metricsUnder('class')
const page = '/classification'
const addTexts = addClassificationTexts
const classed = ({ text }: FigureGround) => ({ ...text, words: text.words('classification') })

/** The two years of the view; of one without another the year itself, which gives nothing to draw. */
const yearsOf = (view: FigureGround['view']) => yearPair(view) ?? { from: view.year, to: view.year }

/** Said in place of what needs another year to compare with. */
const noYear = ({ view, text }: FigureGround) =>
  view.compare === null ? text.words('classification')('compare.none') : null

/** The make-up by class, year by year. */
export const structureByYear = figure({
  id: 'classification/structure-year',
  page,
  addTexts,
  questions: (view) => ({ classes: classesByYear(view) }),
  heading: ({ view, text }) => {
    const words = text.words('classification')
    return {
      title: `${words('structure.title')} ${words('structure.by')} ${words('structure.year')}`,
      unit: text.t('overview.classesUnit'),
      shown: { years: allYears(view), metrics },
      captioned: { compare: null },
    }
  },
  content: ({ classes }, ground) => {
    if (classes.every((row) => !row.classified)) return null
    const text = classed(ground)
    const missing = classes.filter((row) => !row.classified).map(({ year }) => year)
    return charted(
      classesChart(classes, text),
      missing.length > 0 &&
        text.words(ground.view.basis === 'today' ? 'structure.yearsOpen' : 'structure.yearsMissing', {
          years: missing.join(', '),
        }),
    )
  },
})

/** The make-up of a year by class, by sector, managing level or area. */
export const structureFigure = (by: ClassGrouping) =>
  figure({
    id: `classification/structure-${by}`,
    page,
    addTexts,
    questions: (view) => ({ groups: structureQuestion(view, by) }),
    heading: ({ text }) => {
      const words = text.words('classification')
      return {
        title: `${words('structure.title')} ${words('structure.by')} ${words(`structure.${by}`)}`,
        unit: words('structure.unit'),
        shown: { listsAreas: by === 'area', metrics },
        captioned: { compare: null },
      }
    },
    content: ({ groups }, ground) => {
      if (groups.every((row) => !row.classified)) return null
      const text = classed(ground)
      return charted(
        classGroupsChart(groups, { by, chosen: ground.view[by] }, text),
        groups.some((row) => row.small) && text.t('note.smallMark'),
        groups.some((row) => row.open) && text.words('structure.open'),
      )
    },
  })

/** What the two figures of who moved have in common. */
const ofMoves = {
  page,
  addTexts,
  questions: (view: FigureGround['view']) => ({ moves: moveQuestions(view, yearsOf(view)).moves }),
  empty: (ground: FigureGround) =>
    noYear(ground) ?? ground.text.words('classification')('moves.none', { ...yearsOf(ground.view) }),
}

/** Who moved between the classes of two years. */
export const movesFigure = figure({
  id: 'classification/moves',
  ...ofMoves,
  heading: ({ view, text }) => {
    const years = yearsOf(view)
    const words = text.words('classification')
    return {
      title: words('moves.title', { ...years }),
      unit: words('moves.unit'),
      shown: { years: [years.to, years.from], metrics },
    }
  },
  content: ({ moves }, ground) => {
    const { view } = ground
    const text = classed(ground)
    const { t, words, format } = text
    const years = yearsOf(view)
    const { from, to } = years
    if (!isFollowed(moves) || view.compare === null) return null
    const has = (state: string) => moves.some((row) => row.state_before === state || row.state_now === state)
    const between = breaksBetween('excellent_rate', from, to)
    const withCommunes = view.sector === null || view.sector === 'commune'
    const [first] = moves
    return charted(
      classMovesChart(moves, years, text),
      between.length > 0 &&
        t('break.between', { breaks: between.map(({ id }) => t(`break.${id}`)).join('; ') }),
      between.some((gap) => gap.of === 'areas') && withCommunes && words('moves.merged'),
      words('moves.notes', { from }),
      has('absent') && words('moves.absent'),
      has('elsewhere') && words('moves.elsewhere'),
      has('split') && words('moves.split'),
      first && first.left_open > 0 && words('moves.leftOpen', { number: format.count(first.left_open) }),
      first &&
        first.unnamed_before > 0 &&
        words('moves.unnamed', { number: format.count(first.unnamed_before), year: from }),
      first &&
        first.unnamed_now > 0 &&
        words('moves.unnamed', { number: format.count(first.unnamed_now), year: to }),
    )
  },
})

/** The same moves as a table, class before × class now. */
export const matrixFigure = figure({
  id: 'classification/matrix',
  ...ofMoves,
  heading: ({ view, text }) => {
    const years = yearsOf(view)
    const words = text.words('classification')
    return {
      title: words('matrix.title'),
      unit: words('matrix.about', { ...years }),
      shown: { years: [years.to, years.from], metrics },
    }
  },
  content: ({ moves }, ground) => {
    if (!isFollowed(moves) || ground.view.compare === null) return null
    return listed(matrixTable(moves, yearsOf(ground.view), classed(ground)))
  },
})

/** The units of a turn by name. */
export const turnFigure = (turn: Turn) =>
  figure({
    id: `classification/names-${turn}`,
    page,
    addTexts,
    questions: (view) => ({ names: namesQuestion(view, yearsOf(view), { turn }) }),
    heading: ({ view, text }, { names }) => {
      const { from, to } = yearsOf(view)
      const words = text.words('classification')
      const total = names?.[0]?.total
      return {
        title: `${words(`turn.${turn}`)}, ${from} → ${to}`,
        unit: total === undefined ? '' : words('names.total', { number: text.format.count(total) }),
        shown: { years: [to, from], listsAreas: true, metrics },
      }
    },
    content: ({ names }, ground) => {
      const total = names[0]?.total ?? 0
      if (total === 0 || ground.view.compare === null) return null
      const text = classed(ground)
      return listed(
        namesTable(names, yearsOf(ground.view), text),
        total > names.length &&
          text.words('names.first', {
            number: text.format.count(total),
            shown: text.format.count(names.length),
          }),
      )
    },
    empty: (ground) => noYear(ground) ?? ground.text.words('classification')('panel.empty'),
  })
