import { type MovementClass, movementClasses } from '../../data/model/movement-class.ts'

/** Columns of the list of units in their order; the name is always there. */
export const unitColumns = [
  'name',
  'code',
  'sector',
  'level',
  'area',
  'registered',
  'safe',
  'class',
  'score',
  'typical',
  'decision',
] as const
export type UnitColumn = (typeof unitColumns)[number]

const columnsAtFirst: readonly UnitColumn[] = unitColumns.filter(
  (column) => column !== 'code' && column !== 'level' && column !== 'registered',
)

/** What the list can be sorted by. */
export const unitSorts = unitColumns.filter((column) => column !== 'code')
export type UnitSort = (typeof unitSorts)[number]

/** `none` is "not reported". */
export const safeStates = ['yes', 'no', 'none'] as const
export type SafeState = (typeof safeStates)[number]
export const classStates = [...movementClasses, 'none'] as const
export type ClassState = MovementClass | 'none'
export const typicalStates = ['typical', 'registered', 'neither', 'none'] as const
export type TypicalState = (typeof typicalStates)[number]

/** What the address says of the list of units, beside the filters that all pages have. */
export const unitListParameters = [
  'unit_find',
  'unit_safe',
  'unit_class',
  'unit_typical',
  'unit_sort',
  'unit_columns',
  'unit',
] as const
export type UnitListParameter = (typeof unitListParameters)[number]
type Search = Partial<Record<UnitListParameter, string>>

/** Which units are listed, how, and which one is open. */
export interface UnitList {
  /** Part of a name or a code; empty for all. */
  find: string
  safe: SafeState | null
  class: ClassState | null
  typical: TypicalState | null
  sort: UnitSort
  descending: boolean
  columns: readonly UnitColumn[]
  /** Id of the unit whose history is open. */
  unit: string | null
}

export const wholeList: UnitList = {
  ...{ find: '', safe: null, class: null, typical: null },
  ...{ sort: 'name', descending: false, columns: columnsAtFirst, unit: null },
}

type Read = <T>(parameter: UnitListParameter, find: (text: string) => T | undefined, otherwise: T) => T

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | undefined =>
    values.find((value) => value === text)

const known = (text: string): readonly UnitColumn[] | undefined => {
  const names = text.split(',')
  const found = unitColumns.filter((column) => column === 'name' || names.includes(column))
  return names.every(oneOf(unitColumns)) ? found : undefined
}

/** The list that an address means; `read` reports a part that names nothing there is. */
export function readUnitList(search: Search, read: Read): UnitList {
  const { sort, descending, columns } = wholeList
  const order = read(
    'unit_sort',
    (text) => {
      const found = oneOf(unitSorts)(text.replace(/^-/, ''))
      return found && { sort: found, descending: text.startsWith('-') }
    },
    { sort, descending },
  )
  return {
    find: search.unit_find ?? '',
    safe: read<SafeState | null>('unit_safe', oneOf(safeStates), null),
    class: read<ClassState | null>('unit_class', oneOf(classStates), null),
    typical: read<TypicalState | null>('unit_typical', oneOf(typicalStates), null),
    ...order,
    columns: read('unit_columns', known, columns),
    // Whether there is such a unit is for the data to say.
    unit: search.unit ?? null,
  }
}

/** The parameters of a list; what is as at first is left out. */
export function searchOfUnitList(list: UnitList): Search {
  const search: Search = {}
  if (list.find !== '') search.unit_find = list.find
  if (list.safe) search.unit_safe = list.safe
  if (list.class) search.unit_class = list.class
  if (list.typical) search.unit_typical = list.typical
  const sort = `${list.descending ? '-' : ''}${list.sort}`
  if (sort !== wholeList.sort) search.unit_sort = sort
  const columns = list.columns.join(',')
  if (columns !== wholeList.columns.join(',')) search.unit_columns = columns
  if (list.unit !== null) search.unit = list.unit
  return search
}
