import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Saved } from './use-saving.ts'

/** What a file that is being saved has come to, for the eye and for screen readers. */
export function SavingState({ saved }: { saved: Saved }) {
  const { t } = useTranslation('save')
  return (
    <>
      {saved.is === 'failed' && (
        <Text size="xs" c="red.8" role="alert" maw={240}>
          {saved.text}
        </Text>
      )}
      <Text size="xs" role="status" component="span" maw={240}>
        {saved.is === 'busy' ? t('busy') : saved.is === 'said' ? saved.text : ''}
      </Text>
    </>
  )
}
