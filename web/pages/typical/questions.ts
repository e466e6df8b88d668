import type { MovementClass } from '../../../data/model/movement-class.ts'
import { typicalSectors } from '../../../data/model/sector.ts'
import { question } from '../../app/question.ts'
import type { View } from '../../app/view.ts'
import type { Grouping } from '../../charts/typical-groups.ts'
import type { TypicalStep } from '../../charts/typical-step.ts'
import { groupLevel } from '../compare/questions.ts'

/** What a view leaves of the units that can be typical. */
const chosenUnits = ({ basis, area, sector, level }: View) => ({
  basis,
  area,
  sectors: (sector ? [sector] : typicalSectors).join('+'),
  level,
})

/** What the page of typical units asks for a view, by the classes that are good enough. */
export function typicalQuestions(view: View, classes: readonly MovementClass[]) {
  const { dataset, year } = view
  const ofYear = { ...chosenUnits(view), year, classes: classes.join(',') }
  return {
    pipeline: question(dataset, 'typical/pipeline', ofYear),
    reasons: question(dataset, 'typical/reasons', ofYear),
    titles: question(dataset, 'typical/titles', chosenUnits(view)),
  }
}

export function groupsQuestion(view: View, classes: readonly MovementClass[], by: Grouping) {
  return question(view.dataset, 'typical/groups', {
    ...chosenUnits(view),
    year: view.year,
    classes: classes.join(','),
    by_what: by,
    group_level: groupLevel(view),
  })
}

/** Whose names are looked at: the units at a step, or those of whom it is not known. */
export interface NamesWanted {
  step: TypicalStep
  notKnown: boolean
}

export function namesQuestion(view: View, classes: readonly MovementClass[], wanted: NamesWanted) {
  return question(view.dataset, 'typical/names', {
    ...chosenUnits(view),
    year: view.year,
    classes: classes.join(','),
    step: wanted.step,
    not_known: wanted.notKnown,
  })
}
