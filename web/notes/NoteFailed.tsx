import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mostNotes } from '../../data/notes/note.ts'
import { NoteMovedOnError, TooManyNotesError } from '../store/own-notes.ts'
import { explainError } from '../ui/explain-error.ts'
import { Notice } from '../ui/Notice.tsx'

/** Why a note was not saved or deleted, and what to do; `onForce` does it all the same. */
export function NoteFailed({ error, onForce }: { error: unknown; onForce?: () => void }) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation()
  if (error instanceof NoteMovedOnError) {
    return (
      <Notice title={t('moved.title')}>
        {t('moved.advice')}{' '}
        {onForce && (
          <Button size="compact-xs" variant="default" onClick={onForce}>
            {t('moved.force')}
          </Button>
        )}
      </Notice>
    )
  }
  if (error instanceof TooManyNotesError) return <Notice>{t('tooMany', { count: mostNotes })}</Notice>
  const { title, advice } = explainError(error, common)
  return <Notice title={title}>{advice}</Notice>
}
