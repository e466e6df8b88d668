import { question } from '../../app/question.ts'
import { areaQuestion } from '../../app/use-view.ts'
import type { View } from '../../app/view.ts'

/** The level of the areas that are set side by side; null where each reports for itself. */
const groupLevel = ({ dataset, basis }: View) =>
  dataset.scope === null ? null : basis === 'district' ? 'district' : 'commune'

/** All areas of the dataset's scope by one metric: a chosen area is marked among them, not cut out. */
export function rankingQuestion(view: View) {
  const { dataset, year, compare, basis, sector, level, metric, denominator } = view
  return question(dataset, 'compare/areas', {
    metric,
    denominator,
    year,
    compare_year: compare,
    basis,
    scope: dataset.scope,
    group_level: groupLevel(view),
    sector,
    level,
  })
}

/** What the Compare page asks for a view. */
export function compareQuestions(view: View) {
  const { dataset, year, basis, level, metric, denominator } = view
  return {
    area: areaQuestion(view),
    areas: rankingQuestion(view),
    heat: question(dataset, 'compare/heat', {
      metric,
      denominator,
      year,
      basis,
      scope: dataset.scope,
      group_level: groupLevel(view),
      level,
    }),
    crossing: question(dataset, 'compare/crossing', { basis, scope: dataset.scope ?? dataset.home_area }),
  }
}
