import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { contracts } from '../../../data/contracts/index.ts'
import { decimalText } from '../../../web/export/cell-text.ts'
import { columnsOf, contractCsv } from '../../../web/export/contract-file.ts'
import { readBack } from './contract-round-trip.ts'

const titles = ['Số liệu minh họa, không phải số liệu thật · năm 2025']

describe('a CSV file in the shape of a contract', () => {
  const row = {
    year: 2025,
    unit_code: '00012',
    unit_name: '=HYPERLINK("https://example.org")',
    sector: 'school',
    level: 'province',
    commune: 'Xã Lương Bằng',
    registered: true,
    safe: false,
    typical: null,
    decision_date: '2025-11-05',
  }
  const bytes = contractCsv({ titles: ['Tiêu đề'], columns: contracts.recognition.columns, rows: [row] })
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

  test('has a BOM, semicolons and CRLF, and the official headings under its title', () => {
    expect(text.startsWith('\ufeffTiêu đề;;;')).toBe(true)
    const [, header] = text.split('\r\n')
    expect(header).toBe(
      'Năm;Mã đơn vị;Tên đơn vị;Loại hình;Cấp quản lý;Huyện, thị xã, thành phố;Xã, phường, thị trấn;' +
        'Đăng ký An toàn về ANTT;Đạt chuẩn An toàn về ANTT;Đăng ký điển hình;Công nhận điển hình;' +
        'Số quyết định;Ngày quyết định',
    )
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('says values in the words of forms, and defuses what Excel would run', () => {
    const cells = Papa.parse<string[]>(text, { delimiter: ';' }).data[2]
    expect(cells).toEqual([
      '2025',
      '00012',
      '\'=HYPERLINK("https://example.org")',
      'Cơ sở giáo dục',
      'Tỉnh',
      '',
      'Xã Lương Bằng',
      'Có',
      'Chưa đạt',
      '',
      '',
      '',
      '05/11/2025',
    ])
  })
})

test('both lists of units on one sheet name the unit once', () => {
  const ids = columnsOf(['classification', 'recognition']).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(['unit_name', 'class', 'safe']))
})

test('every number is written in full, with a decimal comma', () => {
  expect([0, 12, 1234567, 76.5, 1e-7, 1.5e-7, 1e21, -2.5].map(decimalText)).toEqual([
    '0',
    '12',
    '1234567',
    '76,5',
    '0,0000001',
    '0,00000015',
    '1000000000000000000000',
    '-2,5',
  ])
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = decimalText(value)
      expect(text).toMatch(/^-?\d+(,\d+)?$/)
      // Minus zero is no figure of its own.
      expect(Number(text.replace(',', '.')) + 0).toBe(value + 0)
    }),
  )
})

test('a file of demonstration data is known as such when it comes back', async () => {
  const rows = [{ year: 2025, unit_name: 'Sở A', sector: 'agency', commune: 'Phường Phố Hiến', safe: true }]
  const bytes = contractCsv({ titles, columns: contracts.recognition.columns, rows })
  const prepared = await readBack('a.csv', bytes)
  expect(prepared.demonstration).toBe(true)
  expect(prepared.rows).toEqual({ read: 1, taken: 1, left_out: 0 })
})
