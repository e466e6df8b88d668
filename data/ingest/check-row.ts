import type { Contract } from '../contracts/contract.ts'
import { isNotSubject } from './check-subject.ts'
import type { ProblemCode } from './problem.ts'
import type { Value } from './read-value.ts'

/** The values of the present row by the contract's column. */
export type RowValues = (column: string) => Value | null

/** A rule that one row can break by itself: always a question to the analyst, never mended. */
export interface RowCheck {
  code: ProblemCode
  /** The column whose cell is shown with the problem. */
  column: string
  /** What it was compared with. */
  beside?: string
  fails: (row: RowValues) => boolean
  /** What the row's other cells say instead. */
  hint?: (row: RowValues) => string
}

const count = (row: RowValues, column: string): number | null => {
  const value = row(column)
  return typeof value === 'number' ? value : null
}

/** `column` says yes although `condition` says no; a blank says neither. */
const yesWithout = (code: ProblemCode, column: string, condition: string): RowCheck => ({
  code,
  column,
  beside: condition,
  fails: (row) => row(column) === true && row(condition) === false,
})

/** A part is larger than what it is a part of. */
const over = (code: ProblemCode, column: string, whole: string): RowCheck => ({
  code,
  column,
  beside: whole,
  fails: (row) => {
    const [part, all] = [count(row, column), count(row, whole)]
    return part !== null && all !== null && part > all
  },
  hint: (row) => String(row(whole)),
})

const classes = ['excellent', 'good', 'average', 'weak']
const classified = (row: RowValues) => classes.reduce((sum, column) => sum + (count(row, column) ?? 0), 0)

/** Whether a rate, printed with some decimals, is what the counts give: rounded, nothing else. */
function isRounded(printed: number, part: number, whole: number): boolean {
  const decimals = String(printed).split('.')[1]?.length ?? 0
  return Math.abs((100 * part) / whole - printed) <= 0.5 / 10 ** decimals + 1e-9
}

const ofUnits: RowCheck[] = [
  yesWithout('safe_not_registered', 'safe', 'registered'),
  yesWithout('typical_not_registered', 'typical', 'typical_registered'),
  {
    code: 'unit_not_subject',
    column: 'unit_name',
    fails: (row) => isNotSubject(row('sector'), row('unit_name')),
  },
]

const ofCounts: RowCheck[] = [
  over('registered_over_units', 'registered', 'units'),
  over('safe_over_registered', 'safe', 'registered'),
  over('safe_over_units', 'safe', 'units'),
  over('typical_over_units', 'typical', 'units'),
  {
    code: 'classes_over_units',
    column: 'excellent',
    beside: 'units',
    fails: (row) => classified(row) > (count(row, 'units') ?? Number.POSITIVE_INFINITY),
    hint: (row) => `${classified(row)} > ${row('units')}`,
  },
  {
    code: 'printed_rate_differs',
    column: 'printed_safe_percent',
    beside: 'safe',
    fails: (row) => {
      const [printed, safe] = [count(row, 'printed_safe_percent'), count(row, 'safe')]
      // A source may divide by either.
      const wholes = [count(row, 'units'), count(row, 'registered')].filter((whole) => (whole ?? 0) > 0)
      if (printed === null || safe === null || wholes.length === 0) return false
      return !wholes.some((whole) => isRounded(printed, safe, whole ?? 0))
    },
    hint: (row) => `${row('safe')} / ${row('units') ?? row('registered')}`,
  },
]

/** The checks that rows of the contracts can fail, given the columns that there are. */
export function rowChecks(contracts: readonly Contract[], has: (column: string) => boolean): RowCheck[] {
  const checks = contracts.some(({ id }) => id === 'summary')
    ? ofCounts
    : contracts.some(({ id }) => id === 'indicator')
      ? []
      : ofUnits
  return checks.filter(
    ({ code, column, beside }) =>
      code === 'classes_over_units' || (has(column) && (beside === undefined || has(beside))),
  )
}
