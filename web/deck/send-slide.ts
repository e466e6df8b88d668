import type { Deck, Slide } from '../../data/deck/deck.ts'
import type { Workspace } from '../store/workspace.ts'
import { addSlides, changedAt, removeSlide } from './deck-edit.ts'
import { newDeck } from './new-deck.ts'

type Kept = Pick<Workspace, 'get' | 'saveDeck' | 'deleteDeck'>

/** A slide that was sent, as far as it takes to take it back. */
export interface Sent {
  slide: Slide
  /** Null where the deck was made for it. */
  before: Deck | null
  after: Deck
}

/** The deck that was changed last; null where there is none. */
export const lastUsed = (decks: readonly Deck[]): Deck | null =>
  decks.reduce<Deck | null>(
    (last, deck) => (last === null || deck.changed_at > last.changed_at ? deck : last),
    null,
  )

/**
 * Puts a slide at the end of the deck used last, before its method and sources, or into a new one. Throws as
 * `addSlides` and `Workspace.saveDeck` do.
 */
export async function sendSlide(workspace: Kept, slide: Slide, title: string, now: Date): Promise<Sent> {
  const before = lastUsed(workspace.get().decks)
  if (!before) {
    const after = newDeck(title, [slide], now)
    await workspace.saveDeck(after, null)
    return { slide, before, after }
  }
  const isLast = before.slides.at(-1)?.kind === 'method'
  const after = {
    ...addSlides([slide], isLast ? (before.slides.at(-2)?.id ?? null) : null)(before),
    changed_at: changedAt(before, now),
  }
  await workspace.saveDeck(after, before)
  return { slide, before, after }
}

/** Takes the slide out again, and the deck that was made for it, unless it has got other slides since. */
export async function takeBack(workspace: Kept, { slide, before, after }: Sent, now: Date): Promise<void> {
  const there = workspace.get().decks.find(({ id }) => id === after.id)
  if (!there) return
  const rest = removeSlide(slide.id)(there)
  if (before === null && rest.slides.length === 0) await workspace.deleteDeck(after.id)
  else await workspace.saveDeck({ ...rest, changed_at: changedAt(there, now) }, there)
}
