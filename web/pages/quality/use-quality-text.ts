import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useChartText } from '../../i18n/use-format.ts'
import type { QualityText } from './rule-text.ts'

/** The words and formats of the page; the same object until the language changes. */
export function useQualityText(): QualityText {
  const text = useChartText()
  const { t: words } = useTranslation('quality')
  const { t: problems } = useTranslation('problems')
  return useMemo(() => ({ ...text, words, problems }), [text, words, problems])
}
