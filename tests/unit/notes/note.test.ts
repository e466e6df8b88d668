import { describe, expect, test } from 'vitest'
import { longestNote, readNote, readNotes } from '../../../data/notes/note.ts'
import { smallNote } from '../../fixtures/note.ts'

describe('a note from outside', () => {
  test('stays as it is, markup and formulas included: they are plain text', () => {
    for (const text of ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://x")', '{{count}} $t(app.name)']) {
      expect(readNote(smallNote({ text }))).toEqual(smallNote({ text }))
    }
  })

  test('loses the signs that turn the direction of writing or cannot be seen, in whatever is shown of it', () => {
    const note = smallNote({
      text: 'đạt \u202E001\u202C\n mọi\u200B xã',
      author: '\u2067An',
      area_name: 'Xã\u0007 X',
    })
    expect(readNote(note)).toEqual(smallNote({ text: 'đạt 001 mọi xã', author: 'An', area_name: 'Xã X' }))
  })

  test.each([
    ['a text of 10 KB', smallNote({ text: 'x'.repeat(10_000) })],
    ['a text of nothing', smallNote({ text: '\u200B \n' })],
    ['a name without end', smallNote({ author: 'x'.repeat(81) })],
    ['a metric that there is none of', { ...smallNote(), metric: 'happiness' }],
    ['a year that is none', { ...smallNote(), year: '2025' }],
    ['more than a note has', { ...smallNote(), html: '<b>' }],
    ['less than a note has', { text: 'x', author: '', area_name: '' }],
    ['nothing', null],
  ])('that is %s is none, and does not hide the others', (_, broken) => {
    expect(readNotes([broken, smallNote()])).toEqual([smallNote()])
  })

  test('may be as long as the limit, counted without what cannot be seen', () => {
    const text = 'ế'.repeat(longestNote)
    expect(readNote(smallNote({ text: `${text}\u200B` }))?.text).toBe(text)
    expect(readNote(smallNote({ text: `${text}ế` }))).toBeNull()
  })

  test('stands once, whatever list it came in', () => {
    expect(readNotes([smallNote({ text: 'trước' }), smallNote({ text: 'sau' })])).toEqual([
      smallNote({ text: 'sau' }),
    ])
    expect(readNotes('notes')).toEqual([])
    expect(readNotes(undefined)).toEqual([])
  })
})
