import type { QueryRow } from '../../../queries/catalog.ts'
import type { Cell, ChartTable } from '../../charts/chart-model.ts'
import {
  type ClassState,
  type ClassText,
  classIn,
  classStates,
  stateName,
  type YearPair,
} from '../../charts/class-state.ts'

type Row = QueryRow<'classification/moves'>

/** The states that units were in on one side of two years, in their order. */
export const statesFound = (rows: readonly Row[], side: 'before' | 'now'): readonly ClassState[] =>
  classStates.filter((state) => rows.some((row) => row[`state_${side}`] === state))

/** How many units were in a state on one side. */
export const unitsIn = (rows: readonly Row[], side: 'before' | 'now', state: ClassState): number | null =>
  rows.find((row) => row[`state_${side}`] === state)?.[`units_${side}`] ?? null

/** Class before × class now, in counts of units, with the totals of both years; null where there can be no unit. */
export function matrixTable(rows: readonly Row[], years: YearPair, text: ClassText): ChartTable {
  const columns = statesFound(rows, 'now')
  const total = text.words('matrix.total')
  const moved = (before: ClassState, now: ClassState): Cell => {
    const row = rows.find((one) => one.state_before === before && one.state_now === now)
    return row?.k ?? (classIn(before) && classIn(now) ? 0 : null)
  }
  return {
    columns: [
      { heading: `${years.from} → ${years.to}`, kind: 'text' },
      ...columns.map((state) => ({ heading: stateName(state, 'now', text), kind: 'count' as const })),
      { heading: total, kind: 'count' },
    ],
    rows: [
      ...statesFound(rows, 'before').map((before) => [
        stateName(before, 'before', text),
        ...columns.map((now) => moved(before, now)),
        unitsIn(rows, 'before', before),
      ]),
      [total, ...columns.map((state) => unitsIn(rows, 'now', state)), null],
    ],
  }
}
