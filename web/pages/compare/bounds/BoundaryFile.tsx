import { Button, Loader, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoundaryFault } from '../../../../data/boundaries/boundary-problem.ts'
import type { OwnBoundaries } from '../../../../data/boundaries/own-boundaries.ts'
import type { ReadBoundaries } from '../../../../data/boundaries/read-boundaries.ts'
import type { Dataset } from '../../../../data/model/dataset.ts'
import { areasDay } from '../../../../data/model/year.ts'
import { useData } from '../../../app/data-context.tsx'
import { useTimesAndSizes } from '../../../i18n/use-times-and-sizes.ts'
import type { BoundaryReading } from '../../../store/boundary-client.ts'
import { keepBoundaries } from '../../../store/own-boundaries.ts'
import { explainError } from '../../../ui/explain-error.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { FileDrop } from '../../data/publish/FileDrop.tsx'
import { readAreaRows } from './area-rows.ts'
import classes from './BoundaryDrawer.module.css'
import { BoundaryPreview } from './BoundaryPreview.tsx'
import type { Exchange } from './exchange.ts'

/** How far the reader is with a file. */
type Stage =
  | { at: 'none' }
  | { at: 'reading'; file: File }
  | { at: 'stopped' }
  | { at: 'refused'; file: string; fault: BoundaryFault }
  | { at: 'lost'; file: string; error: unknown }
  | { at: 'read'; file: string; read: ReadBoundaries; failed?: unknown }

interface BoundaryFileProps {
  scope: string
  dataset: Dataset
  onAccepted: (exchange: Exchange) => void
}

/** A day on which those areas are in force that have no end. */
const anyLaterDay = '9999-12-31'

/** Where a boundary file is dropped or chosen, read beside the page, looked at, and accepted or left. */
export function BoundaryFile({ scope, dataset, onAccepted }: BoundaryFileProps) {
  const { t } = useTranslation('boundaries')
  const words = useTimesAndSizes()
  const { warehouse, workspace } = useData()
  const [stage, setStage] = useState<Stage>({ at: 'none' })
  const reading = useRef<BoundaryReading | null>(null)
  // What was begun before another file was chosen, or before it was stopped, has nothing more to say.
  const turn = useRef(0)
  useEffect(() => () => reading.current?.stop(), [])

  const read = async (file: File) => {
    reading.current?.stop()
    turn.current += 1
    const mine = turn.current
    setStage({ at: 'reading', file })
    try {
      const [{ readBoundaryFile }, rows] = await Promise.all([
        import('../../../store/boundary-client.ts'),
        warehouse.ask(dataset, 'boundaries/areas', { scope }),
      ])
      const years = dataset.years.map(({ year }) => year).sort((a, b) => b - a)
      const days = [anyLaterDay, ...years.map(areasDay)]
      if (turn.current !== mine) return
      reading.current = readBoundaryFile(file, { areas: readAreaRows(rows), days })
      const result = await reading.current.result
      if (turn.current !== mine) return
      setStage(
        'kind' in result
          ? { at: 'refused', file: file.name, fault: result }
          : { at: 'read', file: file.name, read: result },
      )
    } catch (error) {
      if (turn.current === mine) setStage({ at: 'lost', file: file.name, error })
    }
  }
  const stop = () => {
    reading.current?.stop()
    turn.current += 1
    setStage({ at: 'stopped' })
  }
  const accept = async (file: string, found: ReadBoundaries) => {
    const name = file.slice(-300)
    const own: OwnBoundaries = {
      file: name,
      saved_at: new Date().toISOString(),
      scope,
      topology: found.topology,
    }
    try {
      const went = await keepBoundaries(workspace.log, own)
      setStage({ at: 'none' })
      onAccepted({ kind: 'accepted', came: [own], went })
    } catch (failed) {
      setStage({ at: 'read', file, read: found, failed })
    }
  }

  return (
    <section className={classes.section}>
      <FileDrop
        label={t('drop.label')}
        text={t('drop.text')}
        choose={t('drop.choose')}
        disabled={stage.at === 'reading'}
        onFile={(file) => void read(file)}
      />
      <div aria-live="polite">
        {stage.at === 'reading' && (
          <div className={classes.line}>
            <Loader size="xs" />
            <Text size="sm">
              {t('reading', { file: stage.file.name, size: words.size(stage.file.size) })}
            </Text>
            <Button size="xs" variant="default" onClick={stop}>
              {t('stop')}
            </Button>
          </div>
        )}
        {stage.at === 'stopped' && <Text size="sm">{t('stopped')}</Text>}
        {stage.at === 'refused' && <Refused {...stage} />}
        {stage.at === 'lost' && <Lost {...stage} />}
      </div>
      {stage.at === 'read' && (
        <BoundaryPreview
          key={stage.file}
          scope={scope}
          file={stage.file}
          read={stage.read}
          onAccept={() => accept(stage.file, stage.read)}
          onLeave={() => setStage({ at: 'none' })}
        />
      )}
      {stage.at === 'read' && stage.failed !== undefined && <Failed error={stage.failed} />}
    </section>
  )
}

function Refused({ file, fault: { kind, value, feature } }: { file: string; fault: BoundaryFault }) {
  const { t } = useTranslation('boundaries')
  const key = kind === 'no_names' && value === '' ? 'no_names_none' : kind
  return (
    <Notice title={t(`fault.${key}`, { file, value, feature: feature ?? '' })}>{t('nothingChanged')}</Notice>
  )
}

function Lost({ file, error }: { file: string; error: unknown }) {
  const { t } = useTranslation('boundaries')
  return (
    <Notice title={t('lost', { file })}>
      {t('nothingChanged')} <code>{error instanceof Error ? error.message : String(error)}</code>
    </Notice>
  )
}

function Failed({ error }: { error: unknown }) {
  const { t: common } = useTranslation()
  const { title, advice } = explainError(error, common)
  return <Notice title={title}>{advice}</Notice>
}
