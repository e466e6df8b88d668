import type { ShownFigures } from '../../data/notes/covered.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import type { Question } from '../app/question.ts'
import type { View } from '../app/view.ts'
import type { ChartModel, ChartTable } from '../charts/chart-model.ts'
import type { ChartText } from '../charts/chart-text.ts'

/** The questions of a figure, by what their answers are called in it. */
export type Questions = Record<string, Question>

/** The answers, by the same names. */
export type AnswersTo<Asked extends Questions> = {
  [Key in keyof Asked]: Asked[Key] extends Question<infer Name> ? QueryRow<Name>[] : never
}

/** What a figure shows of a view. */
export interface FigureContent {
  title: string
  /** What is measured, in which unit. */
  unit: string
  /** What its figures are of, where that is more than the view's metric, area and years. */
  shown?: Partial<ShownFigures>
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
  questions: (view: View) => Asked
  /** Null where the answers hold nothing to draw. */
  content: (answers: AnswersTo<Asked>, view: View, text: ChartText) => FigureContent | null
}

/** A figure with its types found out. */
export const figure = <Asked extends Questions>(one: Figure<Asked>): Figure<Asked> => one
