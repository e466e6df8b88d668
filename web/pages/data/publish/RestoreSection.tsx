import { Button, Group, PasswordInput, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useData } from '../../../app/data-context.tsx'
import { useOwnBoundaries } from '../../../app/use-boundaries.ts'
import { useTimesAndSizes } from '../../../i18n/use-times-and-sizes.ts'
import type { OpenedBackup, RestoreMode } from '../../../store/backup/restore.ts'
import type { WorkspaceState } from '../../../store/workspace.ts'
import { FileDrop } from './FileDrop.tsx'
import classes from './PublishTab.module.css'
import { RestoreChoice } from './RestoreChoice.tsx'
import { Section } from './Section.tsx'
import { useWork } from './use-work.ts'
import { WorkResult } from './WorkResult.tsx'

/** How far the reader is: no file yet, one that wants its passphrase, or one that was read and checked. */
type Stage =
  | { at: 'none' }
  | { at: 'locked'; file: File; made_at: string }
  | { at: 'read'; file: File; backup: OpenedBackup }

const none: never[] = []

/** Reads a backup, shows what it would change, and puts it into the log when told to. */
export function RestoreSection({ state }: { state: WorkspaceState }) {
  const { t } = useTranslation('publish')
  const { workspace } = useData()
  const words = useTimesAndSizes()
  const work = useWork()
  const [stage, setStage] = useState<Stage>({ at: 'none' })
  const [passphrase, setPassphrase] = useState('')
  const boundaries = useOwnBoundaries() ?? none

  const read = (file: File, secret: string | null) =>
    work.run(async (report) => {
      report({ text: t('restore.reading'), share: null })
      const { readHeader } = await import('../../../store/backup/backup-header.ts')
      const { header } = await readHeader(file)
      if (header.encryption && secret === null) {
        setStage({ at: 'locked', file, made_at: header.made_at })
        return t('restore.locked', { time: words.time(header.made_at) })
      }
      const { openBackup } = await import('../../../store/backup/restore.ts')
      setStage({ at: 'read', file, backup: await openBackup(file, secret) })
      setPassphrase('')
      return ''
    })

  const restore = (backup: OpenedBackup, mode: RestoreMode, added: number) =>
    work.run(async (report) => {
      report({ text: t('restore.working'), share: null })
      const { restore: put } = await import('../../../store/backup/restore.ts')
      await put(workspace.log, state.lastSeq, backup, mode)
      setStage({ at: 'none' })
      return t(mode === 'merge' ? 'restore.doneMerge' : 'restore.doneReplace', { count: added })
    })

  const leave = () => {
    setStage({ at: 'none' })
    setPassphrase('')
    void work.run(async () => t('restore.cancelled'))
  }

  return (
    <Section title={t('restore.title')} intro={t('restore.intro')}>
      <FileDrop
        label={t('restore.label')}
        text={t('restore.drop')}
        choose={t('restore.choose')}
        disabled={work.busy}
        onFile={(file) => {
          setStage({ at: 'none' })
          void read(file, null)
        }}
      />
      <WorkResult work={work} />
      {stage.at === 'locked' && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            void read(stage.file, passphrase)
          }}
        >
          <PasswordInput
            label={t('restore.passphrase')}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button type="submit" loading={work.busy}>
              {t('restore.unlock')}
            </Button>
            <Button variant="default" onClick={leave} disabled={work.busy}>
              {t('restore.cancel')}
            </Button>
          </Group>
        </form>
      )}
      {stage.at === 'read' && (
        <>
          <Text size="sm" fw={600}>
            {t('restore.about', {
              time: words.time(stage.backup.header.made_at),
              size: words.size(stage.file.size),
            })}
          </Text>
          <RestoreChoice
            key={`${stage.backup.header.made_at} ${state.lastSeq}`}
            backup={stage.backup}
            mine={state.entries}
            plans={state.plans}
            notes={state.notes}
            queries={state.queries}
            decks={state.decks}
            boundaries={boundaries}
            busy={work.busy}
            onRestore={(mode, added) => void restore(stage.backup, mode, added)}
            onLeave={leave}
          />
        </>
      )}
    </Section>
  )
}
