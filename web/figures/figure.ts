import type { i18n, TFunction } from 'i18next'
import type { OwnBoundaries } from '../../data/boundaries/own-boundaries.ts'
import type { ShownFigures } from '../../data/notes/covered.ts'
import type { Plan } from '../../data/plans/plan.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import type { ReadRows } from '../../queries/engine/read-rows.ts'
import type { Question } from '../app/question.ts'
import type { Drawing, Show } from '../app/show.ts'
import type { View } from '../app/view.ts'
import type { ChartModel, ChartTable } from '../charts/chart-model.ts'
import type { ChartText } from '../charts/chart-text.ts'
import type { SlideStatement } from '../deck/slide-statement.ts'
import type { Language } from '../i18n/language.ts'

/** The questions of a figure, by what their answers are called in it. */
export type Questions = Record<string, Question>

/** The answers, by the same names. */
export type AnswersTo<Asked extends Questions> = {
  [Key in keyof Asked]: Asked[Key] extends Question<infer Name> ? QueryRow<Name>[] : never
}

/** Namespaces of texts that figures are written in. */
type Namespace =
  | 'area'
  | 'classification'
  | 'compare'
  | 'deck'
  | 'explore'
  | 'map'
  | 'sentences'
  | 'targets'
  | 'typical'
  | 'units'

/** Words and formats of figures: the shared texts, and those that a figure brings along. */
export interface FigureText extends ChartText {
  language: Language
  words: <Name extends Namespace>(namespace: Name) => TFunction<Name>
}

/** What the questions of a figure depend on beside the view. */
export interface Chosen {
  /** The plan of the view, with its rules; null where none is chosen. */
  plan: Plan | null
  /** The area of the view; null where it is not to be had, or not yet. */
  area: QueryRow<'filters/area'> | null
}

/** What a figure is made from beside its answers. */
export interface FigureGround extends Chosen {
  view: View
  text: FigureText
  /** Those of the dataset's province, for a figure that is drawn on them. */
  boundaries?: readonly OwnBoundaries[] | null
  /** With the answer to it, for a figure that is one. */
  statement?: (SlideStatement & { rows: ReadRows }) | null
}

/** What stands above a figure, drawn or not. */
export interface FigureHeading {
  title: string
  /** What is measured, in which unit. */
  unit: string
  /** What its figures are of, where that is more than the view's metric, area and years. */
  shown?: Partial<ShownFigures>
  /** What of the view does not apply to it: the caption does not speak of it. */
  captioned?: Partial<View>
  /** Whether of the view only the dataset applies to it. */
  ofDataset?: boolean
}

/** What a figure shows. */
export interface FigureContent {
  /** Null for what is a table by nature. */
  model: ChartModel | null
  table: ChartTable
  /** What limits its figures. */
  notes: string | null
}

/**
 * A chart or table of the app, known by its id: what it asks of a view, and what it makes of the answers. Pages,
 * slides and files all draw the same.
 */
export interface Figure<Asked extends Questions = Questions> {
  /** As `overview/trend`: kept in decks, so it never changes. */
  id: string
  /** The page that has it, the way in which that shows areas, and how it draws its map. */
  page: string
  show?: Show
  draw?: Drawing
  /** The questions whose answers are its figures; the first unless said. */
  traced?: readonly (keyof Asked & string)[]
  /** Whether it cannot do without the view's plan. */
  ofPlan?: boolean
  /** Whether it is drawn on boundaries that somebody brought. */
  ofBoundaries?: boolean
  /** Whether it is the answer to a statement that its slide keeps: it is of no view. */
  ofStatement?: boolean
  /** Adds the texts that it is written in. */
  addTexts?: (target: i18n) => void
  // Methods, so that a list of figures can hold all kinds of them.
  questions(view: View, chosen: Chosen): Asked
  /** While answers are missing it says what it can. */
  heading(ground: FigureGround, answers: Partial<AnswersTo<Asked>>): FigureHeading
  /** Null where the answers hold nothing to draw. */
  content(answers: AnswersTo<Asked>, ground: FigureGround): FigureContent | null
  /** Why there is nothing to draw, where that is more than a lack of figures. */
  empty?(ground: FigureGround, answers: Partial<AnswersTo<Asked>>): string | null
}

/**
 * A figure, checked against its own questions; lists of figures know no more than that answers come by the names of
 * the questions, which is how `useFigure` and decks hand them over.
 */
export const figure = <Asked extends Questions>(one: Figure<Asked>): Figure => one as unknown as Figure

/** A chart as the content of a figure; `notes` are joined, those that do not hold being false. */
export const charted = (
  model: ChartModel,
  ...notes: readonly (string | false | null | undefined)[]
): FigureContent => ({ model, table: model.table, notes: joined(notes) })

/** A table as the content of a figure. */
export const listed = (
  table: ChartTable,
  ...notes: readonly (string | false | null | undefined)[]
): FigureContent => ({ model: null, table, notes: joined(notes) })

const joined = (notes: readonly (string | false | null | undefined)[]) =>
  notes.filter(Boolean).join(' ') || null
