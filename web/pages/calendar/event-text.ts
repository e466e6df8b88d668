import type { TFunction } from 'i18next'
import { addDays, type Day, daysBetween } from '../../../data/model/date.ts'
import type { CalendarEvent } from '../../../data/plans/calendar.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'

/** What texts of events are made with. */
export interface EventWords {
  t: TFunction<'calendar'>
  format: Format
  language: Language
}

/** What is due. */
export function eventTitle({ source }: CalendarEvent, { t, language }: EventWords): string {
  return source.of === 'plan' ? source.deadline.wording[language] : t(`law.${source.date}`)
}

/** The paper and the section that set the date. */
export function eventSource({ source }: CalendarEvent, { t, language }: EventWords): string {
  return source.of === 'plan'
    ? t('source.section', { paper: source.plan.title[language], section: source.deadline.section })
    : t('source.law', { paper: source.paper, section: source.section })
}

/** The time there is, as the text puts it and with the last day that is in time. */
export function eventSpan({ from, last, test }: CalendarEvent, { t, format }: EventWords): string {
  const until =
    test === 'before'
      ? t('span.before', { named: format.day(addDays(last, 1)), last: format.day(last) })
      : t('span.by', { last: format.day(last) })
  return from === null ? until : t('span.from', { from: format.day(from), until })
}

/** Days left until a day, or since. */
export function daysLeft(last: Day, today: Day, { t, format }: EventWords): string {
  const days = daysBetween(today, last)
  if (days === 0) return t('left.today')
  const count = Math.abs(days)
  return t(days > 0 ? 'left.ahead' : 'left.past', { count, days: format.count(count) })
}

/** The day of the week of a day, in full. */
export function weekday(day: Day, language: Language): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(day))
}
