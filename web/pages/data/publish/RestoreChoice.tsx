import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type OwnBoundaries, readOwnBoundaries } from '../../../../data/boundaries/own-boundaries.ts'
import { type Deck, readDecks } from '../../../../data/deck/deck.ts'
import { importsInForce, type LogEntry } from '../../../../data/model/import-log.ts'
import { type Note, readNotes } from '../../../../data/notes/note.ts'
import { readOwnPlans } from '../../../../data/plans/own-plan.ts'
import { recordsOf } from '../../../store/backup/merge-logs.ts'
import {
  type OpenedBackup,
  previewRestore,
  type RestoreMode,
  restoreModes,
} from '../../../store/backup/restore.ts'
import type { HeldPlan } from '../../../store/held-plan.ts'
import { boundariesSetting } from '../../../store/own-boundaries.ts'
import { decksSetting } from '../../../store/own-decks.ts'
import { notesSetting } from '../../../store/own-notes.ts'
import { plansSetting } from '../../../store/own-plans.ts'
import type { OwnQuery } from '../../../store/own-queries.ts'
import classes from './PublishTab.module.css'
import { RestoreChanges } from './RestoreChanges.tsx'

interface RestoreChoiceProps {
  backup: OpenedBackup
  mine: readonly LogEntry[]
  plans: readonly HeldPlan[]
  notes: readonly Note[]
  queries: readonly OwnQuery[]
  decks: readonly Deck[]
  boundaries: readonly OwnBoundaries[]
  busy: boolean
  onRestore: (mode: RestoreMode, files: number) => void
  onLeave: () => void
}

/** What is in a backup, merge or replace, and what either would change. */
export function RestoreChoice(props: RestoreChoiceProps) {
  const { backup, mine, plans, notes, queries, decks, boundaries, busy, onRestore, onLeave } = props
  const { t } = useTranslation('publish')
  const own = [mine, plans, notes, queries, decks, boundaries]
  const empty = own.every((list) => list.length === 0)
  const [mode, setMode] = useState<RestoreMode>(empty ? 'replace' : 'merge')
  const [confirmed, setConfirmed] = useState(false)
  const preview = useMemo(
    () => previewRestore(mine, backup, mode, { plans, notes, queries, decks, boundaries }),
    [mine, backup, mode, plans, notes, queries, decks, boundaries],
  )
  const { entries, settings } = backup.contents
  const held = importsInForce(entries)
  const all = recordsOf(entries).length
  const backupPlans = readOwnPlans(settings[plansSetting]).length
  const backupNotes = readNotes(settings[notesSetting]).length
  const backupDecks = readDecks(settings[decksSetting]).length
  const backupBoundaries = readOwnBoundaries(settings[boundariesSetting])
  const years = [...new Set(held.flatMap((record) => record.years.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  )
  const lost = preview.lost.length
  const lostPlans = preview.plans.lost.length
  const lostNotes = preview.notes.lost
  const lostQueries = preview.queries.lost.length
  const lostBoundaries = preview.boundaries.lost.length
  const lostDecks = preview.decks.lost.length
  const isLoss = lost + lostPlans + lostNotes + lostQueries + lostBoundaries + lostDecks > 0
  const nothing =
    mode === 'merge' &&
    preview.added.length === 0 &&
    preview.turned === 0 &&
    preview.plans.added.length === 0 &&
    preview.notes.added === 0 &&
    preview.queries.added.length === 0 &&
    preview.decks.added.length === 0 &&
    preview.boundaries.added.length === 0

  return (
    <>
      <ul className={classes.points}>
        <li>
          {t('restore.imports', { count: all })}; {t('restore.inForce', { count: held.length })}
        </li>
        {backupPlans > 0 && <li>{t('restore.plans', { count: backupPlans })}</li>}
        {backupNotes > 0 && <li>{t('restore.notes', { count: backupNotes })}</li>}
        {backupDecks > 0 && <li>{t('restore.decks', { count: backupDecks })}</li>}
        {backupBoundaries.length > 0 && (
          <li className={classes.name}>
            {t('restore.boundaries', { files: backupBoundaries.map(({ file }) => file).join(', ') })}
          </li>
        )}
        <li>{years.length > 0 ? t('restore.years', { years: years.join(', ') }) : t('restore.noYears')}</li>
      </ul>
      {!empty && (
        <Radio.Group
          label={t('restore.mode')}
          value={mode}
          onChange={(chosen) => {
            setMode(restoreModes.find((one) => one === chosen) ?? 'merge')
            setConfirmed(false)
          }}
        >
          <Stack gap={6} mt={6}>
            {restoreModes.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`restore.${one}`)}
                description={t(`restore.${one}Hint`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <div aria-live="polite">
        <Text size="sm" fw={600}>
          {t('restore.changes')}
        </Text>
        {nothing ? <Text size="sm">{t('restore.nothing')}</Text> : <RestoreChanges preview={preview} />}
      </div>
      {isLoss && (
        <Checkbox
          label={
            lostQueries + lostBoundaries + lostDecks > 0
              ? t('restore.confirmAll', {
                  ...{ files: lost, plans: lostPlans, notes: lostNotes },
                  ...{ queries: lostQueries, boundaries: lostBoundaries, decks: lostDecks },
                })
              : lostNotes > 0
                ? t('restore.confirmNotes', { files: lost, plans: lostPlans, notes: lostNotes })
                : lostPlans > 0
                  ? t('restore.confirmPlans', { files: lost, plans: lostPlans })
                  : t('restore.confirm', { count: lost })
          }
          checked={confirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
      )}
      <Group gap="sm">
        <Button
          onClick={() => onRestore(mode, mode === 'merge' ? preview.added.length : all)}
          disabled={nothing || (isLoss && !confirmed)}
          loading={busy}
        >
          {t('restore.go')}
        </Button>
        <Button variant="default" onClick={onLeave} disabled={busy}>
          {t('restore.cancel')}
        </Button>
      </Group>
    </>
  )
}
