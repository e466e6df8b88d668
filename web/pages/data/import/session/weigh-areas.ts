import { type AreaChange, changedAreas } from '../../../../../data/areas/changed-areas.ts'
import type { QueryRow } from '../../../../../queries/catalog.ts'
import type { NewImport } from '../../../../store/import-log.ts'
import { readAreas } from '../../../../store/read-areas.ts'
import type { WeighSources } from './weigh-change.ts'

/** What imports would change in the list of areas, and which figures would be left without one. */
export interface AreaWeighing {
  changes: AreaChange[]
  /** At most as many as are shown. */
  stranded: QueryRow<'import/stranded'>[]
}

/** Rows listed; more are counted only. */
export const strandedShown = 200

/** Lays the imports' areas over the list there is. Throws where the shipped list cannot be had. */
export async function weighAreas(
  { workspace, warehouse, reference }: WeighSources,
  imports: readonly NewImport[],
): Promise<AreaWeighing> {
  const { entries, dataset: before } = workspace.get()
  const [now, own, after] = await Promise.all([
    reference(),
    workspace.areaRows(entries, imports),
    workspace.datasetOf(entries, imports),
  ])
  const changes = changedAreas(readAreas(now), readAreas({ ...now, own }))
  const stranded = after
    ? await warehouse.askChange(before, after, 'import/stranded', { limit: strandedShown })
    : []
  return { changes, stranded }
}
