import type { Dataset } from '../../data/model/dataset.ts'

/** Key of the label that demonstration data bears wherever it is seen; null for a dataset without any. */
export function demonstrationLabel({ kind, imports }: Dataset) {
  if (kind === 'demonstration') return 'dataset.demo.label'
  return imports.some(({ demonstration }) => demonstration) ? 'dataset.someDemonstration' : null
}
