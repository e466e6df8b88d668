import type { Dataset, ImportEntry, Manifest, ShippedFile } from '../../../data/model/dataset.ts'
import { besideId } from './fit-package.ts'
import type { PackageRows } from './package-rows.ts'
import { sha256 } from './sha256.ts'

/** What the publisher says of a package. */
export interface PackageTitle {
  title: string
  organisation: string
}

/** A table of the package: its rows, and the part of the zip that holds them. */
export interface PackedTable extends PackageRows {
  part: ShippedFile
}

/**
 * The dataset of a package: of all that the workspace's says, what is true of the years published. All
 * replacements have been made, so its imports replace nothing any more; those whose rows were all replaced are
 * left out. Throws where no year of the dataset is among the published ones.
 */
export async function packageDataset(
  dataset: Dataset,
  { title, organisation }: PackageTitle,
  published: ReadonlySet<number>,
  tables: readonly PackedTable[],
  reference: Manifest['reference'],
  madeAt: Date,
): Promise<Dataset> {
  const years = dataset.years.filter(({ year }) => published.has(year))
  const last = years.findLast(({ provisional }) => !provisional) ?? years.at(-1)
  if (!last) throw new RangeError('no year to publish')
  const imports = dataset.imports.flatMap((entry): ImportEntry[] => {
    const table = tables.find(({ contract }) => contract === entry.contract)
    const rows = table?.byImport.get(entry.id)
    if (rows === undefined) return []
    const kept = entry.years.filter((year) => published.has(year))
    return [{ ...entry, rows, years: kept, mode: 'rows', area_id: null, absent: [] }]
  })
  const home = years.some(({ year }) => year === dataset.home_year) ? dataset.home_year : last.year
  const content = {
    name: title,
    home_area: dataset.home_area,
    home_year: home,
    scope: dataset.scope,
    years,
    imports,
    tables: Object.fromEntries(tables.map(({ contract, part }) => [contract, part])),
  }
  const stands = [
    organisation,
    content,
    Object.entries(reference).map(([table, file]) => [table, file.sha256]),
  ]
  const version = await sha256(new TextEncoder().encode(JSON.stringify(stands)))
  return { ...content, id: besideId, kind: dataset.kind, version, made_at: madeAt.toISOString() }
}
