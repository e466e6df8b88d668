import { type Break, breaksBetween } from '../../../data/model/break.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import type { ChartTable } from '../../charts/chart-model.ts'
import { sectorName } from '../../charts/sector-name.ts'
import type { TypicalText } from '../../charts/typical-step.ts'
import { plainText } from '../../ui/plain-text.ts'

type Row = QueryRow<'typical/titles'>

export const titleStates = ['typical', 'registered', 'neither'] as const
export type TitleState = (typeof titleStates)[number]

/** A unit with its state in each year, in the order of the years; null is no data. */
export interface UnitTitles {
  unit: Row
  states: readonly (TitleState | null)[]
}

/** The units of an answer that has a row a unit and year, in its order. */
export function unitTitles(rows: readonly Row[]): { years: number[]; units: UnitTitles[] } {
  const years = [...new Set(rows.map((row) => row.year))]
  const byUnit = new Map<string, Row[]>()
  for (const row of rows) {
    const ofUnit = byUnit.get(row.unit_id)
    if (ofUnit) ofUnit.push(row)
    else byUnit.set(row.unit_id, [row])
  }
  const units = [...byUnit.values()].flatMap((ofUnit) => {
    const [unit] = ofUnit
    const states = years.map((year) => {
      const { state } = ofUnit.find((row) => row.year === year) ?? { state: null }
      return titleStates.find((one) => one === state) ?? null
    })
    return unit ? [{ unit, states }] : []
  })
  return { years, units }
}

/** The breaks that lie right before each year of a list: between it and the one before. */
export function breaksBefore(years: readonly number[]): (readonly Break[])[] {
  return years.map((year, index) => {
    const last = years[index - 1]
    return last === undefined ? [] : breaksBetween('typical', last, year)
  })
}

export const placeOf = ({ area_name, parent_name }: Row) =>
  parent_name ? `${area_name}, ${parent_name}` : area_name

/** The titles as a table to be saved: a column a year, in words. */
export function titlesTable(
  { years, units }: ReturnType<typeof unitTitles>,
  { t, words }: TypicalText,
): ChartTable {
  return {
    columns: [
      { heading: words('names.unit'), kind: 'text' },
      { heading: words('names.sector'), kind: 'text' },
      { heading: words('names.area'), kind: 'text' },
      ...years.map((year) => ({ heading: String(year), kind: 'text' as const })),
      { heading: words('titles.count'), kind: 'count' },
    ],
    rows: units.map(({ unit, states }) => [
      plainText(unit.unit_name),
      sectorName(unit.sector, t),
      placeOf(unit),
      ...states.map((state) => (state === null ? null : words(`titles.${state}`))),
      unit.titles,
    ]),
  }
}
