import type { TFunction } from 'i18next'
import type { ChartText } from './chart-text.ts'

/** Words and formats of the charts that compare areas. */
export interface CompareText extends ChartText {
  words: TFunction<'compare'>
}
