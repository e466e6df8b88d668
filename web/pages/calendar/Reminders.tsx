import { Button, Text } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { CalendarEvent } from '../../../data/plans/calendar.ts'
import { useView } from '../../app/use-view.ts'
import { download, fileNameOf } from '../../export/caption.ts'
import classes from './CalendarPage.module.css'
import { type EventWords, eventSource, eventSpan, eventTitle } from './event-text.ts'
import { useEventWords } from './use-event-words.ts'

/** An event as its reminder says it. */
function reminderOf(event: CalendarEvent, words: EventWords) {
  const { t } = words
  const title = eventTitle(event, words)
  return {
    id: event.id,
    day: event.last,
    title: t(event.act === 'window' ? 'reminders.closing' : 'reminders.summary', { title }),
    details: `${eventSpan(event, words)}\n${eventSource(event, words)}`,
  }
}

/** What is still to come, as a file for the reader's own calendar. */
export function Reminders({ events }: { events: readonly CalendarEvent[] }) {
  const words = useEventWords()
  const { t } = words
  const { view } = useView()
  const { year } = view
  const [said, setSaid] = useState('')

  const make = async () => {
    setSaid(t('reminders.making'))
    try {
      const { remindersFile } = await import('../../export/reminders.ts')
      const text = remindersFile(
        events.map((event) => reminderOf(event, words)),
        { name: t('reminders.calendar'), madeAt: new Date().toISOString() },
      )
      const file = `${fileNameOf(t('reminders.file', { year }))}.ics`
      download(file, new Blob([text], { type: 'text/calendar;charset=utf-8' }))
      setSaid(t('reminders.done', { file }))
    } catch (error) {
      setSaid(t('reminders.failed', { reason: error instanceof Error ? error.message : String(error) }))
    }
  }

  return (
    <section className={classes.reminders} aria-label={t('reminders.title')}>
      <Button
        size="sm"
        leftSection={<IconCalendarDown size={16} aria-hidden />}
        disabled={events.length === 0}
        onClick={() => void make()}
      >
        {t('reminders.download')}
      </Button>
      <Text size="sm">
        {events.length === 0
          ? t('reminders.none')
          : t('reminders.about', { count: events.length, year, next: year + 1 })}
      </Text>
      <Text size="sm" role="status">
        {said}
      </Text>
    </section>
  )
}
