import { type Deck, readDecks } from '../../data/deck/deck.ts'
import { type Note, readNotes } from '../../data/notes/note.ts'
import type { PortableAbout } from '../portable/edition.ts'
import type { HeldPlan } from '../store/held-plan.ts'
import { heldPlans } from '../store/own-plans.ts'

/** What a portable edition brings on data that is shipped: of its maker, to be seen and copied. */
export interface Carried {
  decks: readonly Deck[]
  notes: readonly Note[]
  plans: readonly HeldPlan[]
}

/** What a portable edition carries, under ids of its own: who opens it may have decks of the same ones. */
export function readCarried({ decks, notes, plans }: PortableAbout['carried']): Carried {
  return {
    decks: readDecks(decks).map((deck) => ({ ...deck, id: `carried-${deck.id}`.slice(0, 60) })),
    notes: readNotes(notes),
    plans: heldPlans(plans),
  }
}
