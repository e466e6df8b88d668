import type { QueryClient } from '@tanstack/react-query'
import { Manifest } from '../../data/model/dataset.ts'
import { StatusStore } from '../store/engine-status.ts'
import { unpackFirstResults } from '../store/first-results.ts'
import { fetchShipped, loadShipped, ShippedFileError } from '../store/shipped-file.ts'
import type { Warehouse } from '../store/warehouse.ts'
import { prebuiltAt } from './answers.ts'
import type { DataSource } from './data-context.tsx'

const folder = 'data/'

/**
 * Opens what is shipped beside the page: the manifest, and the first results into the result cache. The
 * engine starts by itself once the first view stands. Throws where there is no readable manifest.
 */
export async function openData(answers: QueryClient): Promise<DataSource> {
  const manifest = await readManifest()
  const status = new StatusStore()
  if (manifest.first_results) {
    try {
      const results = unpackFirstResults(await loadShipped(folder, manifest.first_results))
      for (const { key, rows } of results) answers.setQueryData(key, rows, { updatedAt: prebuiltAt })
    } catch (error) {
      // Without them the pages wait for the engine; that is slower, not wrong.
      console.warn('first results not used', error)
    }
  }
  return { manifest, warehouse: openWarehouse(manifest, status), status }
}

/** The warehouse, whose code and engine come with the first question that has no prebuilt answer. */
function openWarehouse(manifest: Manifest, status: StatusStore): DataSource['warehouse'] {
  let opened: Promise<Warehouse> | null = null
  const open = () => {
    opened ??= import('../store/browser-warehouse.ts').then(({ browserWarehouse }) =>
      browserWarehouse(manifest, status, (file) => loadShipped(folder, file)),
    )
    return opened
  }
  return {
    ask: async (...asked) => (await open()).ask(...asked),
    prepare: async (dataset) => (await open()).prepare(dataset),
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
