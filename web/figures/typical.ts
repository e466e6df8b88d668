import { breaksBetween } from '../../data/model/break.ts'
import { metricsUnder } from '../../data/model/metric.ts'
import { typicalSectors } from '../../data/model/sector.ts'
import { roadChart } from '../charts/road.ts'
import { type Grouping, groupsChart } from '../charts/typical-groups.ts'
import type { TypicalStep } from '../charts/typical-step.ts'
import { addTypicalTexts } from '../i18n/typical-texts.ts'
import { namesTable } from '../pages/typical/names-table.ts'
import { groupsQuestion, namesQuestion, typicalQuestions } from '../pages/typical/questions.ts'
import { choosingRule } from '../pages/typical/rule.ts'
import { type Chosen, charted, type FigureGround, figure, listed } from './figure.ts'

const metrics = metricsUnder('typical')
const page = '/typical'
const addTexts = addTypicalTexts
const typically = ({ text }: FigureGround) => ({ ...text, words: text.words('typical') })
const classesBy = ({ plan }: Chosen) => choosingRule(plan).classes

/** There are no typical units of that sector. */
const notForSector = ({ view, text }: FigureGround) =>
  view.sector && !typicalSectors.includes(view.sector) ? text.words('typical')('rule.residential') : null

/** The road of a year: eligible, registered, recognised, maintained. */
export const roadFigure = figure({
  id: 'typical/road',
  page,
  addTexts,
  questions: (view, chosen) => ({ pipeline: typicalQuestions(view, classesBy(chosen)).pipeline }),
  heading: ({ view, text }) => {
    const words = text.words('typical')
    return {
      title: words('road.title', { year: view.year }),
      unit: words('road.unit'),
      shown: { metrics },
      captioned: { compare: null },
    }
  },
  content: ({ pipeline }, ground) => {
    const { view } = ground
    if (notForSector(ground) || pipeline.every(({ step, k }) => step === 'units' || k === null)) return null
    const text = typically(ground)
    const { words, format } = text
    const before = view.year - 1
    const typical = pipeline.find(({ step }) => step === 'typical')
    const isMerger = breaksBetween('typical', before, view.year).some(({ of }) => of === 'areas')
    const withCommunes = view.sector === null || view.sector === 'commune'
    return charted(
      roadChart(pipeline, view.year, text),
      words('road.notes', { before }),
      isMerger && withCommunes && words('road.merged', { before }),
      pipeline.some((row) => row.left_open > 0) && words('road.leftOpen'),
      typical && typical.unnamed > 0 && words('road.unnamed', { number: format.count(typical.unnamed) }),
    )
  },
  empty: notForSector,
})

/** Registered and recognised by sector, managing level or area. */
export const typicalGroupsFigure = (by: Grouping) =>
  figure({
    id: `typical/groups-${by}`,
    page,
    addTexts,
    questions: (view, chosen) => ({ groups: groupsQuestion(view, classesBy(chosen), by) }),
    heading: ({ text }) => {
      const words = text.words('typical')
      return {
        title: `${words('groups.title')} ${words(`groups.${by}`)}`,
        unit: words('groups.unit'),
        shown: { listsAreas: by === 'area', metrics },
        captioned: { compare: null },
      }
    },
    content: ({ groups }, ground) => {
      if (notForSector(ground)) return null
      if (groups.every((row) => row.registered === null && row.typical === null)) return null
      const { view } = ground
      const text = typically(ground)
      return charted(
        groupsChart(groups, { by, year: view.year, chosen: view[by] }, text),
        text.words('groups.notes'),
        groups.some((row) => row.small) && text.t('note.smallMark'),
        groups.some((row) => row.open) && text.words('road.leftOpen'),
      )
    },
    empty: notForSector,
  })

/** Columns of a list of units that fit a slide: unit, sector, area, titles of two years and the decision. */
const briefColumns = [0, 1, 3, 7, 9, 10]

/** The units at a step of the road by name. */
export const typicalNamesFigure = (step: TypicalStep) =>
  figure({
    id: `typical/names-${step}`,
    page,
    addTexts,
    questions: (view, chosen) => ({
      names: namesQuestion(view, classesBy(chosen), { step, notKnown: false }),
    }),
    heading: ({ view, text }, { names }) => {
      const words = text.words('typical')
      const total = names?.[0]?.total
      return {
        title: `${step === 'typical' ? text.t('metric.typical.name') : words(`step.${step}`, { before: view.year - 1 })}, ${view.year}`,
        unit: total === undefined ? '' : words('names.total', { number: text.format.count(total) }),
        shown: { listsAreas: true, metrics },
        captioned: { compare: null },
      }
    },
    content: ({ names }, ground) => {
      const total = names[0]?.total ?? 0
      if (total === 0 || notForSector(ground)) return null
      const text = typically(ground)
      const { columns, rows } = namesTable(names, ground.view.year, text)
      const brief = <T>(all: readonly T[]) => briefColumns.flatMap((at) => all.slice(at, at + 1))
      return listed(
        { columns: brief(columns), rows: rows.map(brief) },
        total > names.length &&
          text.words('names.first', {
            number: text.format.count(total),
            shown: text.format.count(names.length),
          }),
      )
    },
    empty: (ground) => notForSector(ground) ?? ground.text.words('typical')('names.empty'),
  })
