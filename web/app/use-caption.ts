import type { ShownFigures } from '../../data/notes/covered.ts'
import type { ChartText } from '../charts/chart-text.ts'
import type { Caption } from '../export/caption.ts'
import { useChartText } from '../i18n/use-format.ts'
import { sourceLine } from './source-line.ts'
import type { View } from './view.ts'

/** What figures of a view's metric, area and years are of; a chart that shows more, or other ones, says so. */
export const shownIn = (
  { dataset, year, compare, area, metric }: View,
  others?: Partial<ShownFigures>,
): ShownFigures => ({
  dataset: dataset.id,
  years: compare === null ? [year] : [year, compare],
  area,
  listsAreas: false,
  metrics: [metric],
  ...others,
})

/** All years of the data, the one that is looked at first. */
export const allYears = ({ dataset, year }: View): number[] => [
  year,
  ...dataset.years.map((one) => one.year).filter((other) => other !== year),
]

/** Makes the captions of a view's charts: title, unit with filters and years, source, and what notes may be on. */
export const captionsOf = (view: View, filters: string, { t, format }: ChartText) => {
  const { year, compare } = view
  const years = compare === null ? String(year) : t('filter.yearAgainst', { year, compare })
  return (title: string, unit: string, shown?: Partial<ShownFigures>): Caption => ({
    title,
    subtitle: [unit, filters, years].filter(Boolean).join(' · '),
    source: `${t('source.label')}: ${sourceLine(view, t, format)} · ${t('app.name')}`,
    shown: shownIn(view, shown),
  })
}

/** Makes the captions of a page's charts, see {@link captionsOf}. */
export const useCaption = (view: View, filters: string) => captionsOf(view, filters, useChartText())
