import { createContext, use } from 'react'
import type { Deck } from '../../data/deck/deck.ts'
import type { Manifest } from '../../data/model/dataset.ts'
import type { Note } from '../../data/notes/note.ts'
import type { Plan } from '../../data/plans/plan.ts'
import type { StatusStore } from '../store/engine-status.ts'
import type { Explorer } from '../store/explorer.ts'
import type { HeldPlan } from '../store/held-plan.ts'
import type { Packages } from '../store/package/packages.ts'
import type { Warehouse } from '../store/warehouse.ts'
import type { Workspace } from '../store/workspace.ts'

/** What the pages stand on: the datasets there are, and where questions are answered. */
export interface DataSource {
  /** All datasets and plans there are now: what is shipped, the analyst's own, packages. */
  manifest: Manifest
  /** The plans of the manifest that are not shipped, with their rules. */
  plans: readonly HeldPlan[]
  /** The notes on all datasets: the analyst's own, then those of packages. */
  notes: readonly Note[]
  /** The decks of packages, to be shown and copied. The analyst's own are the workspace's. */
  decks: readonly Deck[]
  /** Has questions that name a key answered by this plan, which is being drafted. */
  holdDraft: (key: string, plan: Plan) => void
  warehouse: Pick<Warehouse, 'ask' | 'prepare' | 'compare' | 'askChange'> & {
    /** Where statements of the reader are run; the same one each time. */
    explorer: () => Promise<Explorer>
  }
  status: StatusStore
  workspace: Workspace
  /** Published packages; null until their code has come, which the Data page waits for. */
  packages: Packages | null
  /** Done once the log and the packages are open; the same promise each time. */
  followed: () => Promise<void>
}

/** A data source that changes with the analyst's data, in whichever tab: a new object each time. */
export interface FollowedData {
  get: () => DataSource
  subscribe: (listener: () => void) => () => void
}

export const DataContext = createContext<DataSource | null>(null)

export function useData(): DataSource {
  const data = use(DataContext)
  if (!data) throw new Error('no data source around this component')
  return data
}

/** The packages, on pages that are shown once their code has come. */
export function usePackages(): Packages {
  const { packages } = useData()
  if (!packages) throw new Error('the packages have not been loaded')
  return packages
}
