import { describe, expect, test } from 'vitest'
import { elapsedAt, elapsedText, startedAt, toggledAt } from '../../../web/present/elapsed.ts'
import { actionOf } from '../../../web/present/keys.ts'
import { drawnAhead, jumpTo, nextPlace, placeOf, previousPlace, textOf } from '../../../web/present/place.ts'
import { setText } from '../../../web/present/text-pages.ts'

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }
const press = (key: string, typed = '', held = {}) => actionOf({ ...plain, key, ...held }, typed)

describe('keys of a presentation', () => {
  test('go on and back, as those of a clicker do', () => {
    for (const key of ['ArrowRight', 'PageDown', ' ', 'Enter', 'n', 'N']) expect(press(key), key).toBe('next')
    for (const key of ['ArrowLeft', 'PageUp', 'Backspace']) expect(press(key), key).toBe('previous')
    expect(press(' ', '', { shiftKey: true })).toBe('previous')
    expect(press('.')).toBe('black')
  })

  test('digits and Enter jump; Enter alone goes on', () => {
    expect(press('7')).toEqual({ digit: '7' })
    expect(press('Enter', '12')).toEqual({ jump: 12 })
  })

  test('leave the browser its own, and mean nothing otherwise', () => {
    expect(press('p', '', { ctrlKey: true })).toBeNull()
    expect(press('ArrowRight', '', { altKey: true })).toBeNull()
    expect(press('x')).toBeNull()
  })
})

describe('the place of a presentation', () => {
  /** Three slides; the second has two pages. */
  const pagesOf = (slide: number) => (slide === 1 ? 2 : 1)

  test('goes page by page over the slides, and stays at both ends', () => {
    const forward = [{ slide: 0, page: 0 }]
    for (let step = 0; step < 4; step += 1)
      forward.push(nextPlace(forward.at(-1) ?? { slide: 0, page: 0 }, 3, pagesOf))
    expect(forward.map(textOf)).toEqual(['1', '2', '2.2', '3', '3'])
    expect(previousPlace({ slide: 2, page: 0 }, pagesOf)).toEqual({ slide: 1, page: 1 })
    expect(previousPlace({ slide: 0, page: 0 }, pagesOf)).toEqual({ slide: 0, page: 0 })
  })

  test('jumps to the nearest slide there is', () => {
    expect(jumpTo(2, 3)).toEqual({ slide: 1, page: 0 })
    expect(jumpTo(99, 3)).toEqual({ slide: 2, page: 0 })
    expect(jumpTo(0, 3)).toEqual({ slide: 0, page: 0 })
  })

  test('is read from an address, whatever stands there', () => {
    expect(placeOf('2.2', 3)).toEqual({ slide: 1, page: 1 })
    expect(placeOf('40', 3)).toEqual({ slide: 2, page: 0 })
    for (const nonsense of [undefined, '', 'two', '-1', '1e3', '2.x'])
      expect(placeOf(nonsense, 3), nonsense).toEqual({ slide: 0, page: 0 })
  })

  test('the next slide is drawn ahead first, then the nearest', () => {
    expect(drawnAhead(2, 6)).toEqual([3, 1, 4, 0, 5])
    expect(drawnAhead(0, 100)).toHaveLength(24)
  })
})

describe('text on slides', () => {
  test('little of it is large, much of it has several pages and loses no word', () => {
    expect(setText(['Một câu ngắn.'])).toEqual({ size: 60, pages: [['Một câu ngắn.']] })
    const paragraph = Array.from({ length: 1200 }, (_, word) => `chữ${word}`).join(' ')
    const { size, pages } = setText(['Mở đầu.', paragraph, ' '])
    expect(size).toBe(28)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flat().join(' ')).toBe(`Mở đầu. ${paragraph}`)
  })
})

describe('the time of a presentation', () => {
  test('stands while it is stopped and goes on from there', () => {
    const stopped = toggledAt(startedAt(1000), 66_000)
    expect(elapsedAt(stopped, 500_000)).toBe(65_000)
    const going = toggledAt(stopped, 500_000)
    expect(elapsedText(elapsedAt(going, 502_000))).toBe('01:07')
  })

  test('is written with hours once there are any, and a clock set back takes nothing away', () => {
    expect(elapsedText(3_907_999)).toBe('1:05:07')
    expect(elapsedAt(startedAt(5000), 1000)).toBe(0)
  })
})
