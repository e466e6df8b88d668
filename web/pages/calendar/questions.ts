import type { CalendarEvent, Evidence } from '../../../data/plans/calendar.ts'
import { question } from '../../app/question.ts'
import type { View } from '../../app/view.ts'

/** What the data of a view shows as done of an event, all sectors and levels that the event is about. */
export function doneQuestion(
  { dataset, basis, area }: View,
  event: CalendarEvent,
  { metric, sectors }: Evidence,
) {
  return question(dataset, 'calendar/done', {
    metric,
    year: event.year,
    basis,
    area,
    sectors: sectors.join('+'),
    last_day: event.last,
  })
}

/** How the rules of the view's plan stand in a year. */
export function rulesQuestion({ dataset, plan, area }: View, year: number) {
  return question(dataset, 'targets/scorecard', { plan, area, year, compare_year: null })
}
