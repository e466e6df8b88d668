import { useState } from 'react'
import { useData } from '../../app/data-context.tsx'
import type { View } from '../../app/view.ts'
import { type Caption, download, fileNameOf } from '../../export/caption.ts'
import { useLanguage } from '../../i18n/use-format.ts'
import { SaveMenu } from '../../ui/SaveMenu.tsx'
import { rowsQuestion } from './questions.ts'
import type { UnitsText } from './unit-words.ts'
import type { UnitWindow } from './use-unit-windows.ts'

interface SaveUnitsProps {
  view: View
  windows: readonly UnitWindow[]
  caption: Caption
  text: UnitsText
}

/** Saves the list exactly as it is shown: its filters, columns and order, all of its rows. */
export function SaveUnits({ view, windows, caption, text }: SaveUnitsProps) {
  const { words } = text
  const { warehouse, notes } = useData()
  const language = useLanguage()
  const [done, setDone] = useState<string | null>(null)

  const save = async (kind: 'csv' | 'xlsx') => {
    try {
      const [{ unitFile }, { notedCaption }] = await Promise.all([
        import('./unit-file.ts'),
        import('../../notes/noted-caption.ts'),
      ])
      const noted = notedCaption(caption, notes, text.t, text.format)
      const onProgress = (rows: number, of: number) =>
        setDone(words('save.busy', { done: text.format.count(rows), total: text.format.count(of) }))
      const rowsOf = (numbers: string) => {
        const { dataset, name, params } = rowsQuestion(view, numbers)
        return warehouse.ask(dataset, name, params)
      }
      const list = { view, windows, caption: noted, text, language, rowsOf, onProgress }
      download(`${fileNameOf(`${caption.title} ${view.year}`)}.${kind}`, await unitFile(kind, list))
    } finally {
      setDone(null)
    }
  }

  return (
    <SaveMenu
      size="xs"
      disabled={windows.length === 0 || done !== null}
      label={done ?? words('save.menu')}
      onSave={save}
    />
  )
}
