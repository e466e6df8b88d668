import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  AreasInUseError,
  LogDamagedError,
  LogMovedOnError,
  StorageFullError,
  StorageRefusedError,
} from '../../../../store/log-errors.ts'
import classes from '../ImportTab.module.css'
import { useSession } from '../use-import-session.ts'

/** Why the last try to accept (or to take it back) did nothing; everything on the page is still there. */
export function AcceptFailed() {
  const { t } = useTranslation('import')
  const { state } = useSession()
  const { accepting } = state
  if (accepting.phase !== 'failed') return null
  const { error } = accepting
  const kind = kindOf(error)
  return (
    <Alert color="red" variant="light" role="alert" title={t(`acceptFailed.${kind}.title`)} p="xs">
      <span className={classes.ink}>
        {t(`acceptFailed.${kind}.advice`)}
        {kind === 'other' && (
          <>
            {' '}
            <code>{error instanceof Error ? error.message : String(error)}</code>
          </>
        )}
      </span>
    </Alert>
  )
}

function kindOf(error: unknown): 'moved' | 'full' | 'refused' | 'damaged' | 'unreadable' | 'areas' | 'other' {
  if (error instanceof LogMovedOnError) return 'moved'
  if (error instanceof StorageFullError) return 'full'
  if (error instanceof StorageRefusedError) return 'refused'
  if (error instanceof LogDamagedError) return 'damaged'
  if (error instanceof AreasInUseError) return 'areas'
  // The file was changed or moved on the disk since it was dropped.
  if (error instanceof DOMException && error.name === 'NotReadableError') return 'unreadable'
  return 'other'
}
