import { Button, CloseButton, Dialog, Group, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slide } from '../../data/deck/deck.ts'
import { useData } from '../app/data-context.tsx'
import { useView } from '../app/use-view.ts'
import { searchOf } from '../app/view.ts'
import { addDeckTexts } from '../i18n/deck-texts.ts'
import { addSendTexts } from '../i18n/send-texts.ts'
import '../ui/later-components.css'
import { DeckFailed } from './DeckFailed.tsx'
import { figureSlide, statementSlide } from './new-deck.ts'
import { type Sent, sendSlide, takeBack } from './send-slide.ts'
import type { SlideStatement } from './slide-statement.ts'

interface SendToDeckProps {
  /** Id of the figure. */
  figure: string
  as: Slide['as']
  /** The statement that the figure is the answer to, where it is one. */
  statement?: SlideStatement
  onClose: () => void
}

/** Sends a figure of the view to the deck used last, or to a new one, and says so with a way back and a way there. */
export default function SendToDeck({ figure, as, statement, onClose }: SendToDeckProps) {
  const { i18n } = useTranslation()
  useState(() => {
    addDeckTexts(i18n)
    addSendTexts(i18n)
  })
  const { t } = useTranslation('send')
  const { workspace, followed } = useData()
  const { view } = useView()
  const [sent, setSent] = useState<Sent | null>(null)
  const [undone, setUndone] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  const begun = useRef(false)

  // Once for each click, whatever the view becomes while it waits for the workspace.
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const send = async () => {
      const slide = statement ? statementSlide(view, statement, as) : figureSlide(view, figure, as)
      await followed()
      return sendSlide(workspace, slide, t('newTitle'), new Date())
    }
    send().then(setSent, setFailed)
  }, [view, figure, as, statement, followed, workspace, t])

  if (!sent && failed === null) return <span data-loading />
  const undo = () => sent && takeBack(workspace, sent, new Date()).then(() => setUndone(true), setFailed)
  return (
    <Dialog opened onClose={onClose} size="lg" p="xs" role="status">
      {sent && (
        <Group gap="xs">
          <Text size="sm">
            {undone ? t('undone') : t('sent', { title: sent.after.title })}
            {!undone && sent.after.frozen && ` ${t('sentFrozen')}`}
          </Text>
          {!undone && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconArrowBackUp size={14} />}
                onClick={() => void undo()}
              >
                {t('undo')}
              </Button>
              <Link
                to="/deck/{-$id}"
                params={{ id: sent.after.id }}
                search={searchOf(view)}
                onClick={onClose}
              >
                {t('openDeck')}
              </Link>
            </>
          )}
          <CloseButton ml="auto" aria-label={t('close')} onClick={onClose} />
        </Group>
      )}
      {failed !== null && (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <DeckFailed error={failed} />
          <CloseButton ml="auto" aria-label={t('close')} onClick={onClose} />
        </Group>
      )}
    </Dialog>
  )
}
