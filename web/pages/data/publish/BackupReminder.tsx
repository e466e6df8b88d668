import { Anchor } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useData } from '../../../app/data-context.tsx'
import {
  decksNotBackedUp,
  notBackedUp,
  notesNotBackedUp,
  plansNotBackedUp,
} from '../../../store/backup/not-backed-up.ts'
import { Notice } from '../../../ui/Notice.tsx'

/** Says that some imports are in this browser only; nothing while all are in a backup. */
export function BackupReminder() {
  const { t } = useTranslation('publish')
  const { workspace } = useData()
  const search = useSearch({ from: '__root__' })
  const state = useSyncExternalStore(workspace.subscribe, workspace.get)
  const count = notBackedUp(state)
  const plans = plansNotBackedUp(state)
  const notes = notesNotBackedUp(state)
  const decks = decksNotBackedUp(state)
  if (count + plans + notes + decks === 0) return null
  return (
    <Notice>
      {count > 0
        ? t('reminder.text', { count })
        : plans > 0
          ? t('reminder.plans', { count: plans })
          : notes > 0
            ? t('reminder.notes', { count: notes })
            : t('reminder.decks', { count: decks })}{' '}
      <Anchor
        underline="always"
        size="sm"
        renderRoot={(props) => (
          <Link to="/data/{-$task}" params={{ task: 'publish' }} search={search} {...props} />
        )}
      >
        {t('reminder.go')}
      </Anchor>
    </Notice>
  )
}
