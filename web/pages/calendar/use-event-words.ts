import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useLanguage } from '../../i18n/use-format.ts'
import type { EventWords } from './event-text.ts'

/** Words and formats for texts of events. */
export function useEventWords(): EventWords {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const language = useLanguage()
  return useMemo(() => ({ t, format, language }), [t, format, language])
}
