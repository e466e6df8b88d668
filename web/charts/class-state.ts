import type { TFunction } from 'i18next'
import { type MovementClass, movementClasses } from '../../data/model/movement-class.ts'
import type { ChartText } from './chart-text.ts'
import { classColors } from './palette.ts'

/** Where a unit can stand in a year, in the order of `class_states` in `queries/classification.sql`. */
export const classStates = [
  ...movementClasses,
  'unclassified',
  'split',
  'elsewhere',
  'absent',
  'not_reported',
] as const
export type ClassState = (typeof classStates)[number]

export const classStateOf = (id: string): ClassState | undefined => classStates.find((state) => state === id)

/** The class that a state is; undefined where it is none. */
export const classIn = (state: string): MovementClass | undefined =>
  movementClasses.find((one) => one === state)

/** Whether the units of a state are of what is chosen, or only come from there or go there. */
export const isChosen = (state: ClassState) => state === 'unclassified' || classIn(state) !== undefined

/** Words and formats of the charts about classes. */
export interface ClassText extends ChartText {
  words: TFunction<'classification'>
}

/** The two years between which units are followed, the earlier first. */
export interface YearPair {
  from: number
  to: number
}

/** A state in words; "new" in the year before, "no longer listed" in the year after are both `absent`. */
export function stateName(state: ClassState, side: 'before' | 'now', { t, words }: ClassText): string {
  if (state === 'unclassified') return t('class.unclassified')
  const known = classIn(state)
  return known ? t(`class.${known}`) : words(`${side}.${state as 'split'}`)
}

const outside = '#b9bec6'

/** The colour of a state: that of its class, a grey for those that are none. */
export function stateColor(state: ClassState): string {
  if (state === 'unclassified') return classColors.unclassified
  const known = classIn(state)
  return known ? classColors[known] : outside
}

/** Counts of classes as queries answer them. */
export interface ClassCounts {
  classified: number | null
  unclassified: number | null
  good_or_better: number | null
  average: number | null
  weak: number | null
}

/** Classes as reports say them: "16 khá trở lên, 1 trung bình, không có loại yếu"; empty where none is known. */
export function classCounts(
  { classified, good_or_better, average, weak }: ClassCounts,
  { words, format }: ClassText,
): string {
  if (classified === null || classified === 0) return ''
  return [
    good_or_better === null ? '' : words('counts.goodOrBetter', { number: format.count(good_or_better) }),
    average ? words('counts.average', { number: format.count(average) }) : '',
    weak === 0 ? words('counts.noWeak') : '',
    weak ? words('counts.weak', { number: format.count(weak) }) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** How many are not classified, where there are any: "25 chưa phân loại". */
export const unclassifiedText = ({ unclassified }: ClassCounts, { words, format }: ClassText): string =>
  unclassified ? words('counts.unclassified', { number: format.count(unclassified) }) : ''
