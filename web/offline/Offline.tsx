import { Anchor } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useData } from '../app/data-context.tsx'
import { addOfflineTexts } from '../i18n/offline-texts.ts'
import { Notice } from '../ui/Notice.tsx'
import { engineSettled } from './engine-settled.ts'
import { followVersions, type Newer, type Versions } from './follow-versions.ts'
import { isNewerPublished } from './published-mark.ts'

/** Milliseconds between two looks for newer data: a page may stay open for days. */
const lookEvery = 30 * 60_000

/**
 * Keeps the app for the time without network, and says when a newer version of it or newer published data is
 * there. `quiet` says nothing: nobody wants a notice on the projector.
 */
export default function Offline({ quiet }: { quiet: boolean }) {
  const { t, i18n } = useTranslation('offline')
  useState(() => addOfflineTexts(i18n))
  const { status, followed, packages } = useData()
  const [newer, setNewer] = useState<Newer | null>(null)
  const versions = useRef<Versions | null>(null)

  // Once for the page, whatever data it shows by then.
  const begun = useRef<Promise<void> | null>(null)
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    begun.current ??= Promise.all([followed(), engineSettled(status)])
      .then(() => followVersions(setNewer))
      .then((followedVersions) => {
        versions.current = followedVersions
      })
      // Without it the page works as long as the host does.
      .catch(console.warn)
  }, [followed, status])

  const opened = packages?.get()
  // Of a package that could not be opened nothing is known; one that is not there has no mark.
  const failed = opened?.faults.some(({ kept }) => kept === null)
  const shown = !opened || failed ? undefined : opened.beside ? (opened.beside.mark ?? undefined) : null
  useEffect(() => {
    const look = async () => {
      await versions.current?.look()
      if (await isNewerPublished(shown)) setNewer((before) => before ?? 'data')
    }
    const seen = () => {
      if (document.visibilityState === 'visible') void look()
    }
    const timer = setInterval(look, lookEvery)
    window.addEventListener('online', look)
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', look)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [shown])

  if (newer === null || quiet) return null
  return (
    <Notice>
      {t(`newer.${newer}`)}{' '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        onClick={() => (versions.current ? versions.current.show() : location.reload())}
      >
        {t('newer.show')}
      </Anchor>
    </Notice>
  )
}
