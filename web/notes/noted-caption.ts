import type { TFunction } from 'i18next'
import { notesOn } from '../../data/notes/covered.ts'
import type { Note } from '../../data/notes/note.ts'
import type { Caption } from '../export/caption.ts'
import type { Format } from '../i18n/format.ts'
import { lineOf } from './note-text.ts'

/** The caption of an export with the notes on its figures, as they stand below them on the page. */
export function notedCaption(
  caption: Caption,
  notes: readonly Note[],
  t: TFunction,
  format: Format,
): Caption {
  const { shown } = caption
  if (!shown) return caption
  return { ...caption, notes: notesOn(notes, shown).map((note, at) => lineOf(note, at + 1, t, format)) }
}
