import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../../../../data/ingest/prepared.ts'
import { download as save } from '../../../../export/caption.ts'
import type { PreparedSummary } from '../../../../store/import-protocol.ts'
import type { BatchFile } from '../session/batch.ts'
import { useImport } from '../use-import-session.ts'

/** Saves the problem list of a file as XLSX, its original rows with the reasons beside them. */
export function useProblemDownload(file: BatchFile, understood: Understood, prepared: PreparedSummary) {
  const { t } = useTranslation('problems')
  const session = useImport()
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle')
  const make = async () => {
    const [{ problemListFile, problemListName }, { problems, rows }] = await Promise.all([
      import('../../../../export/problem-list.ts'),
      session.client.problemRows(file.id, understood.recipe),
    ])
    const listed = { file: file.name, problems, counts: prepared.counts, columns: understood.columns }
    const original = new Map(rows.map(({ row, cells }) => [row, cells]))
    save(problemListName(file.name, t), await problemListFile(listed, original, t))
  }
  const download = () => {
    setState('making')
    make().then(
      () => setState('idle'),
      () => setState('failed'),
    )
  }
  return { download, state }
}
