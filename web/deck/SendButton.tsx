import { ActionIcon } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { type ComponentProps, lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slide } from '../../data/deck/deck.ts'
import { addSendTexts } from '../i18n/send-texts.ts'

const SendToDeck = lazy(() => import('./SendToDeck.tsx'))

interface SendButtonProps extends Pick<ComponentProps<typeof SendToDeck>, 'figure' | 'statement'> {
  /** Its title, for those who do not see beside what the button stands. */
  title: string
  /** A table unless said. */
  as?: Slide['as']
}

/** Sends what has no chart's menu to a deck. */
export function SendButton({ title, as = 'table', ...sent }: SendButtonProps) {
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
            {...sent}
            as={as}
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
