import { Button, Group, Text } from '@mantine/core'
import { IconFileTypePpt } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../app/use-today.ts'
import type { ShownDeck } from '../../deck/slide-content.ts'
import { download, fileNameOf } from '../../export/caption.ts'
import { addPptxTexts } from '../../i18n/pptx-texts.ts'
import { useLanguage } from '../../i18n/use-format.ts'
import { Notice } from '../../ui/Notice.tsx'

type State =
  | { kind: 'idle' }
  | { kind: 'busy'; done: number; of: number }
  | { kind: 'cancelled' }
  | { kind: 'saved'; file: string }
  | { kind: 'failed'; error: unknown }

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Saves a deck as a PowerPoint file: once at a time, with a way to stop. */
export function PptxButton({ shown }: { shown: ShownDeck | null }) {
  const { t, i18n } = useTranslation('pptx')
  useState(() => addPptxTexts(i18n))
  const language = useLanguage()
  const day = useToday()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  // Nobody waits for the file of a page that is left.
  useEffect(() => () => running.current?.abort(), [])

  const save = async (deck: ShownDeck) => {
    // A second press before the button is disabled.
    if (running.current) return
    const control = new AbortController()
    running.current = control
    setState({ kind: 'busy', done: 0, of: deck.slides.length })
    try {
      const { pptxFile } = await import('../../export/pptx-file.ts')
      const content = await pptxFile(deck, {
        ...{ language, words: i18n.getFixedT(language, 'pptx'), day, signal: control.signal },
        onProgress: (done, of) => setState({ kind: 'busy', done, of }),
      })
      control.signal.throwIfAborted()
      const file = `${fileNameOf(deck.title)}.pptx`
      download(file, content)
      setState({ kind: 'saved', file })
    } catch (error) {
      setState(control.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error })
    } finally {
      running.current = null
    }
  }

  const busy = state.kind === 'busy' ? state : null
  const isEmpty = shown?.slides.length === 0
  return (
    <>
      <Group gap={4} wrap="nowrap">
        <Button
          variant="default"
          leftSection={<IconFileTypePpt size={16} />}
          disabled={shown === null || isEmpty || busy !== null}
          title={shown === null ? t('waiting') : t('hint')}
          onClick={() => shown && void save(shown)}
          data-pptx={state.kind}
        >
          {busy === null
            ? t('save')
            : busy.done < busy.of
              ? t('drawing', { done: busy.done + 1, of: busy.of })
              : t('writing')}
        </Button>
        {busy && (
          <Button variant="subtle" onClick={() => running.current?.abort()}>
            {t('cancel')}
          </Button>
        )}
      </Group>
      <Text
        size="sm"
        role="status"
        data-pptx-said={state.kind}
        // A line of its own below the buttons, so that none of them moves.
        style={state.kind === 'saved' || state.kind === 'cancelled' ? { flexBasis: '100%', order: 1 } : {}}
      >
        {state.kind === 'saved' && t('saved', { file: state.file })}
        {state.kind === 'cancelled' && t('cancelled')}
      </Text>
      {state.kind === 'failed' && (
        <Notice title={t('failed.title')}>{t('failed.advice', { reason: messageOf(state.error) })}</Notice>
      )}
    </>
  )
}
