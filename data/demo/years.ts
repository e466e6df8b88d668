import type { Day } from '../model/date.ts'
import { type DatasetYear, isProvisional, type Year } from '../model/year.ts'

/** First year that is reported on today's communes, without districts. */
export const mergerYear: Year = 2025

const taken: readonly [Year, Day][] = [
  [2022, '2022-12-05'],
  [2023, '2023-12-05'],
  [2024, '2024-12-05'],
  [2025, '2025-12-05'],
  [2026, '2026-10-31'],
]

/** The years of the demonstration: final ones on 5/12, the day reports are due, the last before its close. */
export const demoYears: DatasetYear[] = taken.map(([year, as_of]) => ({
  year,
  as_of,
  provisional: isProvisional(year, as_of),
}))
