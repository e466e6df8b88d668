import { Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useData } from '../../../app/data-context.tsx'
import { logFault } from '../../../store/log-errors.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { BackupSection } from './BackupSection.tsx'
import { explainFault } from './explain-fault.ts'
import { PackagesSection } from './PackagesSection.tsx'
import { PortableSection } from './PortableSection.tsx'
import { PublishSection } from './PublishSection.tsx'
import classes from './PublishTab.module.css'
import { RestoreSection } from './RestoreSection.tsx'

/** What the analyst hands on or keeps safe: published packages, backups. */
export default function PublishTab() {
  const { t } = useTranslation('publish')
  const { t: common } = useTranslation()
  const { workspace, packages } = useData()
  const state = useSyncExternalStore(workspace.subscribe, workspace.get)
  if (!packages) return <Text size="sm">{t('work.busy')}</Text>
  // A log with damaged parts can be replaced by a backup; one that the browser does not keep cannot.
  const kept = state.fault === null || logFault(state.fault) === 'damaged'
  return (
    <div className={classes.tab}>
      {state.fault !== null && (
        <Notice title={explainFault(state.fault, t, common).text}>{kept ? null : t('noStorage')}</Notice>
      )}
      {kept && (
        <PublishSection
          dataset={state.dataset}
          ownPlans={state.plans}
          ownNotes={state.notes}
          ownDecks={state.decks}
          packages={packages}
        />
      )}
      <PortableSection />
      <PackagesSection packages={packages} />
      {kept && <BackupSection state={state} />}
      {kept && <RestoreSection state={state} />}
    </div>
  )
}
