import type { Day } from './date.ts'
import { type MetricId, metricOf } from './metric.ts'
import type { Year } from './year.ts'

/** A break in a series (điểm gãy): figures before `year` and from it on do not mean quite the same. */
export interface Break {
  id: 'safe_tt124' | 'class_qd510' | 'typical_qd9745' | 'typical_qd3554' | 'merger_2025'
  /** First statistical year of the new meaning. */
  year: Year
  on: Day
  /** What changed: the criteria of a rule, or the areas that figures are reported for. */
  of: 'safe' | 'class' | 'typical' | 'areas'
}

/**
 * The first statistical year on today's areas, without districts. Results of communes themselves of the years before are
 * those of old communes.
 */
export const firstYearOfToday: Year = 2025

/** Whether one of two years stands on today's areas and the other does not. */
export const isAcrossMerger = (one: Year, other: Year): boolean =>
  one < firstYearOfToday !== other < firstYearOfToday

export const breaks: readonly Break[] = [
  /** TT 124/2021/TT-BCA replaces TT 23/2012/TT-BCA. */
  { id: 'safe_tt124', year: 2022, on: '2022-02-10', of: 'safe' },
  /** QĐ 510/QĐ-BCA-V05. */
  { id: 'class_qd510', year: 2022, on: '2022-01-20', of: 'class' },
  /** QĐ 9745/QĐ-BCA-V05, the first criteria for typical units that hold nationwide. */
  { id: 'typical_qd9745', year: 2023, on: '2022-12-28', of: 'typical' },
  /** QĐ 3554/QĐ-BCA-V05 replaces QĐ 9745. */
  { id: 'typical_qd3554', year: 2025, on: '2025-05-19', of: 'typical' },
  /** Two levels of government, provinces and communes merged (NQ 202/2025/QH15 and its resolutions). */
  { id: 'merger_2025', year: firstYearOfToday, on: '2025-07-01', of: 'areas' },
]

/** The breaks that a comparison of one metric between two years steps over, oldest first. */
export function breaksBetween(metric: MetricId, one: Year, other: Year): Break[] {
  const [from, to] = one < other ? [one, other] : [other, one]
  const { rule } = metricOf(metric)
  return breaks.filter((gap) => from < gap.year && gap.year <= to && (gap.of === 'areas' || gap.of === rule))
}
