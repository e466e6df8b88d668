import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openFile } from '../../../data/ingest/open-file.ts'
import { sheetXml, workbookFiles, workbookOf, zip } from './workbook-xml.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const row = '<row r="1"><c r="A1"><v>2024</v></c><c r="B1" t="inlineStr"><is><t>Thôn A</t></is></c></row>'
const workbook = workbookOf(row)

/** What a file is refused for. */
async function refusal(bytes: Uint8Array, name = 'list.csv') {
  const { opened, problems } = await openFile(name, bytes)
  expect(opened).toBeNull()
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ severity: 'error', file: name })
  return problems[0]
}

/** Where the signature of a zip's record stands for the n-th time. */
function recordAt(bytes: Uint8Array, signature: string, count = 0): number {
  let at = -1
  for (let found = 0; found <= count; found++) {
    at += 1
    while (String.fromCharCode(...bytes.subarray(at, at + 4)) !== signature) at += 1
  }
  return at
}

/** The zip with a number of its directory's entry for a file put wrong. */
function withNumber(bytes: Uint8Array, path: string, place: number, value: number): Uint8Array {
  const changed = bytes.slice()
  for (let entry = 0; ; entry++) {
    const at = recordAt(bytes, 'PK\x01\x02', entry)
    if (!new TextDecoder().decode(bytes.subarray(at + 46, at + 200)).startsWith(path)) continue
    new DataView(changed.buffer).setUint32(at + place, value, true)
    return changed
  }
}

const sizePlace = 24
const crcPlace = 16
const sheetPath = 'xl/worksheets/sheet1.xml'

describe('files with nothing in them', () => {
  test.each(['', '\ufeff', ' \n\r\n\t', '\ufeff\r\n', '\n'.repeat(50_000)])('text %#', async (text) => {
    expect(await refusal(encode(text))).toEqual({ code: 'file_empty', severity: 'error', file: 'list.csv' })
  })

  test('blank UTF-16', async () => {
    expect(await refusal(Uint8Array.of(0xff, 0xfe))).toMatchObject({ code: 'file_empty' })
    expect(await refusal(Uint8Array.of(0xff, 0xfe, 0x20, 0, 0x0a, 0))).toMatchObject({ code: 'file_empty' })
  })

  test('a workbook without a cell', async () => {
    expect(await refusal(workbookOf('<row r="1"/>'))).toMatchObject({ code: 'file_empty' })
  })

  test('one letter is something', async () => {
    const { opened } = await openFile('list.csv', encode('a'))
    expect(opened?.rows({ encoding: null, delimiter: null, sheet: null }).head(9)).toEqual([['a']])
  })
})

describe('files of another kind', () => {
  test.each([
    ['DOCX', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }],
    ['PPTX', { '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }],
    ['XLSB', { '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': '' }],
    ['ODS, ODT', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<o/>' }],
    ['ZIP', { 'list.csv': 'a;b\n1;2\n' }],
  ])('%s named .xlsx', async (hint, files) => {
    expect(await refusal(zip(files), 'list.xlsx')).toMatchObject({ code: 'file_wrong_kind', hint })
  })

  test('a PDF named .csv, however large', async () => {
    const pdf = new Uint8Array(400_000_001)
    pdf.set(encode('%PDF-1.7'))
    expect(await refusal(pdf)).toMatchObject({ code: 'file_wrong_kind', hint: 'PDF' })
  })

  test('the name decides nothing', async () => {
    const named = await openFile('list.csv', workbook)
    expect(named.opened?.kind).toBe('xlsx')
    expect((await openFile('list.xlsx', encode('a;b\n1;2\n'))).opened?.kind).toBe('text')
  })
})

describe('files that are too large', () => {
  test('text', async () => {
    const large = new Uint8Array(400_000_001)
    large.set(encode('Năm;Tên\n'))
    expect(await refusal(large)).toMatchObject({ code: 'file_too_large' })
  })

  test('a bomb: little that becomes a lot', async () => {
    const bomb = workbookOf(`${row}${' '.repeat(30_000_000)}`)
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb, 'list.xlsx')).toMatchObject({ code: 'file_too_large' })
  })

  test('more than 400 MB by its own word', async () => {
    const claims = withNumber(workbook, sheetPath, sizePlace, 400_000_001)
    expect(await refusal(claims, 'list.xlsx')).toMatchObject({ code: 'file_too_large' })
  })

  test('a bomb in the list of sheets', async () => {
    const files = workbookFiles({ sheets: [{ name: 'A', xml: sheetXml(row) }] })
    const path = 'xl/workbook.xml'
    expect(await refusal(zip({ ...files, [path]: files[path] + ' '.repeat(30_000_000) }))).toMatchObject({
      code: 'file_too_large',
    })
  })

  test('a bomb that says it is small is not unpacked further than it says', async () => {
    const bomb = withNumber(workbookOf(`${row}${' '.repeat(30_000_000)}`), sheetPath, sizePlace, 5000)
    expect(await refusal(bomb)).toMatchObject({
      code: 'file_malformed',
      hint: `${sheetPath} is larger than it says`,
    })
  })

  test('too many files', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`xl/media/${at}`, '']))
    expect(await refusal(zip(many))).toMatchObject({ code: 'file_too_large' })
  })
})

describe('workbooks that are cut off or damaged', () => {
  test('cut off anywhere', async () => {
    for (let length = 4; length < workbook.length; length += 7) {
      expect(await refusal(workbook.subarray(0, length), 'list.xlsx')).toMatchObject({
        code: 'file_truncated',
      })
    }
  })

  test('a password on the files inside', async () => {
    const flags = recordAt(workbook, 'PK\x01\x02') + 8
    const locked = workbook.slice()
    locked[flags] = (locked[flags] ?? 0) | 1
    expect(await refusal(locked)).toMatchObject({ code: 'file_protected' })
  })

  test('bytes that are not those that were packed', async () => {
    const damaged = withNumber(workbook, sheetPath, crcPlace, 1)
    expect(await refusal(damaged)).toMatchObject({ code: 'file_malformed', hint: `${sheetPath} is damaged` })
  })

  test.each([
    ['no list of sheets', (files: Record<string, string>) => ({ ...files, 'xl/workbook.xml': 'nothing' })],
    [
      'XML that breaks off',
      (files: Record<string, string>) => ({ ...files, [sheetPath]: files[sheetPath]?.slice(0, -30) ?? '' }),
    ],
    [
      'a cell of no known type',
      () =>
        workbookFiles({
          sheets: [{ name: 'A', xml: sheetXml('<row r="1"><c r="A1" t="q"><v>1</v></c></row>') }],
        }),
    ],
    [
      'a string that is not there',
      () =>
        workbookFiles({
          sheets: [{ name: 'A', xml: sheetXml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>') }],
        }),
    ],
  ])('%s', async (_, change) => {
    const files = change(workbookFiles({ sheets: [{ name: 'A', xml: sheetXml(row) }] }))
    expect(await refusal(zip(files))).toMatchObject({ code: 'file_malformed' })
  })

  test('a missing sheet', async () => {
    const { [sheetPath]: _, ...files } = workbookFiles({ sheets: [{ name: 'A', xml: sheetXml(row) }] })
    expect(await refusal(zip(files))).toMatchObject({
      code: 'file_malformed',
      hint: `${sheetPath} is missing`,
    })
  })

  test('any byte changed: refused, or read as before; never thrown', async () => {
    const place = fc.nat({ max: workbook.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = workbook.slice()
        changed[at] = ((changed[at] ?? 0) + by) % 256
        const { opened, problems } = await openFile('list.xlsx', changed)
        if (!opened) expect(problems).toHaveLength(1)
        else if (opened.kind === 'xlsx') {
          expect(opened.rows({ encoding: null, delimiter: null, sheet: null }).head(9)).toEqual([
            ['2024', 'Thôn A'],
          ])
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('what a file is known by', () => {
  afterEach(() => void vi.unstubAllGlobals())

  const known = createHash('sha256').update(workbook).digest('hex')

  test('its hash and length, of text and workbooks', async () => {
    const { opened } = await openFile('a.csv', encode('abc'))
    expect(opened).toMatchObject({
      file: 'a.csv',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
    })
    expect((await openFile('a.xlsx', workbook)).opened).toMatchObject({
      sha256: known,
      bytes: workbook.length,
    })
  })

  test('also of part of a larger buffer', async () => {
    const part = encode('xabcx').subarray(1, 4)
    expect((await openFile('a.csv', part)).opened?.sha256).toMatch(/^ba7816bf/)
  })

  test('also on pages without WebCrypto', async () => {
    vi.stubGlobal('crypto', {})
    expect((await openFile('a.xlsx', workbook)).opened?.sha256).toBe(known)
    vi.stubGlobal('crypto', undefined)
    expect((await openFile('a.xlsx', workbook)).opened?.sha256).toBe(known)
  })
})
