import * as z from 'zod/mini'
import { Day } from './date.ts'
import type { Sector } from './sector.ts'

/** A statistical year (năm số liệu). TT 23/2012 is the oldest standard a figure can rest on. */
export const Year = z.int().check(z.gte(2012), z.lte(2100))
export type Year = z.infer<typeof Year>

/** First and last day, both included. */
export interface StatisticalWindow {
  from: Day
  to: Day
}

/**
 * The days that a sector's statistical year covers (TT 124/2021/TT-BCA, Điều 8.2): residential areas
 * 01/11 of the year before to 31/10, all others 16/11 of the year before to 15/11.
 */
export function statisticalWindow(year: Year, sector: Sector): StatisticalWindow {
  return sector === 'residential'
    ? { from: `${year - 1}-11-01`, to: `${year}-10-31` }
    : { from: `${year - 1}-11-16`, to: `${year}-11-15` }
}

/**
 * Whether figures taken on `asOf` are provisional (số liệu tạm tính): the last window of the year had not
 * closed on that day.
 */
export function isProvisional(year: Year, asOf: Day): boolean {
  return asOf <= statisticalWindow(year, 'agency').to
}

/**
 * The day whose list of areas a statistical year is reported on: the close of the first window, 31/10. So
 * 2024 stands on the areas before the mergers of 1/11/2024 and 1/12/2024, and 2025 on those of 1/7/2025.
 */
export function areasDay(year: Year): Day {
  return statisticalWindow(year, 'residential').to
}

/**
 * One year of a dataset: the day its figures were taken (null where no one day holds for them), and whether
 * that was before the year closed.
 */
export const DatasetYear = z.strictObject({ year: Year, as_of: z.nullable(Day), provisional: z.boolean() })
export type DatasetYear = z.infer<typeof DatasetYear>
