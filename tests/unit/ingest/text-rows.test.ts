import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { openFile } from '../../../data/ingest/open-file.ts'
import type { RowSource } from '../../../data/ingest/opened-file.ts'
import type { Delimiter } from '../../../data/model/recipe.ts'

const encode = (text: string) => new TextEncoder().encode(text)

async function open(text: string | Uint8Array) {
  const { opened } = await openFile('list.csv', typeof text === 'string' ? encode(text) : text)
  if (!opened) throw new Error('not opened')
  return opened
}

const source = async (text: string | Uint8Array, delimiter: Delimiter | null = null) =>
  (await open(text)).rows({ encoding: null, delimiter, sheet: null })

function all(rows: RowSource): string[][] {
  const found: string[][] = []
  rows.each((cells, row) => {
    expect(row).toBe(found.length + 1)
    found.push(cells)
  })
  expect(rows.count()).toBe(found.length)
  return found
}

/** Rows of a text that has no problem. */
async function rowsOf(text: string, delimiter: Delimiter | null = null) {
  const rows = await source(text, delimiter)
  expect(rows.problems).toEqual([])
  return all(rows)
}

const delimiterOf = async (text: string) => (await open(text)).likely?.delimiter

describe('the delimiter', () => {
  test.each([';', ',', '\t', '|'])('%j by consistency', async (sign) => {
    const line = (...cells: string[]) => `${cells.join(sign)}\n`
    const text =
      line('Năm', 'Tên', 'Điểm', 'Ghi chú') + line('2024', 'A', '9', '') + line('2025', 'B', '8', 'x')
    expect(await delimiterOf(text)).toBe(sign)
    expect(await rowsOf(text)).toEqual([
      ['Năm', 'Tên', 'Điểm', 'Ghi chú'],
      ['2024', 'A', '9', ''],
      ['2025', 'B', '8', 'x'],
    ])
  })

  test.each([
    [
      'headings with commas',
      'Năm;Tên đơn vị;Huyện, thị xã, thành phố;Xã, phường, thị trấn\n2024;A;H;X\n',
      ';',
    ],
    ['nothing but headings with commas', 'Năm;Huyện, thị xã, thành phố;Xã, phường, thị trấn\n', ';'],
    ['the same commas in every row', `Năm;Địa bàn\n${'2024;Xã, phường, thị trấn\n'.repeat(9)}`, ';'],
    ['decimals', `Năm;Điểm;Tỷ lệ\n${'2024;76,5;88,73%\n'.repeat(9)}`, ';'],
    ['decimals under tabs', `Năm\tĐiểm\tTỷ lệ\n${'2024\t76,5\t88,73%\n'.repeat(9)}`, '\t'],
    ['titles above', 'ỦY BAN NHÂN DÂN TỈNH, PHÒNG 5\nBiểu số 02\n\nNăm;Tên;Xã\n2024;A;X\n2024;B;Y\n', ';'],
    ['titles padded by Excel', 'ỦY BAN NHÂN DÂN,,,\nBiểu; số 02,,,\n,,,\nNăm,Tên,Xã,Điểm\n2024,A,X,1\n', ','],
    ['quoted commas', 'Năm;Tên\n2024;"A, B, C, D"\n2025;"E, F, G, H"\n', ';'],
    ['quoted semicolons', 'Năm,Tên\n2024,"A; B; C"\n2025,"E; F; G"\n', ','],
    ['quoted line ends', 'Năm,"Tên;\nđơn vị;\n"\n2024,A\n2025,B\n', ','],
    ['a stray row', `Năm;Tên\n${'2024;A\n'.repeat(20)}2024;A;B\nTổng cộng\n`, ';'],
    ['no delimiter at all', 'Tên\nA\nB\n', ';'],
  ])('%s', async (_, text, expected) => {
    expect(await delimiterOf(text)).toBe(expected)
  })

  test('a quote in the middle of a cell is no beginning of one', async () => {
    expect(await delimiterOf('Năm;Tên\n2024;Ống 5", dài\n2025;Ống 6", dài\n')).toBe(';')
  })

  test("Excel's own line decides and is no row", async () => {
    const text = 'sep=|\r\nNăm|Tên, xã|a;b\r\n2024|A, B|c;d\r\n'
    expect(await delimiterOf(text)).toBe('|')
    const expected = [
      ['Năm', 'Tên, xã', 'a;b'],
      ['2024', 'A, B', 'c;d'],
    ]
    expect(await rowsOf(text)).toEqual(expected)
    expect(await rowsOf(`\ufeff${text}`)).toEqual(expected)
    expect(await rowsOf(text, ';')).toHaveLength(2)
  })

  test('another one chosen by hand', async () => {
    const rows = await source('a;b,c\n1;2,3\n', ',')
    expect(rows.head(2)).toEqual([
      ['a;b', 'c'],
      ['1;2', '3'],
    ])
  })
})

describe('rows are those that Excel shows', () => {
  test('blank lines are rows', async () => {
    expect(await rowsOf('a;b\n\n1;2\n \n;\n3;4\n\n')).toEqual([
      ['a', 'b'],
      [''],
      ['1', '2'],
      [' '],
      ['', ''],
      ['3', '4'],
      [''],
    ])
  })

  test.each(['\n', '\r\n', '\r'])('lines end with %j, the last with or without it', async (end) => {
    const text = ['a;b', '"1";"2"', '', '3;"4"'].join(end)
    const expected = [['a', 'b'], ['1', '2'], [''], ['3', '4']]
    expect(await rowsOf(text)).toEqual(expected)
    expect(await rowsOf(text + end)).toEqual(expected)
  })

  test('both kinds of line ends in one file', async () => {
    expect(await rowsOf('a;b\r\n1;2\n"3";"4"\r\n5;6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
  })

  test('quoted cells keep delimiters, quotes and line ends', async () => {
    const text = 'a;b;c\n"A; ""B""\nC";"";D\n  ;" x " ;y\n'
    expect(await rowsOf(text)).toEqual([
      ['a', 'b', 'c'],
      ['A; "B"\nC', '', 'D'],
      ['  ', ' x ', 'y'],
    ])
  })

  test('ragged rows come as they are', async () => {
    expect(await rowsOf('a;b;c\n1\n1;2;3;4\n')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']])
  })

  test('a cell of 100 KB full of delimiters', async () => {
    const long = 'a;,\n"" '.repeat(15_000)
    const rows = await rowsOf(`a;b\n1;"${long}"\n2;x\n`)
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', long.replaceAll('""', '"')],
      ['2', 'x'],
    ])
  })

  test('whatever is written by the rules of CSV comes back', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ';', ',', '\n', '\r\n', ' ', 'ê', 'a', '1'),
      maxLength: 6,
    })
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 })
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
    const style = fc.record({
      delimiter: fc.constantFrom<Delimiter>(';', ',', '\t'),
      end: fc.constantFrom('\n', '\r\n'),
    })
    await fc.assert(
      fc.asyncProperty(rows, style, async (written, { delimiter, end }) => {
        const text = written.map((cells) => cells.map(quote).join(delimiter)).join(end)
        expect(all(await source(`x${end}${text}${end}`, delimiter)).slice(1)).toEqual(written)
      }),
      { numRuns: 200 },
    )
  })

  test('a file of many pieces: no row is lost or cut', async () => {
    const lines = Array.from({ length: 90_000 }, (_, row) => {
      const note = row % 7 === 0 ? `"dòng ${row};\nthứ ""hai"""` : `dòng ${row}`
      return `${row};${note};Phường Hiến Nam`
    })
    const rows = await source(`Năm;Tên;Xã\n${lines.join('\n')}`)
    const shares: number[] = []
    let sum = 0
    rows.each(
      ([number = '', note = '', commune], row) => {
        if (row === 1) return
        if (Number(number) !== row - 2) throw new Error(`row ${row} is ${number}`)
        if (commune !== 'Phường Hiến Nam') throw new Error(`row ${row} is cut`)
        sum += note.startsWith(`dòng ${number};\nthứ "hai"`) ? 1 : 0
      },
      (share) => shares.push(share),
    )
    expect(sum).toBe(Math.ceil(90_000 / 7))
    expect(rows.count()).toBe(90_001)
    expect(rows.head(3)).toHaveLength(3)
    expect(shares.at(-1)).toBe(1)
  })

  test('progress comes at most a few times a second', async () => {
    const rows = await source('2024;Tổ dân phố;Phường Hiến Nam\n'.repeat(200_000))
    let now = 0
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 90))
    const shares: number[] = []
    rows.each(
      () => {},
      (share) => shares.push(share),
    )
    clock.mockRestore()
    expect(shares.length).toBeGreaterThan(1)
    expect(shares.length).toBeLessThanOrEqual(now / 200 + 1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  })
})

describe('what is wrong with the file as a whole', () => {
  const problem = (code: string, row: number) => ({ code, severity: 'error', file: 'list.csv', row })

  test.each([
    ['to the end of the file', 'a;b\n1;2\n3;"4\n5;6\n7;8\n', 3],
    ['up to the next quote, with text after it', 'a;b\n1;"2\n3;4\n5;"6"\n', 2],
    ['after rows of several lines', 'a;b\n1;"2\n2"\n\n3;"4\n5;6\n', 4],
    ['with text after the closing quote', 'a;b\n1;"Sao Vàng" 2\n3;4\n', 2],
    ['in the first row', '"a;b\n1;2\n', 1],
  ])('a quote that is not closed: %s', async (_, text, row) => {
    const rows = await source(text, ';')
    expect(rows.problems).toEqual([problem('quote_unclosed', row)])
  })

  test('no row after such a quote is swallowed', async () => {
    const rows = await source('a;b\n"1";"2;\n2"\n3;"4\n5;6\n"7";8\n', ';')
    expect(all(rows)).toEqual([
      ['a', 'b'],
      ['1', '2;\n2'],
      ['3', '"4'],
      ['5', '6'],
      ['"7"', '8'],
    ])
  })

  test('NUL bytes', async () => {
    const rows = await source('a;b\n1;"x\ny"\n2;\0\n3;4\n')
    expect(rows.problems).toEqual([problem('file_nul', 3)])
    expect((await source('a\0;b\n1;2\n')).problems).toEqual([problem('file_nul', 1)])
  })

  test('a million columns: told without reading them', async () => {
    const rows = await source(`Biểu số 02\n${'Tên;'.repeat(1_000_000)}\n1;2\n`, ';')
    expect(rows.problems).toEqual([{ ...problem('columns_too_many', 2), hint: '> 2000' }])
    expect(all(rows)).toEqual([])
    expect(rows.head(5)).toEqual([])
  })

  test('2,000 columns are read, 2,001 are not', async () => {
    expect((await source(`${';'.repeat(1999)}\n`, ';')).problems).toEqual([])
    expect((await source(`${';'.repeat(2000)}\n`, ';')).problems).toHaveLength(1)
  })
})
