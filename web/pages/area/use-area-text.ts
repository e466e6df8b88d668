import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaText } from '../../charts/peers.ts'
import { useChartText } from '../../i18n/use-format.ts'

/** The words and formats of the page; the same object until the language changes. */
export function useAreaText(): AreaText {
  const text = useChartText()
  const { t: words } = useTranslation('area')
  return useMemo(() => ({ ...text, words }), [text, words])
}
