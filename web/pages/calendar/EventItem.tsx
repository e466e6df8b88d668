import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CalendarEvent } from '../../../data/plans/calendar.ts'
import { Mark, type Tone } from '../../ui/Mark.tsx'
import classes from './CalendarPage.module.css'
import type { EventState } from './event-state.ts'
import { daysLeft, eventSource, eventSpan, eventTitle, weekday } from './event-text.ts'
import { useEventWords } from './use-event-words.ts'

const tones: Record<EventState, Tone> = {
  done: 'good',
  underWay: 'quiet',
  overdue: 'bad',
  unknown: 'quiet',
  ahead: 'quiet',
  open: 'quiet',
  closed: 'quiet',
}

interface EventItemProps {
  event: CalendarEvent
  today: string
  /** Null while the figures are on their way. */
  state: EventState | null
  /** What the data shows as done. */
  children: ReactNode
}

/** One event: its last day, what is due and who says so, days left, and what the data shows. */
export function EventItem({ event, today, state, children }: EventItemProps) {
  const words = useEventWords()
  const { t, format, language } = words
  const { last, source } = event
  const reading = source.of === 'plan' ? source.deadline.reading?.[language] : undefined
  return (
    <li className={classes.event} data-past={last < today || undefined} data-event={event.id}>
      <time dateTime={last} className={classes.day}>
        <span className={classes.date}>{format.day(last)}</span>
        <span className={classes.weekday}>{weekday(last, language)}</span>
      </time>
      <div className={classes.what}>
        <Title order={2} className={classes.name}>
          {eventTitle(event, words)}
        </Title>
        <Text size="sm">
          {eventSpan(event, words)}
          <span className={classes.source}> · {eventSource(event, words)}</span>
        </Text>
        {reading && <Text size="sm">{t('reading', { reading })}</Text>}
        <div className={classes.done}>{children}</div>
      </div>
      <div className={classes.state}>
        {state && <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>}
        <span className={classes.left}>{daysLeft(last, today, words)}</span>
      </div>
    </li>
  )
}
