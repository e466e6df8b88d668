import { Text } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { importsInForce } from '../../../../data/model/import-log.ts'
import { useData } from '../../../app/data-context.tsx'
import { AreasInUseError, LogMovedOnError, StorageFullError } from '../../../store/log-errors.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { CompareStates } from './CompareStates.tsx'
import { LogTable } from './LogTable.tsx'
import { type LogLine, logLines } from './log-lines.ts'

/** Each import with what was read, how, and what was chosen; undo, redo, the original file, two states compared. */
export default function HistoryTab() {
  const { t } = useTranslation('history')
  const { workspace } = useData()
  const search = useSearch({ from: '__root__' })
  const state = useSyncExternalStore(workspace.subscribe, workspace.get)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)

  if (state.fault) return <Notice>{t('unavailable')}</Notice>
  if (state.entries.length === 0) {
    return (
      <Notice>
        {t('empty')}{' '}
        <Link to="/data/{-$task}" params={{ task: 'import' }} search={search}>
          {t('toImport')}
        </Link>
      </Notice>
    )
  }

  const change = async (kind: 'undo' | 'redo', line: LogLine, ids: readonly number[]) => {
    const files = line.records
      .filter(({ id }) => ids.includes(id))
      .map(({ file }) => file)
      .join(', ')
    setBusy(true)
    try {
      if (kind === 'undo') await workspace.undo(ids)
      else await workspace.redo(ids)
      setSaid(t(kind === 'undo' ? 'undoSaid' : 'redoSaid', { files }))
    } catch (error) {
      const reason =
        error instanceof LogMovedOnError
          ? t('movedOn')
          : error instanceof StorageFullError
            ? t('full')
            : error instanceof AreasInUseError
              ? t('areasInUse', { files: error.files.slice(0, 5).join(', ') })
              : String(error)
      setSaid(t('failed', { reason }))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Text size="sm">{t('intro')}</Text>
      <div role="status" aria-live="polite">
        {said && <Notice>{said}</Notice>}
      </div>
      <LogTable
        lines={logLines(state.entries, importsInForce(state.entries))}
        busy={busy}
        onChange={(...asked) => void change(...asked)}
      />
      <CompareStates entries={state.entries} />
    </>
  )
}
