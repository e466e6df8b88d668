import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { areasOf } from '../../../../data/boundaries/own-boundaries.ts'
import type { ReadBoundaries } from '../../../../data/boundaries/read-boundaries.ts'
import { useOwnBoundaries } from '../../../app/use-boundaries.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useTimesAndSizes } from '../../../i18n/use-times-and-sizes.ts'
import classes from './BoundaryDrawer.module.css'
import { BoundaryPicture } from './BoundaryPicture.tsx'
import { BoundaryProblems } from './BoundaryProblems.tsx'

interface BoundaryPreviewProps {
  scope: string
  file: string
  read: ReadBoundaries
  onAccept: () => Promise<void>
  onLeave: () => void
}

/** Names before the rest is only counted. */
const named = 12

/** What a file would bring: how many communes got a boundary, from which columns, what is missing or wrong. */
export function BoundaryPreview({ scope, file, read, onAccept, onLeave }: BoundaryPreviewProps) {
  const { t } = useTranslation('boundaries')
  const format = useFormat()
  const words = useTimesAndSizes()
  const own = useOwnBoundaries()
  const [busy, setBusy] = useState(false)
  const { topology, properties, total, matched, communes, drawn, missing, problems } = read
  const { code, name } = properties
  const areas = new Set(areasOf({ topology }))
  const replaced = (own ?? []).filter(
    (one) => one.scope === scope && areasOf(one).some((id) => areas.has(id)),
  )
  const points = topology.arcs.reduce((sum, arc) => sum + arc.length, 0)
  const by = code === null ? 'byName' : name === null ? 'byCode' : 'byBoth'
  const more = missing.length - named
  const names = [
    missing.slice(0, named).join(', '),
    more > 0 ? t('preview.more', { count: more }) : '',
  ].filter(Boolean)
  const accept = () => {
    setBusy(true)
    void onAccept().finally(() => setBusy(false))
  }

  return (
    <div className={classes.section} data-preview>
      <Title order={3} size="sm">
        {t('preview.title', { file })}
      </Title>
      <ul className={classes.points}>
        <li>
          <strong>
            {t('preview.matched', {
              drawn: format.count(drawn),
              communes: format.count(communes),
              matched: format.count(matched),
              total: format.count(total),
            })}
          </strong>
        </li>
        <li>{t(`preview.${by}`, { code: code ?? '', name: name ?? '' })}</li>
        {missing.length > 0 && (
          <li>{t('preview.missing', { count: missing.length, names: names.join(' ') })}</li>
        )}
        <li>
          {t('preview.size', {
            points: format.count(points),
            size: words.size(JSON.stringify(topology).length),
          })}
        </li>
        {replaced.length > 0 && (
          <li>{t('preview.replaces', { files: replaced.map((one) => one.file).join(', ') })}</li>
        )}
      </ul>
      <BoundaryPicture topology={topology} label={t('preview.picture')} />
      {problems.length === 0 ? (
        <Text size="sm">{t('problems.none')}</Text>
      ) : (
        <BoundaryProblems file={file} problems={problems} />
      )}
      <Group gap="sm">
        <Button size="sm" loading={busy} onClick={accept}>
          {t('preview.accept')}
        </Button>
        <Button size="sm" variant="default" disabled={busy} onClick={onLeave}>
          {t('preview.leave')}
        </Button>
      </Group>
    </div>
  )
}
