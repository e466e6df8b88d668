import type { TFunction } from 'i18next'
import type { Dataset } from '../../data/model/dataset.ts'
import { dayOf } from '../../data/model/date.ts'
import type { DatasetYear } from '../../data/model/year.ts'
import type { Format } from '../i18n/format.ts'
import { datasetSource } from './dataset-name.ts'
import { demonstrationLabel } from './demonstration-label.ts'
import type { View } from './view.ts'

/** Where the figures of a view come from: the dataset with its label, of when, provisional or final, the basis. */
export function sourceLine(view: View, t: TFunction, format: Format): string {
  const { dataset } = view
  const entry = dataset.years.find(({ year }) => year === view.year)
  const label = dataset.kind === 'demonstration' ? null : demonstrationLabel(dataset)
  const parts = [
    datasetSource(dataset, t),
    label && t(label),
    dataset.made_at ? t('source.madeAt', { day: format.day(dayOf(dataset.made_at)) }) : null,
    entry?.as_of ? t('source.asOf', { day: format.day(entry.as_of) }) : null,
    entry ? standing(dataset, entry, t) : null,
    dataset.scope === null ? null : t(`basis.${view.basis as 'reported'}.said`),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** Where figures come from that have no one year or basis: the dataset with its label. */
export function datasetLine(dataset: Dataset, t: TFunction): string {
  const label = dataset.kind === 'demonstration' ? null : demonstrationLabel(dataset)
  return [datasetSource(dataset, t), label && t(label)].filter(Boolean).join(' · ')
}

/** Of figures whose day is not known it is not known either whether they are final. */
function standing({ kind }: Dataset, { as_of, provisional }: DatasetYear, t: TFunction): string | null {
  if (provisional) return t('year.provisional')
  return as_of && kind !== 'demonstration' ? t('year.final') : null
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
