import * as z from 'zod/mini'

/** A calendar day as ISO text, `yyyy-mm-dd`; text order is date order. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** The day of a moment (ISO time) in the time zone of this computer. */
export function dayOf(time: string): Day {
  const at = new Date(time)
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${at.getFullYear()}-${month}-${day}`
}

const msPerDay = 86_400_000

/** The day so many days after `day`, before it where negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10)
}

/** How many days lie from one day to another; negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay)
}
