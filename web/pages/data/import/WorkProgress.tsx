import { Button, Group, Progress, Text } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/use-format.ts'
import classes from './ImportTab.module.css'
import { importsOf, nextStep, stateOf, understoodNow } from './session/batch.ts'
import { useSession } from './use-import-session.ts'

/** Work shorter than this is not worth a bar. */
const worthShowing = 1000

/** What the worker does now, how far it is, and a way to stop it; a word at the end for those who listen. */
export function WorkProgress() {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { session, state } = useSession()
  const { batch } = state
  const busy = useSyncExternalStore(session.busy.subscribe, session.busy.get, session.busy.get)
  const working = busy !== null || nextStep(batch) !== null
  const long = useLongTrue(working, worthShowing)
  const file = batch.files.find(({ id }) => id === busy?.id)
  const files = importsOf(batch)
  const done = files.filter((one) => stateOf(one, batch.firstId) !== 'working').length
  const rows = file ? (understoodNow(file)?.rows ?? null) : null
  const share = busy?.share ?? null

  return (
    <div className={classes.progress}>
      <span className={classes.said} role="status">
        {working ? (long ? t('work.busy') : '') : t('work.done', { count: files.length })}
      </span>
      {working && long && (
        <Group gap="sm" wrap="nowrap">
          <div className={classes.bar}>
            <Text size="sm">
              {busy && file ? `${t(`work.${busy.step}`)} ${file.name}` : t('work.busy')}
              {share !== null && rows !== null
                ? ` · ${t('work.rows', { done: format.count(Math.round(share * rows)), rows: format.count(rows) })}`
                : ''}
              {files.length > 1 ? ` · ${t('work.files', { done, files: files.length })}` : ''}
            </Text>
            <Progress
              value={share === null ? 100 : share * 100}
              animated={share === null}
              size="sm"
              aria-label={t('work.busy')}
            />
          </div>
          <Button size="xs" variant="default" disabled={!busy} onClick={() => session.stop()}>
            {t('work.cancel')}
          </Button>
        </Group>
      )}
    </div>
  )
}

/** Whether something has been true for so many milliseconds. */
function useLongTrue(value: boolean, milliseconds: number): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!value) {
      setLong(false)
      return
    }
    const timer = setTimeout(() => setLong(true), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return value && long
}
