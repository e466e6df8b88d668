import type { Dataset } from '../../../../../data/model/dataset.ts'
import type { QueryRow } from '../../../../../queries/catalog.ts'
import type { NewImport } from '../../../../store/import-log.ts'
import type { AreaStreams } from '../../../../store/read-areas.ts'
import type { Warehouse } from '../../../../store/warehouse.ts'
import type { Workspace } from '../../../../store/workspace.ts'
import type { Batch } from './batch.ts'
import type { AreaWeighing } from './weigh-areas.ts'

/** What figures would change in the workspace, with the states that the lists are asked of. */
export interface Weighing {
  before: Dataset | null
  after: Dataset
  /** Ids of the imports and their years, joined by commas as the questions take them. */
  imports: string
  years: string
  scope: string | null
  rows: QueryRow<'import/years'>[]
  units: QueryRow<'import/unit_counts'>[]
  figures: QueryRow<'import/figures'>[]
  renames: QueryRow<'import/renames'>[]
  checks: QueryRow<'import/checks'>[]
}

/** What a batch would change: figures, where it has any, and the list of areas, where it tells of some. */
export interface BatchWeighing {
  figures: Weighing | null
  areas: AreaWeighing | null
}

/** As many as a reader goes through; what is above is said in numbers. */
export const renamesShown = 200
export const checksShown = 500

export interface WeighSources {
  workspace: Pick<Workspace, 'get' | 'datasetOf' | 'areaRows'>
  warehouse: Pick<Warehouse, 'askChange'>
  /** The areas that there are now. */
  reference: () => Promise<AreaStreams>
}

/** Asks what the imports would change, were they accepted now. Throws where the rows make no dataset. */
export async function weighChange(
  sources: WeighSources,
  imports: readonly NewImport[],
  batch: Batch,
): Promise<BatchWeighing> {
  const hasFigures = imports.some(({ record }) => record.years.length > 0)
  const figures = hasFigures ? await weighFigures(sources, imports, batch) : null
  if (!bringsAreas(imports)) return { figures, areas: null }
  const { weighAreas } = await import('./weigh-areas.ts')
  return { figures, areas: await weighAreas(sources, imports) }
}

const bringsAreas = (imports: readonly NewImport[]): boolean =>
  imports.some(({ record }) => record.tables.some(({ contract }) => contract === 'areas'))

async function weighFigures(
  { workspace, warehouse }: WeighSources,
  imports: readonly NewImport[],
  batch: Batch,
): Promise<Weighing> {
  const { entries, dataset: before } = workspace.get()
  const after = await workspace.datasetOf(entries, imports)
  if (!after) throw new Error('the imports hold no rows')
  const years = [...new Set(imports.flatMap(({ record }) => record.years.map(({ year }) => year)))]
  const asked = { imports: imports.map(({ record }) => record.id).join(','), years: years.join(',') }
  const [rows, units, figures, checks] = await Promise.all([
    warehouse.askChange(before, after, 'import/years', {}),
    warehouse.askChange(before, after, 'import/unit_counts', { years: asked.years }),
    warehouse.askChange(before, after, 'import/figures', { years: asked.years, area: batch.scope }),
    warehouse.askChange(before, after, 'import/checks', { imports: asked.imports, limit: checksShown }),
  ])
  // A new unit is another one renamed only where one is gone: since the year before, or by this import.
  const mayBeRenamed =
    years.some((year) => after.years.some((one) => one.year === year - 1)) ||
    units.some(({ kind }) => kind === 'vanished')
  const renames = mayBeRenamed
    ? await warehouse.askChange(before, after, 'import/renames', {
        imports: asked.imports,
        limit: renamesShown,
      })
    : []
  return { before, after, ...asked, scope: batch.scope, rows, units, figures, renames, checks }
}
