import { Text } from '@mantine/core'
import type { CalendarEvent } from '../../../data/plans/calendar.ts'
import { daysLeft, eventTitle } from './event-text.ts'
import { useEventWords } from './use-event-words.ts'

interface NextDueProps {
  events: readonly CalendarEvent[]
  year: number
  today: string
}

/** In one sentence: what has to be done next. Statistical windows close by themselves. */
export function NextDue({ events, year, today }: NextDueProps) {
  const words = useEventWords()
  const { t, format } = words
  const due = events.filter(({ act, last }) => act !== 'window' && last >= today)
  const [next] = [...due].sort((one, other) => (one.last < other.last ? -1 : one.last > other.last ? 1 : 0))
  const isOver = !events.some((event) => event.year === year && event.last >= today)
  return (
    <Text fw={600} data-next-due>
      {isOver && `${t('nothingLeft', { year })} `}
      {next &&
        t('nextDue', {
          day: format.day(next.last),
          left: daysLeft(next.last, today, words),
          title: eventTitle(next, words),
        })}
    </Text>
  )
}
