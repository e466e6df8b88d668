import type { ReadRows } from '../../../queries/engine/read-rows.ts'
import { type Caption, download, fileNameOf } from '../../export/caption.ts'
import { SaveMenu } from '../../ui/SaveMenu.tsx'
import type { ExploreText } from './use-explore-text.ts'

interface SaveResultProps {
  rows: ReadRows
  caption: Caption
  page: ExploreText
}

/** Saves the loaded rows of an answer. */
export function SaveResult({ rows, caption, page }: SaveResultProps) {
  const { words } = page
  return (
    <SaveMenu
      size="compact-sm"
      label={words('save.menu')}
      onSave={async (kind) => {
        const { resultFile } = await import('./result-file.ts')
        download(`${fileNameOf(caption.title)}.${kind}`, await resultFile(kind, rows, caption, page))
      }}
    />
  )
}
