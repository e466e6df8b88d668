import type { Manifest } from '../../data/model/dataset.ts'
import { areasQuestion } from '../app/AreaSelect.tsx'
import { coverageQuestion } from '../app/NoFigures.tsx'
import type { Question } from '../app/question.ts'
import { resolveView, type View } from '../app/view.ts'
import { compareQuestions } from '../pages/compare/questions.ts'
import { overviewQuestions } from '../pages/overview/questions.ts'
import { publishedQuestions } from '../pages/published/questions.ts'

/** The views that people open without choosing anything: of each dataset, with its default year. */
export function defaultViews(manifest: Manifest): View[] {
  return manifest.datasets.map(({ id }) => resolveView({ dataset: id }, manifest).view)
}

/** All that the pages ask in a view, each question once. */
export function questionsOf(view: View): Question[] {
  const asked: Question[] = [
    areasQuestion(view),
    coverageQuestion(view),
    ...Object.values(overviewQuestions(view)),
    ...Object.values(compareQuestions(view)),
    ...(view.dataset.kind === 'published' ? Object.values(publishedQuestions(view)) : []),
  ]
  const byKey = new Map(asked.map((one) => [JSON.stringify([one.name, one.params]), one]))
  return [...byKey.values()]
}
