import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownFigures } from '../../data/notes/covered.ts'
import type { Note } from '../../data/notes/note.ts'
import { useData } from '../app/data-context.tsx'
import { useView } from '../app/use-view.ts'
import { addNotesTexts } from '../i18n/notes-texts.ts'
import '../ui/later-components.css'
import { NoteDone } from './NoteDone.tsx'
import { NoteForm } from './NoteForm.tsx'
import type { NoteChange } from './note-change.ts'
import type { NoteDraft } from './note-draft.ts'

interface NoteEditorProps {
  /** What a new note is pinned to at first. */
  shown?: ShownFigures
  /** The note that is changed; null for a new one. */
  note: Note | null
  onClose: () => void
}

/** Writes, changes or deletes a note over the page, and then offers to take that back. */
export default function NoteEditor({ shown, note, onClose }: NoteEditorProps) {
  const { i18n } = useTranslation()
  useState(() => addNotesTexts(i18n))
  const { t } = useTranslation('notes')
  const { view } = useView()
  const { workspace } = useData()
  // Where to go back to: the last thing done closes far from it.
  const [opener] = useState(() => document.activeElement)
  const [done, setDone] = useState<NoteChange | null>(null)
  const [start] = useState((): NoteDraft => {
    if (note) return note
    const [only, ...others] = shown?.metrics ?? []
    return {
      dataset: shown?.dataset ?? view.dataset.id,
      basis: view.basis,
      year: shown?.years[0] ?? view.year,
      area: shown?.area ?? view.area,
      metric: only && others.length === 0 ? only : null,
      text: '',
      // Most browsers are one person's.
      author: workspace.get().notes.at(-1)?.author ?? '',
    }
  })

  const leave = () => {
    if (opener instanceof HTMLElement) opener.focus()
    onClose()
  }

  return (
    <>
      <Modal
        opened={done === null}
        onClose={leave}
        title={t(note ? 'edit' : 'add')}
        size="md"
        // A click beside it must not lose what was written.
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <NoteForm start={start} note={note} onDone={setDone} onCancel={leave} />
      </Modal>
      {done && <NoteDone change={done} onClose={leave} />}
    </>
  )
}
