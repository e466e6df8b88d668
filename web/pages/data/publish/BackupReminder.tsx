import { Anchor } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../ui/Notice.tsx'
import { backedUpKinds, useNotBackedUp } from './use-not-backed-up.ts'

/** Says that some imports, or what else is the analyst's own, are in this browser only; nothing while all are in a backup. */
export function BackupReminder() {
  const { t } = useTranslation('publish')
  const search = useSearch({ from: '__root__' })
  const waiting = useNotBackedUp()
  const kind = backedUpKinds.find((one) => waiting[one] > 0)
  if (!kind) return null
  return (
    <Notice>
      {t(`reminder.${kind}`, { count: waiting[kind] })}{' '}
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
