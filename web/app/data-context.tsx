import { createContext, use } from 'react'
import type { Manifest } from '../../data/model/dataset.ts'
import type { StatusStore } from '../store/engine-status.ts'
import type { Warehouse } from '../store/warehouse.ts'

/** What the pages stand on: the datasets there are, and where questions are answered. */
export interface DataSource {
  manifest: Manifest
  warehouse: Pick<Warehouse, 'ask' | 'prepare'>
  status: StatusStore
}

export const DataContext = createContext<DataSource | null>(null)

export function useData(): DataSource {
  const data = use(DataContext)
  if (!data) throw new Error('no data source around this component')
  return data
}
