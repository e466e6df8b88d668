import { ActionIcon } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addSendTexts } from '../i18n/send-texts.ts'

const SendToDeck = lazy(() => import('./SendToDeck.tsx'))

interface SendButtonProps {
  /** Id of the figure. */
  figure: string
  /** Its title, for those who do not see beside what the button stands. */
  title: string
}

/** Sends a table that is no chart's to a deck. */
export function SendButton({ figure, title }: SendButtonProps) {
  const { i18n } = useTranslation()
  useState(() => addSendTexts(i18n))
  const { t } = useTranslation('send')
  // Another number sends it anew.
  const [sending, setSending] = useState(0)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <ActionIcon
        ref={button}
        variant="subtle"
        color="gray"
        size="sm"
        onClick={() => setSending(sending + 1)}
        aria-label={t('sendOne', { title })}
        title={t('send')}
      >
        <IconPresentation size={16} />
      </ActionIcon>
      {sending > 0 && (
        <Suspense fallback={null}>
          <SendToDeck
            key={sending}
            figure={figure}
            as="table"
            onClose={() => {
              setSending(0)
              button.current?.focus()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
