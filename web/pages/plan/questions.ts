import { question } from '../../app/question.ts'
import type { View } from '../../app/view.ts'
import { targetQuestions } from '../targets/questions.ts'

/** All areas that a plan can be of. */
export const planAreasQuestion = ({ dataset }: View) => question(dataset, 'plan/areas', {})

/** An area and all above it; no answer where there is none of this id. */
export const withinQuestion = ({ dataset }: View, area: string) => question(dataset, 'plan/within', { area })

/** How the area that is looked at stands by the plan of a key, in the year that is looked at. */
export const previewQuestion = (view: View, key: string | null) =>
  targetQuestions({ ...view, plan: key }).scorecard
