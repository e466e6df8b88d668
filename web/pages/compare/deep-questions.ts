import { question } from '../../app/question.ts'
import type { View } from '../../app/view.ts'
import type { Split } from '../../charts/why-moved.ts'
import { groupLevel } from './questions.ts'

/** What the ways of comparing beyond the ranking ask for a view, over all areas of the dataset's scope. */
export function deepQuestions(view: View) {
  const { dataset, year, basis, sector, level, metric, denominator } = view
  const { scope } = dataset
  const group_level = groupLevel(view)
  const ofAreas = { metric, denominator, year, basis, scope, group_level, sector, level }
  return {
    multiples: question(dataset, 'compare/multiples', ofAreas),
    funnel: question(dataset, 'compare/funnel', ofAreas),
    limits: question(dataset, 'compare/limits', ofAreas),
    classes: question(dataset, 'compare/class_groups', { year, basis, scope, group_level }),
  }
}

/** Why the rate of the view's area moved since another year. */
export function whyQuestion(view: View, compare: number, by: Split) {
  const { dataset, year, basis, area, sector, level, metric, denominator } = view
  return question(dataset, 'compare/decomposition', {
    ...{ metric, denominator, year, compare_year: compare, basis, area, by_what: by },
    ...{ group_level: groupLevel(view), sector, level },
  })
}
