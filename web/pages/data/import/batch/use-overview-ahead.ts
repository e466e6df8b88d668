import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { areasQuestion } from '../../../../app/AreaSelect.tsx'
import { useData } from '../../../../app/data-context.tsx'
import { prefetch } from '../../../../app/question.ts'
import { useView } from '../../../../app/use-view.ts'
import { loadRuntime } from '../../../../charts/use-echarts.ts'
import { overviewQuestions } from '../../../overview/questions.ts'
import type { Weighing } from '../session/weigh-change.ts'
import { acceptedView } from './accepted-view.ts'

/** Milliseconds that the preview has to itself. */
const pause = 500

/**
 * Asks what the Overview will ask once a weighed import is accepted: the candidate has the very data version
 * that it will have then, so the answers are there at once, and so is what draws them.
 */
export function useOverviewAhead(weighing: Weighing | null): void {
  const client = useQueryClient()
  const data = useData()
  const { view } = useView()
  useEffect(() => {
    if (!weighing) return
    const timer = setTimeout(() => {
      const ahead = acceptedView(view, weighing.after, weighing.years.split(',').map(Number))
      void loadRuntime()
      prefetch(client, data, [...Object.values(overviewQuestions(ahead)), areasQuestion(ahead)])
    }, pause)
    return () => clearTimeout(timer)
  }, [client, data, view, weighing])
}
