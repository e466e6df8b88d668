import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassText } from '../../charts/class-state.ts'
import { useChartText } from '../../i18n/use-format.ts'

/** The words and formats of the page; the same object until the language changes. */
export function useClassText(): ClassText {
  const text = useChartText()
  const { t: words } = useTranslation('classification')
  return useMemo(() => ({ ...text, words }), [text, words])
}
