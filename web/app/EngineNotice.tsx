import { Loader, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import { FailedAnswer } from '../ui/FailedAnswer.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useData } from './data-context.tsx'
import classes from './EngineNotice.module.css'
import { useView } from './use-view.ts'

const useEngineStatus = () => {
  const { status } = useData()
  return useSyncExternalStore(status.subscribe, status.get, status.get)
}

/** Says how far the engine has come; silent once it is there. */
export function EngineProgress() {
  const { t } = useTranslation()
  const format = useFormat()
  const status = useEngineStatus()
  if (status.phase !== 'loading') return null
  return (
    <Text component="span" className={classes.progress} role="status" title={t('engine.loading')}>
      <Loader size={12} /> <span className={classes.words}>{t('engine.loading')}</span>
      {format.percent(status.share * 100, 0)}
    </Text>
  )
}

/** Says once for the whole page why the engine did not come; what was prebuilt can still be read. */
export function EngineNotice() {
  const data = useData()
  const client = useQueryClient()
  const { view } = useView()
  const status = useEngineStatus()
  if (status.phase !== 'failed') return null
  const retry = () => {
    const again = () =>
      client.refetchQueries({ type: 'active', predicate: (query) => query.state.error !== null })
    // Another failure comes back to this notice by the status.
    data.warehouse.prepare(view.dataset).then(again, () => undefined)
  }
  return (
    <Notice>
      <FailedAnswer error={status.error} onRetry={retry} />
    </Notice>
  )
}
