import { startDuckDbWasm } from '../../queries/engine/duckdb-wasm.ts'
import type { Engine } from '../../queries/engine/engine.ts'
import { portableEdition } from '../portable/edition.ts'
import { loadEngineModule, workerUrl } from './engine-files.ts'
import type { StatusStore } from './engine-status.ts'
import { Warehouse, type WarehouseSources } from './warehouse.ts'

type Sources = Omit<WarehouseSources, 'startEngine'>

/** The warehouse over DuckDB-wasm; `status` hears how far the engine is. */
export function browserWarehouse(status: StatusStore, sources: Sources): Warehouse {
  const startEngine = async () => {
    status.set({ phase: 'loading', share: 0 })
    try {
      const engine = await startBrowserEngine((share) => status.set({ phase: 'loading', share }))
      status.set({ phase: 'ready' })
      return engine
    } catch (error) {
      status.set({ phase: 'failed', error })
      throw error
    }
  }
  return new Warehouse({ ...sources, startEngine })
}

/** A warehouse for statements of the reader, which take `memoryLimit` and no more. */
export function readersWarehouse(memoryLimit: string, sources: Sources): Warehouse {
  return new Warehouse({ ...sources, startEngine: () => startBrowserEngine(() => undefined, memoryLimit) })
}

async function startBrowserEngine(
  onProgress: (share: number) => void,
  memoryLimit?: string,
): Promise<Engine> {
  const module = await loadEngineModule(onProgress)
  try {
    return await startDuckDbWasm({ worker: workerUrl, module }, memoryLimit)
  } finally {
    URL.revokeObjectURL(module)
    portableEdition()?.takeBack(module)
  }
}
