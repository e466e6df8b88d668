import { ActionIcon, Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MetricId } from '../../data/model/metric.ts'
import { isCovered, notesOn, type ShownFigures } from '../../data/notes/covered.ts'
import type { Note } from '../../data/notes/note.ts'
import { useData } from '../app/data-context.tsx'
import { addNotesTexts } from '../i18n/notes-texts.ts'
import { useFormat } from '../i18n/use-format.ts'
import classes from './Notes.module.css'
import { markOf, placeOf, signedBy } from './note-text.ts'

const NoteEditor = lazy(() => import('./NoteEditor.tsx'))

/** Notes that are shown before the rest is asked for. */
const first = 3

interface NoteLinesProps {
  notes: readonly Note[]
  shown: ShownFigures
  id?: string | undefined
}

/** The notes on what is shown, each with its mark; the analyst's own can be opened. */
export function NoteLines({ notes, shown, id }: NoteLinesProps) {
  const { t, i18n } = useTranslation()
  useState(() => addNotesTexts(i18n))
  const { t: words } = useTranslation('notes')
  const format = useFormat()
  const { workspace } = useData()
  const [whole, setWhole] = useState(false)
  const [opened, setOpened] = useState<Note | null>(null)
  const covering = notesOn(notes, shown)
  const own = new Set(workspace.get().notes)
  const more = covering.length - first

  return (
    <>
      {covering.length > 0 && (
        <ul className={classes.lines} id={id} aria-label={words('lines')} data-notes>
          {(whole ? covering : covering.slice(0, first)).map((note, at) => (
            <li key={`${note.dataset} ${note.id}`} className={classes.line}>
              {markOf(at + 1)} <span className={classes.place}>{placeOf(note, t)}:</span> {note.text}{' '}
              <span className={classes.signed}>({signedBy(note, format)})</span>
              {own.has(note) && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  className={classes.edit}
                  aria-label={words('editOf', { place: placeOf(note, t) })}
                  title={words('edit')}
                  onClick={() => setOpened(note)}
                >
                  <IconPencil size={14} />
                </ActionIcon>
              )}
            </li>
          ))}
          {more > 0 && (
            <li>
              <Button size="compact-xs" variant="subtle" onClick={() => setWhole(!whole)}>
                {whole ? words('fewer') : words('more', { count: more })}
              </Button>
            </li>
          )}
        </ul>
      )}
      {opened && (
        <Suspense fallback={null}>
          <NoteEditor
            key={`${opened.id} ${opened.written_at}`}
            note={opened}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      )}
    </>
  )
}

interface NoteMarksProps extends Pick<NoteLinesProps, 'notes' | 'shown'> {
  metric: MetricId
}

/** The numbers that the notes on one metric have among the notes on all figures shown. */
export function NoteMarks({ notes, shown, metric }: NoteMarksProps) {
  const marks = notesOn(notes, shown).flatMap((note, at) =>
    isCovered(note, { ...shown, metrics: [metric] }) ? [markOf(at + 1)] : [],
  )
  return marks.length > 0 && <span data-marks>{` ${marks.join(' ')}`}</span>
}
