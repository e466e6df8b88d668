import { useState, useSyncExternalStore } from 'react'
import { useData } from '../../app/data-context.tsx'
import { type OwnQuery, queriesSetting, withoutQuery, withQuery } from '../../store/own-queries.ts'

export interface SavedQueries {
  queries: readonly OwnQuery[]
  /** Why the last change was not kept, or why nothing can be; null where all is well. */
  fault: unknown
  /** Keeps a statement under a name, in the place of one of that name. */
  save: (query: Pick<OwnQuery, 'name' | 'sql'>) => Promise<boolean>
  remove: (name: string) => Promise<boolean>
}

/** The statements that the workspace keeps, in whichever tab they were kept; the log is open by now. */
export function useSavedQueries(): SavedQueries {
  const { workspace } = useData()
  const state = useSyncExternalStore(workspace.subscribe, workspace.get)
  const [failed, setFailed] = useState<unknown>(null)

  const change = async (make: (kept: unknown) => unknown[]) => {
    try {
      await workspace.log.changeSetting(queriesSetting, make)
      setFailed(null)
      return true
    } catch (error) {
      setFailed(error)
      return false
    }
  }
  return {
    queries: state.queries,
    fault: failed ?? state.fault,
    save: ({ name, sql }) =>
      change((kept) => withQuery(kept, { name: name.trim(), sql, saved_at: new Date().toISOString() })),
    remove: (name) => change((kept) => withoutQuery(kept, name)),
  }
}
