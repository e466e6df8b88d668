import type { MetricId } from '../../../data/model/metric.ts'
import { question } from '../../app/question.ts'
import { areaQuestion } from '../../app/use-view.ts'
import type { View } from '../../app/view.ts'
import { boundsQuestion, rankingQuestion } from '../compare/questions.ts'

/** The figures that a leader looks for first. */
export const headlineMetrics: readonly MetricId[] = [
  'safe_rate',
  'good_or_better_rate',
  'weak',
  'typical',
  'registered_rate',
]

/** What the Overview asks for a view. */
export function overviewQuestions(view: View) {
  const { dataset, year, compare, basis, area, sector, level, metric, denominator, plan } = view
  const series = { basis, area, sector, level }
  return {
    area: areaQuestion(view),
    headline: question(dataset, 'overview/headline', { year, compare_year: compare, ...series }),
    communes: question(dataset, 'overview/headline', {
      year,
      compare_year: compare,
      ...series,
      sector: 'commune',
    }),
    targets: question(dataset, 'overview/targets', { plan, area, year }),
    trend: question(dataset, 'overview/trend', series),
    classes: question(dataset, 'overview/classes', series),
    sectors: question(dataset, 'overview/sectors', {
      metric,
      denominator,
      year,
      compare_year: compare,
      basis,
      area,
      level,
    }),
    areas: rankingQuestion(view),
    bounds: boundsQuestion(view),
  }
}
