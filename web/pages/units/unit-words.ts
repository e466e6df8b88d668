import type { TFunction } from 'i18next'
import { levels } from '../../../data/model/level.ts'
import { movementClasses } from '../../../data/model/movement-class.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import { typicalStates, type UnitColumn } from '../../app/unit-list.ts'
import type { ChartText } from '../../charts/chart-text.ts'
import { sectorName } from '../../charts/sector-name.ts'
import { plainText } from '../../ui/plain-text.ts'

export interface UnitsText extends ChartText {
  words: TFunction<'units'>
}

/** What is said of a unit in a year. */
export type SaidOfUnit = Omit<QueryRow<'units/rows'>, 'number' | 'unit_id'>

/** A value of a unit: text, a score as a number, null where nobody has reported it. */
export function unitValue(
  row: SaidOfUnit,
  column: UnitColumn,
  { t, words, format }: UnitsText,
): string | number | null {
  const oneOf = <T extends string>(values: readonly T[], value: string | null) =>
    values.find((one) => one === value)
  switch (column) {
    case 'name':
      return plainText(row.unit_name)
    case 'code':
      return row.code && plainText(row.code)
    case 'sector':
      return sectorName(row.sector, t)
    case 'level': {
      const level = oneOf(levels, row.level)
      return level ? t(`level.${level}`) : null
    }
    case 'area':
      return row.parent_name ? `${row.area_name}, ${row.parent_name}` : row.area_name
    case 'registered':
      return row.has_registered === null ? null : words(`registered.${row.has_registered ? 'yes' : 'no'}`)
    case 'safe':
      return row.safe === null ? null : words(`safe.${row.safe ? 'yes' : 'no'}`)
    case 'class': {
      const found = oneOf(movementClasses, row.class)
      return found ? t(`class.${found}`) : null
    }
    case 'score':
      return row.score
    case 'typical': {
      const state = oneOf(typicalStates, row.typical_state)
      return state ? words(`typical.${state}`) : null
    }
    case 'decision':
      return decisionOf(row, words, format.day)
  }
}

function decisionOf(row: SaidOfUnit, words: UnitsText['words'], day: (iso: string) => string): string | null {
  const { decision_number: number, decision_date: date } = row
  if (number && date) return words('dated', { number: plainText(number), day: day(date) })
  return number ? plainText(number) : date && day(date)
}

/** A score as it is written: all its digits, a decimal comma in Vietnamese. */
export const scoreText = (score: number, language: 'vi' | 'en') =>
  language === 'vi' ? String(score).replace('.', ',') : String(score)
