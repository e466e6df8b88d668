import { ActionIcon, Menu } from '@mantine/core'
import { IconChartBar, IconDotsVertical, IconNote, IconPresentation, IconTable } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../app/question.ts'
import type { ChartModel } from '../charts/chart-model.ts'
import type { Caption } from '../export/caption.ts'
import { addSaveTexts } from '../i18n/save-texts.ts'
import { addSendTexts } from '../i18n/send-texts.ts'
import TraceButton from '../trace/TraceButton.tsx'
import { ChartFiles } from './ChartFiles.tsx'
import { SavingState } from './SavingState.tsx'
import { useSaving } from './use-saving.ts'

const SendToDeck = lazy(() => import('../deck/SendToDeck.tsx'))
const NoteEditor = lazy(() => import('../notes/NoteEditor.tsx'))

interface CardMenuProps {
  caption: Caption
  model: ChartModel
  asTable: boolean
  onTable: () => void
  /** Id of its figure, where it is one. */
  figure?: string | undefined
  /** The questions that its figures are the answers to. */
  traced?: readonly Question[]
}

/**
 * Turns a chart into its table and back, tells where its figures come from, saves it as a picture or its table, sends it
 * to a deck, and has a note pinned to it.
 */
export default function CardMenu({ caption, model, asTable, onTable, figure, traced }: CardMenuProps) {
  const { t, i18n } = useTranslation()
  useState(() => {
    addSendTexts(i18n)
    addSaveTexts(i18n)
  })
  const { t: words } = useTranslation('send')
  const { saved, start } = useSaving()
  // Another number opens it anew.
  const [noting, setNoting] = useState(0)
  const [sending, setSending] = useState(0)
  const menu = useRef<HTMLButtonElement>(null)

  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        onClick={onTable}
        aria-pressed={asTable}
        aria-label={t(asTable ? 'chart.showChart' : 'chart.showTable', { title: caption.title })}
        title={t(asTable ? 'chart.showChart' : 'chart.showTable', { title: caption.title })}
      >
        {asTable ? <IconChartBar size={16} /> : <IconTable size={16} />}
      </ActionIcon>
      {traced && <TraceButton asked={traced} title={caption.title} />}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            ref={menu}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('chart.more', { title: caption.title })}
          >
            <IconDotsVertical size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <ChartFiles caption={caption} model={model} start={start} />
          {figure !== undefined && (
            <Menu.Item leftSection={<IconPresentation size={16} />} onClick={() => setSending(sending + 1)}>
              {words('send')}
            </Menu.Item>
          )}
          {caption.shown && (
            <Menu.Item leftSection={<IconNote size={16} />} onClick={() => setNoting(noting + 1)}>
              {t('chart.note')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {noting > 0 && caption.shown && (
        <Suspense fallback={null}>
          <NoteEditor
            key={noting}
            shown={caption.shown}
            note={null}
            onClose={() => {
              setNoting(0)
              menu.current?.focus()
            }}
          />
        </Suspense>
      )}
      {sending > 0 && figure !== undefined && (
        <Suspense fallback={null}>
          <SendToDeck
            key={sending}
            figure={figure}
            as={asTable ? 'table' : 'chart'}
            onClose={() => {
              setSending(0)
              menu.current?.focus()
            }}
          />
        </Suspense>
      )}
      <SavingState saved={saved} />
    </>
  )
}
