import type { TFunction } from 'i18next'
import type { Format } from '../i18n/format.ts'
import type { View } from './view.ts'

/** Where the figures of a view come from: the dataset with its label, the day of the figures, the basis. */
export function sourceLine(view: View, t: TFunction, format: Format): string {
  const entry = view.dataset.years.find(({ year }) => year === view.year)
  const parts = [
    t(`dataset.${view.dataset.id as 'demo'}.source`),
    entry?.as_of ? t('source.asOf', { day: format.day(entry.as_of) }) : null,
    entry?.provisional ? t('year.provisional') : null,
    view.dataset.scope === null ? null : t(`basis.${view.basis as 'reported'}.said`),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** The filters in words: area, sector and level where one is chosen. */
export function filterLine(view: View, areaName: string, t: TFunction): string {
  const parts = [
    areaName,
    view.sector ? t(`sector.${view.sector}`) : null,
    view.level ? t('filter.levelSaid', { level: t(`level.${view.level}`) }) : null,
  ]
  return parts.filter(Boolean).join(' · ')
}
