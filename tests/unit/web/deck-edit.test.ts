import { describe, expect, test } from 'vitest'
import { type Deck, mostSlides } from '../../../data/deck/deck.ts'
import {
  addSlides,
  changedAt,
  changeSlide,
  moveSlide,
  removeSlide,
  retitle,
  TooManySlidesError,
} from '../../../web/deck/deck-edit.ts'
import { sendSlide, takeBack } from '../../../web/deck/send-slide.ts'
import { isPicture } from '../../../web/pages/deck/emblem.ts'
import { smallDeck, smallSlide } from '../../fixtures/deck.ts'

const deck = smallDeck()
const order = ({ slides }: Deck) => slides.map(({ id }) => id).join(' ')

describe('the slides of a deck', () => {
  test.each([
    ['s1', 2, 's2 s3 s1'],
    ['s3', 0, 's3 s1 s2'],
    ['s2', 9, 's1 s3 s2'],
    ['s2', -4, 's2 s1 s3'],
    ['nobody', 1, 's1 s2 s3'],
  ])('%s to place %i', (id, to, expected) => {
    expect(order(moveSlide(id, to)(deck))).toBe(expected)
  })

  test('come behind the chosen one or at the end, and go', () => {
    const added = smallSlide({ id: 'new' })
    expect(order(addSlides([added], 's1')(deck))).toBe('s1 new s2 s3')
    expect(order(addSlides([added])(deck))).toBe('s1 s2 s3 new')
    expect(order(addSlides([added], 'gone')(deck))).toBe('s1 s2 s3 new')
    expect(order(removeSlide('s2')(deck))).toBe('s1 s3')
  })

  test('are so many and no more', () => {
    const full = smallDeck({
      slides: Array.from({ length: mostSlides }, (_, at) => smallSlide({ id: `${at}` })),
    })
    expect(() => addSlides([smallSlide({ id: 'new' })])(full)).toThrow(TooManySlidesError)
  })

  test('have tidy texts within their limits; an empty title is that of the figure', () => {
    const long = changeSlide('s2', { title: `  ${'dài '.repeat(200)}\u202E`, text: 'a\u200B\n\nb' })(deck)
    const slide = long.slides[1]
    expect(slide?.title).toHaveLength(300)
    expect(slide?.text).toBe('a\n\nb')
    expect(changeSlide('s2', { title: '   ' })(long).slides[1]?.title).toBeNull()
    expect(retitle('  ')(deck).title).toBe(deck.title)
  })

  test('an edit within the same millisecond still has a time of its own', () => {
    const now = new Date(deck.changed_at)
    expect(changedAt(deck, now) > deck.changed_at).toBe(true)
  })
})

/** The decks of a workspace without a browser. */
function keptDecks(...decks: Deck[]) {
  let kept = decks
  return {
    get: () => ({ decks: kept }),
    saveDeck: async (one: Deck) => {
      kept = kept.some(({ id }) => id === one.id)
        ? kept.map((other) => (other.id === one.id ? one : other))
        : [...kept, one]
    },
    deleteDeck: async (id: string) => {
      kept = kept.filter((one) => one.id !== id)
    },
    all: () => kept,
  }
}

describe('a slide that is sent', () => {
  const slide = smallSlide({ id: 'sent' })
  const now = new Date('2026-02-01T00:00:00.000Z')

  test('goes to the deck used last, before its method and sources, and back out again', async () => {
    const method = smallSlide({ id: 'm', kind: 'method', figure: null })
    const last = smallDeck({ id: 'd2', changed_at: '2026-01-20T00:00:00.000Z' })
    const kept = keptDecks(deck, { ...last, slides: [...last.slides, method] })
    const sent = await sendSlide(kept as never, slide, 'Mới', now)
    expect(kept.all().map(order)).toEqual(['s1 s2 s3', 's1 s2 s3 sent m'])
    await takeBack(kept as never, sent, now)
    expect(kept.all().map(order)).toEqual(['s1 s2 s3', 's1 s2 s3 m'])
  })

  test('makes a deck where there is none, which goes with it unless it has got more', async () => {
    const kept = keptDecks()
    const sent = await sendSlide(kept as never, slide, 'Mới', now)
    expect(kept.all().map(({ title }) => title)).toEqual(['Mới'])
    await takeBack(kept as never, sent, now)
    expect(kept.all()).toEqual([])
    const again = await sendSlide(kept as never, slide, 'Mới', now)
    await sendSlide(kept as never, smallSlide({ id: 'more' }), 'Mới', now)
    await takeBack(kept as never, again, now)
    expect(kept.all().map(order)).toEqual(['more'])
  })
})

test('a picture is known by its first bytes, whatever it is called', () => {
  expect(isPicture(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe(true)
  expect(isPicture(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe(true)
  expect(isPicture(new TextEncoder().encode('<svg'))).toBe(false)
  expect(isPicture(new Uint8Array())).toBe(false)
})
