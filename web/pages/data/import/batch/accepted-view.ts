import type { Dataset } from '../../../../../data/model/dataset.ts'
import type { View } from '../../../../app/view.ts'

/** The Overview of what an import brings: its last year against the one before, over the whole home area. */
export function acceptedView(view: View, dataset: Dataset, years: readonly number[]): View {
  const year = Math.max(...years)
  const known = dataset.years.some((one) => one.year === year - 1)
  return { ...view, dataset, year, compare: known ? year - 1 : null, area: dataset.home_area }
}
