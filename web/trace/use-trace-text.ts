import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import type { TraceText } from './sources.ts'

/** Words and formats of a trace; the same object until the language changes. */
export function useTraceText(): TraceText {
  const { t } = useTranslation()
  const { t: words } = useTranslation('trace')
  const format = useFormat()
  return useMemo(() => ({ t, words, format }), [t, words, format])
}
