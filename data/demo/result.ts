import type { Day } from '../model/date.ts'
import type { MovementClass } from '../model/movement-class.ts'
import type { Unit } from './unit.ts'

/** The decision that recognises a unit as typical. */
export interface Decision {
  number: string
  date: Day
}

/** What the list says of a unit's being typical; null is "not reported". */
export interface Recognition {
  typicalRegistered: boolean | null
  typical: boolean | null
  decision: Decision | null
}

/** What a unit's two rows of a year say; null is "not reported". */
export interface Result extends Recognition {
  unit: Unit
  registered: boolean
  safe: boolean | null
  class: MovementClass | null
  score: number | null
  modelsRatedGood: number | null
  modelsNoted: number | null
}
