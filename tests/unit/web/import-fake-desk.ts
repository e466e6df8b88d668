import type { Recipe } from '../../../data/model/recipe.ts'
import { ImportClient } from '../../../web/store/import-client.ts'
import type { PreparedSummary } from '../../../web/store/import-protocol.ts'
import type { StartedDesk } from '../../../web/store/started-desk.ts'
import { prepared, understood } from './import-parts.ts'

export const summary = { opened: { sha256: '0'.repeat(64), bytes: 1, kind: 'text' as const }, problems: [] }

interface Given {
  /** A question that is never answered. */
  stuck?: () => string | null
  prepare?: (recipe: Recipe, importId: number) => PreparedSummary
}

/** A client over desks that write down which of them was asked what. */
export function fakeDesks({
  stuck = () => null,
  prepare = (_, importId) => prepared({ importId }),
}: Given = {}) {
  const log: string[] = []
  const lost: ((said: string) => void)[] = []
  let started = 0
  const answer = <T>(said: string, value: T): Promise<T> => {
    log.push(`${started} ${said}`)
    return stuck() === said ? new Promise(() => undefined) : Promise.resolve(value)
  }
  const empty = { total: 0, from: 0, items: [] }
  const start = (): StartedDesk => {
    started += 1
    return {
      desk: {
        setContext: ({ scope }) => answer(`context ${scope}`, undefined),
        open: (id) => answer(`open ${id}`, summary),
        understand: (id, choices) => answer(`understand ${id}`, understood(choices)),
        prepare: (id, recipe, importId) => answer(`prepare ${id}`, prepare(recipe, importId)),
        problems: (id) => answer(`problems ${id}`, empty),
        skipped: (id) => answer(`skipped ${id}`, empty),
        rows: (id) => answer(`rows ${id}`, []),
        problemRows: (id) => answer(`problemRows ${id}`, { problems: [], rows: [] }),
        repeated: () => answer('repeated', empty),
        areas: () => answer('areas', []),
        provinces: () => answer('provinces', []),
        close: (id) => answer(`close ${id}`, undefined),
      },
      onLost: (listener) => lost.push(listener),
      end: () => log.push(`${started} end`),
    }
  }
  return { client: new ImportClient(start), log, lost }
}
