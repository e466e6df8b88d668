import { useTranslation } from 'react-i18next'
import { levels } from '../../../../../data/model/level.ts'
import { movementClasses } from '../../../../../data/model/movement-class.ts'
import { sectors } from '../../../../../data/model/sector.ts'
import { noFigure } from '../../../../i18n/format.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { plainText } from '../../../../ui/plain-text.ts'

/** What of a unit can differ, as `import/units` names it. */
export const unitFields = [
  'name',
  'sector',
  'level',
  'area',
  'registered',
  'safe',
  'typical_registered',
  'typical',
  'decision_number',
  'decision_date',
  'class',
  'score',
  'models_rated_good',
  'models_noted',
] as const
export type UnitField = (typeof unitFields)[number]

/** A value of a unit in the reader's words; a dash for one that was not reported. */
export function useUnitValue(): (field: UnitField, value: string | null) => string {
  const { t } = useTranslation()
  const { t: own } = useTranslation('import')
  const format = useFormat()
  return (field, value) => {
    if (value === null) return noFigure
    const sector = field === 'sector' && sectors.find((one) => one === value)
    if (sector) return t(`sector.${sector}`)
    const level = field === 'level' && levels.find((one) => one === value)
    if (level) return t(`level.${level}`)
    const movementClass = field === 'class' && movementClasses.find((one) => one === value)
    if (movementClass) return t(`class.${movementClass}`)
    if (value === 'true' || value === 'false') return own(`yesNo.${value}`)
    return field === 'decision_date' ? format.day(value) : plainText(value, 80)
  }
}
