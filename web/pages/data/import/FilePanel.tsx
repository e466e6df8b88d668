import { Accordion, Alert, Anchor, Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../../../app/use-view.ts'
import { searchOf } from '../../../app/view.ts'
import { CancelledError } from '../../../store/import-client.ts'
import { Mark } from '../../../ui/Mark.tsx'
import { plainText } from '../../../ui/plain-text.ts'
import { ColumnsSection } from './ColumnsSection.tsx'
import { ChecksSection } from './checks/ChecksSection.tsx'
import classes from './ImportTab.module.css'
import { PlacesSection } from './PlacesSection.tsx'
import { ProblemNotices } from './ProblemNotices.tsx'
import { type BatchFile, preparedNow } from './session/batch.ts'
import { UnderstoodSection } from './understood/UnderstoodSection.tsx'
import { useSession } from './use-import-session.ts'

const sections = ['understood', 'columns', 'places', 'checks'] as const
type Section = (typeof sections)[number]

/** One file, step by step: what was understood, its columns, its places and words, its checks. */
export const FilePanel = memo(function FilePanel({ file }: { file: BatchFile }) {
  const { t } = useTranslation('import')
  const { session, state } = useSession()
  const [shown, setShown] = useState<string[]>([...sections])
  const name = plainText(file.name)
  // What was understood last stays in view while changed choices are being worked out.
  // It is drawn when there is time for it: what is being pressed or typed comes first.
  const understood = useDeferredValue(file.understood?.result ?? null, null)
  const prepared = useDeferredValue(file.prepared?.result ?? null, null)
  const current = preparedNow(file, state.batch.firstId)

  return (
    <section className={classes.panel} aria-label={name}>
      <Group justify="space-between" gap="xs">
        <Title order={2} className={classes.fileTitle}>
          {name}
        </Title>
        <Group gap={4}>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconArrowBackUp size={14} />}
            disabled={file.past.length === 0}
            onClick={() => session.change({ type: 'undo', id: file.id })}
          >
            {t('choices.undo')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconArrowForwardUp size={14} />}
            disabled={file.future.length === 0}
            onClick={() => session.change({ type: 'redo', id: file.id })}
          >
            {t('choices.redo')}
          </Button>
        </Group>
      </Group>
      {file.kind === 'package' ? (
        <PackageNotice />
      ) : file.fault ? (
        <FaultNotice file={file} />
      ) : file.opened && !file.opened.opened ? (
        <ProblemNotices problems={file.opened.problems} />
      ) : !understood ? (
        <Skeleton height={160} data-loading />
      ) : (
        <Accordion
          multiple
          value={shown}
          onChange={setShown}
          variant="separated"
          order={3}
          keepMounted={false}
        >
          <Step name="understood" count={understood.problems.length}>
            <UnderstoodSection file={file} understood={understood} />
          </Step>
          <Step name="columns" count={0}>
            <ColumnsSection id={file.id} understood={understood} />
          </Step>
          {prepared && (
            <>
              <Step name="places" count={prepared.unmatched.total + prepared.words.total}>
                <PlacesSection id={file.id} understood={understood} prepared={prepared} />
              </Step>
              <Step name="checks" count={prepared.counts.reduce((sum, { count }) => sum + count, 0)}>
                <ChecksSection file={file} understood={understood} prepared={prepared} stale={!current} />
              </Step>
            </>
          )}
        </Accordion>
      )}
    </section>
  )
})

/** A step with its number, its name, and how many things in it ask for a look. */
function Step({ name, count, children }: { name: Section; count: number; children: ReactNode }) {
  const { t } = useTranslation('import')
  return (
    <Accordion.Item value={name}>
      <Accordion.Control>
        <Group gap="xs">
          <span>
            {sections.indexOf(name) + 1}. {t(`section.${name}`)}
          </span>
          {count > 0 && <Mark tone="warning">{t('section.toLookAt', { count })}</Mark>}
        </Group>
      </Accordion.Control>
      <Accordion.Panel>{children}</Accordion.Panel>
    </Accordion.Item>
  )
}

/** A backup or package has a tab of its own. */
function PackageNotice() {
  const { t } = useTranslation('import')
  const { view } = useView()
  return (
    <Alert
      variant="light"
      color="blue"
      title={t('package.title')}
      styles={{ message: { color: 'var(--ink)' } }}
    >
      {t('package.what')}{' '}
      <Anchor
        style={{ textDecoration: 'underline' }}
        renderRoot={(props) => (
          <Link to="/data/{-$task}" params={{ task: 'publish' }} search={searchOf(view)} {...props} />
        )}
      >
        {t('package.open')}
      </Anchor>
    </Alert>
  )
}

function FaultNotice({ file }: { file: BatchFile }) {
  const { t } = useTranslation('import')
  const { session } = useSession()
  if (!file.fault) return null
  const { error } = file.fault
  const cancelled = error instanceof CancelledError
  return (
    <Alert
      variant="light"
      color={cancelled ? 'gray' : 'red'}
      role="alert"
      title={t(cancelled ? 'fault.cancelled' : 'fault.title')}
      styles={{ message: { color: 'var(--ink)' } }}
    >
      {!cancelled && (
        <Text size="sm">
          {t('fault.advice')} <code>{error instanceof Error ? error.message : String(error)}</code>
        </Text>
      )}
      <Button size="compact-sm" mt="xs" onClick={() => session.change({ type: 'retry', id: file.id })}>
        {t('fault.retry')}
      </Button>
    </Alert>
  )
}
