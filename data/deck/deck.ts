import * as z from 'zod/mini'

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
  /** Text of a slide of the kind `text`, one paragraph a line; the line under the title of a `title`. */
  text: z.string().check(z.maxLength(longestText)),
  /** For the presenter alone. */
  note: z.string().check(z.maxLength(longestNote)),
})
export type Slide = z.infer<typeof Slide>

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** An answer that a frozen deck keeps: the question by dataset, name and parameters, and its rows. */
export const FrozenAnswer = z.strictObject({
  dataset: z.string(),
  name: z.string(),
  params: z.record(z.string(), Value),
  rows: z.array(z.record(z.string(), Value)),
})
export type FrozenAnswer = z.infer<typeof FrozenAnswer>

/** A deck (bài trình chiếu) as workspaces, backups and packages keep it. */
export const Deck = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  title: z.string().check(z.minLength(1), z.maxLength(longestTitle)),
  slides: z.array(Slide).check(z.maxLength(mostSlides)),
  /** Null where the deck follows the data; else the ISO time since when its figures stand still, and those figures. */
  frozen: z.nullable(z.strictObject({ at: z.iso.datetime(), answers: z.array(FrozenAnswer) })),
  /** ISO time of the last change. */
  changed_at: z.iso.datetime(),
})
export type Deck = z.infer<typeof Deck>
