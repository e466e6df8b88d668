import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeTones, repairMarks } from '../../../data/areas/tone-marks.ts'
import { foldUnitName, isSteered, isTidy, tidyText } from '../../../data/ingest/tidy-text.ts'

/** Vietnamese and whatever stands between its letters in damaged files. */
const letters = fc.constantFrom(
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyàáãảạèéẽẻẹỳýỹỷỵùúũủụẩệốợỨĐHOAUYQ',
  ...[
    ' ',
    '  ',
    '\n',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\u0301',
    '\u0302',
    '\u031b',
    'Ð',
    'ɖ',
    '\u0000',
    '🏫',
    '1',
    '-',
    '’',
  ],
)
const text = fc.array(letters, { maxLength: 30 }).map((parts) => parts.join(''))
const anyText = fc.oneof(text, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

describe('tidyText', () => {
  test('of tidy text is the text itself', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const tidy = tidyText(written)
        expect(tidyText(tidy)).toBe(tidy)
      }),
    )
  })

  test('leaves no stray sign, and NFC with marks in order', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const tidy = tidyText(written)
        expect(tidy).toBe(repairMarks(tidy))
        expect(tidy).not.toMatch(/^\s|\s$|\s\s|[^\S ]|\p{Cc}|\p{Bidi_Control}|\u200b|\p{Cs}/u)
        expect(isSteered(tidy)).toBe(false)
      }),
    )
  })

  test('is what the quick look promises', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const slow = repairMarks(written.replace(/[\u00AD\u200B\u2060\uFEFF]/gu, ''))
          .replace(/\s+/gu, ' ')
          .trim()
        if (isTidy(written)) expect(slow).toBe(written)
      }),
    )
    expect(isTidy('Trường THCS Lê Lợi – phường Phố Hiến’')).toBe(true)
    for (const untidy of [' a', 'a ', 'a  b', 'Ð', 'a\u0301', 'a\u00a0b', '\u202ea'])
      expect(isTidy(untidy)).toBe(false)
  })

  test('keeps what joins one emoji', () => {
    expect(tidyText('👩\u200d🏫 A\u200dB')).toBe('👩\u200d🏫 AB')
  })
})

test('control and direction signs are told apart from odd spaces', () => {
  expect(['a\u202eb', '\u0000', 'a\u2066', 'a\u007f', '\u200f'].map(isSteered)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(['a\u00a0b', 'a\r\nb\t', 'a\u200bb', 'Ð'].map(isSteered)).toEqual([false, false, false, false])
})

describe('foldUnitName', () => {
  test('is lower case with tones in one place, however the name is written', () => {
    for (const name of ['Trường Hoà Bình', 'TRƯỜNG HÒA BÌNH'])
      expect(foldUnitName(name)).toBe('trường hòa bình')
    expect(foldUnitName('UỶ BAN Quý')).toBe(foldUnitName('Ủy ban quý'))
    expect(foldUnitName('Hoàng')).toBe('hoàng')
  })

  test('misses no tone that would be moved', () => {
    fc.assert(
      fc.property(text, (written) => {
        const tidy = tidyText(written)
        expect(foldUnitName(tidy)).toBe(placeTones(tidy.toLowerCase()))
      }),
    )
  })
})
