import { useSyncExternalStore } from 'react'
import { useData } from '../../../app/data-context.tsx'
import { useOwnBoundaries } from '../../../app/use-boundaries.ts'
import {
  boundariesNotBackedUp,
  decksNotBackedUp,
  notBackedUp,
  notesNotBackedUp,
  plansNotBackedUp,
  queriesNotBackedUp,
} from '../../../store/backup/not-backed-up.ts'

/** Kinds of things that are lost with the browser unless a backup has them, the dearest first. */
export const backedUpKinds = ['imports', 'plans', 'notes', 'decks', 'boundaries', 'queries'] as const

/** How many of each kind have come since the last backup. */
export function useNotBackedUp(): Record<(typeof backedUpKinds)[number], number> {
  const { workspace } = useData()
  const state = useSyncExternalStore(workspace.subscribe, workspace.get)
  const boundaries = useOwnBoundaries()
  return {
    imports: notBackedUp(state),
    plans: plansNotBackedUp(state),
    notes: notesNotBackedUp(state),
    decks: decksNotBackedUp(state),
    boundaries: boundariesNotBackedUp(boundaries ?? [], state),
    queries: queriesNotBackedUp(state),
  }
}
