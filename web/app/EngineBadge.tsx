import { Button, Loader, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import { useData } from './data-context.tsx'
import classes from './EngineBadge.module.css'
import { useView } from './use-view.ts'

/** Says while the engine is on its way, and when it could not come; silent once it is there. */
export function EngineBadge() {
  const { t } = useTranslation()
  const format = useFormat()
  const data = useData()
  const client = useQueryClient()
  const { view } = useView()
  const status = useSyncExternalStore(data.status.subscribe, data.status.get, data.status.get)
  if (status.phase === 'loading') {
    return (
      <Text component="span" className={classes.badge} role="status">
        <Loader size={12} /> {t('engine.loading', { percent: format.percent(status.share * 100, 0) })}
      </Text>
    )
  }
  if (status.phase !== 'failed') return null
  const retry = () => {
    void data.warehouse.prepare(view.dataset).then(() => client.refetchQueries({ type: 'active' }))
  }
  return (
    <Button size="compact-sm" color="orange.9" variant="light" onClick={retry}>
      {t('engine.failed')}
    </Button>
  )
}
