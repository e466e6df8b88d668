import type { Manifest, ShippedFile } from '../../data/model/dataset.ts'
import { startDuckDbWasm } from '../../queries/engine/duckdb-wasm.ts'
import { loadEngineModule, workerUrl } from './engine-files.ts'
import type { StatusStore } from './engine-status.ts'
import { Warehouse } from './warehouse.ts'

/** The warehouse over DuckDB-wasm; `status` hears how far the engine is. */
export function browserWarehouse(
  manifest: Manifest,
  status: StatusStore,
  load: (file: ShippedFile) => Promise<Uint8Array>,
): Warehouse {
  const startEngine = async () => {
    status.set({ phase: 'loading', share: 0 })
    try {
      const module = await loadEngineModule((share) => status.set({ phase: 'loading', share }))
      const engine = await startDuckDbWasm({ worker: workerUrl, module })
      URL.revokeObjectURL(module)
      status.set({ phase: 'ready' })
      return engine
    } catch (error) {
      status.set({ phase: 'failed', error })
      throw error
    }
  }
  return new Warehouse({ manifest, load, startEngine })
}
