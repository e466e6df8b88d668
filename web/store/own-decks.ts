import * as z from 'zod/mini'
import { type Deck, mostDecks, readDecks } from '../../data/deck/deck.ts'
import { freeId } from './own-plans.ts'

/** Settings of the log that hold the workspace's decks, and whose they are. */
export const decksSetting = 'decks'
export const organisationSetting = 'organisation'

/** Another tab has changed or deleted the deck since its edit began. */
export class DeckMovedOnError extends Error {
  constructor(readonly id: string) {
    super(`the deck ${id} is not what it was`)
    this.name = 'DeckMovedOnError'
  }
}

/** The workspace holds as many decks as it may. */
export class TooManyDecksError extends Error {
  constructor() {
    super('there is no place for one more deck')
    this.name = 'TooManyDecksError'
  }
}

const Named = z.object({ id: z.string() })
const idOf = (one: unknown) => Named.safeParse(one).data?.id ?? null
const listOf = (kept: unknown): unknown[] => (Array.isArray(kept) ? kept : [])

/**
 * The setting with a deck in it, in the place of `base`, which it was made from. What this edition of the app
 * cannot read stays as it is. Throws {@link DeckMovedOnError} where `base` is no longer as the edit began with it,
 * unless `force` is set; {@link TooManyDecksError} where there is no place for one more.
 */
export function withDeck(kept: unknown, deck: Deck, base: Deck | null, force = false): unknown[] {
  const list = listOf(kept)
  const place = list.findIndex((one) => idOf(one) === deck.id)
  const there = readDecks(kept).find(({ id }) => id === deck.id)
  const moved = base === null ? place >= 0 : there?.changed_at !== base.changed_at
  if (moved && !force) throw new DeckMovedOnError(deck.id)
  if (place >= 0) return list.with(place, deck)
  if (list.length >= mostDecks) throw new TooManyDecksError()
  return [...list, deck]
}

/** The setting without the deck of an id. */
export const withoutDeck = (kept: unknown, id: string): unknown[] =>
  listOf(kept).filter((one) => idOf(one) !== id)

/** What the decks of another workspace add to those of this one. */
export interface MergedDecks {
  /** The setting as it becomes. */
  decks: unknown[]
  added: Deck[]
}

const content = (deck: Deck) => JSON.stringify({ ...deck, id: '', changed_at: '' })

/**
 * The decks of both: none is lost. One that was changed in one of the two is there twice, as it was and as it is;
 * who merged can see both and delete one.
 */
export function mergeDecks(mine: unknown, theirs: unknown): MergedDecks {
  const decks = listOf(mine)
  const here = new Set(readDecks(mine).map(content))
  const taken = new Set(decks.flatMap((one) => idOf(one) ?? []))
  const added: Deck[] = []
  for (const deck of readDecks(theirs)) {
    if (here.has(content(deck))) continue
    const id = freeId(deck.id, taken)
    taken.add(id)
    here.add(content(deck))
    added.push({ ...deck, id })
  }
  return { decks: [...decks, ...added], added }
}

/** The decks that can go into a package of a dataset: those of which every slide with figures is of it. */
export const decksToPublish = (decks: readonly Deck[], dataset: string): Deck[] =>
  decks.filter(({ slides }) => {
    const used = slides.flatMap(({ view }) => view.dataset ?? [])
    return used.length > 0 && used.every((one) => one === dataset)
  })
