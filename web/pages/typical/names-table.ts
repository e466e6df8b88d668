import { levels } from '../../../data/model/level.ts'
import { movementClasses } from '../../../data/model/movement-class.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import type { ChartTable } from '../../charts/chart-model.ts'
import { sectorName } from '../../charts/sector-name.ts'
import type { TypicalText } from '../../charts/typical-step.ts'
import { plainText } from '../../ui/plain-text.ts'

type Row = QueryRow<'typical/names'>

const reasons = ['safe', 'class', 'safe_and_class', 'no_result', 'not_listed'] as const

/** Units by name with what both years say of them; empty where nobody has said anything. */
export function namesTable(
  rows: readonly Row[],
  year: number,
  { t, words, format }: TypicalText,
): ChartTable {
  const before = year - 1
  const yesNo = (value: boolean | null) => (value === null ? null : words(value ? 'names.yes' : 'names.no'))
  const safe = (value: boolean | null) =>
    value === null ? null : words(value ? 'names.safeYes' : 'names.safeNo')
  const classOf = (id: string | null) => {
    const known = movementClasses.find((one) => one === id)
    return known ? t(`class.${known}`) : id
  }
  const levelOf = (id: string | null) => {
    const known = levels.find((one) => one === id)
    return known ? t(`level.${known}`) : id
  }
  const condition = ({ reason }: Row) => {
    const known = reasons.find((one) => one === reason)
    return known ? words(`reason.${known}`) : words('names.eligible')
  }
  // Of a unit that has registered and has no result, "no" would be too early.
  const typical = (row: Row) => {
    if (!row.is_listed) return words('names.gone')
    return row.decided === null && row.registered ? words('names.undecided') : yesNo(row.typical)
  }
  const decision = ({ decision_number: number, decision_date: day }: Row) => {
    if (number !== null && day !== null)
      return words('names.dated', { number: plainText(number), day: format.day(day) })
    return number === null ? (day === null ? null : format.day(day)) : plainText(number)
  }
  return {
    columns: [
      { heading: words('names.unit'), kind: 'text' },
      { heading: words('names.sector'), kind: 'text' },
      { heading: words('names.level'), kind: 'text' },
      { heading: words('names.area'), kind: 'text' },
      { heading: words('names.reason'), kind: 'text' },
      { heading: words('names.safe', { before }), kind: 'text' },
      { heading: words('names.class', { before }), kind: 'text' },
      { heading: words('names.wasTypical', { before }), kind: 'text' },
      { heading: words('names.registered', { year }), kind: 'text' },
      { heading: words('names.typical', { year }), kind: 'text' },
      { heading: words('names.decision'), kind: 'text' },
    ],
    rows: rows.map((row) => [
      plainText(row.unit_name),
      sectorName(row.sector, t),
      levelOf(row.level),
      row.parent_name ? `${row.area_name}, ${row.parent_name}` : row.area_name,
      condition(row),
      safe(row.safe_before),
      classOf(row.class_before),
      yesNo(row.was_typical),
      yesNo(row.registered),
      typical(row),
      decision(row),
    ]),
  }
}
