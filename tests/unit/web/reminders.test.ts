import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../data/model/date.ts'
import { type Reminder, remindersFile } from '../../../web/export/reminders.ts'

const madeAt = '2026-01-05T01:02:03.000Z'
const register: Reminder = {
  id: 'hung-yen-2026.register.2026',
  day: '2026-01-19',
  title: 'Hạn cuối: đăng ký xây dựng điển hình',
  details: 'trước ngày 20/01/2026, ngày cuối là 19/01/2026\nKế hoạch, mục II.1',
}
const fileOf = (reminders: Reminder[]) => remindersFile(reminders, { name: 'Phong trào', madeAt })

/** What a calendar program reads: every component of the file, by its own rules. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    summary: event.getFirstPropertyValue('summary'),
    description: event.getFirstPropertyValue('description'),
    start: String(event.getFirstPropertyValue('dtstart')),
    end: String(event.getFirstPropertyValue('dtend')),
    isDay: event.getFirstProperty('dtstart')?.type === 'date',
    stamp: String(event.getFirstPropertyValue('dtstamp')),
    busy: event.getFirstPropertyValue('transp'),
    alarms: event
      .getAllSubcomponents('valarm')
      .map((alarm) => [
        alarm.getFirstPropertyValue('action'),
        String(alarm.getFirstPropertyValue('trigger')),
        alarm.getFirstPropertyValue('description'),
      ]),
  }))
}

describe('reminders as iCalendar', () => {
  test('are all-day events on the last day, with alarms at 8 in the morning 7 days and 1 day before', () => {
    expect(readBack(fileOf([register]))).toEqual([
      {
        uid: 'hung-yen-2026.register.2026@phong-trao',
        summary: register.title,
        description: register.details,
        start: '2026-01-19',
        end: '2026-01-20',
        isDay: true,
        stamp: '2026-01-05T01:02:03Z',
        busy: 'TRANSPARENT',
        alarms: [
          ['DISPLAY', '-P6DT16H', register.title],
          ['DISPLAY', '-PT16H', register.title],
        ],
      },
    ])
  })

  test('are the same file when they are made again at the same time', () => {
    expect(fileOf([register])).toBe(fileOf([register]))
  })

  test('keep to the form: CRLF, lines of 75 octets at most, no bare line break', () => {
    const text = fileOf([{ ...register, title: 'Đăng ký xây dựng điển hình, '.repeat(40) }])
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const longest = text.split('\r\n').map((line) => new TextEncoder().encode(line).length)
    expect(Math.max(...longest)).toBeLessThanOrEqual(75)
    expect(readBack(text)[0]?.summary).toBe('Đăng ký xây dựng điển hình, '.repeat(40))
  })

  test.each([
    [
      'line breaks that would end the event',
      'Hạn\r\nEND:VEVENT\r\nBEGIN:VEVENT',
      'Hạn\nEND:VEVENT\nBEGIN:VEVENT',
    ],
    ['what the format itself uses', 'a;b,c\\n:"d"', 'a;b,c\\n:"d"'],
    ['control characters', 'a\u0000b\u0007c', 'a b c'],
    ['letters beyond the first plane', 'Hạn 📅 𝔸', 'Hạn 📅 𝔸'],
  ])('escape %s', (_, title, read) => {
    const [event, ...others] = readBack(fileOf([{ ...register, title, details: title }]))
    expect(others).toEqual([])
    expect(event).toMatchObject({ summary: read, description: read })
    expect(event?.alarms.map(([, , text]) => text)).toEqual([read, read])
  })

  test('whatever the text, there are as many events as reminders, each on its day', () => {
    const text = fc.string({ unit: 'grapheme' })
    const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2023-01-01', days))
    const reminder = fc.record({ id: fc.uuid(), day, title: text, details: text })
    fc.assert(
      fc.property(fc.array(reminder, { maxLength: 5 }), (reminders) => {
        expect(readBack(fileOf(reminders)).map(({ uid, start }) => [uid, start])).toEqual(
          reminders.map(({ id, day: on }) => [`${id}@phong-trao`, on]),
        )
      }),
    )
  })
})
