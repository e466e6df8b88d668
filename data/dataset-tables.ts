import { toArrow } from './ingest/to-arrow.ts'
import type { Dataset } from './model/dataset.ts'

/** The tables that say what a dataset is made of, as Arrow IPC streams by table name. */
export function datasetTables(dataset: Dataset): { table: string; arrow: Uint8Array[] }[] {
  const { years, imports } = dataset
  const yearTable = toArrow(
    { year: 'int', as_of: 'text', provisional: 'bool' },
    {
      year: years.map((entry) => entry.year),
      as_of: years.map((entry) => entry.as_of),
      provisional: years.map((entry) => entry.provisional),
    },
  )
  const importTable = toArrow(
    {
      id: 'int',
      contract: 'text',
      file: 'text',
      sha256: 'text',
      rows: 'int',
      mode: 'text',
      area_id: 'text',
      absent: 'text',
    },
    {
      id: imports.map((entry) => entry.id),
      contract: imports.map((entry) => entry.contract),
      file: imports.map((entry) => entry.file),
      sha256: imports.map((entry) => entry.sha256),
      rows: imports.map((entry) => entry.rows),
      mode: imports.map((entry) => entry.mode),
      area_id: imports.map((entry) => entry.area_id),
      absent: imports.map((entry) => entry.absent.join(',')),
    },
  )
  return [
    { table: 'dataset_year', arrow: [yearTable] },
    { table: 'import', arrow: [importTable] },
  ]
}
