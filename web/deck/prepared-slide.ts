import type { OwnBoundaries } from '../../data/boundaries/own-boundaries.ts'
import type { Slide } from '../../data/deck/deck.ts'
import type { Dataset, Manifest } from '../../data/model/dataset.ts'
import type { Plan } from '../../data/plans/plan.ts'
import type { QueryName, QueryRow } from '../../queries/catalog.ts'
import type { ReadRows } from '../../queries/engine/read-rows.ts'
import { datasetName } from '../app/dataset-name.ts'
import type { Question } from '../app/question.ts'
import { areaQuestion } from '../app/use-view.ts'
import type { Chosen, Figure, FigureText, Questions } from '../figures/figure.ts'
import { overviewQuestions } from '../pages/overview/questions.ts'
import type { AskedStatement } from './read-statement.ts'
import { type SlideStatement, slideStatement } from './slide-statement.ts'
import { readSlideView, type SlideView } from './slide-view.ts'

/** What has come of an answer; null while nothing has. */
export type Answered<Name extends QueryName = QueryName> = { rows: QueryRow<Name>[] } | { error: unknown }

/** What slides are made from. */
export interface DeckGround {
  /** The datasets and plans that views can name: those of the app, or those that a frozen deck keeps. */
  manifest: Manifest
  /** Plans by key, with their rules. */
  plans: ReadonlyMap<string, Plan>
  /** The figures of the deck by id; null where this edition of the app has none of that id. */
  figures: ReadonlyMap<string, Figure | null>
  text: FigureText
  /** The boundaries that there are of a dataset's province; null until they are read. */
  boundaries: (dataset: Dataset) => readonly OwnBoundaries[] | null
  /** What has come of a statement; null while nothing has. */
  read: (asked: AskedStatement) => { read: ReadRows } | { error: unknown } | null
  answer: <Name extends QueryName>(asked: Question<Name>) => Answered<Name> | null
}

/** A slide with the view and the figure that it names, and what it has to ask. */
export interface PreparedSlide extends SlideView, Chosen {
  slide: Slide
  figure: Figure | null
  /** All that is asked so far, the question about its area included. */
  asked: readonly Question[]
  /** What it is drawn on, where it is drawn on boundaries; null while they are read, or where it is on none. */
  boundaries: readonly OwnBoundaries[] | null
  /** What it asks in the words of who made it, where it is an answer to that. */
  statement: (SlideStatement & AskedStatement) | null
  /** The questions of its content, by name; null while its area is not known. */
  questions: Questions | null
}

/** Kinds of slides that show figures. */
export const hasFigures = ({ kind }: Pick<Slide, 'kind'>) => kind !== 'title' && kind !== 'text'

/** Reads what a slide means and asks. */
export function prepareSlide(slide: Slide, ground: DeckGround): PreparedSlide {
  const { manifest, plans, figures, text } = ground
  const figure = slide.figure === null ? null : (figures.get(slide.figure) ?? null)
  const read = readSlideView(slide, manifest, figure?.ofPlan ?? false, text)
  const plan = read.view.plan === null ? null : (plans.get(read.view.plan) ?? null)
  const bare = {
    ...read,
    slide,
    figure,
    plan,
    area: null,
    asked: [],
    boundaries: null,
    statement: null,
    questions: {},
  }
  if (!hasFigures(slide) || read.gone !== null) return bare
  const words = text.words('deck')
  if (slide.kind === 'figure' && !figure) {
    return { ...bare, gone: words('missing.figure', { id: slide.figure ?? '' }) }
  }
  const { view } = read
  const areaAsked = areaQuestion(view)
  const answered = ground.answer(areaAsked)
  if (!answered || 'error' in answered) return { ...bare, asked: [areaAsked], questions: null }
  const area = answered.rows[0] ?? null
  if (!area && view.area !== view.dataset.home_area) {
    const values = { dataset: datasetName(view.dataset, text.t), year: view.year }
    return { ...bare, asked: [areaAsked], gone: words('missing.area', values) }
  }
  const questions = questionsOf(slide, figure, read.view, { plan, area })
  const boundaries = figure?.ofBoundaries ? ground.boundaries(view.dataset) : null
  const statement = figure?.ofStatement ? { ...slideStatement(slide), dataset: view.dataset } : null
  return { ...bare, area, questions, boundaries, statement, asked: [areaAsked, ...Object.values(questions)] }
}

function questionsOf(
  slide: Slide,
  figure: Figure | null,
  view: SlideView['view'],
  chosen: Chosen,
): Questions {
  if (slide.kind === 'figure') return figure?.questions(view, chosen) ?? {}
  const { headline, communes, targets } = overviewQuestions(view)
  if (slide.kind === 'sentence') return { headline, communes, targets }
  return slide.kind === 'key_figures' ? { headline, targets } : {}
}
