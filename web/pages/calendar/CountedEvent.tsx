import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CalendarEvent, Evidence } from '../../../data/plans/calendar.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { useAnswer } from '../../app/question.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { doneLines } from './done-lines.ts'
import { EventItem } from './EventItem.tsx'
import { eventState, isComplete, rulesOf } from './event-state.ts'
import { doneQuestion, rulesQuestion } from './questions.ts'
import { useEventWords } from './use-event-words.ts'

interface CountedEventProps {
  event: CalendarEvent
  evidence: Evidence
  plan: Plan | null
  today: string
}

/** An event of which the data shows what is done. */
export function CountedEvent({ event, evidence, plan, today }: CountedEventProps) {
  const { t } = useTranslation()
  const words = useEventWords()
  const { view } = useView()
  const asked = [
    useAnswer(doneQuestion(view, event, evidence)),
    useAnswer(rulesQuestion(view, event.year)),
    useAnswer(areaQuestion(view)),
  ] as const
  const failed = asked.find(({ error }) => error)?.error
  const [counted, scorecard, area] = asked
  const done = counted.data?.[0]

  if (failed) {
    const retry = () => {
      for (const one of asked) if (one.error) void one.refetch()
    }
    return (
      <EventItem event={event} today={today} state={null}>
        <FailedAnswer error={failed} onRetry={retry} />
      </EventItem>
    )
  }
  if (!done || !scorecard.data || !area.data) {
    return (
      <EventItem event={event} today={today} state={null}>
        <Skeleton height={20} data-loading />
      </EventItem>
    )
  }
  const asOf = view.dataset.years.find(({ year }) => year === event.year)?.as_of ?? null
  const rules = rulesOf(evidence, scorecard.data, area.data[0]?.level ?? null)
  const state = eventState(event, { complete: isComplete(evidence, done, rules), today, asOf })
  return (
    <EventItem event={event} today={today} state={state}>
      {doneLines({ event, evidence, done, rules, plan, asOf, today }, words, t).join(' ')}
    </EventItem>
  )
}
