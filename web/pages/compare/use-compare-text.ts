import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompareText } from '../../charts/compare-text.ts'
import { useChartText } from '../../i18n/use-format.ts'

/** The words and formats of the page; the same object until the language changes. */
export function useCompareText(): CompareText {
  const text = useChartText()
  const { t: words } = useTranslation('compare')
  return useMemo(() => ({ ...text, words }), [text, words])
}
