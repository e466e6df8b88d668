import type { Report } from '../../app/quality-choice.ts'
import { question } from '../../app/question.ts'
import type { View } from '../../app/view.ts'
import { groupLevel } from '../compare/questions.ts'

/** Years do not filter here: all that are loaded are looked at. The whole dataset is also what is of no known area. */
function within({ dataset, basis, area, sector, level }: View) {
  const whole = area === (dataset.scope ?? dataset.home_area)
  return { basis, area: whole ? null : area, sector, level }
}

export const rulesQuestion = (view: View) => question(view.dataset, 'quality/rules', within(view))

/** A rule, what a total was held against, and the year that is looked at; null for all. */
export interface FindingsWanted {
  code: string
  against: string | null
  year: number | null
}

export const findingsQuestion = (view: View, { code, against, year }: FindingsWanted) =>
  question(view.dataset, 'quality/findings', { ...within(view), code, against, year })

export const listsQuestion = (view: View, differing_only: boolean) =>
  question(view.dataset, 'quality/lists', { ...within(view), differing_only })

/** Who has reported: the areas within the chosen one; where the data has no scope, all that report for themselves. */
export function completenessQuestion(view: View, what: Report) {
  const { dataset, basis, area, sector } = view
  const scope = dataset.scope === null ? null : area
  return question(dataset, 'quality/completeness', {
    what,
    basis,
    scope,
    group_level: groupLevel(view),
    sector,
  })
}
