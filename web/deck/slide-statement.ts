import * as z from 'zod/mini'
import type { Slide } from '../../data/deck/deck.ts'
import type { QuickChoice } from '../charts/quick-chart.ts'

/** A statement of Explore that a slide keeps as its text, and what its chart draws; null for what is drawn unless chosen. */
export interface SlideStatement {
  sql: string
  choice: QuickChoice | null
}

const Place = z.string().check(z.regex(/^\d{1,4}$/))
/** Beside the dataset all that the view of such a slide says: a statement has no year or area of its own. */
const Drawn = z.object({ chart_x: Place, chart_y: Place, chart_kind: z.enum(['bar', 'line']) })

export function slideStatement({ text, view }: Pick<Slide, 'text' | 'view'>): SlideStatement {
  const drawn = Drawn.safeParse(view).data
  if (!drawn) return { sql: text, choice: null }
  const { chart_x, chart_y, chart_kind } = drawn
  return { sql: text, choice: { x: Number(chart_x), y: Number(chart_y), kind: chart_kind } }
}

/** The view of a slide of a statement. */
export function statementView(dataset: string, { choice }: SlideStatement): Slide['view'] {
  if (!choice) return { dataset }
  return { dataset, chart_x: String(choice.x), chart_y: String(choice.y), chart_kind: choice.kind }
}
