import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n/use-format.ts'
import { reasonIn } from '../draft/checks.ts'
import { useFault } from '../editor-context.ts'

/** What is said under a field that is refused; null where nothing is. */
export function useFaultText(...fields: readonly string[]): string | null {
  const { t } = useTranslation('planEditor')
  const language = useLanguage()
  const reason = useFault(...fields)
  if (reason === null) return null
  return reason === '' ? t('faults.empty') : reasonIn(language, reason)
}
