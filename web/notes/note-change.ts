import type { Note } from '../../data/notes/note.ts'
import type { Workspace } from '../store/workspace.ts'

/** What was done to the notes, as far as it takes to undo it. */
export type NoteChange =
  | { kind: 'added'; note: Note }
  | { kind: 'changed'; note: Note; before: Note }
  | { kind: 'deleted'; note: Note }

/** Takes a change back. Throws `NoteMovedOnError` where another tab has changed the note since. */
export function undoChange(workspace: Pick<Workspace, 'saveNote' | 'deleteNote'>, change: NoteChange) {
  if (change.kind === 'added') return workspace.deleteNote(change.note.id)
  if (change.kind === 'changed') return workspace.saveNote(change.before, change.note)
  return workspace.saveNote(change.note, null)
}
