import { readersWarehouse } from './browser-warehouse.ts'
import { Explorer } from './explorer.ts'
import type { WarehouseSources } from './warehouse.ts'

/** What the reader's statements may take; an office machine has room for it beside the app's own engine. */
const memoryLimit = '1GB'

/** The explorer over DuckDB-wasm. */
export const browserExplorer = (sources: Omit<WarehouseSources, 'startEngine'>): Explorer =>
  new Explorer(() => readersWarehouse(memoryLimit, sources))
