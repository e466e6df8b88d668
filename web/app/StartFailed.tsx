import { MantineProvider } from '@mantine/core'
import type { i18n } from 'i18next'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { explainError } from '../ui/explain-error.ts'
import { Notice } from '../ui/Notice.tsx'
import { theme } from './theme.ts'

interface StartFailedProps {
  texts: i18n
  error?: unknown
  missing?: readonly string[]
}

/** Shown above the prerendered view where the app itself cannot start: what is wrong, and what to do. */
export function StartFailed({ texts, error, missing }: StartFailedProps) {
  return (
    <I18nextProvider i18n={texts}>
      <MantineProvider theme={theme} forceColorScheme="light">
        <Reason error={error} missing={missing ?? []} />
      </MantineProvider>
    </I18nextProvider>
  )
}

function Reason({ error, missing }: { error: unknown; missing: readonly string[] }) {
  const { t } = useTranslation()
  if (missing.length > 0) {
    return (
      <Notice title={t('error.browser.title')}>
        {t('error.browser.advice', { features: missing.join(', ') })}
      </Notice>
    )
  }
  const { title, advice } = explainError(error, t)
  return (
    <Notice title={`${t('error.start.title')}: ${title}`}>
      {advice} {t('error.start.advice')}
    </Notice>
  )
}
