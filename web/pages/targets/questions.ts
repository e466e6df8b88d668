import { question } from '../../app/question.ts'
import { areaQuestion } from '../../app/use-view.ts'
import type { View } from '../../app/view.ts'

/** Areas inside the chosen one that rules can be seen for. */
export type InnerLevel = 'district' | 'commune'

/** What the Targets page asks for a view. */
export function targetQuestions(view: View) {
  const { dataset, plan, area, year, compare } = view
  return {
    area: areaQuestion(view),
    scorecard: question(dataset, 'targets/scorecard', { plan, area, year, compare_year: compare }),
    path: question(dataset, 'targets/path', { plan, area }),
  }
}

/** The rules for the areas of a level inside the chosen one. */
export const areasQuestion = ({ dataset, plan, area, year }: View, group_level: InnerLevel) =>
  question(dataset, 'targets/areas', { plan, area, year, group_level })

/** The units that stand in the way of a part of a rule. */
export const unitsQuestion = ({ dataset, plan, area, year }: View, rule: string, part: string) =>
  question(dataset, 'targets/units', { plan, rule, part, area, year })
