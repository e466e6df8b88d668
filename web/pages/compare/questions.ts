import { question } from '../../app/question.ts'
import { areaQuestion } from '../../app/use-view.ts'
import type { View } from '../../app/view.ts'

/** The level of the areas that are set side by side; null where each reports for itself. */
export const groupLevel = ({ dataset, basis }: View) =>
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

/** The bounds of the plan's targets on the metric shown. */
export function boundsQuestion({ dataset, plan, metric, denominator, sector, year }: View) {
  return question(dataset, 'targets/lines', { plan, metric, denominator, sector, year })
}

/** Where the areas stand on the map of tiles. */
export function tilesQuestion(view: View) {
  const { dataset, year, basis } = view
  return question(dataset, 'compare/tiles', {
    year,
    basis,
    scope: dataset.scope,
    group_level: groupLevel(view),
  })
}

/** Of which communes the boundaries of the areas are made. */
export function partsQuestion(view: View) {
  const { dataset, year, basis } = view
  return question(dataset, 'compare/parts', {
    year,
    basis,
    scope: dataset.scope,
    group_level: groupLevel(view),
  })
}

/** What the Compare page asks for a view. */
export function compareQuestions(view: View) {
  const { dataset, year, basis, level, metric, denominator } = view
  return {
    area: areaQuestion(view),
    areas: rankingQuestion(view),
    bounds: boundsQuestion(view),
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
