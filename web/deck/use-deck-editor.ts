import { useCallback, useRef, useState } from 'react'
import type { Deck } from '../../data/deck/deck.ts'
import { useData } from '../app/data-context.tsx'
import { DeckMovedOnError } from '../store/own-decks.ts'
import type { Workspace } from '../store/workspace.ts'
import { changedAt, type DeckEdit } from './deck-edit.ts'

/** A change that was kept, as far as it takes to take it back. */
export interface DoneEdit {
  /** What was done, in words. */
  said: string
  before: Deck
  after: Deck
}

export interface DeckEditor {
  /** Makes a change of the deck as it is by then, one after another; `said` offers to take it back. */
  edit: (change: DeckEdit, said?: string) => Promise<boolean>
  /** The last change that can be taken back. */
  done: DoneEdit | null
  undo: () => Promise<boolean>
  /** Closes what offers to take it back. */
  dismiss: () => void
  /** Why the last change was not kept. */
  failed: unknown
}

/** Milliseconds within which another tab's change of a deck has come here. */
const heardWithin = 3000

/** Waits until the deck is another one here than it was; false where nothing of it is heard. */
function movedOn({ get, subscribe }: Pick<Workspace, 'get' | 'subscribe'>, before: Deck): Promise<boolean> {
  const isMoved = () => get().decks.find(({ id }) => id === before.id)?.changed_at !== before.changed_at
  return new Promise((resolve) => {
    const end = (moved: boolean) => {
      clearTimeout(late)
      stop()
      resolve(moved)
    }
    const late = setTimeout(() => end(false), heardWithin)
    const stop = subscribe(() => isMoved() && end(true))
    if (isMoved()) end(true)
  })
}

/** Changes of one deck of the workspace. Each is kept at once. */
export function useDeckEditor(id: string): DeckEditor {
  const { workspace } = useData()
  const [done, setDone] = useState<DoneEdit | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  // One after another: what is typed fast is saved in its order.
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const edit = useCallback(
    (change: DeckEdit, said?: string) => {
      const step = async (again = true): Promise<boolean> => {
        const before = workspace.get().decks.find((deck) => deck.id === id)
        if (!before) return false
        try {
          const changed = change(before)
          if (changed === before) return true
          const after = { ...changed, changed_at: changedAt(before, new Date()) }
          await workspace.saveDeck(after, before)
          setFailed(null)
          if (said !== undefined) setDone({ said, before, after })
          return true
        } catch (error) {
          // Another tab was first: the change is made of what the deck is by now.
          if (again && error instanceof DeckMovedOnError && (await movedOn(workspace, before)))
            return step(false)
          setFailed(error)
          return false
        }
      }
      const next = last.current.then(() => step())
      last.current = next
      return next
    },
    [workspace, id],
  )
  const undo = useCallback(async () => {
    if (!done) return false
    const { before, after } = done
    const kept = await edit((now) => {
      // Only that change is taken back, where nothing has come after it.
      if (now.changed_at === after.changed_at) return before
      const removed = before.slides.filter(({ id: one }) => !after.slides.some((slide) => slide.id === one))
      const added = after.slides.filter(({ id: one }) => !before.slides.some((slide) => slide.id === one))
      const rest = now.slides.filter(({ id: one }) => !added.some((slide) => slide.id === one))
      const back = removed.reduce((slides, slide) => {
        const at = before.slides.findIndex(({ id: one }) => one === slide.id)
        return slides.toSpliced(Math.min(at, slides.length), 0, slide)
      }, rest)
      return { ...now, slides: back, frozen: before.frozen }
    })
    if (kept) setDone(null)
    return kept
  }, [done, edit])
  return { edit, done, undo, dismiss: () => setDone(null), failed }
}
