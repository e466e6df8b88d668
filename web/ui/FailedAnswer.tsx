import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { explainError } from './explain-error.ts'

/** Why figures could not be had, and what to do. */
export function FailedAnswer({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  const { title, advice, detail } = explainError(error, t)
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} title={title} role="alert">
      <p style={{ margin: '0 0 8px' }}>{advice}</p>
      <Button size="compact-sm" variant="light" color="orange.9" onClick={onRetry}>
        {t('error.retry')}
      </Button>
      {detail && (
        <details style={{ marginTop: 8 }}>
          <summary>{t('error.detail')}</summary>
          <code>{detail}</code>
        </details>
      )}
    </Alert>
  )
}
