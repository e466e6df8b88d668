import { Button, Checkbox, Group, Progress, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../data/model/date.ts'
import { useData } from '../app/data-context.tsx'
import { datasetName } from '../app/dataset-name.ts'
import { demonstrationLabel } from '../app/demonstration-label.ts'
import { useView } from '../app/use-view.ts'
import { download, fileNameOf } from '../export/caption.ts'
import { useTimesAndSizes } from '../i18n/use-times-and-sizes.ts'
import { longestTitle } from '../store/package/package-manifest.ts'
import { FailedAnswer } from '../ui/FailedAnswer.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { PortableStep } from './make-portable.ts'
import { usePortableContent } from './use-portable-content.ts'

type Work =
  | { phase: 'idle' }
  | { phase: 'busy'; step: PortableStep; share: number }
  | { phase: 'done'; said: string }
  | { phase: 'failed'; error: unknown }

/** What goes into the portable edition, and the making of it. Closing it while it works calls the work off. */
export function PortableForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('share')
  const { t: common } = useTranslation()
  const data = useData()
  const { view } = useView()
  const { size } = useTimesAndSizes()
  const { found, names, setNames } = usePortableContent(view.dataset)
  const [left, setLeft] = useState<ReadonlySet<'decks' | 'notes' | 'plans'>>(new Set())
  const [work, setWork] = useState<Work>({ phase: 'idle' })
  const [tried, setTried] = useState(false)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  const { dataset } = view
  const named = dataset.kind === 'workspace'
  const label = demonstrationLabel(dataset)
  const complete = !named || (names.title.trim() !== '' && names.organisation.trim() !== '')
  const busy = work.phase === 'busy'
  const make = async () => {
    setTried(true)
    const { packages } = data
    if (!complete || busy || !packages) return
    setWork({ phase: 'busy', step: 'data', share: 0 })
    try {
      const { makePortable } = await import('./make-portable.ts')
      const file = await makePortable(
        view,
        data,
        packages,
        {
          names: { title: names.title.trim(), organisation: names.organisation.trim() },
          decks: left.has('decks') ? [] : found.decks,
          notes: left.has('notes') ? [] : found.notes,
          plans: left.has('plans') ? [] : found.plans,
          boundaries: found.boundaries,
        },
        (step, share) => {
          if (!gone.current) setWork({ phase: 'busy', step, share })
        },
      )
      if (gone.current) return
      const title = named ? names.title : datasetName(dataset, common)
      const name = `${fileNameOf(title)}-mang-di-${dayOf(new Date().toISOString())}.html`
      download(name, file)
      setWork({ phase: 'done', said: t('portable.done', { name, size: size(file.size) }) })
    } catch (error) {
      console.warn(error)
      if (!gone.current) setWork({ phase: 'failed', error })
    }
  }

  const missing = (text: string) => (tried && text.trim() === '' ? t('portable.required') : null)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('portable.intro')}</Text>
        <Text size="sm">
          {t('portable.dataset')}: <b>{datasetName(dataset, common)}</b>
          {label ? ` (${common(label)})` : ''} · {t('portable.years')}:{' '}
          {dataset.years
            .map(({ year }) => year)
            .sort((a, b) => a - b)
            .join(', ')}
        </Text>
        {named && (
          <>
            <TextInput
              label={t('portable.name')}
              required
              maxLength={longestTitle}
              value={names.title}
              onChange={(event) => setNames({ ...names, title: event.currentTarget.value })}
              error={missing(names.title)}
            />
            <TextInput
              label={t('portable.organisation')}
              required
              maxLength={longestTitle}
              value={names.organisation}
              onChange={(event) => setNames({ ...names, organisation: event.currentTarget.value })}
              error={missing(names.organisation)}
            />
          </>
        )}
        {(['decks', 'notes', 'plans'] as const).map((part) => {
          const count = found[part].length
          return count === 0 ? null : (
            <Checkbox
              key={part}
              label={t(`portable.${part}`, { count })}
              checked={!left.has(part)}
              onChange={({ currentTarget: { checked } }) => {
                const next = new Set(left)
                if (checked) next.delete(part)
                else next.add(part)
                setLeft(next)
              }}
            />
          )
        })}
        {named && <Text size="sm">{t('portable.units')}</Text>}
        {work.phase === 'busy' && (
          <div>
            <Text size="sm">{t(`portable.step.${work.step}`)}</Text>
            <Progress value={work.share * 100} size="sm" aria-label={t(`portable.step.${work.step}`)} />
          </div>
        )}
        <div aria-live="polite">
          {work.phase === 'done' && <Text size="sm">{work.said}</Text>}
          {work.phase === 'failed' && (
            <Notice title={t('portable.failed')}>
              <FailedAnswer error={work.error} onRetry={() => void make()} />
            </Notice>
          )}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(busy ? 'portable.cancel' : 'portable.close')}
          </Button>
          <Button type="submit" loading={busy} disabled={!data.packages}>
            {t('portable.go')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
