import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeLegacy } from '../../../data/ingest/legacy/decode-legacy.ts'
import { likelyLegacy } from '../../../data/ingest/legacy/likely-legacy.ts'
import { isSyllable } from '../../../data/ingest/legacy/syllable.ts'
import { readAs1258 } from '../../../data/ingest/text/letters.ts'
import { vietnameseLetters, writeTcvn3, writeVni } from './legacy-encoder.ts'
import { foreign, vietnamese } from './plain-texts.ts'

const fixtures = ['classification-2024.csv', 'recognition-2024.csv', 'classification-2026.csv']
const demonstration = fixtures.map((name) =>
  readFileSync(new URL(`../../../data/demo/${name}`, import.meta.url), 'utf8').replace('\ufeff', ''),
)
const names = [...new Set(demonstration.flatMap((text) => text.split(/[;\n]/)))]

const write = { tcvn3: writeTcvn3, vni: writeVni }
const legacy = ['tcvn3', 'vni'] as const

/** TCVN3 has no capitals with tones; the first letter of a sentence may be one. */
const withoutCase = (text: string) => text.toLowerCase()

const letter = fc.constantFrom(...vietnameseLetters, ...'abcdeghiklmnopqrstuvxyz')
const word = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join(''))
const text = fc
  .array(fc.oneof(word, fc.constantFrom(' ', ', ', '. ', '12', '/', '\n', ' - ', '“', '”')), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''))

describe('letters of the old fonts', () => {
  test('known words', () => {
    expect(decodeLegacy('ThÞ trÊn S¬n D\u00ad¬ng', 'tcvn3')).toBe('Thị trấn Sơn Dương')
    expect(decodeLegacy('Thò traán Sôn Döông', 'vni')).toBe('Thị trấn Sơn Dương')
    expect(decodeLegacy('B¶o Th¾ng, M\u00adêng Kh\u00ad¬ng', 'tcvn3')).toBe('Bảo Thắng, Mường Khương')
    expect(decodeLegacy('ÑAÏI HOÄI, Ñoàng Hôùi', 'vni')).toBe('ĐẠI HỘI, Đồng Hới')
  })

  test('every letter of text without capitals comes back', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...legacy), (plain, encoding) => {
        expect(decodeLegacy(write[encoding](plain), encoding)).toBe(plain)
      }),
    )
  })

  test('VNI keeps capitals', () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(decodeLegacy(writeVni(plain.toUpperCase()), 'vni')).toBe(plain.toUpperCase())
      }),
    )
  })

  test('a capital before the small mark of VNI, as it is typed in front of names', () => {
    expect(decodeLegacy('AÙnh Aùnh', 'vni')).toBe('Ánh Ánh')
  })

  test('TCVN3 loses the case of letters with tones, but not in words of plain capitals', () => {
    expect(decodeLegacy(writeTcvn3('HUYỆN KHOÁI CHÂU'), 'tcvn3')).toBe('HUYỆN KHOÁI CHÂU')
    expect(decodeLegacy(writeTcvn3('ỦY ban'), 'tcvn3')).toBe('ủY ban')
    expect(decodeLegacy(writeTcvn3('Số Đỗ'), 'tcvn3')).toBe('Số Đỗ')
  })

  test.each(legacy)('%s: sentences and names come back', (encoding) => {
    for (const plain of [...vietnamese, ...names]) {
      const decoded = decodeLegacy(write[encoding](plain), encoding)
      expect(withoutCase(decoded)).toBe(withoutCase(plain))
    }
  })

  test('ASCII stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom(...legacy), (plain, encoding) => {
        expect(decodeLegacy(plain, encoding)).toBe(plain)
      }),
    )
  })
})

describe('syllables', () => {
  test('all words of the sentences and of the names of communes are', () => {
    const words = vietnamese.join(' ').match(/\p{L}+/gu) ?? []
    expect(words.filter((found) => /[^a-z]/i.test(found) && !isSyllable(found) && found !== 'QĐ')).toEqual([])
  })

  test.each(['trÊn', 'ThÞ', 'd©n', 'Döông', 'traán', 'hoć̣', 'càc', 'thãt', 'straße', 'bnh', ''])(
    '%j is none',
    (found) => {
      expect(isSyllable(found)).toBe(false)
    },
  )
})

describe('text of an old font is recognised', () => {
  test.each(legacy)('%s: a whole file', (encoding) => {
    for (const plain of demonstration) {
      const cells = write[encoding](plain.slice(0, 100_000)).split(/[;\n]/)
      const likely = likelyLegacy(cells)
      expect(likely).toMatchObject({ encoding })
      expect(likely?.likelihood).toBeGreaterThan(0.9)
      expect(likely?.samples).toHaveLength(5)
      for (const { raw, decoded } of likely?.samples ?? []) {
        expect(write[encoding](decoded)).toBe(raw)
        expect(raw).not.toBe(decoded)
      }
    }
  })

  test.each(legacy)('%s: three headings and one row', (encoding) => {
    const cells = ['Tên đơn vị', 'Xã, phường', 'Loại hình', 'Thôn Đoàn Kết', 'Xã Quảng Châu', 'Khu dân cư']
    expect(likelyLegacy(cells.map(write[encoding]))).toMatchObject({ encoding })
  })

  test.each(legacy)('%s: among English and numbers', (encoding) => {
    const cells = ['Year', 'Unit name', '2024', ...vietnamese.map(write[encoding]), 'Total', '=A1+B1']
    expect(likelyLegacy(cells)).toMatchObject({ encoding })
  })

  test.each(legacy)('%s: bytes that the app reads as windows-1258', (encoding) => {
    const likely = likelyLegacy(vietnamese.map(write[encoding]), readAs1258)
    expect(likely).toMatchObject({ encoding })
    expect(likely?.samples[0]?.raw).toBe(readAs1258(write[encoding](vietnamese[0] ?? '')))
  })
})

describe('Unicode is never taken for it', () => {
  test.each([...vietnamese, ...foreign])('%s', (plain) => {
    expect(likelyLegacy([plain])).toBeNull()
    expect(likelyLegacy(plain.split(/\s/))).toBeNull()
    expect(likelyLegacy([plain.normalize('NFD')])).toBeNull()
    expect(likelyLegacy([plain.toUpperCase()])).toBeNull()
    expect(likelyLegacy([plain.toLowerCase()])).toBeNull()
  })

  test('files', () => {
    for (const plain of demonstration) expect(likelyLegacy(plain.split(/[;\n]/))).toBeNull()
    expect(likelyLegacy(foreign)).toBeNull()
    expect(likelyLegacy([...vietnamese, ...foreign])).toBeNull()
    expect(likelyLegacy([])).toBeNull()
  })

  test('any choice of sentences, names and foreign texts', () => {
    const piece = fc.constantFrom(...vietnamese, ...names, ...foreign)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (cells) => {
        expect(likelyLegacy(cells)).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  test('any text of Latin-1 letters that are not Vietnamese under any reading', () => {
    expect(likelyLegacy(['þórr', 'ðæt', 'œuvre', 'ÿ', 'Ÿ'])).toBeNull()
  })
})
