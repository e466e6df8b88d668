import { Button, PasswordInput, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useData } from '../../../app/data-context.tsx'
import { useOwnBoundaries } from '../../../app/use-boundaries.ts'
import { download } from '../../../export/caption.ts'
import { useTimesAndSizes } from '../../../i18n/use-times-and-sizes.ts'
import { canEncrypt } from '../../../store/backup/passphrase.ts'
import type { WorkspaceState } from '../../../store/workspace.ts'
import classes from './PublishTab.module.css'
import { Section } from './Section.tsx'
import { StorageUse } from './StorageUse.tsx'
import { backedUpKinds, useNotBackedUp } from './use-not-backed-up.ts'
import { useWork } from './use-work.ts'
import { WorkResult } from './WorkResult.tsx'

/** One file with everything, with a passphrase where the browser can encrypt. */
export function BackupSection({ state }: { state: WorkspaceState }) {
  const { t } = useTranslation('publish')
  const { workspace } = useData()
  const words = useTimesAndSizes()
  const work = useWork()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const differ = passphrase !== again
  const notBackedUp = useNotBackedUp()
  const waiting = backedUpKinds.filter((kind) => notBackedUp[kind] > 0)
  const boundaries = useOwnBoundaries() ?? []
  const things = [state.plans, state.notes, state.decks, state.queries, boundaries]
  const empty = state.lastSeq === 0 && things.every(({ length }) => length === 0)

  const make = () =>
    work.run(async (report) => {
      const { makeBackup, noteBackup } = await import('../../../store/backup/make-backup.ts')
      const secret = passphrase === '' ? null : passphrase
      const packing = (share: number) =>
        report(
          share === 1 && secret !== null
            ? { text: t('backup.sealing'), share: null }
            : { text: t('backup.packing'), share },
        )
      const { name, file, madeAt } = await makeBackup(workspace.log, secret, packing)
      download(name, file)
      // Only the reminder depends on it.
      await noteBackup(workspace.log, madeAt).catch(console.warn)
      setPassphrase('')
      setAgain('')
      setTried(false)
      return t('backup.done', { name, size: words.size(file.size) })
    })

  return (
    <Section title={t('backup.title')} intro={t('backup.intro')} id="backup">
      {empty ? (
        <Text size="sm">{t('backup.empty')}</Text>
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (!differ) void make()
          }}
        >
          <Text size="sm">
            {state.lastBackup === null
              ? t('backup.never')
              : t('backup.last', { time: words.time(state.lastBackup) })}{' '}
            {waiting.map((kind) => t(`backup.${kind}Waiting`, { count: notBackedUp[kind] })).join(' ') ||
              t('backup.current')}
          </Text>
          {canEncrypt() ? (
            <>
              <PasswordInput
                label={t('backup.passphrase')}
                description={t('backup.passphraseHint')}
                autoComplete="new-password"
                value={passphrase}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
              />
              {passphrase !== '' && (
                <PasswordInput
                  label={t('backup.again')}
                  autoComplete="new-password"
                  value={again}
                  onChange={(event) => setAgain(event.currentTarget.value)}
                  error={tried && differ ? t('backup.differ') : null}
                />
              )}
            </>
          ) : (
            <Text size="sm">{t('backup.noCrypto')}</Text>
          )}
          <div>
            <Button type="submit" loading={work.busy} leftSection={<IconDownload size={16} />}>
              {t('backup.go')}
            </Button>
          </div>
        </form>
      )}
      <WorkResult work={work} />
      <StorageUse changed={state.lastSeq} />
    </Section>
  )
}
