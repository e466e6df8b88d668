import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useRef } from 'react'
import type { Plan } from '../../../data/plans/plan.ts'
import { useData } from '../../app/data-context.tsx'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { draftKey } from '../../store/held-plan.ts'
import type { PartRow } from '../targets/rules.ts'
import { previewQuestion } from './questions.ts'

/** Milliseconds without another edit after which a draft is held against the data. */
const restsAfter = 300

/** A plan with what the data says of it. */
export interface Preview {
  plan: Plan
  rows: readonly PartRow[]
}

/**
 * The last draft without faults against the data, area and year that are shown; null before there is any. While
 * the answer is on its way, the one before it stays.
 */
export function usePreview(plan: Plan | null) {
  const { holdDraft } = useData()
  const { view } = useView()
  const valid = useRef(plan)
  if (plan) valid.current = plan
  const [drafted] = useDebouncedValue(valid.current, restsAfter)
  const key = useMemo(() => {
    if (!drafted) return null
    const made = draftKey(drafted)
    holdDraft(made, drafted)
    return made
  }, [drafted, holdDraft])
  const answer = useAnswer(previewQuestion(view, key))
  const last = useRef<Preview | null>(null)
  if (drafted && answer.data) last.current = { plan: drafted, rows: answer.data }
  return { preview: last.current, error: answer.error, retry: () => void answer.refetch() }
}
