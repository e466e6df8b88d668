import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../../data/ingest/open-file.ts'
import type { OpenedFile } from '../../../data/ingest/opened-file.ts'
import type { Encoding } from '../../../data/model/recipe.ts'
import { bytes1258, latin1Bytes, writeTcvn3, writeVni } from './legacy-encoder.ts'
import { vietnamese } from './plain-texts.ts'

const sheet = `Năm;Tên đơn vị;Xã, phường\n${vietnamese.map((text) => `2024;"${text.replaceAll('"', '""')}";Phường Hiến Nam\n`).join('')}`
const cells = ['2024', vietnamese[3], 'Phường Hiến Nam']

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytesOf = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

function utf16(text: string, end: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), end === 'le')
  return bytes
}

async function open(bytes: Uint8Array): Promise<OpenedFile> {
  const { opened, problems } = await openFile('list.csv', bytes)
  expect(problems).toEqual([])
  if (!opened) throw new Error('not opened')
  return opened
}

const read = (opened: OpenedFile, encoding: Encoding | null = null) =>
  opened.rows({ encoding, delimiter: null, sheet: null })

/** The encoding guessed, and the rows read by it. */
async function guess(bytes: Uint8Array) {
  const opened = await open(bytes)
  const source = read(opened)
  expect(source.problems).toEqual([])
  return { encoding: opened.likely?.encoding, legacy: opened.likely?.legacy, rows: source.head(1000) }
}

describe('the encoding is guessed', () => {
  test.each([
    ['utf-8', 'UTF-8', utf8(sheet)],
    ['utf-8', 'UTF-8 with its mark', utf8(`\ufeff${sheet}`)],
    ['utf-16le', 'UTF-16LE with its mark', bytesOf([0xff, 0xfe], utf16(sheet, 'le'))],
    ['utf-16be', 'UTF-16BE with its mark', bytesOf([0xfe, 0xff], utf16(sheet, 'be'))],
    ['utf-16le', 'UTF-16LE without a mark', utf16(sheet, 'le')],
    ['utf-16be', 'UTF-16BE without a mark', utf16(sheet, 'be')],
    ['windows-1258', 'windows-1258', bytes1258(sheet)],
  ])('%s: %s', async (encoding, _, bytes) => {
    const guessed = await guess(bytes)
    expect(guessed).toMatchObject({ encoding, legacy: null })
    expect(guessed.rows[0]).toEqual(['Năm', 'Tên đơn vị', 'Xã, phường'])
    expect(guessed.rows[4]).toEqual(cells)
    expect(guessed.rows).toHaveLength(vietnamese.length + 1)
  })

  test('windows-1258 in a large file: letters and their tones stay together', async () => {
    const many = 'Năm;Tên đơn vị\n'.concat('2024;Tổ dân phố số một, Phường Hiến Nam\n'.repeat(60_000))
    const opened = await open(bytes1258(many))
    const written = new Set<string>()
    read(opened).each((row) => written.add(row.join(';')))
    expect([...written]).toEqual(['Năm;Tên đơn vị', '2024;Tổ dân phố số một, Phường Hiến Nam'])
  })

  test('plain ASCII is UTF-8', async () => {
    expect(await guess(utf8('a;b\n1;2\n'))).toMatchObject({ encoding: 'utf-8', legacy: null })
  })

  test('letters of western Europe are read as windows-1258 all the same', async () => {
    const guessed = await guess(latin1Bytes('name;city\nJörg;Köln\n'))
    expect(guessed).toMatchObject({ encoding: 'windows-1258', legacy: null })
    expect(guessed.rows[1]).toEqual(['Jörg', 'Köln'])
  })

  test('any text, in UTF-8 and with marks in UTF-16', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((found) => {
      const hasSigns = /[;,\t|"\r\n\0\ufeff\ufffd]/.test(found)
      return found.trim() === found && found !== '' && !hasSigns
    })
    await fc.assert(
      fc.asyncProperty(text, async (cell) => {
        const file = `a;b\n${cell};1\n`
        const ends = ['le', 'be'] as const
        const marked = ends.map((end) => utf16(`\ufeff${file}`, end))
        for (const bytes of [utf8(file), utf8(`\ufeff${file}`), ...marked]) {
          expect((await guess(bytes)).rows).toEqual([
            ['a', 'b'],
            [cell, '1'],
          ])
        }
      }),
    )
  })
})

describe('letters of the old fonts', () => {
  const kinds = [
    ['tcvn3', 'bytes', latin1Bytes(writeTcvn3(sheet)), writeTcvn3],
    ['tcvn3', 'Unicode', utf8(writeTcvn3(sheet)), writeTcvn3],
    ['tcvn3', 'Unicode text of Excel', bytesOf([0xff, 0xfe], utf16(writeTcvn3(sheet), 'le')), writeTcvn3],
    ['vni', 'bytes', latin1Bytes(writeVni(sheet)), writeVni],
    ['vni', 'Unicode', utf8(`\ufeff${writeVni(sheet)}`), writeVni],
  ] as const

  test.each(kinds)('%s as %s is noticed, not applied', async (encoding, how, bytes, write) => {
    const guessed = await guess(bytes)
    expect(guessed.encoding).not.toBe(encoding)
    expect(guessed.legacy).toMatchObject({ encoding })
    expect(guessed.legacy?.likelihood).toBeGreaterThan(0.8)
    if (how !== 'bytes') expect(guessed.rows[4]?.[1]).toBe(write(cells[1] ?? ''))
  })

  test.each(kinds)('%s as %s is decoded when asked for', async (encoding, _, bytes) => {
    const rows = read(await open(bytes), encoding).head(1000)
    expect(rows).toHaveLength(vietnamese.length + 1)
    expect(rows[4]).toEqual(cells)
  })
})

describe('an encoding that does not fit', () => {
  const misfit = (row: number) => [{ code: 'file_undecodable', severity: 'error', file: 'list.csv', row }]

  test('UTF-8 forced on windows-1258: the first row with such bytes', async () => {
    const opened = await open(bytes1258('a;b\n1;2\n3;"x\ny"\nTổ;4\n'))
    expect(read(opened, 'utf-8').problems).toEqual(misfit(4))
    expect(read(opened).problems).toEqual([])
  })

  test.each(['utf-16le', 'utf-16be'] as const)('%s forced on UTF-8', async (encoding) => {
    expect(read(await open(utf8(sheet)), encoding).problems).toMatchObject([{ code: 'file_undecodable' }])
  })

  test('half a letter at the end of a UTF-8 file: still UTF-8, with a problem where it is', async () => {
    const within = utf8('Tên;Xã\nThôn Đoàn Kết, thị trấn Yên Mỹ;Xã Việt Hò')
    const cut = await open(within.subarray(0, within.length - 1))
    expect(cut.likely?.encoding).toBe('utf-8')
    expect(read(cut).problems).toEqual(misfit(2))
  })

  test('half a surrogate in UTF-16', async () => {
    const bytes = bytesOf([0xff, 0xfe], utf16('a;b\n1;2\n\ud83d;x\n', 'le'))
    expect(read(await open(bytes)).problems).toEqual(misfit(3))
  })

  test('going back to one that does', async () => {
    const opened = await open(bytes1258(sheet))
    expect(read(opened, 'utf-8').problems).toHaveLength(1)
    expect(read(opened, 'windows-1258').head(5)[4]).toEqual(cells)
  })
})
