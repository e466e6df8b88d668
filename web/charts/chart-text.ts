import type { TFunction } from 'i18next'
import type { Format } from '../i18n/format.ts'

/** The words and number formats that a chart is written in. */
export interface ChartText {
  t: TFunction
  format: Format
}
