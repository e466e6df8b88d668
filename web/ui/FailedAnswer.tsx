import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { explainError } from './explain-error.ts'

/** In place of figures that could not be had: why, what to do, and another try. */
export function FailedAnswer({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  const { title, advice, detail } = explainError(error, t)
  return (
    <div role="alert" style={{ padding: '8px 4px' }}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Text size="sm">
        {advice}{' '}
        <Anchor component="button" type="button" size="sm" onClick={onRetry}>
          {t('error.retry')}
        </Anchor>
      </Text>
      {detail && (
        <details>
          <summary>{t('error.detail')}</summary>
          <code style={{ overflowWrap: 'anywhere' }}>{detail}</code>
        </details>
      )}
    </div>
  )
}
