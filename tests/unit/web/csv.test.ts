import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Cell, ChartTable } from '../../../web/charts/chart-model.ts'
import { csvOf } from '../../../web/export/csv.ts'
import type { Language } from '../../../web/i18n/language.ts'

const caption = {
  title: 'Đạt chuẩn; theo địa bàn',
  subtitle: '% trên số đơn vị · 2025',
  source: 'Nguồn: Số liệu minh họa',
}
const about = 'Đạt chuẩn; theo địa bàn. % trên số đơn vị · 2025. Nguồn: Số liệu minh họa'

const tableOf = (...rows: Cell[][]): ChartTable => ({
  columns: [
    { heading: 'Địa bàn', kind: 'text' },
    { heading: 'k 2025', kind: 'count' },
    { heading: '% 2025', kind: 'percent' },
  ],
  rows,
})

/** The cells as a spreadsheet of that language splits them. */
function cellsOf(table: ChartTable, language: Language): string[][] {
  const delimiter = language === 'vi' ? ';' : ','
  return Papa.parse<string[]>(csvOf(table, caption, language).slice(1), { delimiter }).data
}

const textOf = (text: string) => cellsOf(tableOf([text, 1, 2]), 'vi')[1]?.[0]

describe('a file that Excel opens right', () => {
  test('in Vietnam: a BOM, semicolons, decimal commas', () => {
    expect(csvOf(tableOf(['Xã An', 12, 95.625]), { title: 'a', subtitle: 'b', source: 'c' }, 'vi')).toBe(
      '\ufeffĐịa bàn;k 2025;% 2025;Nguồn số liệu\r\nXã An;12;95,6250;a. b. c',
    )
  })

  test('in English: commas and decimal points', () => {
    expect(csvOf(tableOf(['Xã An', 12, 95.625]), { title: 'a', subtitle: 'b', source: 'c' }, 'en')).toBe(
      '\ufeffĐịa bàn,k 2025,% 2025,Source\r\nXã An,12,95.6250,a. b. c',
    )
  })

  test('has the notes on its figures as its last rows, which no spreadsheet runs', () => {
    const notes = ['¹ 2025, Xã An: =1+1', '² 2025, Xã Bình: “hai; ba”']
    const text = csvOf(tableOf(['Xã An', 12, 95.5]), { ...caption, notes }, 'vi')
    expect(Papa.parse<string[]>(text.slice(1), { delimiter: ';' }).data.slice(1)).toEqual([
      ['Xã An', '12', '95,5000', about],
      ['Ghi chú ¹ 2025, Xã An: =1+1', '', '', about],
      ['Ghi chú ² 2025, Xã Bình: “hai; ba”', '', '', about],
    ])
  })

  test.each([';', ',', '\t'] as const)(
    'with %j between its cells, no decimal comma or text runs into the next',
    (separator) => {
      const text = csvOf(tableOf(['Xã\tAn; Bình, Chính', 12, 95.625]), caption, 'vi', separator)
      const [head, row] = Papa.parse<string[]>(text.slice(1), { delimiter: separator }).data
      expect(head).toEqual(['Địa bàn', 'k 2025', '% 2025', 'Nguồn số liệu'])
      expect(row).toEqual(['Xã\tAn; Bình, Chính', '12', '95,6250', about])
    },
  )

  test('what is not known is an empty cell, zero is zero', () => {
    expect(cellsOf(tableOf(['Xã An', null, 0]), 'vi')[1]).toEqual(['Xã An', '', '0', about])
  })

  test('the source stands on every row', () => {
    const rows = cellsOf(tableOf(['a', 1, 2], ['b', 3, 4], ['c', 5, 6]), 'vi')
    expect(rows.map((row) => row[3])).toEqual(['Nguồn số liệu', about, about, about])
  })
})

describe('text that a spreadsheet would run', () => {
  test.each([
    '=HYPERLINK("https://example.org")',
    '+84 221 3863 000',
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    '-abc',
    '-1+1|calc',
    '-2+3+cmd|calc!A0',
  ])('%j is defused and otherwise kept', (text) => {
    expect(textOf(text)).toBe(`'${text}`)
  })

  test('also in a heading', () => {
    const table = { columns: [{ heading: '=1+1', kind: 'text' as const }], rows: [] }
    expect(cellsOf(table, 'vi')[0]?.[0]).toBe("'=1+1")
  })

  test('other text stays as it is', () => {
    for (const text of ['Xã An', 'a=b', '1. Xã An', '"Xã"; An', 'dòng 1\ndòng 2', "'xã"]) {
      expect(textOf(text)).toBe(text)
    }
  })
})

test('negative figures are figures', () => {
  expect(cellsOf(tableOf(['Xã An', -3, -1.5]), 'vi')[1]?.slice(1, 3)).toEqual(['-3', '-1,5000'])
  expect(cellsOf(tableOf(['Xã An', -3, -0.25]), 'en')[1]?.slice(1, 3)).toEqual(['-3', '-0.2500'])
})

test('every table comes back as it went out, to four decimals', () => {
  const name = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+@\t\r\n＝＋－＠-]/.test(text))
  const figure = fc.option(fc.double({ min: -1000, max: 1e6, noNaN: true }), { nil: null })
  const count = fc.option(fc.integer(), { nil: null })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, count, figure), { minLength: 1 }),
      fc.constantFrom<Language>('vi', 'en'),
      (rows, language) => {
        const [, ...read] = cellsOf(tableOf(...rows), language)
        expect(read).toHaveLength(rows.length)
        read.forEach(([text, k = '', percent = ''], index) => {
          const [wanted, wantedK, wantedPercent] = rows[index] ?? []
          expect(text).toBe(wanted)
          expect(k).toBe(wantedK === null ? '' : String(wantedK))
          const number = percent === '' ? null : Number(percent.replace(',', '.'))
          if (wantedPercent == null) expect(number).toBeNull()
          else expect(number).toBeCloseTo(wantedPercent, 3)
        })
      },
    ),
  )
})
