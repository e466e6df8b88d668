import { question } from '../../app/question.ts'
import type { View } from '../../app/view.ts'
import type { ClassGrouping } from '../../charts/class-groups.ts'
import type { Band } from '../../charts/class-moves.ts'
import type { YearPair } from '../../charts/class-state.ts'
import { groupLevel } from '../compare/questions.ts'

/** What became of units that have a class in both years, as `class_turns` in `queries/classification.sql` has it. */
export const turns = ['up', 'same', 'down', 'down_far', 'low_twice'] as const
export type Turn = (typeof turns)[number]

/** What a view leaves of the units. */
const chosenUnits = ({ basis, area, sector, level }: View) => ({ basis, area, sector, level })

/** The years that units are followed between, the earlier first; null where the view names no other year. */
export const yearPair = ({ year, compare }: View): YearPair | null =>
  compare === null ? null : { from: Math.min(year, compare), to: Math.max(year, compare) }

export const classesByYear = (view: View) => question(view.dataset, 'overview/classes', chosenUnits(view))

export function structureQuestion(view: View, by: ClassGrouping | 'whole') {
  return question(view.dataset, 'classification/structure', {
    ...chosenUnits(view),
    year: view.year,
    by_what: by,
    group_level: groupLevel(view),
  })
}

/** Who moved between two years, and who rose and fell. */
export function moveQuestions(view: View, { from, to }: YearPair) {
  const between = { ...chosenUnits(view), from_year: from, to_year: to }
  return {
    moves: question(view.dataset, 'classification/moves', between),
    turns: question(view.dataset, 'classification/turns', between),
  }
}

/** Whose names are looked at: a band's, or those of a turn. */
export type NamesWanted = { band: Band; turn?: never } | { turn: Turn; band?: never }

export function namesQuestion(view: View, { from, to }: YearPair, wanted: NamesWanted) {
  return question(view.dataset, 'classification/names', {
    ...chosenUnits(view),
    from_year: from,
    to_year: to,
    turn: wanted.turn ?? null,
    state_before: wanted.band?.before ?? null,
    state_now: wanted.band?.now ?? null,
  })
}
