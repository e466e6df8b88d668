import type { TFunction } from 'i18next'
import type { Dataset } from '../../data/model/dataset.ts'

/** Datasets that the app itself has a name for. */
const named = ['demo', 'published', 'workspace'] as const

const known = (id: string) => named.find((one) => one === id)

/** What a dataset is called: its publisher's title, else the app's own name for it. */
export function datasetName({ id, name }: Dataset, t: TFunction): string {
  return name ?? t(`dataset.${known(id) ?? 'package'}.name`)
}

/** Where a dataset comes from, in one phrase. */
export function datasetSource(dataset: Dataset, t: TFunction): string {
  const id = known(dataset.id)
  return id ? t(`dataset.${id}.source`) : datasetName(dataset, t)
}
