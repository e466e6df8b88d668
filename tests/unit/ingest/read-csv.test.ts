import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../data/ingest/read-csv.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCsv('list.csv', encode(text))

/** Header, rows and the line of each row. */
function tableOf(text: string) {
  const { table, problems } = read(text)
  expect(problems).toEqual([])
  return { header: table.header, rows: table.rows, lines: table.rows.map((_, row) => table.lineOf(row)) }
}

const codes = (text: string) => read(text).problems.map(({ code, line }) => [code, line])

describe('what Excel and its like write', () => {
  test.each([';', ',', '\t'])('cells apart by %j', (sign) => {
    const text = ['Năm', 'Tên', 'Điểm', 'Ghi chú'].join(sign)
    expect(tableOf(`${text}\n2024${sign}A${sign}9${sign}\n2025${sign}B${sign}8${sign}x\n`)).toEqual({
      header: ['Năm', 'Tên', 'Điểm', 'Ghi chú'],
      rows: [
        ['2024', 'A', '9', ''],
        ['2025', 'B', '8', 'x'],
      ],
      lines: [2, 3],
    })
  })

  test('a BOM is no part of the first heading, quoted or not', () => {
    expect(tableOf('\ufeffNăm;Tên;Xã\n2024;A;B').header).toEqual(['Năm', 'Tên', 'Xã'])
    expect(tableOf('\ufeff"Năm";Tên;Xã\n2024;A;B').header).toEqual(['Năm', 'Tên', 'Xã'])
  })

  test('CRLF ends lines and belongs to no cell', () => {
    expect(tableOf('Năm;Tên;Xã\r\n2024;A;B\r\n2025;C;D\r\n').rows).toEqual([
      ['2024', 'A', 'B'],
      ['2025', 'C', 'D'],
    ])
  })

  test('quoted cells keep delimiters, quotes and line ends', () => {
    const { rows } = tableOf('Năm;Tên;Xã\n2024;"A; ""B""\nC";D\n')
    expect(rows).toEqual([['2024', 'A; "B"\nC', 'D']])
  })

  test('commas in headings and cells of a short file with semicolons are text', () => {
    const header = 'Năm;Tên đơn vị;Loại hình;Huyện, thị xã, thành phố;Xã, phường, thị trấn;Đạt chuẩn'
    expect(tableOf(`${header}\n2024;A;Cơ quan;H;X;Đạt\n`).rows).toEqual([
      ['2024', 'A', 'Cơ quan', 'H', 'X', 'Đạt'],
    ])
    const row = '2024;Huyện A;Xã, phường, thị trấn;10;9;8'
    const summary = tableOf(`Năm;Địa bàn;Loại hình;Tổng số;Đạt chuẩn;Khá\n${`${row}\n`.repeat(5)}`)
    expect(summary.rows).toHaveLength(5)
    expect(summary.rows[0]).toHaveLength(6)
  })
})

describe('the line of a row is that of the file', () => {
  test('blank lines and lines of empty cells are skipped and counted', () => {
    expect(tableOf('Năm;Tên;Xã\n\n2024;A;B\n;;\n \n2025;C;D\n\n')).toMatchObject({
      rows: [
        ['2024', 'A', 'B'],
        ['2025', 'C', 'D'],
      ],
      lines: [3, 6],
    })
  })

  test('after a cell that runs over several lines', () => {
    expect(tableOf('Năm;Tên;Xã\n2024;"A\nA\nA";B\n2025;C;D\n').lines).toEqual([2, 5])
  })

  test('after a heading that runs over two lines', () => {
    expect(tableOf('Năm;"Tên\nđơn vị";Xã\n2024;A;B\n').lines).toEqual([3])
  })

  test('in the problem of a row after such a cell', () => {
    expect(codes('Năm;Tên;Xã\n2024;"A\nA";B\n2025;C\n')).toEqual([['file_malformed', 4]])
  })
})

describe('files that are not right', () => {
  test.each(['', '\ufeff', ' \n\r\n\t'])('nothing but %j is an empty file', (text) => {
    const { table, problems } = read(text)
    expect(problems).toEqual([{ code: 'file_empty', file: 'list.csv' }])
    expect(table).toMatchObject({ header: [], rows: [] })
  })

  test('a header alone has no rows and no problem', () => {
    expect(tableOf('Năm;Tên;Loại hình;Xã\n').rows).toEqual([])
  })

  test('another encoding than UTF-8 is refused, not read as wrong letters', () => {
    const windows1258 = Uint8Array.of(0x4e, 0xe3, 0x6d, 0x3b, 0x58, 0xe3, 0x0a)
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x4e, 0x00, 0x03, 0x01, 0x6d, 0x00)
    for (const bytes of [windows1258, utf16]) {
      const { table, problems } = readCsv('list.csv', bytes)
      expect(problems).toEqual([{ code: 'file_malformed', file: 'list.csv', hint: 'not UTF-8' }])
      expect(table.rows).toEqual([])
    }
  })

  test('a quote that is never closed is reported where it opens', () => {
    expect(codes('Năm;Tên;Xã\n2024;A;B\n2025;"C;D\n2026;E;F\n')).toContainEqual(['file_malformed', 3])
  })

  test('rows with more or fewer cells than the header are reported with their lines', () => {
    expect(codes('Năm;Tên;Xã\n2024;A;B;C\n2024;D;E\n2024;F')).toEqual([
      ['file_malformed', 2],
      ['file_malformed', 4],
    ])
  })
})
