import { ActionIcon, Menu, Text } from '@mantine/core'
import {
  IconChartBar,
  IconDotsVertical,
  IconDownload,
  IconNote,
  IconPhoto,
  IconPresentation,
  IconTable,
} from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useData } from '../app/data-context.tsx'
import type { Question } from '../app/question.ts'
import type { ChartModel } from '../charts/chart-model.ts'
import { type Caption, download, fileNameOf } from '../export/caption.ts'
import { addSendTexts } from '../i18n/send-texts.ts'
import { useFormat, useLanguage } from '../i18n/use-format.ts'
import TraceButton from '../trace/TraceButton.tsx'

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
 * Turns a chart into its table and back, tells where its figures come from, saves it as a picture or as CSV, sends it
 * to a deck, and has a note pinned to it.
 */
export default function CardMenu({ caption, model, asTable, onTable, figure, traced }: CardMenuProps) {
  const { t, i18n } = useTranslation()
  useState(() => addSendTexts(i18n))
  const { t: words } = useTranslation('send')
  const language = useLanguage()
  const format = useFormat()
  const { notes } = useData()
  const [failed, setFailed] = useState(false)
  // Another number opens it anew.
  const [noting, setNoting] = useState(0)
  const [sending, setSending] = useState(0)
  const menu = useRef<HTMLButtonElement>(null)
  const name = fileNameOf(caption.title)

  const savePng = async () => {
    try {
      const [{ pngOf }, { notedCaption }] = await Promise.all([
        import('../export/png.ts'),
        import('../notes/noted-caption.ts'),
      ])
      download(`${name}.png`, await pngOf(model, notedCaption(caption, notes, t, format)))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  const saveCsv = async () => {
    const [{ csvOf }, { notedCaption }] = await Promise.all([
      import('../export/csv.ts'),
      import('../notes/noted-caption.ts'),
    ])
    const noted = notedCaption(caption, notes, t, format)
    const type = 'text/csv;charset=utf-8'
    download(`${name}.csv`, new Blob([csvOf(model.table, noted, language)], { type }))
  }

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
          <Menu.Item leftSection={<IconPhoto size={16} />} onClick={() => void savePng()}>
            {t('chart.png')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void saveCsv()}>
            {t('chart.csv')}
          </Menu.Item>
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
      {failed && (
        <Text size="xs" c="red.8" role="alert">
          {t('chart.pngFailed')}
        </Text>
      )}
    </>
  )
}
