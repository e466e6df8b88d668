import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useData } from '../app/data-context.tsx'
import type { ChartTable } from '../charts/chart-model.ts'
import { type Caption, download, fileNameOf } from '../export/caption.ts'
import { useFormat, useLanguage } from '../i18n/use-format.ts'

interface SaveCsvProps {
  caption: Caption
  table: ChartTable
  label: string
}

/** Saves a table that is no chart's as CSV. */
export function SaveCsv({ caption, table, label }: SaveCsvProps) {
  const language = useLanguage()
  const format = useFormat()
  const { t } = useTranslation()
  const { notes } = useData()
  const save = async () => {
    const [{ csvOf }, { notedCaption }] = await Promise.all([
      import('../export/csv.ts'),
      import('../notes/noted-caption.ts'),
    ])
    const noted = notedCaption(caption, notes, t, format)
    const type = 'text/csv;charset=utf-8'
    download(`${fileNameOf(caption.title)}.csv`, new Blob([csvOf(table, noted, language)], { type }))
  }
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<IconDownload size={14} />}
      onClick={() => void save()}
    >
      {label}
    </Button>
  )
}
