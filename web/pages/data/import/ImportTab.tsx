import { Alert, Anchor, Button, Group, Select, Skeleton, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useView } from '../../../app/use-view.ts'
import { searchOf } from '../../../app/view.ts'
import { FailedAnswer } from '../../../ui/FailedAnswer.tsx'
import { AcceptedNotice } from './batch/AcceptedNotice.tsx'
import { BatchSections } from './batch/BatchSections.tsx'
import { DropArea } from './DropArea.tsx'
import { FileList } from './FileList.tsx'
import { FilePanel } from './FilePanel.tsx'
import classes from './ImportTab.module.css'
import { SessionProvider, useStartedSession } from './use-import-session.ts'
import { WorkProgress } from './WorkProgress.tsx'

/** The analyst's import: from dropped files to what is accepted, step by step on one page. */
export default function ImportTab() {
  const { t } = useTranslation('import')
  const { session, state } = useStartedSession()
  const { batch, start, provinces } = state
  const selected = batch.files.find(({ id }) => id === batch.selected)

  if (start.phase === 'failed') {
    return <FailedAnswer error={start.error} onRetry={() => void session.begin(batch.scope)} />
  }
  return (
    <SessionProvider value={session}>
      <div className={classes.page}>
        <Group align="flex-end" justify="space-between" gap="xs">
          <Title order={1} className={classes.title}>
            {t('title')}
          </Title>
          {start.phase === 'waiting' ? (
            <Skeleton height={36} width={240} data-loading />
          ) : (
            <Select
              size="xs"
              label={t('province')}
              description={t('provinceHint')}
              allowDeselect={false}
              searchable
              data={provinces.map(({ id, full_name }) => ({ value: id, label: full_name }))}
              value={batch.scope}
              onChange={(scope) => session.change({ type: 'scope', scope })}
            />
          )}
        </Group>
        <AcceptedNotice />
        <DropArea />
        {batch.files.length === 0 ? (
          <EmptyState />
        ) : (
          <>
            <WorkProgress />
            <div className={classes.columns}>
              <div className={classes.files}>
                <FileList />
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="red"
                  onClick={() => session.change({ type: 'clear' })}
                >
                  {t('files.clear')}
                </Button>
              </div>
              {selected && <FilePanel key={selected.id} file={selected} />}
            </div>
            <BatchSections />
          </>
        )}
      </div>
    </SessionProvider>
  )
}

/** Before anything is dropped: what will happen, and where to get a form to fill in. */
function EmptyState() {
  const { t } = useTranslation('import')
  const { view } = useView()
  const steps = ['drop', 'understood', 'fix', 'preview', 'accept'] as const
  return (
    <Alert
      variant="light"
      color="gray"
      title={t('empty.title')}
      styles={{ message: { color: 'var(--ink)' } }}
    >
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{t(`empty.${step}`)}</li>
        ))}
      </ol>
      <Text size="sm">
        {t('empty.safe')}{' '}
        <Anchor
          size="sm"
          style={{ textDecoration: 'underline' }}
          renderRoot={(props) => (
            <Link to="/data/{-$task}" params={{ task: 'templates' }} search={searchOf(view)} {...props} />
          )}
        >
          {t('empty.templates')}
        </Anchor>
      </Text>
    </Alert>
  )
}
