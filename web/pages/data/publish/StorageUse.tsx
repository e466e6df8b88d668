import { Button, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimesAndSizes } from '../../../i18n/use-times-and-sizes.ts'
import classes from './PublishTab.module.css'

interface Storage {
  used: number
  quota: number
  persistent: boolean
}

/** What the browser says of its storage; null where it says nothing, as on plain http. */
async function readStorage(): Promise<Storage | null> {
  try {
    const [{ usage, quota }, persistent] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ])
    return usage === undefined || quota === undefined ? null : { used: usage, quota, persistent }
  } catch {
    return null
  }
}

/** How much room the data takes, whether the browser may clear it, and a way to ask it not to. */
export function StorageUse({ changed }: { changed: number }) {
  const { t } = useTranslation('publish')
  const words = useTimesAndSizes()
  const [storage, setStorage] = useState<Storage | null>(null)
  const [answer, setAnswer] = useState<'granted' | 'refused' | null>(null)

  // Read again with every entry of the log.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the browser uses changes with the log.
  useEffect(() => {
    let here = true
    void readStorage().then((read) => {
      if (here) setStorage(read)
    })
    return () => {
      here = false
    }
  }, [changed])

  const ask = async () => {
    const granted = await navigator.storage.persist().catch(() => false)
    setAnswer(granted ? 'granted' : 'refused')
    setStorage(await readStorage())
  }

  return (
    <div className={classes.form}>
      <Title order={3} size="sm">
        {t('storage.title')}
      </Title>
      <Text size="sm">
        {storage
          ? t('storage.used', { used: words.size(storage.used), quota: words.size(storage.quota) })
          : t('storage.unknown')}{' '}
        {storage && t(storage.persistent ? 'storage.persistent' : 'storage.notPersistent')}
      </Text>
      {storage && !storage.persistent && (
        <div>
          <Button size="xs" variant="default" onClick={() => void ask()}>
            {t('storage.ask')}
          </Button>
        </div>
      )}
      <Text size="sm" aria-live="polite" component="div">
        {answer && t(`storage.${answer}`)}
      </Text>
    </div>
  )
}
