import { type Deck, longestText, longestTitle, type Slide } from '../../data/deck/deck.ts'
import { seenText } from '../../data/ingest/tidy-text.ts'
import { isAcrossMerger } from '../../data/model/break.ts'
import { changeView, type View } from '../app/view.ts'
import type { Chosen, FigureText } from '../figures/figure.ts'
import { type SlideStatement, statementView } from './slide-statement.ts'
import { slideViewOf } from './slide-view.ts'

/** An id that no other has. */
export const newId = (): string => crypto.randomUUID()

/** A slide with what differs from a bare one. */
export const newSlide = (view: View, differs: Partial<Slide> & Pick<Slide, 'kind'>): Slide => ({
  id: newId(),
  figure: null,
  as: 'chart',
  view: slideViewOf(view),
  title: null,
  text: '',
  note: '',
  ...differs,
})

/** A slide of a chart or table of the app. */
export const figureSlide = (view: View, figure: string, as: Slide['as'] = 'chart'): Slide =>
  newSlide(view, { kind: 'figure', figure, as })

/** The statement is longer than a slide can keep. */
export class StatementTooLongError extends Error {
  constructor() {
    super('the statement is too long for a slide')
    this.name = 'StatementTooLongError'
  }
}

/** A slide of the answer to a statement, which it keeps. Throws {@link StatementTooLongError}. */
export function statementSlide(view: View, statement: SlideStatement, as: Slide['as']): Slide {
  const text = seenText(statement.sql).trim()
  if (text.length > longestText) throw new StatementTooLongError()
  return { ...figureSlide(view, 'explore/answer', as), text, view: statementView(view.dataset.id, statement) }
}

/** A deck of the slides given. */
export const newDeck = (title: string, slides: readonly Slide[], now: Date): Deck => ({
  id: newId(),
  title: title.slice(0, longestTitle),
  slides: [...slides],
  frozen: null,
  changed_at: now.toISOString(),
})

/**
 * A whole deck from a view and its plan, in the order in which a review conference goes through a year. What needs a
 * year to compare with, a plan, or areas within a province is left out where there is none.
 */
export function wholeDeck(view: View, { plan, area }: Chosen, text: FigureText, now: Date): Deck {
  const words = text.words('deck')
  const { t } = text
  const { year, compare, dataset } = view
  const title = words('titleOf', { year, area: area?.full_name ?? '' })
  const years = compare === null ? String(year) : t('filter.yearAgainst', { year, compare })
  const ofAreas = dataset.scope !== null
  // Across the merger areas can be compared on those of today only.
  const isAcross = compare !== null && isAcrossMerger(year, compare)
  const comparable = isAcross && view.basis === 'reported' ? changeView(view, { basis: 'today' }) : view
  const communes = changeView(view, { sector: 'commune', level: null })
  const slides = [
    newSlide(view, { kind: 'title', title: title.slice(0, longestTitle), text: years }),
    newSlide(view, { kind: 'sentence' }),
    newSlide(view, { kind: 'key_figures' }),
    figureSlide(view, 'overview/trend'),
    figureSlide(view, 'overview/sectors'),
    figureSlide(view, 'overview/areas'),
    ...(ofAreas ? [figureSlide(view, 'compare/classes'), figureSlide(view, 'compare/tiles')] : []),
    ...(compare !== null ? [figureSlide(comparable, 'compare/movers')] : []),
    figureSlide(view, 'overview/classes'),
    ...(compare !== null ? [figureSlide(view, 'classification/moves')] : []),
    figureSlide(view, 'typical/groups-sector'),
    ...(plan ? [figureSlide(view, 'targets/scorecard', 'table')] : []),
    ...(ofAreas ? [figureSlide(view, 'compare/watch', 'table')] : []),
    figureSlide(communes, 'typical/names-typical', 'table'),
    figureSlide(view, 'area/trouble', 'table'),
    newSlide(view, { kind: 'method' }),
  ]
  return newDeck(title, slides, now)
}
