import * as z from 'zod/mini'
import { seenText, tidyText } from '../ingest/tidy-text.ts'
import { Dataset } from '../model/dataset.ts'
import { PlanEntry } from '../model/plan-entry.ts'
import { Plan } from '../plans/plan.ts'

/** Longest title, note of the presenter, and text of a slide, in characters. */
export const longestTitle = 300
export const longestNote = 4000
export const longestText = 4000

/** Slides of a deck, and decks of a workspace, at most. */
export const mostSlides = 100
export const mostDecks = 100

/**
 * What a slide shows. `figure` is a chart or table of the app, by the id of its figure; the others are made for
 * the deck.
 */
export const slideKinds = ['title', 'sentence', 'key_figures', 'figure', 'text', 'method'] as const
export type SlideKind = (typeof slideKinds)[number]

const Address = z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(300)))

/** One slide (trang): what it shows and of which view. */
export const Slide = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  kind: z.enum(slideKinds),
  /** Id of the figure that a slide of the kind `figure` shows; null for the other kinds. */
  figure: z.nullable(z.string().check(z.maxLength(80))),
  /** Whether a figure is shown as its chart or as its table. */
  as: z.enum(['chart', 'table']),
  /** The view, as the address says it, less its language: a slide speaks the language of who looks at it. */
  view: Address,
  /** In place of the figure's own title; null for that one. */
  title: z.nullable(z.string().check(z.maxLength(longestTitle))),
  /**
   * Text of a slide of the kind `text`, one paragraph a line; the line under the title of a `title`; the SQL of a
   * figure that is the answer to a statement.
   */
  text: z.string().check(z.maxLength(longestText)),
  /** For the presenter alone. */
  note: z.string().check(z.maxLength(longestNote)),
})
export type Slide = z.infer<typeof Slide>

/** A plan that a frozen deck keeps, under the key that its questions name it by. */
const FrozenPlan = z.strictObject({ entry: PlanEntry, plan: Plan })

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** An answer that a frozen deck keeps: the question by dataset, name and parameters, and its rows. */
export const FrozenAnswer = z.strictObject({
  dataset: z.string(),
  name: z.string(),
  params: z.record(z.string(), Value),
  rows: z.array(z.record(z.string(), Value)),
})
export type FrozenAnswer = z.infer<typeof FrozenAnswer>

/**
 * What a frozen deck keeps: since when its figures stand still, the answers they are, and the datasets and plans that
 * its views name, so that it can be shown where those are gone.
 */
export const Frozen = z.strictObject({
  at: z.iso.datetime(),
  answers: z.array(FrozenAnswer),
  datasets: z.array(Dataset),
  plans: z.array(FrozenPlan),
})
export type Frozen = z.infer<typeof Frozen>

/** A deck (bài trình chiếu) as workspaces, backups and packages keep it. */
export const Deck = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  title: z.string().check(z.minLength(1), z.maxLength(longestTitle)),
  slides: z.array(Slide).check(z.maxLength(mostSlides)),
  /** Null where the deck follows the data. */
  frozen: z.nullable(Frozen),
  /** ISO time of the last change. */
  changed_at: z.iso.datetime(),
})
export type Deck = z.infer<typeof Deck>

const Words = z.looseObject({
  title: z.string(),
  slides: z.array(
    z.looseObject({ kind: z.string(), title: z.nullable(z.string()), text: z.string(), note: z.string() }),
  ),
})

/** Text of one or more lines without signs that cannot be seen or that turn the direction of writing. */
export const tidyLines = (text: string): string => text.split(/\r?\n/).map(tidyText).join('\n').trim()

/** A deck from outside, its texts without signs that cannot be seen; null where it is none. */
export function readDeck(one: unknown): Deck | null {
  const words = Words.safeParse(one).data
  if (!words) return null
  const slides = words.slides.map((slide) => ({
    ...slide,
    title: slide.title === null ? null : tidyText(slide.title),
    // Spaces within a statement may be meant.
    text: slide.kind === 'figure' ? seenText(slide.text).trim() : tidyLines(slide.text),
    note: tidyLines(slide.note),
  }))
  return Deck.safeParse({ ...words, title: tidyText(words.title), slides }).data ?? null
}

/** The decks in a list from outside, one an id; what is none is left out and never hides the others. */
export function readDecks(list: unknown): Deck[] {
  if (!Array.isArray(list)) return []
  const decks = list.flatMap((one: unknown) => readDeck(one) ?? [])
  return [...new Map(decks.map((deck) => [deck.id, deck])).values()]
}

/** A deck that is of one dataset alone, with that dataset under another id. */
export function deckOfDataset(deck: Deck, id: string): Deck {
  const { frozen } = deck
  return {
    ...deck,
    slides: deck.slides.map((slide) => ({ ...slide, view: { ...slide.view, dataset: id } })),
    frozen: frozen && {
      ...frozen,
      answers: frozen.answers.map((one) => ({ ...one, dataset: id })),
      datasets: frozen.datasets.map((one) => ({ ...one, id })),
    },
  }
}
