import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostNotes, readNotes } from '../../../data/notes/note.ts'
import {
  mergeNotes,
  NoteMovedOnError,
  notesToPublish,
  TooManyNotesError,
  withNote,
  withoutNote,
} from '../../../web/store/own-notes.ts'
import { smallNote } from '../../fixtures/note.ts'

const [one, two] = [smallNote({ id: 'one' }), smallNote({ id: 'two', text: 'Số liệu tạm tính' })]
/** Of an edition to come. */
const unreadable = { id: 'of-tomorrow', colour: 'red' }
const changed = { ...one, text: 'Đã đủ báo cáo' }

describe('the setting that holds the notes', () => {
  test('gets a new note at its end and keeps what it cannot read', () => {
    expect(withNote(undefined, one, null)).toEqual([one])
    expect(withNote([unreadable, one], two, null)).toEqual([unreadable, one, two])
  })

  test('has an edited note in its place, and loses a deleted one only', () => {
    expect(withNote([one, unreadable, two], changed, one)).toEqual([changed, unreadable, two])
    expect(withoutNote([one, unreadable, two], 'one')).toEqual([unreadable, two])
  })

  test('does not take an edit of what another tab has changed or deleted, unless that is wanted', () => {
    const mine = { ...one, text: 'bản của tôi' }
    expect(() => withNote([changed, two], mine, one)).toThrow(NoteMovedOnError)
    expect(() => withNote([two], mine, one)).toThrow(NoteMovedOnError)
    expect(withNote([changed, two], mine, one, true)).toEqual([mine, two])
    expect(withNote([two], mine, one, true)).toEqual([two, mine])
  })

  test('takes so many notes and no more; those there are can still be edited', () => {
    const full = Array.from({ length: mostNotes }, (_, at) => smallNote({ id: `n${at}` }))
    expect(() => withNote(full, one, null)).toThrow(TooManyNotesError)
    const edit = smallNote({ id: 'n7', text: 'khác' })
    expect(withNote(full, edit, smallNote({ id: 'n7' }))[7]).toEqual(edit)
  })
})

describe('the notes of two workspaces', () => {
  test('are all there: one that was changed in one of them stands twice, as it was and as it is', () => {
    const { notes, added } = mergeNotes([one, unreadable], [changed, two])
    expect(added).toEqual([{ ...changed, id: 'one-2' }, two])
    expect(notes).toEqual([one, unreadable, ...added])
  })

  const any = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.constantFrom('x', 'y').map((text) => smallNote({ id, text })))),
    )

  test('keep every text of both, and merging twice is merging once', () => {
    fc.assert(
      fc.property(any, any, (mine, theirs) => {
        const { notes } = mergeNotes(mine, theirs)
        expect(notes.slice(0, mine.length)).toEqual(mine)
        expect(readNotes(notes)).toHaveLength(notes.length)
        const texts = readNotes(notes).map(({ text }) => text)
        for (const { text } of theirs) expect(texts).toContain(text)
        expect(mergeNotes(notes, theirs).added).toEqual([])
      }),
    )
  })
})

test('a package gets the notes on its own data and its own years', () => {
  const notes = [
    smallNote({ id: 'in', dataset: 'workspace' }),
    smallNote({ id: 'left out', dataset: 'workspace', year: 2024 }),
    smallNote({ id: 'elsewhere' }),
  ]
  expect(notesToPublish(notes, 'workspace', new Set([2025])).map(({ id }) => id)).toEqual(['in'])
})
