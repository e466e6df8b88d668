import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays, type Day } from '../../data/model/date.ts'

/** Something to be reminded of, on its last day. */
export interface Reminder {
  /** The same whenever the same thing is exported. */
  id: string
  day: Day
  title: string
  details: string
}

const hour = 3600
const remindedAt = 8 * hour

/** How many days before one is reminded, in the morning. */
export const daysAhead = [7, 1] as const

// Calendar programs read the day alone; noon is the same day in every time zone's summer and winter.
const noon = (day: Day) => new Date(`${day}T12:00:00`)

// Neither iCalendar nor those who read it know control characters.
const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ')

/**
 * An iCalendar file (RFC 5545) with one all-day event a reminder, which marks nobody as busy, and alarms the days
 * before at 8 in the morning. `madeAt` is ISO time.
 */
export function remindersFile(
  reminders: readonly Reminder[],
  { name, madeAt }: { name: string; madeAt: string },
): string {
  const calendar = ical({
    name: plain(name),
    prodId: { company: 'phong-trao', product: 'calendar', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { id, day, title, details } of reminders) {
    calendar.createEvent({
      id: `${id}@phong-trao`,
      stamp: new Date(madeAt),
      start: noon(day),
      end: noon(addDays(day, 1)),
      allDay: true,
      summary: plain(title),
      description: plain(details),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      alarms: daysAhead.map((days) => ({
        type: ICalAlarmType.display,
        triggerBefore: days * 24 * hour - remindedAt,
        description: plain(title),
      })),
    })
  }
  return calendar.toString()
}
