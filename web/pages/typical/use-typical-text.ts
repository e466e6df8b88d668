import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TypicalText } from '../../charts/typical-step.ts'
import { useChartText } from '../../i18n/use-format.ts'

/** The words and formats of the page; the same object until the language changes. */
export function useTypicalText(): TypicalText {
  const text = useChartText()
  const { t: words } = useTranslation('typical')
  return useMemo(() => ({ ...text, words }), [text, words])
}
