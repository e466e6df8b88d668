import { Button, Group, Text, TextInput, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../data/notes/note.ts'
import { withoutMarks } from '../../../app/AreaSelect.tsx'
import { useData } from '../../../app/data-context.tsx'
import { shownIn } from '../../../app/use-caption.ts'
import { useView } from '../../../app/use-view.ts'
import { addNotesTexts } from '../../../i18n/notes-texts.ts'
import { NoteDone } from '../../../notes/NoteDone.tsx'
import NoteEditor from '../../../notes/NoteEditor.tsx'
import { NoteFailed } from '../../../notes/NoteFailed.tsx'
import type { NoteChange } from '../../../notes/note-change.ts'
import { placeOf } from '../../../notes/note-text.ts'
import { explainError } from '../../../ui/explain-error.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { useFirstRows } from '../../../ui/use-first-rows.tsx'
import { NoteItem } from './NoteItem.tsx'
import classes from './NotesTab.module.css'

/** Notes that are drawn at once. */
const step = 50

/** All notes: the analyst's own, to edit, delete and follow to their figures, and those of packages. */
export default function NotesTab() {
  const { t: common, i18n } = useTranslation()
  useState(() => addNotesTexts(i18n))
  const { t } = useTranslation('notes')
  const { notes, workspace } = useData()
  const state = useSyncExternalStore(workspace.subscribe, workspace.get)
  const { view } = useView()
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<{ note: Note | null; time: number } | null>(null)
  const [deleted, setDeleted] = useState<NoteChange | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const own = new Set(state.notes)
  const wanted = withoutMarks(search).trim()
  const found = notes
    .filter((note) => withoutMarks(`${placeOf(note, common)} ${note.text} ${note.author}`).includes(wanted))
    .sort((a, b) => b.written_at.localeCompare(a.written_at))
  const { shown, more } = useFirstRows(found, step)
  const remove = (note: Note) => {
    setFailed(null)
    return workspace.deleteNote(note.id).then(() => setDeleted({ kind: 'deleted', note }), setFailed)
  }

  return (
    <section aria-labelledby="notes-title" className={classes.tab}>
      <Title order={2} size="md" id="notes-title">
        {t('list.title')}
      </Title>
      <Text size="sm">{t('list.intro')}</Text>
      {state.fault !== null && (
        <Notice title={explainError(state.fault, common).title}>
          {explainError(state.fault, common).advice}
        </Notice>
      )}
      <Group gap="sm" align="flex-end">
        <Button
          size="sm"
          leftSection={<IconPlus size={16} />}
          onClick={() => setEdited({ note: null, time: Date.now() })}
        >
          {t('add')}
        </Button>
        {notes.length > 0 && (
          <TextInput
            size="sm"
            label={t('list.search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        {notes.length > 0 && (
          <Text size="sm" role="status">
            {t('list.found', { count: found.length })}
          </Text>
        )}
      </Group>
      {failed !== null && <NoteFailed error={failed} />}
      {found.length === 0 ? (
        <Text size="sm">{t(notes.length === 0 ? 'list.none' : 'list.notFound')}</Text>
      ) : (
        <ul className={classes.list}>
          {shown.map((note) => (
            <NoteItem
              key={`${note.dataset} ${note.id}`}
              note={note}
              isOwn={own.has(note)}
              onEdit={() => setEdited({ note, time: Date.now() })}
              onDelete={() => void remove(note)}
            />
          ))}
        </ul>
      )}
      {more}
      {edited && (
        <NoteEditor
          key={edited.time}
          note={edited.note}
          shown={shownIn(view)}
          onClose={() => setEdited(null)}
        />
      )}
      {deleted && <NoteDone key={deleted.note.id} change={deleted} onClose={() => setDeleted(null)} />}
    </section>
  )
}
