import type { QueryClient } from '@tanstack/react-query'
import { Manifest } from '../../data/model/dataset.ts'
import { startDuckDbWasm } from '../../queries/engine/duckdb-wasm.ts'
import { StatusStore } from '../store/engine-status.ts'
import { unpackFirstResults } from '../store/first-results.ts'
import { fetchShipped, loadShipped, ShippedFileError } from '../store/shipped-file.ts'
import { Warehouse } from '../store/warehouse.ts'
import type { DataSource } from './data-context.tsx'
import { seedAnswers } from './seed-answers.ts'

const folder = 'data/'

/**
 * Opens what is shipped beside the page: the manifest, and the first results into the result cache. The
 * engine starts by itself once the first view stands. Throws where there is no readable manifest.
 */
export async function openData(answers: QueryClient): Promise<DataSource> {
  const manifest = await readManifest()
  const status = new StatusStore()
  const warehouse = new Warehouse({
    manifest,
    load: (file) => loadShipped(folder, file),
    startEngine: async () => {
      status.set({ phase: 'loading', share: 0 })
      try {
        const { loadEngineModule, workerUrl } = await import('../store/engine-files.ts')
        const module = await loadEngineModule((share) => status.set({ phase: 'loading', share }))
        const engine = await startDuckDbWasm({ worker: workerUrl, module })
        URL.revokeObjectURL(module)
        status.set({ phase: 'ready' })
        return engine
      } catch (error) {
        status.set({ phase: 'failed', error })
        throw error
      }
    },
  })
  if (manifest.first_results) {
    try {
      seedAnswers(answers, unpackFirstResults(await loadShipped(folder, manifest.first_results)))
    } catch (error) {
      // Without them the pages wait for the engine; that is slower, not wrong.
      console.warn('first results not used', error)
    }
  }
  return { manifest, warehouse, status }
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
