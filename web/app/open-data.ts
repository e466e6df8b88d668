import type { QueryClient } from '@tanstack/react-query'
import { type Dataset, Manifest } from '../../data/model/dataset.ts'
import type { Plan } from '../../data/plans/plan.ts'
import type { TableData } from '../../queries/database.ts'
import { portableEdition } from '../portable/edition.ts'
import { StatusStore } from '../store/engine-status.ts'
import type { Explorer } from '../store/explorer.ts'
import { type FirstResult, unpackFirstResults } from '../store/first-results.ts'
import { fetchShipped, loadShipped, ShippedFileError } from '../store/shipped-file.ts'
import type { Warehouse } from '../store/warehouse.ts'
import { Workspace } from '../store/workspace.ts'
import { prebuiltAt } from './answers.ts'
import type { DataSource } from './data-context.tsx'
import { whatIsExpected } from './expected-data.ts'
import { LiveData } from './live-data.ts'

const folder = 'data/'

/**
 * Opens what is shipped beside the page: the manifest, and the first results into the result cache. A package
 * beside it and the analyst's own data are opened before the first view only where they are to be expected;
 * `followed` opens them afterwards. The engine starts by itself once the first view stands. Throws
 * where there is no readable manifest.
 */
export async function openData(answers: QueryClient): Promise<LiveData> {
  const edition = portableEdition()
  const [manifest, expected, carried] = await Promise.all([
    readManifest(),
    whatIsExpected(),
    edition && import('./carried.ts').then(({ readCarried }) => readCarried(edition.about.carried)),
  ])
  const status = new StatusStore()
  const workspace = new Workspace({
    reference: manifest.reference,
    home_area: manifest.datasets[0]?.home_area ?? '',
    load: (file) => loadShipped(folder, file),
  })
  const data = new LiveData({
    shipped: manifest,
    workspace,
    status,
    openWarehouse: (rowsOf, planOf) => openWarehouse(manifest, status, rowsOf, planOf),
    carried,
    follow: (live) => follow(live, manifest, answers),
  })
  await Promise.all([
    cacheShippedAnswers(manifest, answers),
    expected.workspace ? startWorkspace(data, manifest, answers) : null,
    expected.packages ? addPackages(data, manifest, answers) : null,
  ])
  return data
}

/**
 * Opens what the first view did not wait for, and from then on keeps the answers of the analyst's last views
 * for the next visit.
 */
async function follow(data: LiveData, manifest: Manifest, answers: QueryClient): Promise<void> {
  const { workspace, packages } = data.get()
  await Promise.all([workspace.start(), packages ? null : addPackages(data, manifest, answers)])
  const { keepAnswers } = await import('./kept-answers.ts')
  keepAnswers(workspace, answers, editionOf(manifest))
}

/** What tells answers of this edition of the app from those of others: other questions have other first results. */
const editionOf = ({ first_results }: Manifest) => first_results?.sha256 ?? ''

function cache(answers: QueryClient, results: readonly FirstResult[]): void {
  for (const { key, rows } of results) answers.setQueryData(key, rows, { updatedAt: prebuiltAt })
}

async function cacheShippedAnswers({ first_results }: Manifest, answers: QueryClient): Promise<void> {
  if (!first_results) return
  try {
    cache(answers, unpackFirstResults(await loadShipped(folder, first_results)))
  } catch (error) {
    // Without them the pages wait for the engine; that is slower, not wrong.
    console.warn('first results not used', error)
  }
}

async function startWorkspace(data: LiveData, manifest: Manifest, answers: QueryClient): Promise<void> {
  const { workspace } = data
  const [{ readKeptAnswers }] = await Promise.all([import('./kept-answers.ts'), workspace.start()])
  cache(answers, await readKeptAnswers(workspace, editionOf(manifest)))
}

async function addPackages(data: LiveData, manifest: Manifest, answers: QueryClient): Promise<void> {
  const { openPackages } = await import('./open-packages.ts')
  const packages = await openPackages({ reference: manifest.reference, edition: editionOf(manifest) })
  const { beside, opened } = packages.get()
  for (const { firstResults } of [...(beside ? [beside] : []), ...opened]) cache(answers, firstResults)
  data.addPackages(packages)
}

/** The warehouse, whose code and engine come with the first question that has no prebuilt answer. */
function openWarehouse(
  manifest: Manifest,
  status: StatusStore,
  rowsOf: (dataset: Dataset) => Promise<TableData[]> | TableData[] | null,
  planOf: (key: string) => Plan | undefined,
): DataSource['warehouse'] {
  let opened: Promise<Warehouse> | null = null
  let explorer: Promise<Explorer> | null = null
  const load = (file: Parameters<typeof loadShipped>[1]) => loadShipped(folder, file)
  const sources = { manifest, load, rowsOf, planOf }
  const open = () => {
    opened ??= import('../store/browser-warehouse.ts').then(({ browserWarehouse }) =>
      browserWarehouse(status, sources),
    )
    return opened
  }
  return {
    ask: async (...asked) => (await open()).ask(...asked),
    askChange: async (...asked) => (await open()).askChange(...asked),
    compare: async (before, after) => (await open()).compare(before, after),
    prepare: async (dataset) => (await open()).prepare(dataset),
    explorer: () => {
      explorer ??= import('../store/browser-explorer.ts').then(({ browserExplorer }) =>
        browserExplorer(sources),
      )
      return explorer
    },
  }
}

async function readManifest(): Promise<Manifest> {
  const path = `${folder}manifest.json`
  const response = await fetchShipped(path)
  try {
    return Manifest.parse(await response.json())
  } catch (cause) {
    throw new ShippedFileError(path, 'damaged', cause)
  }
}
