import { describe, expect, test } from 'vitest'
import { longestTitle, mostDecks, readDeck, readDecks } from '../../../data/deck/deck.ts'
import { noOrganisation, readOrganisation } from '../../../data/deck/organisation.ts'
import { decksNotBackedUp } from '../../../web/store/backup/not-backed-up.ts'
import {
  DeckMovedOnError,
  decksToPublish,
  mergeDecks,
  TooManyDecksError,
  withDeck,
  withoutDeck,
} from '../../../web/store/own-decks.ts'
import { smallDeck, smallSlide } from '../../fixtures/deck.ts'

const [one, two] = [smallDeck({ id: 'one' }), smallDeck({ id: 'two', title: 'Sáu tháng' })]
/** Of an edition to come. */
const unreadable = { id: 'of-tomorrow', colour: 'red' }
const changed = { ...one, title: 'Tổng kết năm', changed_at: '2026-01-03T00:00:00.000Z' }

describe('the setting that holds the decks', () => {
  test('gets a new deck at its end, an edited one in its place, and keeps what it cannot read', () => {
    expect(withDeck(undefined, one, null)).toEqual([one])
    expect(withDeck([unreadable, one], two, null)).toEqual([unreadable, one, two])
    expect(withDeck([one, unreadable, two], changed, one)).toEqual([changed, unreadable, two])
    expect(withoutDeck([one, unreadable, two], 'one')).toEqual([unreadable, two])
  })

  test('does not take an edit of what another tab has changed or deleted, unless that is wanted', () => {
    const mine = { ...one, title: 'Bản của tôi', changed_at: '2026-01-04T00:00:00.000Z' }
    expect(() => withDeck([changed, two], mine, one)).toThrow(DeckMovedOnError)
    expect(() => withDeck([two], mine, one)).toThrow(DeckMovedOnError)
    expect(() => withDeck([one], mine, null)).toThrow(DeckMovedOnError)
    expect(withDeck([changed, two], mine, one, true)).toEqual([mine, two])
  })

  test('takes so many decks and no more; those there are can still be edited', () => {
    const full = Array.from({ length: mostDecks }, (_, at) => smallDeck({ id: `d${at}` }))
    expect(() => withDeck(full, one, null)).toThrow(TooManyDecksError)
    const edit = smallDeck({ id: 'd7', title: 'khác' })
    expect(withDeck(full, edit, smallDeck({ id: 'd7' }))[7]).toEqual(edit)
  })
})

test('the decks of two workspaces are all there, and merging twice is merging once', () => {
  const { decks, added } = mergeDecks([one, unreadable], [changed, two])
  expect(added).toEqual([{ ...changed, id: 'one-2' }, two])
  expect(decks).toEqual([one, unreadable, ...added])
  expect(mergeDecks(decks, [changed, two]).added).toEqual([])
})

describe('a deck from outside', () => {
  test('loses signs that cannot be seen, and keeps its lines', () => {
    const steered = {
      ...one,
      title: 'Tổng\u202E kết',
      slides: [
        smallSlide({ kind: 'text', figure: null, title: 'a\u200Bb', text: 'Một\u202E \r\nHai', note: 'x' }),
      ],
    }
    const read = readDeck(steered)
    expect(read?.title).toBe('Tổng kết')
    expect(read?.slides[0]).toMatchObject({ title: 'ab', text: 'Một\nHai' })
  })

  test.each([
    ['a title that is too long', { ...one, title: 'x'.repeat(longestTitle + 1) }],
    ['a slide of a kind that is none', { ...one, slides: [{ ...smallSlide(), kind: 'video' }] }],
    ['no slides at all', { id: 'x', title: 'x' }],
    ['something else', 7],
  ])('%s is none, and does not hide the others', (_, wrong) => {
    expect(readDecks([wrong, two])).toEqual([two])
  })
})

test('an organisation whose emblem is no picture is none', () => {
  const emblem = 'data:image/png;base64,iVBORw0KGgo='
  expect(readOrganisation({ name: 'Công an\u202E tỉnh', emblem })).toEqual({ name: 'Công an tỉnh', emblem })
  for (const wrong of [
    'data:text/html;base64,PHA+',
    'https://example.org/x.png',
    'data:image/svg+xml;base64,PHA+',
  ]) {
    expect(readOrganisation({ name: 'x', emblem: wrong })).toEqual(noOrganisation)
  }
})

test('decks that were changed after the last backup are reminded of', () => {
  const decks = [one, changed]
  expect(decksNotBackedUp({ decks, lastBackup: null })).toBe(2)
  expect(decksNotBackedUp({ decks, lastBackup: '2026-01-02T12:00:00.000Z' })).toBe(1)
  expect(decksNotBackedUp({ decks, lastBackup: '2026-01-05T00:00:00.000Z' })).toBe(0)
})

test('a package gets the decks that are of its own data alone', () => {
  const of = (id: string, ...datasets: string[]) =>
    smallDeck({ id, slides: datasets.map((dataset, at) => smallSlide({ id: `${at}`, view: { dataset } })) })
  const all = [
    of('in', 'workspace', 'workspace'),
    of('mixed', 'workspace', 'demo'),
    of('other', 'demo'),
    of('none'),
  ]
  expect(decksToPublish(all, 'workspace').map(({ id }) => id)).toEqual(['in'])
})
