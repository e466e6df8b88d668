import { useTranslation } from 'react-i18next'
import { useData } from '../app/data-context.tsx'
import type { ChartTable } from '../charts/chart-model.ts'
import { type Caption, download, fileNameOf } from '../export/caption.ts'
import type { TableFile } from '../export/table-file.ts'
import { useFormat, useLanguage } from '../i18n/use-format.ts'
import { SaveMenu } from './SaveMenu.tsx'

interface SaveTableProps {
  caption: Caption
  table: ChartTable
  label: string
}

/** Saves a table that is no chart's as CSV or XLSX. */
export function SaveTable({ caption, table, label }: SaveTableProps) {
  const language = useLanguage()
  const format = useFormat()
  const { t } = useTranslation()
  const { notes } = useData()
  const save = async (kind: TableFile) => {
    const [{ tableFile }, { notedCaption }] = await Promise.all([
      import('../export/table-file.ts'),
      import('../notes/noted-caption.ts'),
    ])
    const noted = notedCaption(caption, notes, t, format)
    download(`${fileNameOf(caption.title)}.${kind}`, await tableFile(kind, table, noted, language))
  }
  return <SaveMenu size="compact-xs" label={label} onSave={save} />
}
