import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEvent } from '../../../data/plans/calendar.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './CalendarPage.module.css'
import { CountedEvent } from './CountedEvent.tsx'
import { EventItem } from './EventItem.tsx'
import { eventState } from './event-state.ts'

interface EventListProps {
  events: readonly CalendarEvent[]
  plan: Plan | null
  today: string
}

/** The year's events by their last day, with today between those that have passed and those to come. */
export function EventList({ events, plan, today }: EventListProps) {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const [first] = events
  if (!first) return null
  const comingAt = events.findIndex(({ last }) => last >= today)
  return (
    <ol className={classes.events} aria-label={t('list', { year: first.year })}>
      {events.map((event, at) => (
        <Fragment key={event.id}>
          {at === comingAt && at > 0 && (
            <li className={classes.today}>{t('today', { day: format.day(today) })}</li>
          )}
          {event.evidence ? (
            <CountedEvent event={event} evidence={event.evidence} plan={plan} today={today} />
          ) : (
            <EventItem
              event={event}
              today={today}
              state={eventState(event, { complete: null, today, asOf: null })}
            >
              {t('done.notInData')}
            </EventItem>
          )}
        </Fragment>
      ))}
    </ol>
  )
}
