import { useTranslation } from 'react-i18next'
import type { CalendarEvent } from '../../../data/plans/calendar.ts'
import classes from './CalendarPage.module.css'
import { daysLeft, eventSource, eventSpan, eventTitle } from './event-text.ts'
import { useEventWords } from './use-event-words.ts'

interface FollowingYearProps {
  events: readonly CalendarEvent[]
  year: number
  today: string
  /** Shown at once: nothing of the year before is left to do. */
  isOpen: boolean
}

/** The dates of the year after, of which there may be no data yet: January's come before anybody reports. */
export function FollowingYear({ events, year, today, isOpen }: FollowingYearProps) {
  const { t } = useTranslation('calendar')
  const words = useEventWords()
  if (events.length === 0) return null
  return (
    <details key={year} className={classes.following} open={isOpen}>
      <summary>{t('following', { year, count: events.length })}</summary>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <strong>{words.format.day(event.last)}</strong> ({daysLeft(event.last, today, words)}):{' '}
            {eventTitle(event, words)}, {eventSpan(event, words)}
            <span className={classes.source}> · {eventSource(event, words)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
