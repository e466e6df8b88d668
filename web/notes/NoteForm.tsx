import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dataset } from '../../data/model/dataset.ts'
import { longestAuthor, longestNote, type Note } from '../../data/notes/note.ts'
import { useData } from '../app/data-context.tsx'
import { datasetName } from '../app/dataset-name.ts'
import type { Warehouse } from '../store/warehouse.ts'
import { NoteFailed } from './NoteFailed.tsx'
import { NotePlace } from './NotePlace.tsx'
import classes from './Notes.module.css'
import type { NoteChange } from './note-change.ts'
import { faultsOf, lengthOf, losesSigns, type NoteDraft, noteOf } from './note-draft.ts'

interface NoteFormProps {
  start: NoteDraft
  /** The note that is changed; null for a new one. */
  note: Note | null
  onDone: (change: NoteChange) => void
  onCancel: () => void
}

/** The areas that a draft's area lies in. The whole lies in no other, and is known before the engine is there. */
async function withinOf(
  { area }: NoteDraft,
  dataset: Dataset | undefined,
  warehouse: Pick<Warehouse, 'ask'>,
  note: Note | null,
): Promise<string[]> {
  if (!dataset) return note?.within ?? [area]
  if (area === dataset.home_area) return [area]
  const rows = await warehouse.ask(dataset, 'notes/within', { area })
  return rows.map(({ area_id }) => area_id)
}

/** A note's place, text and author. What cannot be saved stays in its fields, with the reason. */
export function NoteForm({ start, note, onDone, onCancel }: NoteFormProps) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation()
  const { workspace, warehouse, manifest } = useData()
  const [draft, setDraft] = useState(start)
  const [areaName, setAreaName] = useState(note?.area_name ?? '')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  const dataset = manifest.datasets.find(({ id }) => id === draft.dataset)
  const faults = faultsOf(draft)
  const isSaved = faults.text === null && faults.author === null
  const change = (next: Partial<NoteDraft>) => setDraft({ ...draft, ...next })

  const work = async (done: () => Promise<NoteChange>) => {
    setBusy(true)
    setFailed(null)
    try {
      onDone(await done())
    } catch (error) {
      setFailed(error)
      setBusy(false)
    }
  }
  const save = (force: boolean) =>
    work(async () => {
      const within = await withinOf(draft, dataset, warehouse, note)
      const saved = noteOf(
        draft,
        note?.id ?? crypto.randomUUID(),
        { area_name: areaName, within },
        new Date(),
      )
      await workspace.saveNote(saved, note, force)
      return note ? { kind: 'changed', note: saved, before: note } : { kind: 'added', note: saved }
    })
  const remove = (old: Note) =>
    work(async () => {
      await workspace.deleteNote(old.id)
      return { kind: 'deleted', note: old }
    })

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (isSaved && !busy) void save(false)
      }}
    >
      <Stack gap="xs">
        <Text size="sm">
          {t('about', { dataset: dataset ? datasetName(dataset, common) : draft.dataset })}
        </Text>
        {dataset ? (
          <NotePlace dataset={dataset} draft={draft} onChange={change} onAreaName={setAreaName} />
        ) : (
          <Text size="sm">{t('noDataset')}</Text>
        )}
        <Textarea
          size="sm"
          label={t('text')}
          required
          autosize
          minRows={3}
          maxRows={8}
          data-autofocus
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          description={
            <span className={classes.counter} data-over={faults.text === 'long' || undefined}>
              {t('length', { length: lengthOf(draft.text), most: longestNote })}
            </span>
          }
          error={
            faults.text === 'long'
              ? t('fault.long', { most: longestNote })
              : faults.text === 'empty' && tried
                ? t('fault.empty')
                : null
          }
        />
        <TextInput
          size="sm"
          label={t('author')}
          description={t('authorHint')}
          value={draft.author}
          onChange={(event) => change({ author: event.currentTarget.value })}
          error={faults.author && t('fault.author', { most: longestAuthor })}
        />
        {losesSigns(draft) && <Text size="xs">{t('steered')}</Text>}
        {failed !== null && <NoteFailed error={failed} onForce={() => void save(true)} />}
        <Group gap="sm">
          <Button type="submit" size="sm" loading={busy} disabled={dataset !== undefined && areaName === ''}>
            {t('save')}
          </Button>
          <Button size="sm" variant="default" onClick={onCancel} disabled={busy}>
            {t('cancel')}
          </Button>
          {note && (
            <Button
              size="sm"
              variant="subtle"
              color="red.8"
              ml="auto"
              disabled={busy}
              leftSection={<IconTrash size={14} />}
              onClick={() => void remove(note)}
            >
              {t('delete')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
