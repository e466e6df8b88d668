import type { Day } from '../model/date.ts'

/** The calendar day before `day`. */
export function dayBefore(day: Day): Day {
  return shifted(day, -1)
}

/** The calendar day after `day`. */
export function dayAfter(day: Day): Day {
  return shifted(day, 1)
}

function shifted(day: Day, by: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + by)
  return date.toISOString().slice(0, 10)
}
