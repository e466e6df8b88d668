import { question } from '../../app/question.ts'
import type { View } from '../../app/view.ts'

/** What the filters leave of the units. */
function chosen({ year, basis, area, sector, level, units }: View) {
  const { safe, class: kind, typical, find } = units
  return { year, basis, area, sector, level, safe, class: kind, typical, found: find.trim() || null }
}

/** What the list of units asks for a view. */
export function unitQuestions(view: View) {
  const { sort, descending } = view.units
  return {
    count: question(view.dataset, 'units/count', chosen(view)),
    order: question(view.dataset, 'units/order', { ...chosen(view), sort, descending }),
    first: question(view.dataset, 'units/first', { ...chosen(view), sort, descending }),
  }
}

/** The units of these numbers, joined by commas. */
export const rowsQuestion = ({ dataset }: Pick<View, 'dataset'>, numbers: string) =>
  question(dataset, 'units/rows', { numbers })

export const historyQuestion = ({ dataset }: Pick<View, 'dataset'>, unit: string) =>
  question(dataset, 'units/history', { unit })
