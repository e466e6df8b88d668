import { describe, expect, test } from 'vitest'
import { brokenLines } from '../../../web/export/broken-lines.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import { markOf } from '../../../web/notes/note-text.ts'
import { notedCaption } from '../../../web/notes/noted-caption.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { smallNote } from '../../fixtures/note.ts'

const t = createTexts('vi').getFixedT('vi')
const caption = { title: 'Xếp hạng', subtitle: '%', source: 'Nguồn: thử' }
const shown = { dataset: 'demo', years: [2025], area: 'x', listsAreas: false, metrics: null }

describe('the caption of an export', () => {
  test('has the notes on its figures as the page has them: numbered, with place, author and day', () => {
    const notes = [
      smallNote({ id: 'b', text: 'Hai', author: '', metric: null, written_at: '2026-02-05T00:00:00.000Z' }),
      smallNote({ id: 'a', text: 'Một' }),
      smallNote({ id: 'c', year: 2024 }),
    ]
    expect(notedCaption({ ...caption, shown }, notes, t, formatOf('vi')).notes).toEqual([
      '¹ 2025, Phường Xuân, Đạt chuẩn An toàn về ANTT: Một (Nguyễn Văn An, 02/01/2026)',
      '² 2025, Phường Xuân: Hai (05/02/2026)',
    ])
  })

  test('that is of no figures in particular has none', () => {
    expect(notedCaption(caption, [smallNote()], t, formatOf('vi')).notes).toBeUndefined()
  })
})

test.each([
  [7, '⁷'],
  [120, '¹²⁰'],
])('note %i is marked %s', (number, mark) => {
  expect(markOf(number)).toBe(mark)
})

test.each([
  ['', []],
  ['một hai ba', ['một hai', 'ba']],
  ['x'.repeat(17), ['xxxxxxxx', 'xxxxxxxx', 'x']],
  ['ab xxxxxxxxxx cd', ['ab', 'xxxxxxxx', 'xx cd']],
])('in a picture eight signs wide %j is broken into %j', (text, lines) => {
  expect(brokenLines(text, (line) => line.length <= 8)).toEqual(lines)
})
