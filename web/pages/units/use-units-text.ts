import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useChartText } from '../../i18n/use-format.ts'
import type { UnitsText } from './unit-words.ts'

/** The words and formats of the page; the same object until the language changes. */
export function useUnitsText(): UnitsText {
  const text = useChartText()
  const { t: words } = useTranslation('units')
  return useMemo(() => ({ ...text, words }), [text, words])
}
