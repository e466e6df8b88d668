import * as z from 'zod/mini'
import { mostNotes, type Note, readNotes } from '../../data/notes/note.ts'
import { freeId } from './own-plans.ts'

/** Setting of the log that holds the workspace's notes. */
export const notesSetting = 'notes'

/** Another tab has changed or deleted the note since its edit began. */
export class NoteMovedOnError extends Error {
  constructor(readonly id: string) {
    super(`the note ${id} is not what it was`)
    this.name = 'NoteMovedOnError'
  }
}

/** The workspace holds as many notes as it may. */
export class TooManyNotesError extends Error {
  constructor() {
    super('there is no place for one more note')
    this.name = 'TooManyNotesError'
  }
}

const Named = z.object({ id: z.string() })
const idOf = (one: unknown) => Named.safeParse(one).data?.id ?? null
const listOf = (kept: unknown): unknown[] => (Array.isArray(kept) ? kept : [])
const isSame = (one: Note, other: Note) => JSON.stringify(one) === JSON.stringify(other)

/**
 * The setting with a note in it, in the place of `base`, which it was made from. What this edition of the app
 * cannot read stays as it is. Throws {@link NoteMovedOnError} where `base` is no longer as the edit began with it,
 * unless `force` is set; {@link TooManyNotesError} where there is no place for one more.
 */
export function withNote(kept: unknown, note: Note, base: Note | null, force = false): unknown[] {
  const list = listOf(kept)
  const place = list.findIndex((one) => idOf(one) === note.id)
  const there = readNotes(kept).find(({ id }) => id === note.id)
  const moved = base === null ? place >= 0 : !there || !isSame(there, base)
  if (moved && !force) throw new NoteMovedOnError(note.id)
  if (place >= 0) return list.with(place, note)
  if (list.length >= mostNotes) throw new TooManyNotesError()
  return [...list, note]
}

/** The setting without the note of an id. */
export const withoutNote = (kept: unknown, id: string): unknown[] =>
  listOf(kept).filter((one) => idOf(one) !== id)

/** What the notes of another workspace add to those of this one. */
export interface MergedNotes {
  /** The setting as it becomes. */
  notes: unknown[]
  added: Note[]
}

const content = (note: Note) => JSON.stringify({ ...note, id: '' })

/**
 * The notes of both: none is lost. One that was changed in one of the two is there twice, as it was and as it is;
 * who merged can see both and delete one.
 */
export function mergeNotes(mine: unknown, theirs: unknown): MergedNotes {
  const notes = listOf(mine)
  const here = new Set(readNotes(mine).map(content))
  const taken = new Set(notes.flatMap((one) => idOf(one) ?? []))
  const added: Note[] = []
  for (const note of readNotes(theirs)) {
    if (here.has(content(note))) continue
    const id = freeId(note.id, taken)
    taken.add(id)
    here.add(content(note))
    added.push({ ...note, id })
  }
  return { notes: [...notes, ...added], added }
}

/** The notes on the years of a dataset that go into a package of it. */
export const notesToPublish = (notes: readonly Note[], dataset: string, years: ReadonlySet<number>): Note[] =>
  notes.filter((note) => note.dataset === dataset && years.has(note.year))
