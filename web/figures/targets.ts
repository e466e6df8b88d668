import { type RuleColumn, targetHeatChart } from '../charts/target-heat.ts'
import { addTargetsTexts } from '../i18n/targets-texts.ts'
import { areasQuestion, type InnerLevel, targetQuestions } from '../pages/targets/questions.ts'
import { partNumber, type Rule, rulesOf } from '../pages/targets/rules.ts'
import { slideScorecard } from '../pages/targets/scorecard-table.ts'
import { charted, type FigureGround, figure, listed } from './figure.ts'

const page = '/targets'
const addTexts = addTargetsTexts

/** Said where the view is held against no plan. */
const noPlan = ({ plan, text }: FigureGround) => (plan ? null : text.words('targets')('plan.choose'))

// A plan is of areas: neither filter applies to it.
const captioned = { sector: null, level: null }

/** Every rule of the plan: bound, result against it, change, state, and what is missing. */
export const scorecardFigure = figure({
  id: 'targets/scorecard',
  page,
  addTexts,
  ofPlan: true,
  questions: (view) => ({ scorecard: targetQuestions(view).scorecard }),
  heading: ({ plan, text }) => {
    const words = text.words('targets')
    return {
      title: plan ? `${words('scorecard.title')}: ${plan.title[text.language]}` : words('scorecard.title'),
      unit: words('scorecard.subtitle'),
      shown: { metrics: null },
      captioned,
    }
  },
  content: ({ scorecard }, { view, plan, text }) => {
    const rules = plan ? rulesOf(plan, scorecard) : []
    if (rules.length === 0) return null
    return listed(slideScorecard(rules, view, text.language, text.words('targets'), text.format))
  },
  empty: noPlan,
})

/** The parts of all rules as columns, under their numbers. */
export function ruleColumns(rules: readonly Rule[], language: 'vi' | 'en'): RuleColumn[] {
  return rules.flatMap((rule) =>
    rule.parts.map(({ row, wording }, at) => ({
      rule_id: rule.id,
      part_id: row.part_id,
      number: partNumber(rule, at),
      name: wording === null ? rule.wording[language] : `${rule.wording[language]}: ${wording[language]}`,
      isRate: row.target_percent !== null,
    })),
  )
}

/** Every rule by area of a level: who meets which. */
export const targetsByAreaFigure = (level: InnerLevel) =>
  figure({
    id: `targets/by-${level}`,
    page,
    addTexts,
    ofPlan: true,
    questions: (view) => ({
      areas: areasQuestion(view, level),
      scorecard: targetQuestions(view).scorecard,
    }),
    heading: ({ text }) => {
      const words = text.words('targets')
      return {
        title: words('heat.title'),
        unit: words('heat.subtitle'),
        shown: { listsAreas: true, metrics: null },
        captioned,
      }
    },
    content: ({ areas, scorecard }, { view, plan, text }) => {
      if (!plan) return null
      const words = text.words('targets')
      const answered = new Set(areas.map(({ rule_id, part_id }) => `${rule_id}|${part_id}`))
      const columns = ruleColumns(rulesOf(plan, scorecard), text.language).filter(({ rule_id, part_id }) =>
        answered.has(`${rule_id}|${part_id}`),
      )
      return columns.length > 0
        ? charted(
            targetHeatChart(areas, columns, view.area, { t: words, format: text.format }),
            words('heat.note'),
          )
        : null
    },
    empty: noPlan,
  })
