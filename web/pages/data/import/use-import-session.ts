import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Recipe } from '../../../../data/model/recipe.ts'
import { type DataSource, useData } from '../../../app/data-context.tsx'
import { useView } from '../../../app/use-view.ts'
import { ImportClient } from '../../../store/import-client.ts'
import { loadShipped } from '../../../store/shipped-file.ts'
import type { Choices } from './session/batch.ts'
import { ImportSession } from './session/import-session.ts'
import type { SessionState } from './session/session-state.ts'
import { type BatchWeighing, weighChange } from './session/weigh-change.ts'

export type Session = ImportSession<BatchWeighing>
export type State = SessionState<BatchWeighing>

/** Asks before the tab is closed while something is not accepted yet, whichever page is shown. */
class UnloadGuard {
  #on = false
  readonly #warn = (event: BeforeUnloadEvent) => event.preventDefault()

  set(on: boolean): void {
    if (on === this.#on) return
    this.#on = on
    if (on) addEventListener('beforeunload', this.#warn)
    else removeEventListener('beforeunload', this.#warn)
  }
}

/** One import under way for a data source, whichever page is shown meanwhile. */
const sessions = new WeakMap<DataSource['workspace'], Session>()

function sessionOf(data: DataSource): Session {
  const known = sessions.get(data.workspace)
  if (known) return known
  const { workspace, warehouse, manifest } = data
  const load = async (table: string) => {
    const file = manifest.reference[table]
    if (!file) throw new Error(`no table ${table} is shipped`)
    return loadShipped('data/', file)
  }
  const reference = async () => {
    await workspace.start()
    const own = workspace.areaRows(workspace.get().entries)
    const [area, lineage, rows] = await Promise.all([load('area'), load('lineage'), own])
    return { area, lineage, own: rows }
  }
  const session: Session = new ImportSession<BatchWeighing>({
    client: new ImportClient(),
    workspace: {
      get: workspace.get,
      subscribe: workspace.subscribe,
      accept: (imports, after) => workspace.accept(imports, after),
      undo: (ids) => workspace.undo(ids),
      recall: async () => {
        await workspace.start()
        return workspace.log.recall()
      },
      remember: async (next) => workspace.log.remember(next),
    },
    reference,
    weigh: (imports, batch) => weighChange({ workspace, warehouse, reference }, imports, batch),
  })
  const guard = new UnloadGuard()
  session.subscribe(() => guard.set(session.get().batch.files.length > 0))
  sessions.set(data.workspace, session)
  return session
}

/** The import under way, begun with the first look at it. */
export function useStartedSession(): { session: Session; state: State } {
  const data = useData()
  const { view } = useView()
  const [session] = useState(() => sessionOf(data))
  const state = useSyncExternalStore(session.subscribe, session.get, session.get)
  const scope = data.workspace.get().dataset?.scope ?? view.dataset.scope ?? view.dataset.home_area

  useEffect(() => {
    if (session.get().start.phase === 'waiting') void session.begin(scope)
  }, [session, scope])
  return { session, state }
}

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

/** The import under way, for parts of its page that do not follow all of it. */
export function useImport(): Session {
  const found = use(SessionContext)
  if (!found) throw new Error('no import session around this component')
  return found
}

/** The import under way and its state. */
export function useSession(): { session: Session; state: State } {
  const session = useImport()
  return { session, state: useSyncExternalStore(session.subscribe, session.get, session.get) }
}

/** Lays down choices for a file; those that add to a list are made from the recipe as it is then. */
export function useChoose(id: string): (choices: Choices | ((recipe: Recipe) => Choices)) => void {
  const session = useImport()
  return useCallback((choices) => session.change({ type: 'choose', id, choices }), [session, id])
}
