import {
  type Deck,
  type Frozen,
  longestNote,
  longestText,
  longestTitle,
  mostSlides,
  type Slide,
  tidyLines,
} from '../../data/deck/deck.ts'
import { tidyText } from '../../data/ingest/tidy-text.ts'
import { newId } from './new-deck.ts'

/** The deck has as many slides as it may. */
export class TooManySlidesError extends Error {
  constructor(readonly title: string) {
    super('there is no place for one more slide')
    this.name = 'TooManySlidesError'
  }
}

/** A change of a deck; `null` where there is nothing to change. */
export type DeckEdit = (deck: Deck) => Deck

/** The deck with slides behind one, or at its end. Throws {@link TooManySlidesError}. */
export const addSlides =
  (added: readonly Slide[], after: string | null = null): DeckEdit =>
  (deck) => {
    if (deck.slides.length + added.length > mostSlides) throw new TooManySlidesError(deck.title)
    const at = after === null ? -1 : deck.slides.findIndex(({ id }) => id === after)
    return { ...deck, slides: deck.slides.toSpliced(at < 0 ? deck.slides.length : at + 1, 0, ...added) }
  }

export const removeSlide =
  (id: string): DeckEdit =>
  (deck) => ({ ...deck, slides: deck.slides.filter((slide) => slide.id !== id) })

/** The deck with a slide at another place, from 0; beyond the ends is at the end. */
export const moveSlide =
  (id: string, to: number): DeckEdit =>
  (deck) => {
    const slide = deck.slides.find((one) => one.id === id)
    if (!slide) return deck
    const others = deck.slides.filter((one) => one.id !== id)
    return { ...deck, slides: others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, slide) }
  }

/** What can be changed of a slide by hand. */
export type SlideChange = Partial<Pick<Slide, 'title' | 'text' | 'note' | 'as'>>

/** The deck with a slide changed; its texts are kept tidy and within their limits. An empty title is none. */
export const changeSlide =
  (id: string, { title, text, note, as }: SlideChange): DeckEdit =>
  (deck) => ({
    ...deck,
    slides: deck.slides.map((slide) =>
      slide.id === id
        ? {
            ...slide,
            ...(title === undefined ? {} : { title: tidyText(title ?? '').slice(0, longestTitle) || null }),
            ...(text === undefined ? {} : { text: tidyLines(text).slice(0, longestText) }),
            ...(note === undefined ? {} : { note: tidyLines(note).slice(0, longestNote) }),
            ...(as === undefined ? {} : { as }),
          }
        : slide,
    ),
  })

/** The deck under another title; an empty one changes nothing. */
export const retitle =
  (title: string): DeckEdit =>
  (deck) => ({ ...deck, title: tidyText(title).slice(0, longestTitle) || deck.title })

export const freeze =
  (frozen: Frozen | null): DeckEdit =>
  (deck) => ({ ...deck, frozen })

/** A copy of a deck, with ids of its own. */
export const copyOf = (deck: Deck, title: string, now: Date): Deck => ({
  ...deck,
  id: newId(),
  title: title.slice(0, longestTitle),
  changed_at: now.toISOString(),
})

/** The time of a change: never that of the one before, which it is told from by it. */
export const changedAt = (deck: Pick<Deck, 'changed_at'>, now: Date): string => {
  const iso = now.toISOString()
  return iso > deck.changed_at ? iso : new Date(Date.parse(deck.changed_at) + 1).toISOString()
}
